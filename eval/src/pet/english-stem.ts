import { baseOfIrregular } from './english-words.ts';

/**
 * What the inflected forms of an English word have in common: "checks", "checked", "checking" and "check" give one
 * stem, "sent" and "sending" too. Not a word of the language, only to be compared with other stems.
 *
 * Endings are cut by rule and irregular verbs looked up; derived words ("approval", "approve") stay apart.
 */
export function englishStem(word: string): string {
  const lower = word.toLowerCase();
  const base = baseOfIrregular.get(lower) ?? lower;
  return bare(cutInflection(base));
}

function cutInflection(word: string): string {
  if (word.length <= 3) return word;
  if (/(?:ss|sh|ch|x|z)es$/.test(word) || /[^aeiou]oes$/.test(word)) return word.slice(0, -2);
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/[^aeiou]ied$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/[^su]s$/.test(word)) return word.slice(0, -1);
  if (/eed$/.test(word)) return endingInEed.has(word) ? word : word.slice(0, -1);
  const ending = /(?:ing|ed)$/.exec(word);
  if (ending === null) return word;
  const rest = word.slice(0, ending.index);
  if (!/[aeiouy]/.test(rest) || rest.length < 2) return word;
  return rest.length === 2 && /[^aeiou]$/.test(rest) ? `${rest}e` : undoubled(rest);
}

/** Verbs that end so themselves; "agreed" is of "agree". */
const endingInEed: ReadonlySet<string> = new Set(['feed', 'need', 'speed', 'exceed', 'proceed', 'succeed']);

/** "planned" is of "plan", "cancelled" of "cancel", but "filled" of "fill" and "passed" of "pass". */
function undoubled(stem: string): string {
  if (stem.length <= 3) return stem;
  const syllables = stem.match(/[aeiouy]+/g)?.length ?? 0;
  return stem.replace(syllables > 1 ? /([bdgklmnprt])\1$/ : /([bdgkmnprt])\1$/, '$1');
}

/** Without a silent e and the spelling of -ise. */
function bare(word: string): string {
  const folded = word.replace(/is(e?)$/, (match, e: string, at: number) => (at >= 4 ? `iz${e}` : match));
  return folded.length > 3 ? folded.replace(/e$/, '') : folded;
}

const NOMINAL = /(?:ations?|ions?|ments?|als?|ances?)$/;

/** Whether a noun looks as if it was made from a verb. */
export function isVerbalNoun(noun: string): boolean {
  return noun.length > 5 && NOMINAL.test(noun.toLowerCase());
}

/** Whether a noun is made from a verb: "creation" of "create", "approval" of "approve", "payment" of "pay". */
export function isNominalOf(noun: string, verb: string): boolean {
  const stem = englishStem(verb);
  const ending = NOMINAL.exec(noun.toLowerCase());
  if (ending === null || stem.length < 3) return false;
  const root = englishStem(noun.toLowerCase().slice(0, ending.index));
  return root.length >= 3 && (root === stem || (stem.startsWith(root) && stem.length - root.length <= 2));
}
