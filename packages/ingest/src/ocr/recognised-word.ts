import type { Rect } from '../pdf/layout/geometry.ts';

/** One word as an engine reads it; edges in pixels of the picture that it was handed. */
export interface RecognisedWord extends Rect {
  text: string;
  /** 0 to 1. */
  confidence: number;
  /** The line it stands on: equal for all words of that line. */
  line: string;
}

/** Columns of Tesseract's table of words: https://tesseract-ocr.github.io/tessdoc/Command-Line-Usage.html */
const columns = { level: 0, page: 1, block: 2, paragraph: 3, line: 4, left: 6, top: 7, width: 8, height: 9 } as const;
const [confidenceColumn, textColumn] = [10, 11];

/** Rows of this level are words. */
const wordLevel = 5;

/** The words of Tesseract's TSV output. Rows that are not as they should be are no words. */
export function wordsOfTsv(tsv: string): RecognisedWord[] {
  const words: RecognisedWord[] = [];
  for (const row of tsv.split(/\r?\n/)) {
    const cells = row.split('\t');
    const numberAt = (column: number) => Number(cells[column] ?? Number.NaN);
    if (numberAt(columns.level) !== wordLevel) continue;
    const text = cells.slice(textColumn).join(' ').trim();
    const [left, top] = [numberAt(columns.left), numberAt(columns.top)];
    const [right, bottom] = [left + numberAt(columns.width), top + numberAt(columns.height)];
    const confidence = Math.min(1, Math.max(0, numberAt(confidenceColumn) / 100));
    if (text === '' || ![left, top, right, bottom, confidence].every(Number.isFinite)) continue;
    const line = [columns.page, columns.block, columns.paragraph, columns.line]
      .map((column) => cells[column])
      .join('.');
    words.push({ text, left, top, right, bottom, confidence, line });
  }
  return words;
}

/** Mean confidence by letters, 0 to 1; undefined where there is no letter. */
export function meanConfidence(words: readonly { text: string; confidence: number }[]): number | undefined {
  let letters = 0;
  let sum = 0;
  for (const { text, confidence } of words) {
    const count = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    letters += count;
    sum += count * confidence;
  }
  return letters === 0 ? undefined : sum / letters;
}
