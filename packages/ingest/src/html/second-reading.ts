import type { OtherReading } from '../comparison/other-reading.ts';
import type { InputFile } from '../draft.ts';
import { withSigns } from '../text/encoding.ts';
import { textOfHtml } from './page-text.ts';

/** All text of a web page, its navigation too, with the tags cut out of its characters: no tree is built, nothing taken out. */
export function htmlSecondReading(file: InputFile): OtherReading {
  return { with: 'HTML', ways: [[{ text: textOfHtml(decodedPage(file.bytes)) }]] };
}

/** By the byte order mark, else what the page declares, else UTF-8 where no byte speaks against it. */
function decodedPage(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return buffer.toString('utf16le');
  const declared = /charset\s*=\s*["']?\s*([\w-]+)/i.exec(buffer.toString('latin1', 0, 2048))?.[1];
  const utf8 = buffer.toString('utf8');
  if (declared === undefined || /^utf-?8$/i.test(declared))
    return utf8.includes('\ufffd') ? withSigns(buffer.toString('latin1')) : utf8;
  return withSigns(decoderOf(declared).decode(bytes));
}

/** Of a character set that nobody knows, the usual one is read. */
function decoderOf(declared: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(declared);
  } catch {
    return new TextDecoder('utf-8');
  }
}
