import { particles } from '../lexicon/verbs.ts';
import type { LabelLanguage } from './label-parts.ts';
import { englishActions, englishOpposites } from './lexicon/english-actions.ts';
import { germanActions, germanOpposites } from './lexicon/german-actions.ts';
import { WordRows } from './lexicon/rows.ts';

export const germanActionRows = new WordRows(germanActions);
export const englishActionRows = new WordRows(englishActions);

/** What two different verbs count, against 1 for the same verb and 0 for two that the table keeps apart. */
const counts = {
  synonym: 0.95,
  /** "abräumen" for "räumen". */
  sameBase: 0.6,
  close: 0.4,
  /** A verb that the table lacks: it may mean the same, but the same object alone must not make one step of two. */
  unknown: 0.2,
} as const;

/** Particles that turn a verb's direction or order round: "zurücksenden" is no way of sending. */
const turningParticles: ReadonlySet<string> = new Set(['zurück', 'gegen', 'wieder', 'entgegen', 'vor', 'nach']);

/**
 * How alike two sets of actions are, 0 to 1: each action's best partner, averaged over both sides, so that
 * "ausdrucken und versenden" and "versenden" are alike by two thirds. Neither set may be empty.
 */
export function actionSimilarity(a: readonly string[], b: readonly string[], language: LabelLanguage): number {
  const best = (action: string, others: readonly string[]): number =>
    Math.max(0, ...others.map((other) => verbSimilarity(action, other, language)));
  const left = a.reduce((sum, action) => sum + best(action, b), 0);
  const right = b.reduce((sum, action) => sum + best(action, a), 0);
  return (left + right) / (a.length + b.length);
}

/** How alike two actions are: a verb, its synonyms, the same verb with a particle. */
export function verbSimilarity(a: string, b: string, language: LabelLanguage): number {
  if (a === b) return 1;
  const rows = language === 'de' ? germanActionRows : englishActionRows;
  const relation = rows.relation(a, b);
  if (relation === 'same') return counts.synonym;
  if (relation === 'close') return counts.close;
  if (language === 'de' && shareBase(a, b)) return counts.sameBase;
  return rows.has(a) && rows.has(b) ? 0 : counts.unknown;
}

/** One is the other with a particle that does not turn it round. */
function shareBase(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (!long.endsWith(short) || short.length < 5) return false;
  const particle = long.slice(0, -short.length);
  return particles.includes(particle) && !turningParticles.has(particle);
}

/** One label acts this way, the other the opposite way, and neither both ways. */
export function areOppositeActions(a: readonly string[], b: readonly string[], language: LabelLanguage): boolean {
  const [rows, opposites] =
    language === 'de' ? [germanActionRows, germanOpposites] : [englishActionRows, englishOpposites];
  const side = (actions: readonly string[], one: string, other: string): number => {
    const hasOne = actions.some((action) => rows.relation(action, one) === 'same');
    const hasOther = actions.some((action) => rows.relation(action, other) === 'same');
    return hasOne === hasOther ? 0 : hasOne ? 1 : -1;
  };
  return opposites.some(([one, other]) => {
    const left = side(a, one, other);
    return left !== 0 && left === -side(b, one, other);
  });
}
