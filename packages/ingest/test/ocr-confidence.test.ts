import { describe, expect, it } from 'vitest';
import type { DraftBlock } from '../src/draft.ts';
import { markConfidence } from '../src/ocr/text/mark-confidence.ts';
import { emptyDrawing } from '../src/pdf/drawing.ts';

/** A block of one line whose words were read as surely as stated, marked. */
function marked(text: string, words: readonly [word: string, confidence: number][]): DraftBlock {
  const items = words.map(([word, confidence], index) => ({
    text: word,
    confidence,
    ...{ left: 50 * index, right: 50 * index + 40, top: 0, bottom: 10 },
    ...{ baseline: 8, size: 10, bold: false, italic: false },
  }));
  const page = { number: 1, width: 600, height: 800, items, rotated: [], unreadable: 0, cut: false };
  const box = { x: 0, y: 0, width: 600, height: 10 };
  const block: DraftBlock = { kind: 'paragraph', text, place: { page: 1, box }, path: [] };
  markConfidence([block], [{ ...page, drawing: emptyDrawing() }]);
  return block;
}

describe('the confidence of recognised text', () => {
  it('marks an unsure word where it stands by itself, not inside another', () => {
    const { text, uncertain, confidence } = marked('Antrag innen und in Kopie', [
      ['Antrag', 0.9],
      ['innen', 0.9],
      ['und', 0.9],
      ['in', 0.4],
      ['Kopie', 0.9],
    ]);
    expect(uncertain?.map(({ start, end }) => [start, text.slice(start, end)])).toEqual([[17, 'in']]);
    expect(confidence).toBe(0.8);
  });

  it('marks each of several equal words, and one that was joined over the end of a line', () => {
    const { text, uncertain } = marked('der Antrag, der Antragsteller', [
      ['der', 0.5],
      ['Antrag,', 0.9],
      ['der', 0.3],
      ['Antrag-', 0.2],
      ['steller', 0.9],
    ]);
    const found = uncertain?.map(({ start, end, confidence }) => [start, text.slice(start, end), confidence]);
    expect(found).toEqual([
      [0, 'der', 0.5],
      [12, 'der', 0.3],
      [16, 'Antrag', 0.2],
    ]);
  });

  it('says nothing of a block without words', () => {
    expect(marked('☒', [['☒', 1]])).not.toHaveProperty('confidence');
  });
});
