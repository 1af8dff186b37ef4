import type { Token, TokenSpan } from './annotations.ts';
import { phrasesOf } from './english-phrases.ts';
import { bareAnswers, type GatewayMarker, gatewayMarkers, negations } from './gateway-markers.ts';
import { sentenceAround, squeeze } from './quote-spans.ts';
import { contentStems, stemsIn, wordsOf } from './wording.ts';

/** One way out of a branching, as the outline words it. */
export interface Way {
  /** The answer; undefined for the way that is taken otherwise. */
  answer?: string | undefined;
  /** The question that the answer belongs to. */
  question: string;
  /** Where it is quoted, then where its first step is. */
  quoted: readonly TokenSpan[];
  /** The first activity of the way, where it has one. */
  first?: TokenSpan | undefined;
}

export interface FoundWay {
  marker?: TokenSpan;
  condition?: TokenSpan;
}

/** A marker as it stands in the text. */
interface PlacedMarker extends TokenSpan {
  kind: GatewayMarker['kind'];
}

/**
 * Where the text says that a way is taken only sometimes: the marker and the condition after it. A condition counts
 * if it shares a word with the answer (with the question, where the answer is yes or no) and says the same of it;
 * of several the one that shares most, then the nearest before the way's first step.
 */
export function findWay(tokens: readonly Token[], way: Way, isTaken: (token: number) => boolean): FoundWay {
  const markers = markersIn(tokens, way.quoted).filter(({ start }) => !isTaken(start));
  const bare = way.answer === undefined || wordsOf(way.answer).every((word) => bareAnswers.has(word.toLowerCase()));
  const wanted = new Set(contentStems(bare ? way.question : (way.answer ?? '')));
  const negative = negates(wordsOf(way.answer ?? ''));
  let best: { marker: PlacedMarker; condition: TokenSpan; worth: number } | undefined;
  for (const marker of way.answer === undefined ? [] : markers) {
    if (marker.kind !== 'condition') continue;
    const condition = conditionAfter(tokens, marker, way.answer ?? '');
    if (condition === undefined) continue;
    const stems = stemsIn(tokens, condition);
    const common = [...wanted].filter((stem) => stems.has(stem)).length;
    if (common === 0) continue;
    const words = tokens.slice(condition.start, condition.end).map(({ text }) => text);
    const agrees = negates(words) === negative ? 1 : 0;
    const worth = common / Math.max(wanted.size, stems.size) + agrees / 2 - distance(marker, way.first) / 10_000;
    if (best === undefined || worth > best.worth) best = { marker, condition, worth };
  }
  if (best) return { marker: best.marker, condition: best.condition };
  const literal = bare ? undefined : literalIn(tokens, way.quoted, way.answer ?? '');
  const near = markers.filter((marker) => isBefore(tokens, marker, way.first));
  const alternative =
    near.findLast(({ kind }) => kind === 'alternative') ?? near.findLast(({ kind }) => kind === 'option');
  return { ...(alternative ? { marker: alternative } : {}), ...(literal ? { condition: literal } : {}) };
}

/** The "or" that stands between two activities of one sentence. */
export function findBetween(tokens: readonly Token[], firsts: readonly TokenSpan[]): TokenSpan | undefined {
  const order = [...firsts].sort((a, b) => a.start - b.start);
  for (const [index, { end }] of order.entries()) {
    const next = order[index + 1];
    if (next === undefined || tokens[end - 1]?.sentence !== tokens[next.start]?.sentence) continue;
    const marker = markersIn(tokens, [{ start: end, end: next.start }]).find(({ kind }) => kind === 'between');
    if (marker) return { start: marker.start, end: marker.end };
  }
  return undefined;
}

/** The first marker of simultaneity in the passages. */
export function findParallel(tokens: readonly Token[], quoted: readonly TokenSpan[]): TokenSpan | undefined {
  const marker = markersIn(tokens, quoted).find(({ kind }) => kind === 'parallel');
  return marker && { start: marker.start, end: marker.end };
}

function markersIn(tokens: readonly Token[], spans: readonly TokenSpan[]): PlacedMarker[] {
  const found = new Map<number, PlacedMarker>();
  for (const { start, end } of spans) {
    for (let at = start; at < end; at++) {
      const marker = gatewayMarkers.find(({ words }) =>
        words.every((word, offset) => at + offset < end && tokens[at + offset]?.text.toLowerCase() === word),
      );
      if (marker === undefined) continue;
      found.set(at, { start: at, end: at + marker.words.length, kind: marker.kind });
      at += marker.words.length - 1;
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

/**
 * The clause after a marker: the answer's own words where they stand there one after the other, else up to the comma,
 * "then" or the end of the sentence; without a comma up to the subject of the next clause.
 */
function conditionAfter(tokens: readonly Token[], marker: TokenSpan, answer: string): TokenSpan | undefined {
  const sentence = sentenceAround(tokens, marker.start);
  const start = marker.end;
  const literal = literalEnd(tokens, start, sentence.end, answer);
  if (literal !== undefined) return { start, end: literal };
  let end = start;
  while (end < sentence.end && !/^(?:[,.:;]|then)$/i.test(tokens[end]?.text ?? '')) end++;
  const phrases = phrasesOf(tokens, sentence, () => false);
  const finite = phrases.groups.filter((group) => group.finite && group.start >= start && group.start < end);
  const [first, second] = finite;
  if (first && second && isSentenceStart(tokens, sentence, marker)) {
    const subject = phrases.nouns.findLast((noun) => noun.end <= second.start && noun.start >= first.end);
    if (subject && subject.preposition === undefined && tokens[subject.start - 1]?.tag !== 'CC') end = subject.start;
  }
  return end > start ? { start, end } : undefined;
}

function isSentenceStart(tokens: readonly Token[], sentence: TokenSpan, marker: TokenSpan): boolean {
  return marker.start === sentence.start || tokens[marker.start - 1]?.text === ',';
}

/** Where the answer's words end if they all stand one after the other from `start`. */
function literalEnd(tokens: readonly Token[], start: number, limit: number, answer: string): number | undefined {
  const wanted = squeeze(answer);
  let read = '';
  for (let at = start; at < limit && read.length < wanted.length; at++) {
    read += squeeze(tokens[at]?.text ?? '');
    if (read === wanted) return wordsOf(answer).length > 1 ? at + 1 : undefined;
  }
  return undefined;
}

/** The answer's words where a passage holds them without any marker: "amounts under 200 are approved". */
function literalIn(tokens: readonly Token[], spans: readonly TokenSpan[], answer: string): TokenSpan | undefined {
  for (const { start, end } of spans) {
    for (let at = start; at < end; at++) {
      const close = squeeze(tokens[at]?.text ?? '') === '' ? undefined : literalEnd(tokens, at, end, answer);
      if (close !== undefined) return { start: at, end: close };
    }
  }
  return undefined;
}

function negates(words: readonly string[]): boolean {
  return words.some((word) => negations.has(word.toLowerCase()));
}

function distance(marker: TokenSpan, first: TokenSpan | undefined): number {
  return first === undefined ? 0 : Math.abs(marker.start - first.start);
}

/** In the sentence of the way's first step and before it. */
function isBefore(tokens: readonly Token[], marker: TokenSpan, first: TokenSpan | undefined): boolean {
  return (
    first !== undefined && marker.end <= first.start && tokens[marker.start]?.sentence === tokens[first.start]?.sentence
  );
}
