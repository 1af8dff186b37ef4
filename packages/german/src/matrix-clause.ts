import { clauseAt } from './clause-at.ts';

/** A stretch of a sentence: characters, end exclusive. */
interface Span {
  start: number;
  end: number;
}

const finiteFirst =
  /^\s*(?:ist|sind|war|waren|wird|werden|wurde|wurden|hat|haben|hatte|hatten|muss|müssen|kann|können|soll|sollen|darf|dürfen|gibt|gab|gilt|besteht|bestehen|bestand|entfällt|entfallen|entfiel|fällt|fiel|gehört|gehören|lehnt|steht|stehen|bleibt|findet|finden|fand|fanden|erhielt|bekam|scheiterte|braucht|brauchen|verlangt|verlangen|macht|machen|nutzt|nutzen)(?!\p{L})/iu;

const subordinated =
  /^\s*(?:wenn|falls|sofern|soweit|sobald|solange|nachdem|bevor|weil|da|obwohl|während|um|ohne|statt|anstatt|wer|was|ob|je)(?!\p{L})/iu;

const withZu = /(?:(?<!\p{L})zu\s+\p{L}+n|\p{L}zu\p{L}+n)\s*,?\s*$/u;
const thatClause = /^\s*dass(?!\p{L})/iu;

/** Longest noun phrase, in words, that a clause set into the sentence can hang on without being a list item. */
const LONGEST_HEAD = 3;

/**
 * The words that finish the sentence around a clause set into it, and so say how the sentence stands to that clause:
 * "wird nicht weiterverfolgt" for "Die Anregung, Anträge per E-Mail anzunehmen, wird nicht weiterverfolgt". Empty
 * where the clause hangs on nothing that follows.
 */
export function rulingAfter(sentence: string, { start, end }: Span): string {
  const clause = sentence.slice(start, end);
  const rest = sentence.slice(end);
  if (!/,\s*$/u.test(clause) || !finiteFirst.test(rest)) return '';
  if (!isContent(clause) && !hangsOnHead(clause)) return '';
  const from = end + rest.search(/\S/u);
  const ruling = clauseAt(sentence, from, from + 1);
  return sentence.slice(end, ruling.end);
}

/** The clause before one that says what is required, possible or wanted: "Es ist nicht nötig, den Ausweis vorzulegen". */
export function rulingBefore(sentence: string, { start, end }: Span): string {
  if (start === 0 || !isContent(sentence.slice(start, end).replace(/[.!]\s*$/u, ''))) return '';
  const before = sentence.slice(0, start);
  if (!/,\s*$/u.test(before)) return '';
  const last = before.search(/\S\s*,\s*$/u);
  return before.slice(clauseAt(sentence, last, last + 1).start);
}

/** "dass der Antrag unterschrieben ist", "den Antrag zu unterschreiben". */
function isContent(clause: string): boolean {
  return thatClause.test(clause) || (withZu.test(clause) && !subordinated.test(clause) && !finiteIn(clause));
}

function hangsOnHead(clause: string): boolean {
  const comma = clause.search(/,\s*\S/u);
  if (comma < 0) return false;
  const head = clause.slice(0, comma).trim();
  return (
    head.split(/\s+/u).length <= LONGEST_HEAD && !subordinated.test(head) && !finiteFirst.test(head) && !finiteIn(head)
  );
}

function finiteIn(text: string): boolean {
  return text.split(/\s+/u).some((word) => finiteFirst.test(word));
}
