/** Size of text in pixels and the lines it breaks into. */
export interface TextBlock {
  lines: string[];
  width: number;
  height: number;
}

export const fontSize = { task: 12, label: 11 } as const;

/** Advance widths of a generic sans-serif (Helvetica's) in thousandths of the font size. */
const widths: readonly [string, number][] = [
  ["ijl'|", 222],
  ['I.,:;/\\ tf!·', 278],
  ['()-r[]', 333],
  ['"', 355],
  ['sckvxyzJ', 500],
  ['abdeghnopquäöüßL?0123456789_§$', 556],
  ['+<>=~', 584],
  ['FTZ', 611],
  ['ABEKPSVXYÄ&', 667],
  ['CDHNRUwÜ', 722],
  ['GOQÖ', 778],
  ['mM', 833],
  ['%', 889],
  ['W', 944],
  ['…–', 556],
  ['—', 1000],
];
const widthOf = new Map(widths.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width] as const)));

/** Width of one line in pixels. */
export function measureLine(text: string, size: number): number {
  let sum = 0;
  for (const letter of text) sum += widthOf.get(letter) ?? 600;
  return (sum * size) / 1000;
}

/** German words may break after a hyphen or slash, and between letters only when nothing else helps. */
function pieces(text: string): string[] {
  return text
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '')
    .flatMap((word) => {
      const parts = word.split(/(?<=[\p{L}\d][-/])(?=\p{L})/u);
      return parts.map((part, i) => (i === 0 ? part : `\u0000${part}`));
    });
}

/** Letters at whose left side a long word may break without hurting the eye: consonant before vowel. */
function breakWord(word: string, max: number, size: number): string[] {
  const out: string[] = [];
  let rest = word;
  while (measureLine(rest, size) > max && rest.length > 3) {
    let cut = rest.length - 2;
    while (cut > 2 && measureLine(`${rest.slice(0, cut)}-`, size) > max) cut--;
    let nice = cut;
    while (nice > 3 && !/[^aeiouäöüy][aeiouäöüy]/i.test(rest.slice(nice, nice + 2))) nice--;
    if (nice <= 3 || cut - nice > 5) nice = cut;
    out.push(`${rest.slice(0, nice)}-`);
    rest = rest.slice(nice);
  }
  out.push(rest);
  return out;
}

/** Breaks text into lines of at most `max` pixels. */
export function wrapText(text: string, max: number, size: number): TextBlock {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    const glued = piece.startsWith('\u0000');
    const word = glued ? piece.slice(1) : piece;
    const joined = line === '' ? word : glued ? line + word : `${line} ${word}`;
    if (measureLine(joined, size) <= max) {
      line = joined;
      continue;
    }
    if (line !== '') lines.push(line);
    const broken = breakWord(word, max, size);
    lines.push(...broken.slice(0, -1));
    line = broken.at(-1) ?? '';
  }
  if (line !== '') lines.push(line);
  const width = Math.max(0, ...lines.map((text) => measureLine(text, size)));
  return { lines, width: Math.ceil(width), height: Math.ceil(lines.length * size * 1.2) };
}

/** The narrowest of the widths that holds the text in `rows` lines without breaking a word; else the widest. */
export function fitText(text: string, candidates: readonly number[], rows: number, size: number): TextBlock {
  const longest = Math.max(0, ...pieces(text).map((piece) => measureLine(piece.replace('\u0000', ''), size)));
  let block: TextBlock = { lines: [], width: 0, height: 0 };
  for (const max of candidates) {
    block = wrapText(text, max, size);
    if (block.lines.length <= rows && longest <= max) return block;
  }
  return block;
}
