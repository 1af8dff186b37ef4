import { codePage437 } from '../ooxml/entry-name.ts';

/**
 * The bytes that archivers make of a password: UTF-8, the code page of a German Windows, that of its console (437 and
 * 850 have the German letters in the same places). The same for all where there are only ASCII characters.
 */
export function encodings(password: string): Uint8Array[] {
  const found = [Buffer.from(password, 'utf8'), Buffer.from(password, 'latin1'), inCodePage437(password)];
  return found.filter((bytes, index) => found.findIndex((other) => other.equals(bytes)) === index);
}

function inCodePage437(text: string): Buffer {
  return Buffer.from(
    Array.from(text, (character) => {
      const at = codePage437.indexOf(character);
      return at < 0 ? character.charCodeAt(0) & 0xff : at + 128;
    }),
  );
}
