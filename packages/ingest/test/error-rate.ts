/**
 * Share of characters that were read wrongly, left out or added, of those that are there (Levenshtein distance by the
 * length of the expected text); 0 is best, above 1 where more was added than is there. White space is folded.
 */
export function characterErrorRate(expected: string, found: string): number {
  return errorRate([...folded(expected)], [...folded(found)]);
}

/** The same in words: what white space divides. */
export function wordErrorRate(expected: string, found: string): number {
  return errorRate(wordsOf(expected), wordsOf(found));
}

function errorRate(expected: readonly string[], found: readonly string[]): number {
  if (expected.length === 0) throw new Error('no text expected');
  return distance(expected, found) / expected.length;
}

/** The fewest insertions, deletions and replacements that make one of the other. */
function distance(a: readonly string[], b: readonly string[]): number {
  let above = Uint32Array.from({ length: b.length + 1 }, (_, column) => column);
  for (const [row, one] of a.entries()) {
    const line = new Uint32Array(b.length + 1);
    line[0] = row + 1;
    for (const [column, other] of b.entries()) {
      const replaced = (above[column] ?? 0) + (one === other ? 0 : 1);
      line[column + 1] = Math.min(replaced, (above[column + 1] ?? 0) + 1, (line[column] ?? 0) + 1);
    }
    above = line;
  }
  return above[b.length] ?? 0;
}

function folded(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

function wordsOf(text: string): string[] {
  return folded(text)
    .split(' ')
    .filter((word) => word !== '');
}
