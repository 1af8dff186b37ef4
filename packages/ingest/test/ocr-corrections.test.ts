import { describe, expect, it } from 'vitest';
import type { PageWord } from '../src/ocr/recognised-page.ts';
import { correctReadings } from '../src/ocr/text/corrections.ts';

/** Lines as an engine reads them, corrected. */
function corrected(...lines: readonly string[]): string[] {
  const place = { left: 0, top: 0, right: 1, bottom: 1, confidence: 0.9 };
  const words = lines.flatMap((line, index) =>
    line.split(' ').map((text): PageWord => ({ ...place, text, line: `${index}` })),
  );
  const read = correctReadings(words);
  return lines.map((_, index) =>
    read
      .filter(({ line }) => line === `${index}`)
      .map(({ text }) => text)
      .join(' '),
  );
}

describe('what engines regularly read wrongly', () => {
  it.each([
    ['nach 8 18 StrWG', 'nach § 18 StrWG'],
    ['(8 22 Abs. 1 Satz 2)', '(§ 22 Abs. 1 Satz 2)'],
    ['gemäß & 5 der Gebührensatzung', 'gemäß § 5 der Gebührensatzung'],
    ['nach $22 Abs. 1', 'nach § 22 Abs. 1'],
    ['Leistungen nach SGB ll und SGB Xll,', 'Leistungen nach SGB II und SGB XII,'],
    ['durch das: Servicebüro und :Schluss', 'durch das Servicebüro und Schluss'],
    ['Ausnahmen,.Schluss nur‘ gegen', 'Ausnahmen, Schluss nur gegen'],
    ['Ausnahmen, .Schluss', 'Ausnahmen, Schluss'],
    ["dem' Antrag; die. Akte", 'dem Antrag; die Akte'],
    ['« Lageplan beifügen', '• Lageplan beifügen'],
  ])('%s: %s', (line, right) => {
    expect(corrected('Absatz', line)).toEqual(['Absatz', right]);
  });

  it.each([
    '8 18 Uhr geöffnet',
    'von 8 bis 12 Uhr',
    'Nr. 8 der Liste',
    'für die, die warten: das gilt; dann die Akte als .pdf',
    'Das heißt ‚nur einmal‘ im Jahr',
    'Sie trägt das ein. Danach das:',
    'constructor der Klasse',
    'SGB constructor',
    'valueOf wird aufgerufen',
  ])('%s: stays', (line) => {
    expect(corrected('Absatz', line)).toEqual(['Absatz', line]);
  });
});
