import type { InputFile } from '../draft.ts';
import type { OtherReading } from '../second-reading.ts';

/** The text that mammoth reads in a Word file. Only for files that have passed our limits. */
export async function mammothReading(file: InputFile): Promise<OtherReading[]> {
  const { default: mammoth } = await import('mammoth');
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(file.bytes) });
  return [{ text: value }];
}
