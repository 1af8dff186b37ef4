import type { Passage } from '../scored-process.ts';

/** What was read of a file; every `SourceDocument` is one. */
export interface ReadText {
  file: string;
  blocks: readonly { id: string; text: string }[];
}

/** Where a quote stands: characters of the document's squeezed text, end exclusive. */
export interface Range {
  file: string;
  start: number;
  end: number;
}

/**
 * Finds quotes in what was read. Only letters and digits are compared, lower-cased, so that white space,
 * hyphenation and the bars between a table row's cells do not matter; a quote may run over several blocks.
 */
export class PassageIndex {
  readonly #files = new Map<string, { text: string; blocks: { id: string; start: number; end: number }[] }>();

  constructor(documents: readonly ReadText[]) {
    for (const document of documents) {
      const entry = this.#files.get(document.file) ?? { text: '', blocks: [] };
      for (const block of document.blocks) {
        const start = entry.text.length;
        entry.text += squeeze(block.text);
        entry.blocks.push({ id: block.id, start, end: entry.text.length });
      }
      this.#files.set(document.file, entry);
    }
  }

  /** Every place where the quote stands; within the named block where the passage names one. */
  locate(passage: Passage): Range[] {
    const file = this.#files.get(passage.file);
    const quote = squeeze(passage.quote);
    if (!file || quote === '') return [];
    const block = file.blocks.find((candidate) => candidate.id === passage.block);
    const limit = block?.end ?? file.text.length;
    const ranges: Range[] = [];
    let start = file.text.indexOf(quote, block?.start ?? 0);
    while (start !== -1 && start + quote.length <= limit) {
      ranges.push({ file: passage.file, start, end: start + quote.length });
      start = file.text.indexOf(quote, start + 1);
    }
    return ranges;
  }

  /** The blocks that a quote touches, as `file#block`; of several places the first counts. */
  blocks(passage: Passage): string[] {
    const [range] = this.locate(passage);
    if (!range) return [];
    const blocks = this.#files.get(range.file)?.blocks ?? [];
    return blocks
      .filter((block) => block.start < range.end && range.start < block.end)
      .map((block) => `${range.file}#${block.id}`);
  }

  /** Whether the two passages share at least half of the shorter one. */
  overlap(a: Passage, b: Passage): boolean {
    const others = this.locate(b);
    return this.locate(a).some((one) =>
      others.some((other) => {
        if (one.file !== other.file) return false;
        const common = Math.min(one.end, other.end) - Math.max(one.start, other.start);
        return common > 0 && 2 * common >= Math.min(one.end - one.start, other.end - other.start);
      }),
    );
  }
}

function squeeze(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
