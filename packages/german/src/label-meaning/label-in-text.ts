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

/** From here on a word stands for the whole compound and not for a part of it. */
const WHOLE_WORD = 0.9;

/** A word that is borne out so far: 1 said, 0 nowhere said. */
export interface WordSupport {
  /** A thing's stem, or an action's infinitive. */
  word: string;
  kind: 'action' | 'thing';
  weight: number;
  support: number;
}

/** Letters of a compound's first part, and of "Zahlung", at least. */
const SHORTEST_PART = 3;
const SHORTEST_NOUN = 6;

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
  const doings = nounsOfAction(label);
  return [
    ...things.map((thing): WordSupport => {
      const doing = doings.get(thing.stem);
      const support = Math.max(thingSupport(thing, said), doing === undefined ? 0 : actionSupport(doing, said));
      return { word: thing.stem, kind: 'thing', weight: thing.weight, support };
    }),
    ...actions.map((action): WordSupport => {
      const weight = ACTION_WEIGHT / actions.length;
      return { word: action, kind: 'action', weight, support: actionSupport(action, said) };
    }),
  ];
}

/** "Über Ausgabe entscheiden" is borne out by "ob ausgegeben wird". */
function nounsOfAction(label: string): Map<string, string> {
  const nouns = tokenise(label).flatMap(({ text }): [string, string][] => {
    const verb = nominalToInfinitive(text);
    return verb === null ? [] : [[thingOf(text, 1).stem, verb]];
  });
  return new Map(nouns);
}

function actionSupport(action: string, said: Said): number {
  let support = said.actions.has(action) ? 1 : 0;
  for (const other of said.actions) support = Math.max(support, verbSimilarity(action, other, 'de'));
  return support;
}

/** A compound of which only parts are said is borne out as far as both of them are. */
function thingSupport(thing: Thing, said: Said): number {
  if (said.things.has(thing.stem)) return 1;
  let support = 0;
  for (const other of said.things.values()) support = Math.max(support, pairSimilarity(thing, other, 'de'));
  if (thing.compound === undefined || support >= WHOLE_WORD) return support;
  const parts = [thing.compound.modifier, thing.compound.head].map((stem) => thingSupport({ stem, weight: 1 }, said));
  return Math.min(support, parts.reduce((sum, part) => sum + part, 0) / parts.length);
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

/** "Zahlungsüberwachung" → "überwachen": the longest last part that is a noun of action. */
function lastPartAsVerb(word: string): string[] {
  const compound = compoundAction(word);
  if (compound !== null) return [compound.infinitive];
  if (!word.endsWith('ung')) return [];
  for (let from = SHORTEST_PART; from <= word.length - SHORTEST_NOUN; from++) {
    const verb = nominalToInfinitive(word.slice(from));
    if (verb !== null) return [verb];
  }
  return [];
}

/** Every infinitive that a word may stand for, with the particles that stand apart in the text. */
function verbsOf(word: string, separated: ReadonlySet<string>): string[] {
  const lower = word.toLowerCase();
  const verbs: string[] = [];
  const nominal = nominalToInfinitive(word);
  if (nominal !== null) verbs.push(nominal);
  else verbs.push(...lastPartAsVerb(word));
  if (isInfinitive(lower)) verbs.push(lower);
  for (const form of [participleToInfinitive(lower), zuInfinitiveToInfinitive(lower)]) if (form) verbs.push(form);
  const finite = finiteToInfinitive(lower)?.infinitive;
  if (finite !== undefined) {
    verbs.push(finite);
    for (const particle of separated) verbs.push(particle + finite);
  }
  return verbs;
}
