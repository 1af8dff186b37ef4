/** A piece of HTML that may go into a page as it stands. Only `html` and `trusted` make one. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

/** What may stand in a template: text is escaped, markup is not, `false`, `null` and `undefined` leave nothing behind. */
export type Content = string | number | Markup | false | null | undefined | readonly Content[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Sequences that steer a terminal: colours, cursor, window titles. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const terminal = /\u001B(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001B]*(?:\u0007|\u001B\\)?|[@-Z\\^_])/g;
/** Control characters except tab and line feed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const controls = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g;
/** Characters that turn the direction of writing and could make a line read as something else. */
const turners = /[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/g;

/** Text without what cannot be seen or turns what can; lone surrogates become U+FFFD. */
export function visible(text: string): string {
  return text.toWellFormed().replace(terminal, '').replace(controls, '').replace(turners, '');
}

/** Text as it may stand between tags and inside quoted attributes. */
export function escapeText(text: string): string {
  return visible(text).replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

function flatten(content: Content): string {
  if (content === false || content === null || content === undefined) return '';
  if (content instanceof Markup) return content.text;
  if (typeof content === 'string') return escapeText(content);
  if (typeof content === 'number') return String(content);
  return content.map(flatten).join('');
}

/** A template whose values are escaped. Attributes must be quoted in the template. */
export function html(strings: TemplateStringsArray, ...values: Content[]): Markup {
  let text = strings[0] ?? '';
  for (const [index, value] of values.entries()) text += flatten(value) + (strings[index + 1] ?? '');
  return new Markup(text);
}

/** Markup of our own making: style sheet, script, drawing. Never text from a document. */
export function trusted(text: string): Markup {
  return new Markup(text);
}

/** The pieces one after the other, with `between` set between those that are not empty. */
export function joined(pieces: readonly Content[], between: Content): Markup {
  const shown = pieces.map(flatten).filter((piece) => piece !== '');
  return new Markup(shown.join(flatten(between)));
}

/** An id for the page and its links, made of a kind and any text: letters, digits and hyphens stay, the rest is hex. */
export function anchor(kind: string, id: string): string {
  const safe = Array.from(id, (character) =>
    /[A-Za-z0-9-]/.test(character) ? character : `_${character.codePointAt(0)?.toString(16) ?? ''}_`,
  );
  return `${kind}-${safe.join('')}`;
}
