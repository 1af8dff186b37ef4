import { blockPlace, type Evidence, type Quote } from '@lotse/model';
import { anchor, type Content, html, type Markup } from './html.ts';
import { quoteInText } from './quote-in-text.ts';
import type { CaseView } from './view.ts';

/** The quote, marked within the text of its block; alone where the block does not hold it. */
function quoted(view: CaseView, quote: Quote): Content {
  return quoteInText(quote.quote, view.block(quote.document, quote.block)?.text ?? '');
}

/** „Dienstanweisung, Seite 2“: where a quote stands, with a link to the document's row in the last section. */
function source(view: CaseView, quote: Quote): Markup {
  const document = view.document(quote.document);
  if (!document) return html`${quote.document} (Dokument nicht in diesem Fall)`;
  const block = view.block(quote.document, quote.block);
  const place = block ? blockPlace(block) : 'Stelle nicht gefunden';
  return html`<a href="#${anchor('dokument', document.id)}">${document.title ?? document.file}</a>, ${place}`;
}

/** The passages that prove something, each with document, place and quote. Empty without evidence. */
export function passages(view: CaseView, evidence: readonly Evidence[] | undefined): Content {
  return (evidence ?? []).map((one) =>
    'by' in one
      ? html`<p class="by-person">Von einer Person ergänzt.</p>`
      : html`<figure class="passage"><blockquote>${quoted(view, one)}</blockquote><figcaption>${source(view, one)}</figcaption></figure>`,
  );
}
