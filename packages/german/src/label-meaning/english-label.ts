import { englishActionRows } from './action-similarity.ts';
import { englishVerb, verbCandidates } from './english-verbs.ts';
import type { LabelWords, Thing } from './label-parts.ts';
import { englishForms, englishNouns, englishStopWords } from './lexicon/english-forms.ts';
import { isNumber } from './numbers.ts';
import { englishStem } from './stems.ts';

const weights = { modifier: 0.7, adjunct: 0.6 } as const;
const prepositions: ReadonlySet<string> = new Set(
  'to for in on at by with from of into via per about against'.split(' '),
);
const conjunctions: ReadonlySet<string> = new Set(['and', 'or']);
const negations: ReadonlySet<string> = new Set(['not', 'no', 'without', 'never']);
/** Verbs that only carry a noun of action, and verbs that do so with these nouns alone. */
const supportVerbs: ReadonlySet<string> = new Set(['perform', 'conduct', 'carry-out', 'make', 'do', 'execute']);
const carriedBySend: ReadonlySet<string> = new Set(['confirmation', 'notification', 'reminder']);

/** Takes an English label apart: "Order is received", "Perform risk assessment", "Sign off expenses". */
export function englishLabel(label: string): LabelWords {
  const words = label.toLowerCase().match(/[a-z0-9]+(?:['’][a-z]+)?/g) ?? [];
  const negated = words.some((word) => negations.has(word));
  const found = actionAt(words);
  const things = thingsOf(words, found?.positions ?? []);
  if (found) {
    const noun = carriedNoun(found.action, things);
    if (noun) {
      const action = englishNouns.get(noun.stem) ?? noun.stem;
      return { actions: [action], things: things.filter((thing) => thing !== noun), negated };
    }
  }
  const second = found ? coordinatedAction(words, found.positions) : undefined;
  const actions = found ? [found.action, ...(second === undefined ? [] : [second.action])] : [];
  const rest = second === undefined ? things : thingsOf(words, [...(found?.positions ?? []), second.position]);
  return { actions, things: rest, negated };
}

function carriedNoun(action: string, things: readonly Thing[]): Thing | undefined {
  const carries = (stem: string): boolean => englishNouns.has(stem) || englishActionRows.has(stem);
  if (supportVerbs.has(action)) return things.find((thing) => carries(thing.stem));
  return ['send', 'issue', 'give'].includes(action) ? things.find((thing) => carriedBySend.has(thing.stem)) : undefined;
}

interface FoundAction {
  action: string;
  positions: number[];
}

function actionAt(words: readonly string[]): FoundAction | undefined {
  const last = words.length - 1;
  const ending = words[last] ?? '';
  const [first = ''] = words;
  // "goods shipped", "deadline has expired": a participle at the end tells an event.
  if (last > 0 && (/ed$/.test(ending) || englishForms.has(ending))) {
    const verb = englishVerb(ending);
    if (verb !== undefined) return { action: verb, positions: [last] };
  }
  // "invoice approval": a noun of action at the end of a label without a verb.
  const nominal = englishNouns.get(ending);
  if (nominal !== undefined && last > 0 && (last === 1 ? !isPlainVerb(first) || isNoun(first) : !isPlainVerb(first))) {
    return { action: nominal, positions: [last] };
  }
  const atStart = verbAt(words, 0);
  if (atStart && !(isNoun(first) && words.slice(1).some(isFiniteForm))) return atStart;
  for (let index = 1; index <= last; index++) {
    const found = isFiniteForm(words[index] ?? '') ? verbAt(words, index) : undefined;
    if (found) return found;
  }
  // No verb that the table knows: an English label begins with it.
  return last > 0 && !isNoun(first) && !englishStopWords.has(first) && !endsAsState(ending)
    ? { action: first, positions: [0] }
    : undefined;
}

/** "application incomplete", "invoice correct": a state, no action. */
function endsAsState(word: string): boolean {
  return /(?:ete|ect|ble|lid|ied|ant|ent|ary|ive|ful|ic|al)$/.test(word);
}

/** A verb with its particle: "hand in application", "send application back". */
function verbAt(words: readonly string[], index: number): FoundAction | undefined {
  const verb = verbCandidates(words[index] ?? '');
  for (let at = index + 1; at < words.length; at++) {
    const particle = words[at] ?? '';
    const phrase = verb.map((form) => `${form}-${particle}`).find((form) => englishActionRows.has(form));
    if (phrase !== undefined && (at === index + 1 || !prepositions.has(particle))) {
      return { action: phrase, positions: [index, at] };
    }
  }
  const known = englishVerb(words[index] ?? '');
  return known === undefined ? undefined : { action: known, positions: [index] };
}

/** A second verb: "Print and sign contract". */
function coordinatedAction(words: readonly string[], positions: readonly number[]) {
  for (let index = 1; index < words.length; index++) {
    if (!conjunctions.has(words[index - 1] ?? '') || positions.includes(index)) continue;
    const verb = englishVerb(words[index] ?? '');
    if (verb !== undefined) return { action: verb, position: index };
  }
  return undefined;
}

function isPlainVerb(word: string): boolean {
  return englishActionRows.has(word);
}

/** Words that are nouns as often as verbs. */
function isNoun(word: string): boolean {
  return ambiguous.has(word);
}

const ambiguous: ReadonlySet<string> = new Set(
  'order request invoice bill report file issue test record offer contact claim document credit loan mark book'.split(
    ' ',
  ),
);

function isFiniteForm(word: string): boolean {
  return /(?:s|ed)$/.test(word) && englishVerb(word) !== undefined && !ambiguous.has(englishStem(word));
}

function thingsOf(words: readonly string[], taken: readonly number[]): Thing[] {
  const things = new Map<string, Thing>();
  let beside = false;
  words.forEach((word, index) => {
    if (prepositions.has(word) && things.size > 0) beside = true;
    if (taken.includes(index) || isNumber(word) || englishStopWords.has(word) || negations.has(word)) return;
    const next = words[index + 1];
    const isHead = next === undefined || englishStopWords.has(next) || taken.includes(index + 1);
    const stem = englishStem(word.replace(/['’]s$/, ''));
    const weight = (isHead ? 1 : weights.modifier) * (beside ? weights.adjunct : 1);
    const known = things.get(stem);
    if (!known || known.weight < weight) things.set(stem, { stem, weight });
  });
  return [...things.values()];
}
