import { weighedSimilarity } from '@lotse/german';
import {
  type Channel,
  LotseError,
  type Participant,
  type ProcessOutline,
  type Quote,
  type SourceDocument,
  type TaskStep,
  walkSteps,
} from '@lotse/model';
import { rulesExtractor } from '../../rules/extract-rules.ts';
import type { Opposition, Side } from './opposition.ts';

/** From here on two labels of different documents are taken for one step. */
const SAME = 0.85;

/** A step as one document alone tells it. */
interface ToldStep {
  document: SourceDocument;
  outline: ProcessOutline;
  step: TaskStep;
  /** Its place in the main course; undefined within a branch. */
  at: number | undefined;
}

/** Documents that only tell the fields of a form, what is listed or what the law is give no course to compare. */
const tellsCourse = ({ kind }: SourceDocument) => kind !== 'form' && kind !== 'list' && kind !== 'law';

/** What steps that two documents tell differ in: who does them, by which channel, in which order. */
export async function opposedSteps(documents: readonly SourceDocument[]): Promise<Opposition[]> {
  const telling = documents.filter(tellsCourse);
  if (telling.length < 2) return [];
  const told = await Promise.all(telling.map(stepsOf));
  return told.flatMap((own, index) => told.slice(index + 1).flatMap((others) => compared(own, others)));
}

/** The steps that the rules read in one document. */
async function stepsOf(document: SourceDocument): Promise<ToldStep[]> {
  try {
    const { outline } = await rulesExtractor().extract([document], { caseName: document.id });
    return [...walkSteps(outline.steps)].flatMap(({ step, depth }) =>
      'task' in step ? [{ document, outline, step, at: depth === 0 ? outline.steps.indexOf(step) : undefined }] : [],
    );
  } catch (error) {
    if (error instanceof LotseError && error.code === 'E_NOTHING_PROCEDURAL') return [];
    throw error;
  }
}

function compared(some: readonly ToldStep[], others: readonly ToldStep[]): Opposition[] {
  const pairs = some.flatMap((one) => {
    const same = others.filter((other) => weighedSimilarity(one.step.task, other.step.task) >= SAME);
    const [other] = same;
    // A step that a document tells twice is no sure partner.
    return other !== undefined && same.length === 1 ? [[one, other] as const] : [];
  });
  return [...pairs.flatMap(performers), ...pairs.flatMap(channels), ...orders(pairs)];
}

function performers([one, other]: readonly [ToldStep, ToldStep]): Opposition[] {
  const [mine, theirs] = [performerOf(one), performerOf(other)];
  if (mine === undefined || theirs === undefined || mine.kind !== theirs.kind || isSame(mine, theirs)) return [];
  return [
    {
      question: `Wer übernimmt „${one.step.task}“?`,
      sides: [sideOf(one, `„${mine.name}“`), sideOf(other, `„${theirs.name}“`)],
    },
  ];
}

/** Who does a step, where the document says so and means somebody in particular. */
function performerOf({ outline, step }: ToldStep): Participant | undefined {
  if ((step.inferred ?? []).includes('by')) return undefined;
  const performer = outline.participants.find(({ id }) => id === step.by);
  const particular = performer?.kind === 'unit' || performer?.kind === 'role' || performer?.kind === 'external';
  return particular && !/^(?:Sachbearbeit|Mitarbeit|Behörde|Amt$|Stelle$)/.test(performer.name) ? performer : undefined;
}

function isSame(one: Participant, other: Participant): boolean {
  const names = ({ name, aliases }: Participant) => [name, ...(aliases ?? [])].map((each) => each.toLowerCase());
  return names(one).some((name) => names(other).some((each) => each.includes(name) || name.includes(each)));
}

const channelNames: Readonly<Record<Channel, string>> = {
  online: 'online',
  post: 'per Post',
  inPerson: 'persönlich',
  phone: 'telefonisch',
  email: 'per E-Mail',
  fax: 'per Fax',
  internalMail: 'mit der Hauspost',
  interface: 'über eine Schnittstelle',
  paper: 'auf Papier',
};

function channels([one, other]: readonly [ToldStep, ToldStep]): Opposition[] {
  const [mine, theirs] = [one.step.channel, other.step.channel];
  if (mine === undefined || theirs === undefined || mine === theirs) return [];
  return [
    {
      question: `Auf welchem Weg geschieht „${one.step.task}“?`,
      sides: [sideOf(one, channelNames[mine]), sideOf(other, channelNames[theirs])],
    },
  ];
}

function orders(pairs: readonly (readonly [ToldStep, ToldStep])[]): Opposition[] {
  return pairs.flatMap(([one, other], index) =>
    pairs.slice(index + 1).flatMap(([next, theirs]): Opposition[] => {
      if ([one, other, next, theirs].some(({ at }) => at === undefined)) return [];
      const before = (one.at ?? 0) < (next.at ?? 0);
      if (before === (other.at ?? 0) < (theirs.at ?? 0)) return [];
      const [first, second] = before ? [one, next] : [next, one];
      const words = `zuerst „${first.step.task}“, dann „${second.step.task}“`;
      return [
        {
          question: `In welcher Reihenfolge folgen „${one.step.task}“ und „${next.step.task}“ aufeinander?`,
          sides: [
            { ...sideOf(one, words), passages: [...quotes(one), ...quotes(next)] },
            { ...sideOf(other, 'umgekehrt'), passages: [...quotes(other), ...quotes(theirs)] },
          ],
        },
      ];
    }),
  );
}

function sideOf(told: ToldStep, words: string): Side {
  return { document: told.document, words, passages: quotes(told) };
}

function quotes({ step }: ToldStep): Quote[] {
  return (step.evidence ?? []).filter((entry) => 'quote' in entry);
}
