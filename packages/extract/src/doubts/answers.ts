/** 1: what is asked is so; -1: it is not; 0: the words do not say. */
export type Sense = 1 | 0 | -1;

/** Answers by their first word. */
const answers: readonly [RegExp, Sense][] = [
  [/^(?:ja|doch)(?!\p{L})/iu, 1],
  [/^nein(?!\p{L})/iu, -1],
];

/** Words by which a passage or a question denies what it speaks of. */
const denials = [
  'nicht', 'nichts', 'kein\\p{L}*', 'ohne', 'weder', 'fehl(?:t|en|end\\p{L}*|lend\\p{L}*)', 'mangel\\p{L}*',
  'unvollständig\\p{L}*', 'lückenhaft\\p{L}*', 'unzuständig\\p{L}*', 'unleserlich\\p{L}*', 'ungültig\\p{L}*',
  'unzulässig\\p{L}*', 'unbegründet\\p{L}*', 'unterbleibt', 'ausbleib\\p{L}*', 'ablehn\\p{L}*', 'abgelehnt\\p{L}*',
  'lehnt', 'versag(?:t|en|end\\p{L}*)', 'verweigert\\p{L}*', 'verneint', 'andernfalls', 'anderenfalls', 'ansonsten',
  'sonst', 'leer ausgeht', 'woanders', 'von jemand anderem', 'säumig\\p{L}*', 'ausstehend\\p{L}*', 'negativ\\p{L}*',
  'außerhalb', 'fern', 'erfolglos\\p{L}*', 'fruchtlos\\p{L}*',
]; // biome-ignore format: a table is read in lines, not in columns

const denial = new RegExp(`(?<![\\p{L}])(?:${denials.join('|')})(?![\\p{L}])`, 'iu');

/** Words that deny nothing of the kind: "nicht nur", "nicht unerheblich". */
const harmless = /(?<!\p{L})(?:nicht (?:nur|zuletzt|unerheblich|selten)|nicht .{0,20}sondern)(?!\p{L})/iu;

/** What an answer says; 0 where it is neither yes nor no. */
export function senseOfAnswer(answer: string): Sense {
  return answers.find(([pattern]) => pattern.test(answer.trim()))?.[1] ?? 0;
}

/** Whether words deny what they speak of. */
export function isDenying(text: string): boolean {
  return denial.test(text.replace(harmless, ' '));
}
