import { child, childrenOf, settingOf, switchOf, type XmlElement } from '../ooxml/xml.ts';
import { indentOf, type NumberingReference } from './styles.ts';

interface Level {
  start: number;
  format: string;
  /** "%1.%2", "%3)", or the bullet itself. */
  text: string;
  restart: number | undefined;
  legal: boolean;
  style: string | undefined;
  indent: number | undefined;
}

export interface Numbered {
  /** "3.1", "a)", "•". */
  marker: string;
  /** Same list and level: same key. */
  key: string;
  indent: number | undefined;
  bullet: boolean;
}

/** Automatic numbers of a document (ECMA-376 17.9): counts on as paragraphs are visited in order. */
export class Numbering {
  readonly #abstracts = new Map<string, Level[]>();
  readonly #lists = new Map<string, { abstract: string; levels: Level[]; starts: Map<number, number> }>();
  readonly #counters = new Map<string, number[]>();
  readonly #started = new Set<string>();

  constructor(tree: XmlElement | undefined) {
    const links = new Map<string, string>();
    const linked = new Map<string, string>();
    for (const abstract of childrenOf(tree, 'w:abstractNum')) {
      const id = abstract.attributes['w:abstractNumId'] ?? '';
      this.#abstracts.set(id, readLevels(abstract));
      const defines = settingOf(abstract, 'w:styleLink');
      if (defines) links.set(defines, id);
      const uses = settingOf(abstract, 'w:numStyleLink');
      if (uses) linked.set(id, uses);
    }
    for (const list of childrenOf(tree, 'w:num')) {
      const own = settingOf(list, 'w:abstractNumId') ?? '';
      const abstract = links.get(linked.get(own) ?? '') ?? own;
      const levels = [...(this.#abstracts.get(abstract) ?? [])];
      const starts = new Map<number, number>();
      for (const override of childrenOf(list, 'w:lvlOverride')) {
        const at = Number(override.attributes['w:ilvl'] ?? 0);
        const replaced = child(override, 'w:lvl');
        if (replaced) levels[at] = readLevel(replaced);
        const start = settingOf(override, 'w:startOverride');
        if (start !== undefined) starts.set(at, Number(start));
      }
      this.#lists.set(list.attributes['w:numId'] ?? '', { abstract, levels, starts });
    }
  }

  /** The number of the next paragraph of that list and level; undefined where it has none. */
  next(reference: NumberingReference, styleId: string | undefined): Numbered | undefined {
    if (reference.numId === undefined || reference.numId === '0') return undefined;
    const list = this.#lists.get(reference.numId);
    if (!list) return undefined;
    const byStyle = styleId === undefined ? -1 : list.levels.findIndex((level) => level?.style === styleId);
    const at = Math.min(reference.level ?? Math.max(byStyle, 0), 8);
    const level = list.levels[at];
    if (!level) return undefined;
    const counters = this.#count(list, reference.numId, at, level);
    const marker = level.format === 'bullet' ? bulletSign(level.text) : render(level, list.levels, counters);
    return {
      marker: marker.trim(),
      key: `${list.abstract}:${at}`,
      indent: level.indent,
      bullet: level.format === 'bullet',
    };
  }

  #count(
    list: { abstract: string; levels: Level[]; starts: Map<number, number> },
    id: string,
    at: number,
    level: Level,
  ) {
    const counters = this.#counters.get(list.abstract) ?? [];
    this.#counters.set(list.abstract, counters);
    for (let above = 0; above < at; above++) counters[above] ??= list.levels[above]?.start ?? 1;
    const override = list.starts.get(at);
    const first = `${id}:${at}`;
    if (override !== undefined && !this.#started.has(first)) counters[at] = override;
    else counters[at] = counters[at] === undefined ? level.start : counters[at] + 1;
    this.#started.add(first);
    for (let below = at + 1; below < counters.length; below++) {
      const restart = list.levels[below]?.restart;
      if (restart === undefined || (restart > 0 && at < restart)) delete counters[below];
    }
    return counters;
  }
}

function readLevels(abstract: XmlElement): Level[] {
  const levels: Level[] = [];
  for (const level of childrenOf(abstract, 'w:lvl')) levels[Number(level.attributes['w:ilvl'] ?? 0)] = readLevel(level);
  return levels;
}

function readLevel(level: XmlElement): Level {
  const restart = settingOf(level, 'w:lvlRestart');
  return {
    start: Number(settingOf(level, 'w:start') ?? 0),
    format: settingOf(level, 'w:numFmt') ?? 'decimal',
    text: settingOf(level, 'w:lvlText') ?? '',
    restart: restart === undefined ? undefined : Number(restart),
    legal: switchOf(level, 'w:isLgl') ?? false,
    style: settingOf(level, 'w:pStyle'),
    indent: indentOf(child(level, 'w:pPr')),
  };
}

function render(level: Level, levels: Level[], counters: number[]): string {
  return level.text.replace(/%(\d)/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const format = level.legal ? 'decimal' : (levels[at]?.format ?? 'decimal');
    return formatNumber(counters[at] ?? levels[at]?.start ?? 1, format);
  });
}

/** A number in one of Word's formats; unknown formats are written as digits. */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letters(value);
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperRoman':
      return roman(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'ordinal':
      return `${value}.`;
    case 'none':
      return '';
    default:
      return String(value);
  }
}

/** a … z, aa, bb, … as Word counts. */
function letters(value: number): string {
  if (value < 1) return '';
  const letter = String.fromCharCode(97 + ((value - 1) % 26));
  return letter.repeat(Math.min(Math.floor((value - 1) / 26) + 1, 10));
}

const romanDigits: [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  if (value < 1 || value > 4999) return String(value);
  let rest = value;
  let result = '';
  for (const [digit, sign] of romanDigits) {
    while (rest >= digit) {
      result += sign;
      rest -= digit;
    }
  }
  return result;
}

/** Symbol fonts put their bullets into the private use area or on plain letters: one sign for all of them. */
export function bulletSign(text: string): string {
  return /^[\ue000-\uf8ff]$|^[a-z§ØüÜ]$/u.test(text.trim()) || text.trim() === '' ? '•' : text.trim();
}
