/** Bytes as text: by byte order mark, else UTF-8 where it is valid, else Windows-1252. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return withSigns(new TextDecoder('windows-1252').decode(bytes));
  }
}

/** What Windows-1252 has at 0x80 to 0x9f; a space where it has nothing. */
const signs = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/**
 * Puts quotation marks, dashes and the euro sign in place of control characters: Node's decoder reads Windows-1252 as
 * Latin 1, and many files that call themselves Latin 1 are Windows-1252. No text means these control characters.
 */
export function withSigns(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (control) => signs.charAt(control.charCodeAt(0) - 0x80));
}
