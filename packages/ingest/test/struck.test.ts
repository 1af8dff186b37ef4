import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Rule } from '../src/pdf/drawing.ts';
import type { TextItem } from '../src/pdf/page.ts';
import { withoutStruck } from '../src/pdf/struck.ts';

const word = (text: string, left: number, baseline: number, size: number): TextItem => ({
  text,
  left,
  right: left + 30,
  top: baseline - size,
  bottom: baseline,
  baseline,
  size,
  bold: false,
  italic: false,
});
const line = (from: number, to: number, at: number): Rule => ({ horizontal: true, from, to, at });

/** Each line held against each word. */
function slowly(items: readonly TextItem[], rules: readonly Rule[]): TextItem[] {
  const struck = rules.flatMap((rule) => {
    const under = items.filter(({ text, baseline, size, left, right }) => {
      const height = (baseline - rule.at) / size;
      const beside = left >= rule.to - 1 || right <= rule.from + 1;
      return text !== '–' && !beside && height > 0.15 && height < 0.5;
    });
    const [left, right] = [Math.min(...under.map((item) => item.left)), Math.max(...under.map((item) => item.right))];
    return Math.abs(left - rule.from) <= 2.5 && Math.abs(right - rule.to) <= 2.5 ? under : [];
  });
  return items.filter((item) => struck.includes(item));
}

it('finds the words that each line strikes, of small print and large', () => {
  const words = fc.record({
    text: fc.constantFrom('alt', '7', '–'),
    left: fc.integer({ min: 0, max: 4 }),
    baseline: fc.integer({ min: 0, max: 25 }),
    size: fc.constantFrom(6, 10, 24, 400),
  });
  const lines = fc.record({
    from: fc.integer({ min: 0, max: 4 }),
    words: fc.integer({ min: 1, max: 2 }),
    at: fc.nat(25),
  });
  let found = 0;
  fc.assert(
    fc.property(fc.array(words, { maxLength: 6 }), fc.array(lines, { maxLength: 8 }), (texts, drawn) => {
      const items = texts.map(({ text, left, baseline, size }) => word(text, left * 30, baseline, size));
      const rules = drawn.map(({ from, words: count, at }) => line(from * 30, (from + count) * 30, at));
      const { struck, items: kept } = withoutStruck(items, rules);
      expect(items.filter((item) => struck.includes(item))).toEqual(slowly(items, rules));
      expect(kept.length + struck.length).toBe(items.length);
      found += struck.length;
    }),
    { numRuns: 500, seed: 3 },
  );
  expect(found).toBeGreaterThan(30);
});

it('leaves a page as it is on which too many lines lie upon too many words', () => {
  const items = Array.from({ length: 2_000 }, () => word('alt', 0, 100, 10));
  const rules = Array.from({ length: 1_000 }, () => line(0, 30, 97));
  expect(withoutStruck(items, rules.slice(0, 1)).struck).toHaveLength(2_000);
  expect(withoutStruck(items, rules)).toEqual({ items, struck: [], rules });
});

it('holds a line against the words at its height alone', () => {
  const items = Array.from({ length: 20_000 }, (_, index) => word('alt', 0, index, 10));
  const rules = Array.from({ length: 6_000 }, (_, index) => line(0, 30, index * 3 + 0.5));
  expect(withoutStruck(items, rules).struck.length).toBeGreaterThan(5_000);
});
