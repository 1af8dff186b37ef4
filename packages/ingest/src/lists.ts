/** A number or bullet typed at the beginning of a text. */
export interface TypedMarker {
  marker: string;
  text: string;
  /** Items with the same key stand on one level. */
  key: string;
}

const months =
  'Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jan|Feb|Mrz|Apr|Jun|Jul|Aug|Sep|Sept|Okt|Nov|Dez';

/** Markers as people type them, the narrower first. */
const shapes: { key: (match: string) => string; pattern: RegExp }[] = [
  { key: () => 'bullet', pattern: /^([•●○◦▪■□▶►➢➔→✓✔∙·*])\s+(?=\S)/u },
  { key: () => 'dash', pattern: /^([-–—])\s+(?=\S)/ },
  {
    key: (match) => `dec${match.match(/\d+/g)?.length ?? 1}`,
    pattern: /^(\d{1,3}(?:\.\d{1,3}){1,4}\.?\)?)\s+(?!Uhr\b)(?=[\p{L}„"(§\d])/u,
  },
  { key: () => 'dec1', pattern: new RegExp(`^(\\d{1,3}\\.)\\s+(?!(?:${months})\\b)(?=[\\p{L}„"(§])`, 'u') },
  { key: () => 'decParen', pattern: /^(\(?\d{1,3}\))\s+(?=\S)/ },
  { key: () => 'letter', pattern: /^(\(?[a-z]\))\s+(?=\S)/ },
  { key: () => 'letters', pattern: /^(\(?([a-z])\2\))\s+(?=\S)/ },
  { key: () => 'letterUpper', pattern: /^([A-Z][.)])\s+(?=\p{Lu})/u },
  { key: () => 'roman', pattern: /^((?:X{0,3})(?:IX|IV|V?I{1,3}|V|X)[.)])\s+(?=\S)/ },
];

/** A bare number before a heading's words: "3 Ablauf". */
const headingNumber = /^(\d{1,2}(?:\.\d{1,2}){0,4})\s+(?=\p{Lu})/u;

/** Abbreviations and names that look like a lettered marker: "A. Müller", "z. B.". */
function isNotMarker(marker: string, text: string): boolean {
  return /^[A-Z]\.$/.test(marker) && !/^\p{Lu}\p{Ll}+\s/u.test(text);
}

/**
 * Takes a typed number or bullet off a text: `"3.1 Antrag prüfen"` gives `3.1` and `Antrag prüfen`.
 * Bare numbers without a dot count only before headings.
 */
export function splitMarker(text: string, options: { heading?: boolean } = {}): TypedMarker | undefined {
  for (const { key, pattern } of shapes) {
    const match = pattern.exec(text);
    const marker = match?.[1];
    if (!match || !marker) continue;
    const rest = text.slice(match[0].length);
    if (isNotMarker(marker, rest)) continue;
    return { marker, text: rest, key: key(marker) };
  }
  if (!options.heading) return undefined;
  const match = headingNumber.exec(text);
  const marker = match?.[1];
  if (!match || !marker) return undefined;
  return { marker, text: text.slice(match[0].length), key: `dec${marker.split('.').length}` };
}

/** Nesting of list items from their markers' kinds and, where known, their indentation. */
export class ListNesting {
  #stack: { key: string; indent: number | undefined }[] = [];
  #interrupted = false;

  /** A heading or table: the next item begins a new list. */
  reset(): void {
    this.#stack = [];
    this.#interrupted = false;
  }

  /** A block that is no item: lists above go on, items below it start anew unless their kind is known. */
  interrupt(): void {
    this.#interrupted = true;
  }

  /** The level of the next item, from 1. */
  level(key: string, indent?: number): number {
    const known = this.#stack.findIndex(
      (entry) =>
        entry.key === key && (indent === undefined || entry.indent === undefined || near(entry.indent, indent)),
    );
    if (known >= 0) {
      this.#stack.length = known + 1;
    } else {
      while (this.#stack.length > 0 && !this.#mayHold(indent)) this.#stack.pop();
      this.#stack.push({ key, indent });
    }
    this.#interrupted = false;
    return this.#stack.length;
  }

  #mayHold(indent: number | undefined): boolean {
    const top = this.#stack.at(-1);
    if (!top) return false;
    if (indent === undefined || top.indent === undefined) return !this.#interrupted;
    return indent > top.indent && !near(indent, top.indent);
  }
}

/** Indentations in points or twentieths differ by rounding. */
function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.max(2, 0.02 * Math.max(Math.abs(a), Math.abs(b)));
}
