import type { Evidence, SourceDocument } from '@lotse/model';
import type { Token, TokenSpan } from './annotations.ts';

/**
 * Finds quotes among the tokens of a text. Only letters and digits are compared, so that it does not matter how the
 * text is cut into tokens or whether a space stands before a comma. Where the evidence names a block that stands in
 * the text, only that block is searched.
 */
export class QuoteSpans {
  readonly #tokens: readonly Token[];
  readonly #text: string;
  /** By character of the squeezed text: its token. */
  readonly #tokenAt: readonly number[];
  readonly #blocks = new Map<string, { start: number; end: number }>();

  constructor(tokens: readonly Token[], documents: readonly SourceDocument[]) {
    const squeezed = tokens.map(({ text }) => squeeze(text));
    this.#tokens = tokens;
    this.#text = squeezed.join('');
    this.#tokenAt = squeezed.flatMap((text, at) => Array.from({ length: text.length }, () => at));
    for (const document of documents) {
      let from = 0;
      for (const block of document.blocks) {
        const text = squeeze(block.text);
        const start = text === '' ? -1 : this.#text.indexOf(text, from);
        if (start === -1) continue;
        from = start + text.length;
        this.#blocks.set(`${document.id}#${block.id}`, { start, end: from });
      }
    }
  }

  /** Every place of every quote, cut at the ends of sentences; in reading order. */
  of(evidence: readonly Evidence[] | undefined): TokenSpan[] {
    const spans = (evidence ?? []).flatMap((entry) => ('by' in entry ? [] : this.#placesOf(entry)));
    return spans.sort((a, b) => a.start - b.start || a.end - b.end);
  }

  #placesOf({ document, block, quote }: Exclude<Evidence, { by: string }>): TokenSpan[] {
    const wanted = squeeze(quote);
    if (wanted === '') return [];
    const limits = this.#blocks.get(`${document}#${block}`) ?? { start: 0, end: this.#text.length };
    const spans: TokenSpan[] = [];
    for (
      let at = this.#text.indexOf(wanted, limits.start);
      at !== -1 && at + wanted.length <= limits.end;
      at = this.#text.indexOf(wanted, at + wanted.length)
    ) {
      const first = this.#tokenAt[at] ?? 0;
      const last = this.#tokenAt[at + wanted.length - 1] ?? first;
      spans.push(...this.#cutAtSentences({ start: first, end: last + 1 }));
    }
    return spans;
  }

  #cutAtSentences({ start, end }: TokenSpan): TokenSpan[] {
    const spans: TokenSpan[] = [];
    let from = start;
    for (let at = start + 1; at <= end; at++) {
      if (at < end && this.#tokens[at]?.sentence === this.#tokens[from]?.sentence) continue;
      spans.push({ start: from, end: at });
      from = at;
    }
    return spans;
  }
}

/** The sentence in which a token stands, whole. */
export function sentenceAround(tokens: readonly Token[], at: number): TokenSpan {
  const sentence = tokens[at]?.sentence;
  let start = at;
  let end = at + 1;
  while (start > 0 && tokens[start - 1]?.sentence === sentence) start--;
  while (end < tokens.length && tokens[end]?.sentence === sentence) end++;
  return { start, end };
}

/** Only letters and digits, lower-cased. */
export function squeeze(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
