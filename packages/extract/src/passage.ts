import type { Block } from '@lotse/model';

/** The same signs in other clothes: what people, word processors and models exchange without noticing. */
const signs: readonly [RegExp, string][] = [
  [/[„“”«»‟″]/g, '"'],
  [/[‚‘’‛′`´]/g, "'"],
  [/[‐‑‒–—−]/g, '-'],
  [/\u00ad|\u200b|\ufeff/g, ''],
];

interface Folded {
  text: string;
  /** For each character of `text`, its place in the original. */
  at: number[];
}

/** Folds white space to one blank; with `lenient` also quotation marks, dashes and case. Keeps the way back. */
function foldText(original: string, lenient: boolean): Folded {
  let text = '';
  const at: number[] = [];
  for (let i = 0; i < original.length; i++) {
    let sign = original.charAt(i);
    if (/\s/.test(sign)) {
      if (text === '' || text.endsWith(' ')) continue;
      sign = ' ';
    } else if (lenient) {
      for (const [pattern, replacement] of signs) sign = sign.replace(pattern, replacement);
      sign = sign.toLowerCase();
    }
    for (const unit of sign) {
      text += unit;
      for (let n = 0; n < unit.length; n++) at.push(i);
    }
  }
  if (text.endsWith(' ')) {
    text = text.slice(0, -1);
    at.pop();
  }
  return { text, at };
}

/** White space folded to single blanks, none at the ends. */
export function foldSpace(text: string): string {
  return foldText(text, false).text;
}

/**
 * The passage of `text` that `quote` means, in the text's own wording with white space folded; undefined if it is
 * not there. Quotation marks, dashes and case may differ from the quote's: what comes back stands word for word.
 */
export function findPassage(text: string, quote: string): string | undefined {
  const exact = foldText(text, false);
  const wanted = foldText(quote, false).text;
  if (wanted === '') return undefined;
  if (exact.text.includes(wanted)) return wanted;
  const haystack = foldText(text, true);
  const needle = foldText(quote, true).text;
  if (needle === '') return undefined;
  const start = haystack.text.indexOf(needle);
  if (start < 0) return undefined;
  const first = haystack.at[start];
  const last = haystack.at[start + needle.length - 1];
  if (first === undefined || last === undefined) return undefined;
  return foldSpace(text.slice(first, last + 1));
}

/** Fewer characters than this stand in many blocks by chance. */
const TELLING_LENGTH = 12;

/** Whether a quote is long enough to be looked for outside the block that was named. */
export function isTelling(quote: string): boolean {
  const folded = foldSpace(quote);
  return folded.length >= TELLING_LENGTH && folded.includes(' ');
}

/**
 * The passages of a block that a quote means: one, or several where the quote leaves out words in between ("…").
 * A leading marker ("3.1", "a)") and a closing full stop that the block does not have are forgiven.
 */
export function passagesIn(block: Block, quote: string): string[] | undefined {
  for (const candidate of readingsOf(block, quote)) {
    const passage = findPassage(block.text, candidate);
    if (passage !== undefined) return [passage];
  }
  const parts = quote
    .split(/\s*(?:\[\s*(?:…|\.{3})\s*\]|\(\s*(?:…|\.{3})\s*\)|…|\.{3})\s*/)
    .filter((part) => part !== '');
  if (parts.length < 2) return undefined;
  const passages = parts.map((part) => findPassage(block.text, part));
  return passages.every((passage) => passage !== undefined) ? passages : undefined;
}

function readingsOf(block: Block, quote: string): string[] {
  const trimmed = quote.trim();
  const readings = [trimmed];
  if (block.marker !== undefined && block.marker !== '' && trimmed.startsWith(block.marker)) {
    readings.push(trimmed.slice(block.marker.length).trim());
  }
  const bare = trimmed.replace(/^["'„“»«]+|["'“”»«]+$/g, '').replace(/[\s.,;:…]+$/, '');
  if (bare !== trimmed) readings.push(bare);
  return readings.filter((reading) => reading !== '');
}
