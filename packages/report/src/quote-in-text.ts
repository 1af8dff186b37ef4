import { type Content, html } from './html.ts';

/** Characters of the text shown before and after a quote. */
const context = 160;

/** The quote, marked within the text around it; alone where the text does not hold it. White space counts as one. */
export function quoteInText(quote: string, text: string): Content {
  const words = fold(quote);
  const whole = fold(text);
  const start = words === '' ? -1 : whole.indexOf(words);
  if (start < 0) return html`<mark>${words}</mark>`;
  return [before(whole.slice(0, start)), html`<mark>${words}</mark>`, after(whole.slice(start + words.length))];
}

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
