const packedMark = 0x75465a4c;
const plainMark = 0x414c454d;
/** RTF of a mail is text: more than this is none. */
const mostBytes = 32 * 1024 * 1024;

/** What every packed text may refer back to ([MS-OXRTFCP] 2.1.2.1). */
const dictionary =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript ' +
  '\\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n' +
  '\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx';

/**
 * Unpacks the RTF of an Outlook message ([MS-OXRTFCP]); one character per byte. The sizes in its head are not
 * believed.
 *
 * @returns undefined where the bytes are no packed RTF or end too early
 */
export function unpackRtf(bytes: Uint8Array): string | undefined {
  if (bytes.length < 16) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // `TextDecoder` takes Latin 1 for Windows-1252: not one character per byte.
  const text = (part: Uint8Array) => Buffer.from(part).toString('latin1');
  const mark = view.getUint32(8, true);
  const rawSize = view.getUint32(4, true);
  if (mark === plainMark) return text(bytes.subarray(16, 16 + rawSize));
  if (mark !== packedMark || rawSize > mostBytes) return undefined;
  const raw = new Uint8Array(rawSize);
  const window = new Uint8Array(4096).fill(0x20);
  window.set(new TextEncoder().encode(dictionary));
  let at = dictionary.length;
  let size = 0;
  const write = (byte: number) => {
    if (size < rawSize) raw[size++] = byte;
    window[at] = byte;
    at = (at + 1) % 4096;
  };
  for (let from = 16; from < bytes.length; ) {
    const control = bytes[from++] ?? 0;
    for (let bit = 0; bit < 8 && from < bytes.length; bit++) {
      if ((control & (1 << bit)) === 0) {
        write(bytes[from++] ?? 0);
        continue;
      }
      if (from + 2 > bytes.length) return undefined;
      const reference = view.getUint16(from, false);
      from += 2;
      let back = reference >> 4;
      if (back === at) return text(raw.subarray(0, size));
      for (let count = (reference & 15) + 2; count > 0; count--) {
        write(window[back] ?? 0);
        back = (back + 1) % 4096;
      }
    }
  }
  return size === rawSize ? text(raw) : undefined;
}
