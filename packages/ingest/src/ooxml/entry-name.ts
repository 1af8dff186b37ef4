/** The upper half of code page 437; German letters have the same places in code page 850. */
export const codePage437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀' +
  'αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

/** Info-ZIP's extra field with the name in UTF-8 (APPNOTE 4.6.9). */
const unicodePath = 0x7075;

/** The name of an archive's entry: UTF-8 where it says so or can be, else code page 437 (APPNOTE, appendix D). */
export function entryName(name: Uint8Array, extra: Uint8Array, isUtf8: boolean): string {
  const better = isUtf8 ? undefined : unicodeName(extra);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(better ?? name);
  } catch {
    return Array.from(name, (byte) => (byte < 128 ? String.fromCharCode(byte) : (codePage437[byte - 128] ?? '_'))).join(
      '',
    );
  }
}

function unicodeName(extra: Uint8Array): Uint8Array | undefined {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let at = 0; at + 4 <= extra.length; ) {
    const size = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === unicodePath && size > 5) return extra.subarray(at + 9, at + 4 + size);
    at += 4 + size;
  }
  return undefined;
}
