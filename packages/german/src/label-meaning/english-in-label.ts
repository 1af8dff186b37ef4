import { isInfinitive, participleToInfinitive } from '../morphology.ts';
import { englishVerb } from './english-verbs.ts';

/** Words that no German label holds. */
const onlyEnglish: ReadonlySet<string> = new Set(
  (
    'the of to for with from and or by about whether missing documents application applicant request form fee invoice ' +
    'payment notice appointment deadline details registration completeness customer file letter decision'
  ).split(' '),
);

/** What offices do and process models seldom say. */
const officeVerbs: ReadonlySet<string> = new Set(
  (
    'arrange countersign seal stamp sign set enter note remind establish involve submit fill present bring transmit ' +
    'pay hear grant release retrieve obtain schedule refund reimburse enclose attach certify witness invite visit'
  ).split(' '),
);

/** English words that German labels begin or end with too. */
const germanToo: ReadonlySet<string> = new Set('form file test check scan print mail post'.split(' '));

/**
 * Whether a label among German ones is English, or half English as small models write them ("Check Bescheidentwurf for
 * Richtigkeit"): it begins with an English verb and does not end with a German one, or holds English words only.
 */
export function isEnglishLabel(label: string): boolean {
  const written = label.match(/\p{L}+/gu) ?? [];
  const words = written.map((word) => word.toLowerCase());
  const [first, last] = [words[0], written.at(-1)];
  if (first === undefined || last === undefined || words.length < 2) return false;
  if (words.filter((word) => onlyEnglish.has(word) && !germanToo.has(word)).length > 1) return true;
  if (isGermanVerb(last)) return false;
  if (words.some((word) => onlyEnglish.has(word) && !germanToo.has(word))) return true;
  return /^\p{Ll}+$/u.test(first) && (officeVerbs.has(first) || englishVerb(first) === first);
}

/** Verbs at the end of a German label begin with a small letter. */
function isGermanVerb(word: string): boolean {
  if (/^\p{Lu}/u.test(word)) return false;
  return isInfinitive(word) || participleToInfinitive(word) !== null || /(?:ieren|eln|ern)$/.test(word);
}
