import type { OtherReading } from '../comparison/other-reading.ts';
import type { InputFile } from '../draft.ts';
import { withSigns } from './encoding.ts';

/** All that a text file holds, decoded by an own way: whatever is made of its lines, each word must be in it. */
export function textSecondReading(file: InputFile): OtherReading {
  const { bytes } = file;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { with: 'text', ways: [[{ text: decoded(buffer) }]] };
}

function decoded(buffer: Buffer): string {
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return buffer.toString('utf16le');
  if (buffer[0] === 0xfe && buffer[1] === 0xff) {
    return Buffer.from(buffer.subarray(0, buffer.length & ~1))
      .swap16()
      .toString('utf16le');
  }
  const text = buffer.toString('utf8');
  if (!text.includes('\ufffd')) return text;
  return withSigns(buffer.toString('latin1'));
}
