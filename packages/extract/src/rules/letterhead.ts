import type { Block, SourceDocument } from '@lotse/model';

const greeting = /(?:Viele|Mit freundlichen|Beste|Schöne|Herzliche|Liebe) Grüßen?/;

/** Where a document says for whom it speaks: a mail's signature, else the first lines. */
export function letterheadOf(document: SourceDocument): { blocks: Block[]; signed: boolean } {
  const blocks = document.blocks.filter((block) => !block.quoted);
  const at = blocks.findLastIndex((block) => greeting.test(block.text));
  const signed = at >= 0;
  const signature = blocks.slice(at);
  if (signed && signature.length < 6) return { blocks: [...signature, ...blocks.slice(0, 6)], signed };
  return { blocks: document.kind === 'mail' || signed ? blocks.slice(-6) : blocks.slice(0, 6), signed };
}
