import { type Content, html, type Markup, quoteInText } from '@lotse/report';
import type { PassageIndex } from '../../matching/passages.ts';
import type { ItemDetail } from '../../run/records.ts';
import type { Passage } from '../../scored-process.ts';

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
  const one = (passage: Passage): Markup => {
    const blocks = index.blocks(passage);
    const text = texts.get(blocks[0] ?? '') ?? '';
    return html`<figure class="passage"><blockquote>${quoteInText(passage.quote, text)}</blockquote><figcaption>${passage.file}${
      blocks.length === 0 && html` – <strong>steht so nicht im gelesenen Text</strong>`
    }</figcaption></figure>`;
  };
  return { of: (evidence) => evidence.map(one) };
}
