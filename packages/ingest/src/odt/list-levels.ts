import { bulletSign, formatNumber } from '../docx/numbering.ts';
import { child, childrenOf, type XmlElement } from '../ooxml/xml.ts';
import { twips } from './lengths.ts';

/** One level of a list or outline style (ODF 1.3 part 3, 16.31). */
export interface ListLevel {
  bullet: string | undefined;
  /** `1`, `a`, `A`, `i`, `I`; empty: no number is shown. */
  format: string;
  prefix: string;
  suffix: string;
  /** `%1%.%2%)` where the writer says it in full. */
  pattern: string | undefined;
  /** How many levels the number shows, its own last. */
  shown: number;
  start: number;
  /** After z comes aa, bb; otherwise aa, ab. */
  doubled: boolean;
  /** Left indentation in twentieths of a point. */
  indent: number | undefined;
}

/** The levels a style defines, by depth from 0. */
export function readListLevels(style: XmlElement): ListLevel[] {
  const levels: ListLevel[] = [];
  for (const element of childrenOf(style)) {
    const { attributes } = element;
    const depth = Number(attributes['text:level']);
    if (!(depth >= 1 && depth <= 10)) continue;
    const isNumber = /-number$|^text:outline-level-style$/.test(element.name);
    levels[depth - 1] = {
      bullet: isNumber ? undefined : bulletSign(attributes['text:bullet-char'] ?? ''),
      format: attributes['style:num-format'] ?? '',
      prefix: attributes['style:num-prefix'] ?? '',
      suffix: attributes['style:num-suffix'] ?? '',
      pattern: isNumber ? attributes['loext:num-list-format'] : undefined,
      shown: Math.min(Math.max(Number(attributes['text:display-levels'] ?? 1) || 1, 1), depth),
      start: Number(attributes['text:start-value'] ?? 1) || 0,
      doubled: attributes['style:num-letter-sync'] === 'true',
      indent: indentOf(child(element, 'style:list-level-properties')),
    };
  }
  return levels;
}

function indentOf(properties: XmlElement | undefined): number | undefined {
  const aligned = twips(child(properties, 'style:list-level-label-alignment')?.attributes['fo:margin-left']);
  if (aligned !== undefined) return aligned;
  const before = twips(properties?.attributes['text:space-before']);
  const label = twips(properties?.attributes['text:min-label-width']);
  return before === undefined && label === undefined ? undefined : (before ?? 0) + (label ?? 0);
}

/** The label of an item: "4.", "1.1", "a)", "•"; empty where its level shows none. `at` from 0. */
export function labelOf(levels: readonly ListLevel[], at: number, counters: readonly (number | undefined)[]): string {
  const level = levels[at];
  if (!level) return '';
  if (level.bullet !== undefined) return level.bullet;
  if (level.format === '') return '';
  const numberAt = (index: number) => numberOf(counters[index] ?? levels[index]?.start ?? 1, levels[index]);
  if (level.pattern !== undefined) {
    return level.pattern.replace(/%(\d{1,2})%/g, (_, depth: string) => numberAt(Number(depth) - 1)).trim();
  }
  const numbers: string[] = [];
  for (let index = at - level.shown + 1; index <= at; index++) numbers.push(numberAt(index));
  return `${level.prefix}${numbers.filter(Boolean).join('.')}${level.suffix}`.trim();
}

const wordFormats: Record<string, string> = {
  '': 'none',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

function numberOf(value: number, level: ListLevel | undefined): string {
  const format = level?.format ?? '';
  if ((format === 'a' || format === 'A') && level?.doubled === false && value > 26) {
    const letters = countedLetters(value);
    return format === 'a' ? letters : letters.toUpperCase();
  }
  return formatNumber(value, wordFormats[format] ?? 'decimal');
}

/** a … z, aa, ab, … */
function countedLetters(value: number): string {
  let letters = '';
  for (let rest = value; rest > 0 && letters.length < 10; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(97 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
