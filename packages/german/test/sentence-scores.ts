import { readFileSync } from 'node:fs';

/** Reads sentences from the fixtures beside the tests. */
export const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`./fixtures/${name}.json`, import.meta.url), 'utf8'));

type Split = (text: string) => { start: number; end: number }[];

/** What Node brings along: CLDR's rules, which know no abbreviations. */
export const segmenter: Split = (text) =>
  [...new Intl.Segmenter('de', { granularity: 'sentence' }).segment(text)].flatMap(({ segment, index }) => {
    const start = index + (segment.length - segment.trimStart().length);
    const end = index + segment.trimEnd().length;
    return end > start ? [{ start, end }] : [];
  });

/** The same order for the same seed (mulberry32, Fisher-Yates). */
export function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  let state = seed;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return items
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

/** Paragraphs of three to five sentences each, in the order given. */
export function inParagraphs(sentences: readonly string[]): string[][] {
  const paragraphs: string[][] = [];
  for (let at = 0, size = 3; at < sentences.length; at += size, size = size === 5 ? 3 : size + 1)
    paragraphs.push(sentences.slice(at, at + size));
  return paragraphs;
}

/** F1 over several texts, each given as its sentences, which are joined by a space. */
interface SentenceScores {
  /** A hit is a sentence whose start and end are both exact. */
  spans: number;
  /** A hit is the end of a sentence; the end of a text is not counted, since nobody can miss it. */
  boundaries: number;
  /** The sentences that were not found exactly. */
  missed: string[];
}

export function score(texts: readonly (readonly string[])[], split: Split): SentenceScores {
  const spans = { hits: 0, found: 0, wanted: 0 };
  const ends = { hits: 0, found: 0, wanted: 0 };
  const missed: string[] = [];
  for (const sentences of texts) {
    const text = sentences.join(' ');
    const wanted = new Map<string, string>();
    const wantedEnds = new Set<number>();
    let at = 0;
    for (const sentence of sentences) {
      wanted.set(`${at}-${at + sentence.length}`, sentence);
      at += sentence.length;
      if (at < text.length) wantedEnds.add(at);
      at += 1;
    }
    const found = split(text);
    const foundSpans = new Set(found.map(({ start, end }) => `${start}-${end}`));
    const foundEnds = found.map(({ end }) => end).filter((end) => end < text.length);
    for (const [span, sentence] of wanted) {
      if (foundSpans.has(span)) spans.hits += 1;
      else missed.push(sentence);
    }
    spans.found += found.length;
    spans.wanted += wanted.size;
    ends.hits += foundEnds.filter((end) => wantedEnds.has(end)).length;
    ends.found += foundEnds.length;
    ends.wanted += wantedEnds.size;
  }
  return { spans: f1(spans), boundaries: f1(ends), missed };
}

const f1 = ({ hits, found, wanted }: { hits: number; found: number; wanted: number }): number =>
  (2 * hits) / (found + wanted);
