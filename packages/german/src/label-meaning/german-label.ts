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
import { germanActionRows } from './action-similarity.ts';
import { splitCompound } from './compounds.ts';
import type { LabelWords, Thing } from './label-parts.ts';
import { fixedPhrases, supportVerbs } from './lexicon/german-actions.ts';
import { lightWords } from './lexicon/german-things.ts';
import { isNumber } from './numbers.ts';
import { germanStem } from './stems.ts';

/** What a word beside the object weighs, against 1 for the object itself. */
const weights = { genitive: 0.7, adjunct: 0.6, lowerCase: 0.5, light: 0.25 } as const;

/** Nouns that look like an action but are as a rule what is acted on. */
const rarelyActions: ReadonlySet<string> = new Set(
  'bescheid antrag anlage auskunft bericht antwort auftrag eintrag ausweis vermerk beschluss einkommen vermögen rechnung'.split(
    ' ',
  ),
);

const prepositions: ReadonlySet<string> = new Set(
  (
    'an am auf aus bei beim bis durch für gegen in im ins mit nach ohne über um unter von vom vor wegen zu zum zur ' +
    'zwischen anhand gemäß laut per innerhalb binnen nebst samt seitens aufgrund'
  ).split(' '),
);
const clauseOpeners: ReadonlySet<string> = new Set(
  'ob dass wenn falls sofern sobald welche welcher welches'.split(' '),
);
const negations: ReadonlySet<string> = new Set('nicht kein keine keinen keiner keines ohne nie'.split(' '));
const auxiliaries: ReadonlySet<string> = new Set(
  (
    'ist sind war waren wird werden wurde wurden worden hat haben sein kann können muss müssen soll sollen ' +
    'lassen zu'
  ).split(' '),
);

interface Word {
  text: string;
  lower: string;
  capital: boolean;
  /** A comma, "und" or the label's end follows. */
  closes: boolean;
}

/** Takes a German label apart. Without a verb its nouns of action serve, where there are any. */
export function germanLabel(label: string): LabelWords {
  const words = wordsOf(label);
  const actions: string[] = [];
  const things: (Thing & { noun: string })[] = [];
  const consumed = new Set<number>();
  let negated = false;
  let inClause = false;
  let beside = false;
  let genitive = false;

  words.forEach((word, index) => {
    const { lower } = word;
    if (negations.has(lower)) {
      negated = true;
      return;
    }
    if (clauseOpeners.has(lower)) {
      inClause = true;
      beside = true;
      return;
    }
    if (prepositions.has(lower)) beside = true;
    if (lower === 'der' || lower === 'des') genitive = index > 0;
    if (isNumber(lower) || consumed.has(index)) return;
    if (auxiliaries.has(lower) || stopWords.has(foldUmlauts(lower)) || prepositions.has(lower)) return;
    const verb = verbOf(word, words, index);
    if (verb !== null) {
      if (verb.particleAt !== undefined) consumed.add(verb.particleAt);
      if (!inClause || actions.length === 0) actions.push(verb.infinitive);
      if (!inClause) beside = false;
      genitive = false;
      return;
    }
    const weight = !word.capital ? weights.lowerCase : beside ? weights.adjunct : genitive ? weights.genitive : 1;
    for (const part of partsOfHyphenated(word.text)) {
      const light = lightWords.has(lower);
      things.push({ ...thingOf(part, light ? weights.light : weight), noun: part.toLowerCase() });
    }
    if (word.capital) genitive = false;
    if (word.closes && !inClause) beside = false;
  });
  return finish(actions, things, negated, words);
}

function finish(
  found: readonly string[],
  foundThings: readonly (Thing & { noun: string })[],
  negated: boolean,
  words: readonly Word[],
): LabelWords {
  let actions = [...found];
  let things = [...foundThings];
  for (const [noun, verbs, meaning, implied] of fixedPhrases) {
    const verb = actions.find((action) => verbs.split(' ').includes(action));
    if (verb === undefined || !things.some((thing) => thing.noun === noun)) continue;
    actions = actions.map((action) => (action === verb ? meaning : action));
    if (things.length > 1 || implied !== undefined) things = things.filter((thing) => thing.noun !== noun);
    if (implied !== undefined) {
      const lessened = things.map((thing) => ({ ...thing, weight: weights.light * thing.weight }));
      things = [...lessened, { ...thingOf(implied, 1), noun: implied.toLowerCase() }];
    }
  }
  const carried = actions.filter((action) => !supportVerbs.has(action));
  if (carried.length === 0) {
    const nominal = nominalAction(things, words, actions.length > 0);
    if (nominal) return { actions: [nominal.action], things: distinct(nominal.things), negated };
  } else actions = carried;
  return { actions: [...new Set(actions)], things: distinct(things), negated };
}

/** "Prüfung der Unterlagen", "Antragsprüfung": the first noun of action becomes the action, its first part a thing. */
function nominalAction(things: readonly (Thing & { noun: string })[], words: readonly Word[], carried: boolean) {
  for (const [index, thing] of things.entries()) {
    if (rarelyActions.has(thing.noun)) continue;
    const word = words.find(({ lower }) => lower === thing.noun);
    const infinitive = word ? nominalToInfinitive(word.text) : null;
    const others = things.filter((_, at) => at !== index);
    if (infinitive !== null && (carried || others.length > 0)) {
      return { action: infinitive, things: others.map((other) => ({ ...other, weight: Math.max(other.weight, 0.7) })) };
    }
    const compound = compoundAction(thing.noun);
    if (compound && compound.object.length >= 3 && !rarelyActions.has(thing.noun.slice(-8))) {
      return {
        action: compound.infinitive,
        things: [{ ...thingOf(compound.object, 1), noun: compound.object.toLowerCase() }, ...others],
      };
    }
  }
  return undefined;
}

function wordsOf(label: string): Word[] {
  const clean = label.normalize('NFC').replace(/(?<=\p{L})[/*:](?:innen|in|r|n)\b/gu, '');
  const pieces = clean.match(/[\p{L}\p{N}]+(?:[-.][\p{L}\p{N}]+)*|[,;:]/gu) ?? [];
  const words: Word[] = [];
  for (const piece of pieces) {
    const last = words.at(-1);
    const separates = /^[,;:]$/.test(piece) || ['und', 'oder', 'bzw', 'sowie'].includes(piece.toLowerCase());
    if (separates && last) last.closes = true;
    if (separates) continue;
    words.push({ text: piece, lower: piece.toLowerCase(), capital: /^[\p{Lu}\p{N}]/u.test(piece), closes: false });
  }
  const last = words.at(-1);
  if (last) last.closes = true;
  return words;
}

/** The infinitive that a word of a label stands for, and where its particle stands; null where it is no verb. */
function verbOf(word: Word, words: readonly Word[], index: number): { infinitive: string; particleAt?: number } | null {
  const { lower } = word;
  // A capitalised word is a verb only where a label begins with it and nothing makes a noun of it.
  if (word.capital && !(index === 0 && (words.length === 1 || word.closes))) return null;
  const whole = wholeVerb(word);
  if (whole !== null) return { infinitive: whole };
  if (word.capital) return null;
  const finite = finiteToInfinitive(lower);
  if (finite && finite.person !== 'ich') {
    const at = words.findIndex((next, position) => position > index && next.closes && particles.includes(next.lower));
    const particle = words[at];
    return particle
      ? { infinitive: particle.lower + finite.infinitive, particleAt: at }
      : { infinitive: finite.infinitive };
  }
  return word.closes && /(?:en|ern|eln)$/.test(lower) && lower.length > 5 && !particles.includes(lower)
    ? { infinitive: lower }
    : null;
}

/** Infinitives and participles, which need no other word. */
function wholeVerb(word: Word): string | null {
  const { lower } = word;
  if (germanActionRows.has(lower)) return lower;
  const withZu = zuInfinitiveToInfinitive(lower);
  if (withZu !== null) return withZu;
  // Participles first: "abgegeben" could be an infinitive by its ending.
  const participle = participleToInfinitive(lower);
  if (participle !== null && (word.closes || isInfinitive(participle))) return participle;
  return isInfinitive(lower) ? lower : null;
}

function partsOfHyphenated(text: string): string[] {
  return /\p{N}/u.test(text) ? [text] : text.split('-').filter((part) => part !== '');
}

/** A word as a thing: its stem, taken apart where it is a compound. */
export function thingOf(word: string, weight: number): Thing {
  const stem = germanStem(word);
  const compound = splitCompound(stem);
  if (compound) return { stem, compound, weight };
  return /^\p{Lu}{2,5}$/u.test(word) ? { stem, abbreviation: true, weight } : { stem, weight };
}

/** Each stem once, with its greatest weight. */
function distinct(things: readonly (Thing & { noun: string })[]): Thing[] {
  const byStem = new Map<string, Thing>();
  for (const { noun: _, ...thing } of things) {
    const known = byStem.get(thing.stem);
    if (!known || known.weight < thing.weight) byStem.set(thing.stem, thing);
  }
  return [...byStem.values()];
}

function foldUmlauts(word: string): string {
  return word.replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue').replace(/ß/g, 'ss');
}
