import {
  type Participant,
  type ProcessOutline,
  type Quote,
  type SourceDocument,
  type Step,
  slug,
  type TaskStep,
  uniqueId,
} from '@lotse/model';
import { formsOf } from '../../forms.ts';
import { Cast } from '../../rules/cast.ts';
import type { CaseQuestion } from '../case-reading.ts';
import { type FormSigns, signsOf } from './form-signs.ts';
import { frameQuestions } from './frame-questions.ts';
import { applicantSteps, authoritySteps, type FrameStep } from './frame-steps.ts';

const APPLICANT = 'antragsteller';

/** The parts of a form at which it says whose it is: its first blocks and its last. */
const HEAD = 8;
const FOOT = 4;

/**
 * What forms alone let one draft: the applicant's part, and what every authority does with what comes in. All of it is
 * marked as derived, with the passage where the form itself shows a step; what is not known is asked.
 *
 * @param forms the one with the most fields leads
 */
export function frameOf(forms: readonly SourceDocument[]): { outline: ProcessOutline; questions: CaseQuestion[] } {
  const [lead = forms[0], ...others] = forms.toSorted((a, b) => b.fields.length - a.fields.length);
  if (lead === undefined) throw new RangeError('a frame is drafted from at least one form');
  const signs = signsOf(lead);
  const office = officeOf(lead);
  const taken = new Set<string>();
  const idOf = new Map<string, string>();
  const idFor = (label: string) => uniqueId(slug(label), taken);
  const task = (step: FrameStep, by: string | undefined, from: FormSigns = signs): TaskStep[] => {
    const label = step.label(from);
    if (label === undefined) return [];
    const id = idFor(label);
    if (!idOf.has(step.key)) idOf.set(step.key, id);
    const to = step.type !== 'send' ? undefined : by === APPLICANT ? office.id : APPLICANT;
    return [
      {
        task: label,
        id,
        ...(by === undefined ? {} : { by }),
        type: step.type,
        ...(to === undefined ? {} : { to }),
        ...(step.key === 'submit' && from.submission.channel ? { channel: from.submission.channel } : {}),
        ...(step.key === 'attach' && from.attachments.names.length > 0 ? { inputs: from.attachments.names } : {}),
        ...(step.key === 'draw' ? { outputs: ['Bescheid'] } : {}),
        ...(by === APPLICANT ? {} : { inferred: ['by'] }),
        ...evidenced(step.proof(from)),
        derived: step.rule,
      },
    ];
  };
  const own = (step: FrameStep) => task(step, office.id);

  const [fill, ...rest] = applicantSteps;
  const applicant = [
    ...(fill ? [lead, ...others].flatMap((form) => task(fill, APPLICANT, signsOf(form))) : []),
    ...rest.flatMap((step) => task(step, APPLICANT)),
  ];
  const { register, check, request, examine, decide, fee, draw, send, file } = authoritySteps;
  const registered = own(register);
  const checked = own(check);
  const derived = 'frame-of-procedure';
  const missing: Step[] = [
    ...own(request),
    {
      wait: 'Auf fehlende Angaben warten',
      id: idFor('Auf fehlende Angaben warten'),
      for: { message: 'Fehlende Angaben eingegangen', from: APPLICANT },
      derived,
    },
    { goto: checked[0]?.id ?? '', id: idFor('zurück zur Prüfung'), derived },
  ];
  const complete: Step = {
    choice: 'Angaben und Unterlagen vollständig?',
    id: idFor('Angaben und Unterlagen vollständig?'),
    derived,
    branches: [
      { when: 'nein', derived, steps: missing },
      { when: 'ja', derived, steps: [] },
    ],
  };
  const decided = [...own(examine), ...own(decide)];
  const closing = [...own(fee), ...own(draw), ...own(send), ...own(file)];
  const outline: ProcessOutline = {
    version: 1,
    process: signs.title,
    service: { leika: null, name: signs.title },
    triggers: [{ kind: 'none', label: `${signs.paper} wird gestellt`, at: APPLICANT, derived: 'applicant-by-form' }],
    participants: office.participants,
    steps: [
      ...applicant,
      ...registered,
      ...checked,
      complete,
      ...decided,
      ...closing,
      { end: 'Vorgang abgeschlossen', id: idFor('Vorgang abgeschlossen'), derived },
    ],
    openQuestions: [],
    forms: formsOf(forms).map((form) => {
      const step = idOf.get('fill');
      return { ...form, ...(step === undefined || form.document !== lead.id ? {} : { step }) };
    }),
    decisions: [],
  };
  return { outline, questions: frameQuestions(signs, idOf) };
}

function evidenced(quotes: readonly Quote[]): { evidence?: Quote[] } {
  return quotes.length === 0 ? {} : { evidence: [...quotes] };
}

/** Who takes part: who fills it in, and whose form it is, as far as its head and foot say. */
function officeOf(form: SourceDocument): { id: string; participants: Participant[] } {
  const cast = new Cast([form]);
  const edges = new Set([...form.blocks.slice(0, HEAD), ...form.blocks.slice(-FOOT)].map(({ id }) => id));
  const authority = cast.authority;
  const unit = cast.members.find(
    ({ kind, evidence }) => kind === 'unit' && evidence.some(({ block }) => edges.has(block)),
  );
  const home: Participant = authority
    ? { id: authority.id, name: authority.name, kind: 'authority', ...evidenced(authority.evidence) }
    : { id: 'behoerde', name: 'Behörde', kind: 'authority' };
  const lane: Participant[] = unit
    ? [{ id: unit.id, name: unit.name, kind: 'unit', within: home.id, ...evidenced(unit.evidence) }]
    : [];
  return {
    id: unit?.id ?? home.id,
    participants: [{ id: APPLICANT, name: 'Antragsteller/in', kind: 'applicant' }, home, ...lane],
  };
}
