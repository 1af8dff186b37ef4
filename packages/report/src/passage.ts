import { blockPlace, type Evidence, type Quote } from '@lotse/model';
import { anchor, type Content, html, type Markup } from './html.ts';
import type { CaseView } from './view.ts';

/** Characters of the block shown before and after a quote. */
const context = 160;

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

/** The quote, marked within the text of its block; alone where the block does not hold it. */
function quoted(view: CaseView, quote: Quote): Content {
  const block = view.block(quote.document, quote.block);
  const words = fold(quote.quote);
  const text = block ? fold(block.text) : '';
  const start = words === '' ? -1 : text.indexOf(words);
  if (start < 0) return html`<mark>${words}</mark>`;
  return [before(text.slice(0, start)), html`<mark>${words}</mark>`, after(text.slice(start + words.length))];
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
