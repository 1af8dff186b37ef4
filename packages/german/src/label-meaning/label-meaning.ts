import { areOppositeLabels, labelSimilarity } from '../similarity.ts';
import { actionSimilarity, areOppositeActions } from './action-similarity.ts';
import { englishLabel } from './english-label.ts';
import { germanLabel } from './german-label.ts';
import { languageOf } from './label-language.ts';
import type { LabelParts } from './label-parts.ts';
import { numbersOf } from './numbers.ts';
import { thingSimilarity } from './thing-similarity.ts';

/** Opposites are rated no higher, as by the plain matcher's guard. */
const oppositeMaximum = 0.3;

/** Exponents: how much of the rating the action and the things make up. */
const share = { action: 0.6, things: 0.4 } as const;

/** No half of the rating falls below: another verb on the same object is nearer than nothing in common. */
const floor = 0.03;

/** What the rating is multiplied by. */
const factors = {
  /** Only one label names an action: "Unterlagen vollständig", "Unterlagen liegen vollständig vor". */
  oneAction: 0.8,
  /** Both name numbers, and other ones: "drei Wochen", "vier Wochen". */
  otherNumbers: 0.3,
} as const;

/** What the things count where only one label names any: "Besichtigung durchführen", "Räume besichtigen". */
const unnamedThings = 0.6;

/**
 * How likely two labels of process models name the same step, event or participant, 0 to 1: verb and object weighed
 * apart, `action^.6 · things^.4`. German and English; deterministic, symmetric, 1 for the same label, at most .3 for
 * opposites. Made for matching models with one another; `labelSimilarity` compares spellings and stays as it is.
 *
 * - *Actions*: infinitives, participles and nouns of action come to one infinitive ("Prüfung der Unterlagen",
 *   "Unterlagen geprüft"), and verbs that administration uses for one another count .95.
 * - *Things*: nouns by weight (object 1, genitive .7, beside a preposition .6), synonyms .95, compounds split, so that
 *   "Bescheid" is .85 of "Bewilligungsbescheid" and "Befundbericht" little of "Arztbericht". What one label adds costs
 *   little, what the labels say differently costs much.
 *
 * Worked example: "Formular unterzeichnen", "Vordruck unterschreiben": actions .95; the things share .95 and each has
 * .05 alone, .95 / (.95 + .2·.05 + 1.2·.05) = .931; .95^.6 · .931^.4 = .942. "Vordruck unterschreiben", "Vordruck
 * einscannen": other actions, .03^.6 · 1 = .122, where the plain matcher says .565.
 *
 * Pitfalls: it knows the words of its tables (`lexicon/`), so what says the same in wholly other words stays low
 * ("Ersatz berücksichtigen", "Platz an das nächste Kind vergeben"); verbs that no table knows count as different; labels
 * without a verb are told apart by their nouns alone; umlauts written "ae" keep German verbs from being recognised.
 */
export function weighedSimilarity(a: string, b: string): number {
  if (!/[\p{L}\p{N}]/u.test(a) || !/[\p{L}\p{N}]/u.test(b)) return 0;
  const left = partsOf(a);
  const right = partsOf(b);
  const lexical = labelSimilarity(a, b);
  const rating = lexical === 1 ? 1 : rate(left, right, lexical);
  return areOpposite(a, b, left, right) ? Math.min(rating, oppositeMaximum) : rating;
}

function rate(a: LabelParts, b: LabelParts, lexical: number): number {
  // Of different languages nothing but the spelling can be compared.
  if (a.language !== b.language) return lexical;
  const rating = unnumbered(a, b, lexical);
  const otherNumbers =
    a.numbers.length > 0 && b.numbers.length > 0 && !a.numbers.some((number) => b.numbers.includes(number));
  return otherNumbers ? factors.otherNumbers * rating : rating;
}

function unnumbered(a: LabelParts, b: LabelParts, lexical: number): number {
  const things = thingsOf(a, b);
  const actions = [a.actions.length, b.actions.length];
  if (actions.every((count) => count === 0)) return things ?? lexical;
  if (actions.includes(0)) return factors.oneAction * (things ?? 0);
  const action = actionSimilarity(a.actions, b.actions, a.language);
  return Math.max(action, floor) ** share.action * Math.max(things ?? 1, floor) ** share.things;
}

/** Undefined where neither label names a thing. */
function thingsOf(a: LabelParts, b: LabelParts): number | undefined {
  const named = [a.things.length, b.things.length].filter((count) => count > 0).length;
  if (named === 0) return undefined;
  return named === 1 ? unnamedThings : thingSimilarity(a.things, b.things, a.language);
}

function areOpposite(a: string, b: string, left: LabelParts, right: LabelParts): boolean {
  if (left.negated !== right.negated || areOppositeLabels(a, b)) return true;
  return left.language === right.language && areOppositeActions(left.actions, right.actions, left.language);
}

/** Matching compares each label with many others, so what was made of it is kept; the oldest go first. */
const taken = new Map<string, LabelParts>();
const takenMaximum = 5_000;

function partsOf(label: string): LabelParts {
  const known = taken.get(label);
  if (known) return known;
  const language = languageOf(label);
  const words = language === 'en' ? englishLabel(label) : germanLabel(label);
  const parts: LabelParts = { ...words, language, numbers: numbersOf(label) };
  if (taken.size >= takenMaximum) {
    const oldest = taken.keys().next();
    if (!oldest.done) taken.delete(oldest.value);
  }
  taken.set(label, parts);
  return parts;
}
