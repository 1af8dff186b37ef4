import type { Kind } from './kind.ts';
import { numbers } from './numbers.ts';
import { familyNames, people } from './people.ts';
import { places } from './places.ts';

/** A text without personal data, and the way back. */
export interface Redaction {
  text: string;
  /** What each token stands for; empty where nothing was found. */
  originals: ReadonlyMap<string, string>;
}

/** So much of what stands before and after a match is looked at. */
const NEAR = 200;

/**
 * Replaces personal data by tokens such as ⟦PERSON-1⟧: numbers of accounts, taxes, insurances, identity cards, cars and
 * files, e-mail addresses, telephone numbers, dates of birth, names that a word, a greeting or a common given name
 * gives away, and homes. The same value always gets the same token. `restore(redact(text)) === text` for every text.
 * What is not told by such signs is not recognised: docs/leitfaden.md has figures.
 */
export function redact(text: string): Redaction {
  const tokens = new Map<string, string>();
  const originals = new Map<string, string>();
  const counts = new Map<string, number>();
  const unspaced = text.replace(/\s/g, '');
  const tokenFor = (kind: string, value: string): string => {
    const known = tokens.get(value);
    if (known !== undefined) return known;
    let token: string;
    do {
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      token = `⟦${kind}-${count}⟧`;
    } while (unspaced.includes(token));
    tokens.set(value, token);
    originals.set(token, value);
    return token;
  };

  let pieces: Piece[] = [{ text, open: true }];
  const replace = (kind: Kind): void => {
    pieces = replaceIn(pieces, kind, (value) => tokenFor(kind.name, value));
  };
  for (const kind of [...numbers, ...people]) replace(kind);
  const named = [...originals].flatMap(([token, value]) => (token.startsWith('⟦PERSON-') ? [value] : []));
  for (const family of familyNames(named)) {
    const pattern = new RegExp(`(?<![\\p{L}-])${escapeForRegExp(family)}(?![\\p{L}]|-\\p{Lu})`, 'gu');
    replace({ name: 'PERSON', pattern });
  }
  for (const kind of places) replace(kind);
  return { text: pieces.map((piece) => piece.text).join(''), originals };
}

/** A stretch of text; once it is a token it is closed to the patterns that follow. */
interface Piece {
  text: string;
  open: boolean;
}

function replaceIn(pieces: readonly Piece[], kind: Kind, tokenOf: (value: string) => string): Piece[] {
  const result: Piece[] = [];
  let before = '';
  for (const piece of pieces) {
    if (!piece.open) result.push(piece);
    else result.push(...replaceInPiece(piece.text, before, kind, tokenOf));
    before = (before + piece.text).slice(-NEAR);
  }
  return result;
}

function replaceInPiece(text: string, preceding: string, kind: Kind, tokenOf: (value: string) => string): Piece[] {
  const result: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(kind.pattern)) {
    const whole = match.groups?.['value'] ?? match[0];
    const value = kind.narrows?.(whole) ?? whole;
    const at = match.index + match[0].lastIndexOf(whole);
    const before = (preceding + text.slice(Math.max(0, at - NEAR), at)).slice(-NEAR);
    if (kind.unless?.test(before) === true) continue;
    if (kind.accepts?.(value, before, text.slice(at + value.length, at + value.length + NEAR)) === false) continue;
    result.push({ text: text.slice(from, at), open: true }, { text: tokenOf(value), open: false });
    from = at + value.length;
  }
  result.push({ text: text.slice(from), open: true });
  return result.filter((piece) => piece.text !== '');
}

function escapeForRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
