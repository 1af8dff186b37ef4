/** An escape, a class in brackets, the opening of a group, or one character. */
const part = /\\[pP]\{[^}]*\}|\\.|\[(?:\\.|[^\]\\])*\]|\(\?-i:|\(\?(?:<?[=!]|:)|[\s\S]/gu;

/**
 * The source of a pattern that takes upper and lower case for the same, but within `(?-i:…)`, written out letter by
 * letter: where the flag `i` and groups of `(?-i:…)` meet, V8 (13.6) misses matches of other alternatives. Slower than
 * the flag, so only for patterns that need it.
 */
export function anyCase(source: string): string {
  const exact: boolean[] = [];
  return Array.from(source.matchAll(part), ([piece]) => {
    const isExact = exact.at(-1) ?? false;
    if (piece === '(?-i:') {
      exact.push(true);
      return '(?:';
    }
    if (piece.startsWith('(')) exact.push(isExact);
    if (piece === ')') exact.pop();
    if (isExact || piece.startsWith('\\') || piece.startsWith('(')) return piece;
    if (piece.startsWith('[')) return bothCases(piece);
    return both(piece);
  }).join('');
}

function both(letter: string): string {
  const [lower, upper] = [letter.toLowerCase(), letter.toUpperCase()];
  return lower === upper || upper.length > 1 ? letter : `[${lower}${upper}]`;
}

/** A class of single letters in both cases; one with ranges or escapes means what it says. */
function bothCases(brackets: string): string {
  const letters = /^\[(\^?)([^\\-]+)\]$/u.exec(brackets);
  if (!letters) return brackets;
  const [, not = '', inner = ''] = letters;
  return `[${not}${[...new Set(inner.toLowerCase() + inner.toUpperCase())].join('')}]`;
}
