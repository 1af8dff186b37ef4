/** Control characters and such as turn the direction of writing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const unprintable = /[\u0000-\u001F\u007F-\u009F\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]+/g;

/**
 * A text of a document as form-js may show it. A leading `=` would make it a FEEL expression and `{{` a template, both
 * of which the viewer evaluates: a label must stay a label.
 */
export function plainText(text: string): string {
  return text
    .toWellFormed()
    .replace(unprintable, ' ')
    .replace(/\{(?=\{)/g, '{ ')
    .trim()
    .replace(/^=/, '\u2060=');
}

/** The same inside Markdown, which form-js's text component renders: nothing in it takes effect as markup. */
export function markdownText(text: string): string {
  return plainText(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_[\]()#+!|~-]/g, '\\$&');
}
