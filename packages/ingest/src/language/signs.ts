/** Words that stand in most German sentences and in hardly any of another language. */
const germanWords = new Set(
  `und nicht ist sind wird werden wurde wurden mit für oder zu zum zur eine einer eines einem einen kein keine auf aus bei beim
  nach durch über unter wenn dann kann können muss müssen soll sollen bitte sich sie ihr ihre ihren ihrem wir auch sofern falls ich
  haben vom nur anhand`.split(/\s+/),
);

/** German words that other languages have too: Danish "der", French "des", English "die". */
const sharedWords = new Set('der die das den dem des im am von ein in an als war hat'.split(' '));

/** Fewer letters of Latin script, or fewer words, are not enough to tell a language by. */
const enough = { letters: 25, words: 4 };

/** German without a single German word is nouns: notes, labels, cells. Other languages write fewer words with a capital. */
const capitalsOfGerman = 0.5;

const word = /\p{L}[\p{L}\p{M}'’]*/gu;

/** The text a language can be told by: addresses of mails and pages say nothing. */
export function withoutAddresses(text: string): string {
  const beginning = text.slice(0, 2_000);
  if (!/@|https?:|www\./.test(beginning)) return beginning;
  return beginning
    .split(/\s+/)
    .filter((one) => !/@|https?:|www\./.test(one))
    .join(' ');
}

/** Text of Latin letters alone, with the signs of prose. */
const latin = /^[\0-\u02af\u2000-\u206f\u20ac]*$/;

/** How many letters a text has, of any script. */
export const letters = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

/** Whether a text is German by its words; single words of another language in it do not matter. */
export function isGerman(text: string): boolean {
  const words = text.toLowerCase().match(word) ?? [];
  const german = words.filter((one) => germanWords.has(one)).length;
  const shared = words.filter((one) => sharedWords.has(one)).length;
  return german > 0 && german + shared >= words.length * 0.1;
}

/** A text without its Latin letters, if most of the others are of another script. */
export function otherScript(text: string): string | undefined {
  if (latin.test(text)) return undefined;
  const other = text.replace(/\p{Script=Latin}/gu, '');
  const count = letters(other);
  return count >= 4 && count >= letters(text) / 2 ? other : undefined;
}

/** Whether a text is long enough to tell its language by and does not look German. */
export function looksForeign(text: string): boolean {
  if (otherScript(text) !== undefined) return true;
  const words = text.match(word) ?? [];
  if (isGerman(text) || words.length < enough.words || letters(text) < enough.letters) return false;
  return !hasCapitalsOfGerman(text);
}

/** Whether more than half of the words have a capital letter, as in German without its small words. */
export function hasCapitalsOfGerman(text: string): boolean {
  const words = text.match(word) ?? [];
  return words.filter((one) => /^\p{Lu}/u.test(one)).length > words.length * capitalsOfGerman;
}
