import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../src/index.ts';

const gold: string[] = JSON.parse(readFileSync(new URL('./fixtures/sentences.json', import.meta.url), 'utf8'));

describe('splitSentences', () => {
  it('finds the ends of administrative sentences with their abbreviations (F1 above .88)', () => {
    const text = gold.join(' ');
    const wanted = new Set<number>();
    let at = 0;
    for (const sentence of gold) {
      at += sentence.length;
      wanted.add(at);
      at += 1;
    }
    const found = splitSentences(text).map(({ end }) => end);
    const hits = found.filter((end) => wanted.has(end)).length;
    expect((2 * hits) / (found.length + wanted.size)).toBeGreaterThan(0.88);
  });

  it.each([
    ['Der Antrag ist nach § 22 Abs. 1 Satz 1 WoGG zu stellen. Er ist zu unterschreiben.', 2],
    ['Die Frist endet am 31. Dezember 2026.', 1],
    ['Siehe Ziffer 3.1. Danach wird der Bescheid erlassen.', 2],
    ['Beizufügen sind z. B. Mietvertrag, Kontoauszüge usw. Danach erfolgt die Prüfung.', 2],
    ['Wurde der Antrag vollständig eingereicht? Dann wird er geprüft.', 2],
  ])('splits %j into %i', (text, count) => {
    expect(splitSentences(text)).toHaveLength(count);
  });

  it('covers every sign but white space, in order and without overlap', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...gold, 'usw.', '3.', '\n\n', '„', '?!', ' ')), (parts) => {
        const text = parts.join(' ');
        const spans = splitSentences(text);
        let last = 0;
        for (const { start, end } of spans) {
          expect(text.slice(last, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(text.slice(last).trim()).toBe('');
      }),
      { numRuns: 60 },
    );
  });
});
