// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is what this is for
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Text of a document, safe to print on a terminal: control signs, with which a document could move the cursor,
 * recolour or retitle the window, and signs that turn the reading direction show as `␛`. Line breaks and tabs stay.
 */
export function printable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(controls, '␛');
}
