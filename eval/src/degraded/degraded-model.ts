import { type AskedQuestion, type LanguageModel, openModel, type Reply } from '@lotse/llm';
import type { SourceDocument } from '@lotse/model';
import { openChance } from './chance.ts';
import { spoilings } from './content/index.ts';
import type { ContentDamage, Damage } from './damage.ts';
import { formSpoilings, type SpoiltReply } from './form.ts';
import type { Profile } from './profiles.ts';
import { wires } from './wire/index.ts';
import type { Strategy, WireDraft, WorkRow } from './wire/wire.ts';
import { workpieceOf } from './workpiece.ts';

export interface Degrading {
  /** A folder of recorded replies of a strong model. */
  replay: string;
  /** How the model was asked. Default `single`. */
  strategy?: Strategy | undefined;
  documents: readonly SourceDocument[];
  profile: Pick<Profile, 'content' | 'form'>;
  /** The same seed, the same damage. */
  seed: string;
  /**
   * Whether questions to repair a draft are answered as recorded, where they were. Damaged drafts are asked about in
   * questions that nobody recorded; then, and without this, the model changes nothing.
   */
  repairs: boolean;
}

/** A model that answers from recordings, worse than recorded. Serves one case. */
export interface DegradedModel {
  model: LanguageModel;
  /** What was done to the content; empty before the first answer. */
  content(): readonly ContentDamage[];
  /** What was done to the form. */
  form(): Damage | undefined;
  /** Questions that the recorded draft asks; empty before the first answer. */
  asked(): readonly string[];
}

/** What the model said first; `healedBy`: the correction from which on its form is right. */
interface Given {
  wire: WireDraft;
  rows: WorkRow[];
  spoilt: SpoiltReply;
  healedBy: number;
}

/** A reply of one's own is counted so many characters to the token. */
const CHARACTERS_PER_TOKEN = 4;

/**
 * Opens the recordings and damages the drafts that are asked for. A weak model does not repair: asked to, it changes
 * nothing, so that what is measured is what the program does. Asked to correct the form of its answer
 * it does so the first or the second time (by the seed), unless the form is incurable; asked for more room it breaks
 * off at the same place; asked to go on where it broke off it does so, with no more room than before.
 *
 * @throws LotseError `E_LLM_REPLAY` as `openModel`
 */
export function openDegraded({
  replay,
  strategy = 'single',
  documents,
  profile,
  seed,
  repairs,
}: Degrading): DegradedModel {
  const format = wires[strategy];
  const damages: ContentDamage[] = [];
  let spoiltForm: Damage | undefined;
  /** By the question; a case of usual length has one. */
  const given = new Map<string, Given>();

  const spoil = (recorded: Reply, question: string): Reply => {
    const wire = format.read(recorded.text, question, documents);
    if (wire === undefined) return recorded;
    const part = given.size === 0 ? '' : `/${given.size + 1}`;
    const piece = workpieceOf(wire, documents, openChance(`${seed}/content${part}`));
    const done = spoilings.flatMap((one) => one.spoil(piece, profile.content[one.kind] ?? 0));
    damages.push(...done);
    const { rows } = piece.draft;
    const chance = openChance(`${seed}/form${part}`);
    const formKind = chance.pick(profile.form);
    const form = formSpoilings.find(({ kind }) => kind === formKind);
    const healedBy = form?.isIncurable === true ? Number.POSITIVE_INFINITY : chance.next() < 0.5 ? 1 : 2;
    const whole = done.length === 0 ? recorded : { text: JSON.stringify(wire.answer(rows)), cut: false };
    const spoilt = form === undefined ? whole : form.write(wire.answer(rows), chance);
    if (form !== undefined) {
      spoiltForm = { kind: form.kind, row: null, label: 'ganze Antwort', what: form.title };
    }
    given.set(question, { wire, rows, spoilt, healedBy });
    return { ...recorded, text: spoilt.text, cut: spoilt.cut };
  };

  const replayed = (asked: AskedQuestion, recorded: Reply | undefined): Reply | undefined => {
    const question = asked.messages[1]?.content ?? '';
    const [first] = given.values();
    if (asked.purpose === format.purpose) {
      const known = given.get(question);
      if (known === undefined) return recorded && spoil(recorded, question);
      const isCorrection = asked.messages.length > 2;
      if (isCorrection && asked.attempt >= known.healedBy) return inRightForm(asked, known);
      return replyOf(asked, known.spoilt.text, known.spoilt.cut);
    }
    if (first === undefined) return recorded;
    if (asked.purpose === 'continue') return goOn(asked, first);
    if (repairs && recorded !== undefined) return recorded;
    const unchanged = format.unchanged(asked.purpose);
    return unchanged === undefined ? inRightForm(asked, first) : replyOf(asked, JSON.stringify(unchanged), false);
  };
  return {
    model: openModel({ url: '', model: '', replay, replayed }),
    content: () => damages,
    asked: () => [...given.values()].flatMap(({ wire }) => wire.questions),
    form: () => spoiltForm,
  };
}

function inRightForm(asked: AskedQuestion, { wire, rows }: Given): Reply {
  return replyOf(asked, JSON.stringify(wire.answer(rows)), false);
}

/** The rows after the last that arrived, again no longer than the first answer where the form is incurable. */
function goOn(asked: AskedQuestion, { wire, rows, spoilt, healedBy }: Given): Reply {
  const last = Number(/Setze nach Zeile (\d+) fort/.exec(asked.messages[1]?.content ?? '')?.[1]);
  const at = rows.findIndex(({ n }) => n === last);
  const rest = JSON.stringify({ ...wire.answer(rows.slice(at + 1)), participants: [], triggers: [] });
  const room = Number.isFinite(healedBy) ? rest.length : spoilt.text.length;
  return replyOf(asked, rest.slice(0, room), room < rest.length);
}

function replyOf({ messages }: AskedQuestion, text: string, cut: boolean): Reply {
  const asked = messages.reduce((sum, { content }) => sum + content.length, 0);
  const tokens = (characters: number) => Math.ceil(characters / CHARACTERS_PER_TOKEN);
  return { text, cut, tokens: { in: tokens(asked), out: tokens(text.length) } };
}
