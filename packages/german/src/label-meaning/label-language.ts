import { isInfinitive, participleToInfinitive } from '../morphology.ts';
import { germanActionRows } from './action-similarity.ts';
import { englishVerb } from './english-verbs.ts';
import type { LabelLanguage } from './label-parts.ts';

const germanMarks: ReadonlySet<string> = new Set(
  'der die das den dem des und oder von im am zum zur mit bei auf ob nicht ist sind wird werden ein eine'.split(' '),
);

/** Words that a German label hardly holds. */
const englishMarks: ReadonlySet<string> = new Set(
  (
    'the of to for with from and or whether by is are has not request order invoice customer application document ' +
    'goods payment'
  ).split(' '),
);

/** English where a word says so and none says German; a label of bare capitalised nouns counts as German. */
export function languageOf(label: string): LabelLanguage {
  if (/[äöüß]/i.test(label)) return 'de';
  const words = label.toLowerCase().match(/[a-z]+/g) ?? [];
  if (words.some((word) => germanMarks.has(word) || isGermanVerb(word))) return 'de';
  if (words.some((word) => englishMarks.has(word) || englishVerb(word) !== undefined)) return 'en';
  // German writes its nouns with capitals.
  return words.length > 1 && label === label.toLowerCase() ? 'en' : 'de';
}

function isGermanVerb(word: string): boolean {
  if (isInfinitive(word) || germanActionRows.has(word)) return true;
  const infinitive = participleToInfinitive(word);
  return infinitive !== null && germanActionRows.has(infinitive);
}
