import { Draft } from '@lotse/extract';
import { type AskedQuestion, type LanguageModel, openModel, type Reply } from '@lotse/llm';
import type { SourceDocument } from '@lotse/model';
import { openChance } from './chance.ts';
import { spoilings } from './content/index.ts';
import type { ContentDamage, Damage } from './damage.ts';
import { formSpoilings, type SpoiltReply } from './form.ts';
import type { Profile } from './profiles.ts';
import { workpieceOf } from './workpiece.ts';

export interface Degrading {
  /** A folder of recorded replies of a strong model. */
  replay: string;
  documents: readonly SourceDocument[];
  profile: Pick<Profile, 'content' | 'form'>;
  /** The same seed, the same damage. */
  seed: string;
  /**
   * Whether questions to repair a draft are answered as recorded, where they were. Damaged drafts are asked about in
   * questions that nobody recorded; then, and without this, the model says the same again.
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
  draft: Draft;
  spoilt: SpoiltReply;
  healedBy: number;
}

/** A reply of one's own is counted so many characters to the token. */
const CHARACTERS_PER_TOKEN = 4;

/**
 * Opens the recordings and damages the first draft that is asked for. A weak model does not repair: asked to, it gives
 * the damaged draft again, so that what is measured is what the program does. Asked to correct the form of its answer
 * it does so the first or the second time (by the seed), unless the form is incurable; asked for more room it breaks
 * off at the same place; asked to go on where it broke off it does so, with no more room than before.
 *
 * @throws LotseError `E_LLM_REPLAY` as `openModel`
 */
export function openDegraded({ replay, documents, profile, seed, repairs }: Degrading): DegradedModel {
  let damages: ContentDamage[] = [];
  let spoiltForm: Damage | undefined;
  let given: Given | undefined;

  const spoil = (recorded: Reply): Reply => {
    const strong = readDraft(recorded.text);
    if (strong === undefined) return recorded;
    const piece = workpieceOf(strong, documents, openChance(`${seed}/content`));
    damages = spoilings.flatMap((one) => one.spoil(piece, profile.content[one.kind] ?? 0));
    const chance = openChance(`${seed}/form`);
    const formKind = chance.pick(profile.form);
    const form = formSpoilings.find(({ kind }) => kind === formKind);
    const healedBy = form?.isIncurable === true ? Number.POSITIVE_INFINITY : chance.next() < 0.5 ? 1 : 2;
    const whole = damages.length === 0 ? recorded : { text: JSON.stringify(piece.draft), cut: false };
    const spoilt = form === undefined ? whole : form.write(piece.draft, chance);
    if (form !== undefined) {
      spoiltForm = { kind: form.kind, row: null, label: 'ganze Antwort', what: form.title };
    }
    given = { draft: piece.draft, spoilt, healedBy };
    return { ...recorded, text: spoilt.text, cut: spoilt.cut };
  };

  const replayed = (asked: AskedQuestion, recorded: Reply | undefined): Reply | undefined => {
    if (given === undefined) return recorded && spoil(recorded);
    const isCorrection = asked.messages.length > 2;
    if (asked.purpose === 'continue') return goOn(asked, given);
    if (asked.purpose === 'repair') {
      return repairs && recorded !== undefined ? recorded : replyOf(asked, JSON.stringify(given.draft), false);
    }
    if (isCorrection && asked.attempt >= given.healedBy) return replyOf(asked, JSON.stringify(given.draft), false);
    return replyOf(asked, given.spoilt.text, given.spoilt.cut);
  };
  return {
    model: openModel({ url: '', model: '', replay, replayed }),
    content: () => damages,
    asked: () => given?.draft.questions.map(({ question }) => question) ?? [],
    form: () => spoiltForm,
  };
}

/** The rows after the last that arrived, again no longer than the first answer where the form is incurable. */
function goOn(asked: AskedQuestion, { draft, spoilt, healedBy }: Given): Reply {
  const last = Number(/Setze nach Zeile (\d+) fort/.exec(asked.messages[1]?.content ?? '')?.[1]);
  const at = draft.rows.findIndex(({ n }) => n === last);
  const rest = JSON.stringify({ ...draft, participants: [], triggers: [], rows: draft.rows.slice(at + 1) });
  const room = Number.isFinite(healedBy) ? rest.length : spoilt.text.length;
  return replyOf(asked, rest.slice(0, room), room < rest.length);
}

function replyOf({ messages }: AskedQuestion, text: string, cut: boolean): Reply {
  const asked = messages.reduce((sum, { content }) => sum + content.length, 0);
  const tokens = (characters: number) => Math.ceil(characters / CHARACTERS_PER_TOKEN);
  return { text, cut, tokens: { in: tokens(asked), out: tokens(text.length) } };
}

/** Undefined for a recorded reply that was itself of no use. */
function readDraft(text: string): Draft | undefined {
  try {
    return Draft.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
