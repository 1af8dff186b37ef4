import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fit, headOf, truncate, widthOf } from '../src/components/width.ts';
import { type Span, wrap } from '../src/components/wrap.ts';

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(fc.constantFrom('Straße', 'prüfen', 'u\u0308ber', '漢字', '👩‍👩‍👧', '\n', 'Verwaltungsverfahrensgesetz'), {
      maxLength: 20,
    })
    .map((words) => words.join(' ')),
);
const spans = fc.array(
  text.map((text): Span => ({ text, style: 'plain' })),
  { maxLength: 5 },
);

describe('wrap', () => {
  it('never makes a line wider than the room of six columns and more, and loses no letter', () => {
    fc.assert(
      fc.property(spans, fc.integer({ min: 6, max: 50 }), fc.integer({ min: 0, max: 4 }), (given, width, indent) => {
        const lines = wrap(given, width, indent).map((line) => line.map((span) => span.text).join(''));
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
        const letters = (value: string) => value.replace(/\s/g, '');
        expect(letters(lines.join(''))).toBe(letters(given.map((span) => span.text).join('')));
      }),
    );
  });

  it('breaks between words, keeps styles and the breaks of the text', () => {
    const lines = wrap(
      [
        { text: 'Das Amt ', style: 'dim' },
        { text: 'prüft den Antrag', style: 'quote' },
        { text: '\nEnde', style: 'plain' },
      ],
      14,
    );
    expect(lines).toEqual([
      [
        { text: 'Das Amt ', style: 'dim' },
        { text: 'prüft', style: 'quote' },
      ],
      [{ text: 'den Antrag', style: 'quote' }],
      [{ text: 'Ende', style: 'plain' }],
    ]);
  });
});

describe('width', () => {
  it('counts columns, not letters', () => {
    expect(widthOf('für')).toBe(3);
    expect(widthOf('fu\u0308r')).toBe(3);
    expect(widthOf('漢字')).toBe(4);
  });

  it('fits every text into exactly the columns asked for', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 40 }), (value, width) => {
        fc.pre(!value.includes('\n'));
        expect(widthOf(fit(value, width))).toBe(width);
        expect(widthOf(truncate(value, width))).toBeLessThanOrEqual(width);
        expect(value.startsWith(headOf(value, width))).toBe(true);
      }),
    );
  });

  it('marks what is cut', () => {
    expect(truncate('Baumfällgenehmigung', 8)).toBe('Baumfäl…');
    expect(truncate('漢字漢字', 4)).toBe('漢…');
  });
});
