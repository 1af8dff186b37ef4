import type { Condition } from './conditions.ts';
import type { ChoiceNode } from './nodes.ts';

/** Words that answer one question with yes and with no; stems, the yes first. */
const antonyms: readonly (readonly [RegExp, RegExp])[] = [
  [/^positiv/, /^negativ/],
  [/^(?:zustimm|zugestimmt|einverstand|einwillig|befürwort|gebillig|billig)/, /^(?:ablehn|abgelehn|widersp|verweiger)/],
  [
    /^(?:genehmig|bewillig|zulass|zugelass|erteil|gewähr|stattgegeb|stattgeb|anerkann|anerkenn)/,
    /^(?:ablehn|abgelehn|versag|verweiger|zurückgewies|zurückweis|aberkann)/,
  ],
  [/^(?:vollständig|komplett)/, /^(?:unvollständig|lückenhaft|fehl)/],
  [/^(?:vorhand|vorlieg|vorleg|da$|beigefüg|bekann|bekannt|ermittel)/, /^(?:fehl|unbekann|verschwund)/],
  [/^(?:eingeh|eingegang|eintreff|komm|zurückkomm)/, /^(?:ausbleib|ausgeblieb)/],
  [
    /^(?:erfolgreich|bestand|besteh|geling|gelung|klapp)/,
    /^(?:erfolglos|durchgefall|scheiter|gescheiter|misslung|misslin)/,
  ],
  [/^(?:rechtzeitig|fristgerecht|pünktlich)/, /^(?:verspät|säumig)/],
  [
    /^(?:überschreit|überschritt|übersteig|überstieg|mehr|höher|größer|über|ab)$/,
    /^(?:unterschreit|unterschritt|einhält|eingehalt|weniger|niedriger|kleiner|unter|bis)$/,
  ],
  [/^(?:neu|erstmal)/, /^(?:bestehend|wiederholt|alt)/],
  [/^(?:richtig|korrekt|stimm)/, /^(?:falsch|fehlerhaft)/],
];

const contrast = /(?<!\p{L})(?:hingegen|dagegen|demgegenüber|im anderen Fall|anders)(?!\p{L})/iu;
const negator = /^(?:nicht|kein\p{L}*|ohne|weder|nie|niemand|nichts)$/u;
const empty =
  /^(?:wenn|falls|sofern|soweit|bei|im|in|fall|falle|fällen|der|die|das|dem|den|des|ein\p{L}{0,2}|er|sie|es|ihm|ihn|ihr|ihnen|dies\p{L}{0,2}|ist|sind|war|waren|wird|werden|wurde|wurden|worden|hat|haben|sich|so|und|auch|noch|aber|jedoch|hierbei|dabei|dann|hingegen|dagegen|demgegenüber|zum|zur|zu|von|vom|am|an|es|alle|mehr|wer|jemand|man|diesem|dieser|nur|erst|ergebnis|nein|ja)$/u;

interface Gist {
  words: string[];
  /** The words as printed, by stem. */
  whole: Map<string, string>;
  denies: boolean;
}

/** The words of a condition that carry its sense, cut to stems, and whether it denies. */
function gistOf(text: string): Gist {
  const all = text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  const printed = all.filter((word) => !negator.test(word) && !empty.test(word));
  const whole = new Map(printed.map((word) => [stem(word), word]));
  return { words: [...whole.keys()], whole, denies: all.filter((word) => negator.test(word)).length % 2 === 1 };
}

function stem(word: string): string {
  return /^\d/.test(word) ? word : word.replace(/(?:en|em|er|es|e|n|s|st|t)$/, '').slice(0, 14);
}

/** "unvollständig" for "vollständig", "mangelhaft" for "mangelfrei", and the pairs of the table. */
function isAntonym(a: string, b: string): boolean {
  if (a === `un${b}` || b === `un${a}`) return true;
  if (
    /(?:frei|los)$/.test(a) !== /(?:frei|los)$/.test(b) &&
    a.replace(/frei$|haft$|behaftet$/, '') === b.replace(/frei$|haft$|behaftet$/, '')
  )
    return a.length > 6;
  return antonyms.some(([yes, no]) => (yes.test(a) && no.test(b)) || (yes.test(b) && no.test(a)));
}

function isSameSense(a: string, b: string): boolean {
  return antonyms.some(([yes, no]) => (yes.test(a) && yes.test(b)) || (no.test(a) && no.test(b)));
}

/**
 * Whether a condition is the other answer to what a choice asks: "Ist sie bekannt" – "Ist sie nicht zu ermitteln",
 * "Fällt die Prüfung positiv aus" – "Fällt sie negativ aus", "Ist A zuständig" – "Ist hingegen B zuständig".
 */
export function answersOtherwise(condition: Condition, choice: ChoiceNode): boolean {
  const told = choice.branches.find((branch) => branch.quote !== undefined && branch.nodes.length > 0);
  if (!told?.quote || choice.branches.length !== 2) return false;
  const first = gistOf(told.quote);
  const second = gistOf(condition.quote);
  if (first.words.length === 0 || second.words.length === 0) return false;
  const shared = second.words.filter((word) => first.words.includes(word));
  const onlyFirst = first.words.filter((word) => !second.words.includes(word));
  const onlySecond = second.words.filter((word) => !first.words.includes(word));
  if (contrast.test(condition.quote)) return shared.length > 0;
  const opposed = onlySecond.filter((word) =>
    onlyFirst.some(
      (other) => isAntonym(word, other) || isAntonym(second.whole.get(word) ?? '', first.whole.get(other) ?? ''),
    ),
  );
  if (opposed.length > 0) {
    const rest = onlySecond.filter((word) => !opposed.includes(word));
    return rest.length === 0 && first.denies === second.denies && opposed.length % 2 === 1;
  }
  if (first.denies === second.denies) return false;
  // "bekannt" – "nicht zu ermitteln": one sense, denied once.
  const alike = onlySecond.filter((word) =>
    onlyFirst.some((other) => isSameSense(second.whole.get(word) ?? word, first.whole.get(other) ?? other)),
  );
  if (shared.length === 0 && alike.length === 0) return false;
  if (alike.length > 0) return onlySecond.length === alike.length;
  // Denied once: what one of them says besides is at most its subject.
  return onlySecond.length === 0 || (onlyFirst.length === 0 && onlySecond.length <= 1);
}
