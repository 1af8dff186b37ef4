import type { Block, Quote, SourceDocument } from '@lotse/model';
import { authorityPattern } from './lexicon/participants.ts';

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

/** "STADT AUENHEIM" at the head of a document, as it would be spelt in a text. */
function fromCapitals(text: string): string {
  return /^\P{Ll}+$/u.test(text) && text.length < 60
    ? text.replace(/\p{Lu}{2,}/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase())
    : text;
}

/** The words of a text that are a name but for capitals. */
function asPrinted(text: string, name: string): string {
  const at = text.toLowerCase().indexOf(name.toLowerCase());
  return text.slice(at, at + name.length);
}

/** The corporation that the documents name first, as its two words: "Stadt", "Auenheim". */
export function authorityIn(
  documents: readonly SourceDocument[],
): { parts: [kind: string, place: string]; evidence: Quote } | undefined {
  for (const document of documents) {
    for (const block of [...document.blocks.slice(0, 4), ...document.blocks.slice(-8), ...document.blocks]) {
      const match = authorityPattern.exec(fromCapitals(block.text));
      if (!match?.[1] || !match[2]) continue;
      const quote = asPrinted(block.text, match[0]);
      return { parts: [match[1], match[2]], evidence: { document: document.id, block: block.id, quote } };
    }
  }
  return undefined;
}
