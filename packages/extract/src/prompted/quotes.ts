import type { Quote, SourceDocument } from '@lotse/model';
import { locateQuote } from '../evidence.ts';
import { findPassage, foldSpace } from '../passage.ts';
import type { Reference } from './draft.ts';

/** Checks references of a model against the documents. */
export interface QuoteChecker {
  /** The quotes that stand, word for word and in their true block, and the references that stand nowhere. */
  check(references: readonly Reference[]): { quotes: Quote[]; failed: Reference[] };
  /** The first passage where one of these names stands, for participants that came without a quote. */
  mention(names: readonly string[]): Quote | undefined;
  /** Whether a citation such as "§ 162 AO" stands anywhere, blanks aside. */
  cites(citation: string): boolean;
}

export function openQuoteChecker(documents: readonly SourceDocument[]): QuoteChecker {
  const documentOf = new Map<string, string>();
  for (const document of documents) {
    for (const block of document.blocks) if (!documentOf.has(block.id)) documentOf.set(block.id, document.id);
  }
  const solid = documents
    .map((document) => document.blocks.map((block) => solidText(block.text)).join('\n'))
    .join('\n');

  const locate = ({ block, quote }: Reference): Quote[] | undefined => {
    const id = block.trim().replace(/^\[|\]$/g, '');
    const document = documentOf.get(id);
    const here = document === undefined ? undefined : locateQuote({ document, block: id, quote }, documents);
    return here ?? locateQuote({ document: '', block: '', quote }, documents);
  };

  return {
    check(references) {
      const quotes: Quote[] = [];
      const failed: Reference[] = [];
      for (const reference of references) {
        const found = locate(reference);
        if (found === undefined) failed.push(reference);
        else quotes.push(...found.filter((quote) => !quotes.some((known) => isSame(known, quote))));
      }
      return { quotes, failed };
    },
    mention(names) {
      for (const name of names.map(foldSpace).filter((folded) => folded.length > 1)) {
        for (const document of documents) {
          for (const block of document.blocks) {
            const passage = findPassage(block.text, name);
            if (passage !== undefined) return { document: document.id, block: block.id, quote: passage };
          }
        }
      }
      return undefined;
    },
    cites: (citation) => solidText(citation) !== '' && solid.includes(solidText(citation)),
  };
}

function solidText(text: string): string {
  return text.replace(/\s+/g, '').toLowerCase();
}

function isSame(a: Quote, b: Quote): boolean {
  return a.document === b.document && a.block === b.block && a.quote === b.quote;
}
