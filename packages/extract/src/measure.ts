import type { Measures, ProcessOutline, SourceDocument } from '@lotse/model';
import { elementsOf } from './elements.ts';
import { locateQuote } from './evidence.ts';
import { isProcedural } from './procedural.ts';

/**
 * The figures of an outline, each 0 to 1.
 *
 * `grounding`: share of the asserted elements all of whose quotes stand where they say, of which there is at least
 * one; 1 where nothing is asserted. `coverage`: share of the procedural blocks that some step, branch, event of a race
 * or decision table quotes; 1 where no block is procedural. Who is named in a passage, what starts the process there and
 * what is asked about it does not use it. `agreement` is null: it takes a second extraction.
 */
export function measure(outline: ProcessOutline, documents: readonly SourceDocument[]): Measures {
  let asserted = 0;
  let grounded = 0;
  const quoted = new Set<string>();
  for (const element of elementsOf(outline)) {
    const quotes = element.evidence.filter((entry) => 'quote' in entry);
    const standing = quotes.flatMap((quote) => {
      const found = locateQuote(quote, documents)?.[0];
      return found !== undefined && found.document === quote.document && found.block === quote.block ? [quote] : [];
    });
    if (!/^(?:participant|trigger|question):/.test(element.element))
      for (const quote of standing) quoted.add(key(quote.document, quote.block));
    if (!element.asserted) continue;
    asserted++;
    if (quotes.length > 0 && standing.length === quotes.length && !element.unsupported) grounded++;
  }
  const procedural = documents.flatMap((document) =>
    document.blocks
      .filter((block) => isProcedural(block, document))
      .map((block) => ({ document: document.id, block: block.id })),
  );
  const unused = procedural.filter(({ document, block }) => !quoted.has(key(document, block)));
  return {
    grounding: asserted === 0 ? 1 : grounded / asserted,
    coverage: procedural.length === 0 ? 1 : (procedural.length - unused.length) / procedural.length,
    agreement: null,
    unused,
  };
}

function key(document: string, block: string): string {
  return `${document}\n${block}`;
}
