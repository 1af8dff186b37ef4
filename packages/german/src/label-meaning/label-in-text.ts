import { particles } from '../lexicon/verbs.ts';
import {
  compoundAction,
  finiteToInfinitive,
  isInfinitive,
  nominalToInfinitive,
  participleToInfinitive,
  zuInfinitiveToInfinitive,
} from '../morphology.ts';
import { stopWords } from '../similarity-words.ts';
import { tokenise } from '../tokens.ts';
import { verbSimilarity } from './action-similarity.ts';
import { germanLabel, thingOf } from './german-label.ts';
import type { Thing } from './label-parts.ts';
import { pairSimilarity } from './thing-similarity.ts';

/** What the words of a label weigh together: the action less than what is acted on, since texts name it in many ways. */
const ACTION_WEIGHT = 0.5;

/** A word that is borne out so far: 1 said, 0 nowhere said. */
export interface WordSupport {
  /** A thing's stem, or an action's infinitive. */
  word: string;
  kind: 'action' | 'thing';
  weight: number;
  support: number;
}

/** What a text says, in the words that labels are compared by. */
interface Said {
  actions: ReadonlySet<string>;
  things: ReadonlyMap<string, Thing>;
}

/**
 * How far a German text says each content word of a label: the word itself in any form, a synonym, a part of a
 * compound or the compound that it is part of.
 *
 * "Hundemarke ausgeben" in "Die Steuermarke wird dem Halter ausgehändigt": `ausgeben` .95, `hundemarke` little.
 */
export function wordsInText(label: string, text: string): WordSupport[] {
  const said = saidIn(text);
  const { actions, things } = germanLabel(label);
  return [
    ...things.map((thing): WordSupport => {
      let support = said.things.has(thing.stem) ? 1 : 0;
      for (const other of said.things.values()) support = Math.max(support, pairSimilarity(thing, other, 'de'));
      return { word: thing.stem, kind: 'thing', weight: thing.weight, support };
    }),
    ...actions.map((action): WordSupport => {
      let support = said.actions.has(action) ? 1 : 0;
      for (const other of said.actions) support = Math.max(support, verbSimilarity(action, other, 'de'));
      return { word: action, kind: 'action', weight: ACTION_WEIGHT / actions.length, support };
    }),
  ];
}

/** `wordsInText` as one figure, 0 to 1: the mean by weight. A label without a content word is borne out by any text. */
export function labelInText(label: string, text: string): number {
  const words = wordsInText(label, text);
  const weight = words.reduce((sum, word) => sum + word.weight, 0);
  return weight === 0 ? 1 : words.reduce((sum, word) => sum + word.weight * word.support, 0) / weight;
}

/** The same passages are compared with many labels; the oldest go first. */
const known = new Map<string, Said>();
const knownMaximum = 2_000;

function saidIn(text: string): Said {
  const remembered = known.get(text);
  if (remembered) return remembered;
  const words = tokenise(text.normalize('NFC')).filter(({ kind }) => kind === 'word');
  const actions = new Set<string>();
  const things = new Map<string, Thing>();
  const separated = new Set(words.filter(({ lower }) => particles.includes(lower)).map(({ lower }) => lower));
  for (const { text: written, lower } of words) {
    if (stopWords.has(lower)) continue;
    for (const verb of verbsOf(written, separated)) actions.add(verb);
    for (const part of written.split(/[-/:*]/)) {
      if (part.length > 1) things.set(part.toLowerCase(), thingOf(part, 1));
    }
  }
  const said = { actions, things: new Map([...things.values()].map((thing) => [thing.stem, thing])) };
  if (known.size >= knownMaximum) {
    const oldest = known.keys().next();
    if (!oldest.done) known.delete(oldest.value);
  }
  known.set(text, said);
  return said;
}

/** Every infinitive that a word may stand for, with the particles that stand apart in the text. */
function verbsOf(word: string, separated: ReadonlySet<string>): string[] {
  const lower = word.toLowerCase();
  const verbs: string[] = [];
  const nominal = nominalToInfinitive(word);
  if (nominal !== null) verbs.push(nominal);
  const compound = compoundAction(word);
  if (compound !== null) verbs.push(compound.infinitive);
  if (isInfinitive(lower)) verbs.push(lower);
  for (const form of [participleToInfinitive(lower), zuInfinitiveToInfinitive(lower)]) if (form) verbs.push(form);
  const finite = finiteToInfinitive(lower)?.infinitive;
  if (finite !== undefined) {
    verbs.push(finite);
    for (const particle of separated) verbs.push(particle + finite);
  }
  return verbs;
}
