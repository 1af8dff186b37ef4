import { type Content, html, type Markup } from '@lotse/report';
import type { PassageIndex } from '../../matching/passages.ts';
import type { ItemDetail } from '../../run/records.ts';
import type { Passage } from '../../scored-process.ts';

/** Characters of the block shown before and after a quote. */
const context = 140;

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

function before(text: string): string {
  if (text.length <= context) return text;
  const cut = text.slice(-context);
  return `… ${cut.slice(cut.indexOf(' ') + 1)}`;
}

function after(text: string): string {
  if (text.length <= context) return text;
  const cut = text.slice(0, context);
  const space = cut.lastIndexOf(' ');
  return `${space > 0 ? cut.slice(0, space) : cut} …`;
}

/** Shows passages within the text that was read. */
export interface Passages {
  /** Each with its quote marked in the text around it, and the file; nothing without evidence. */
  of(evidence: readonly Passage[]): Content;
}

export function passagesOf(detail: ItemDetail, index: PassageIndex): Passages {
  const texts = new Map<string, string>(
    detail.documents.flatMap(({ file, blocks }) =>
      Object.entries(blocks).map(([id, text]) => [`${file}#${id}`, text] as const),
    ),
  );
  const quoted = (passage: Passage, blocks: readonly string[]): Content => {
    const words = fold(passage.quote);
    const text = fold(texts.get(blocks[0] ?? '') ?? '');
    const start = words === '' ? -1 : text.indexOf(words);
    if (start < 0) return html`<mark>${words}</mark>`;
    return [before(text.slice(0, start)), html`<mark>${words}</mark>`, after(text.slice(start + words.length))];
  };
  const one = (passage: Passage): Markup => {
    const blocks = index.blocks(passage);
    return html`<figure class="passage"><blockquote>${quoted(passage, blocks)}</blockquote><figcaption>${passage.file}${
      blocks.length === 0 && html` – <strong>steht so nicht im gelesenen Text</strong>`
    }</figcaption></figure>`;
  };
  return { of: (evidence) => evidence.map(one) };
}
