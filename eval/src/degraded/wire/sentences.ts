import type { SourceDocument } from '@lotse/model';
import type { Cited } from './wire.ts';

/** The sentences of a question, by their numbers from `first` on, each with the block that it is of. */
export function sentencesIn(asked: string, documents: readonly SourceDocument[]): ReadonlyMap<number, Cited> {
  const found = new Map<number, Cited>();
  const first = Number(/\[(\d+)\] /.exec(asked)?.[1] ?? Number.NaN);
  const blockOf = openBlocks(documents);
  let at = asked.indexOf(`[${first}] `);
  for (let number = first; at >= 0; number++) {
    const begin = at + `[${number}] `.length;
    const line = asked.indexOf('\n', begin);
    const next = asked.indexOf(`[${number + 1}] `, begin);
    const ends = [line, next].filter((end) => end >= 0);
    const quote = asked.slice(begin, ends.length === 0 ? undefined : Math.min(...ends)).trim();
    found.set(number, { block: blockOf(quote), quote });
    at = next;
  }
  return found;
}

/** The block of a sentence: the next one in the order of the documents that holds it, else any. */
function openBlocks(documents: readonly SourceDocument[]): (quote: string) => string {
  const blocks = documents.flatMap((document) =>
    document.blocks.map(({ id, text }) => ({ id, text: text.replace(/\s+/g, ' ') })),
  );
  let from = 0;
  return (quote) => {
    const after = blocks.findIndex(({ text }, index) => index >= from && text.includes(quote));
    const found = after >= 0 ? after : blocks.findIndex(({ text }) => text.includes(quote));
    if (found >= 0) from = found;
    return blocks[found]?.id ?? '';
  };
}
