import type { InputFile } from '../draft.ts';
import type { OtherReading } from './other-reading.ts';

/**
 * Each reader's counterpart: an own way through the same file. What both share cannot be found lost by either, so that a
 * second reading unpacks, decodes and cuts markup, RTF and MIME by code of its own, however like the reader's that looks.
 */
const readings: Readonly<Record<string, (file: InputFile) => Promise<OtherReading>>> = {
  docx: async (file) => (await import('../docx/second-reading.ts')).docxSecondReading(file),
  odt: async (file) => (await import('../odt/second-reading.ts')).odtSecondReading(file),
  pdf: async (file) => (await import('../pdf/second-reading.ts')).pdfSecondReading(file),
  xfa: async (file) => (await import('../pdf/xfa/second-reading.ts')).xfaSecondReading(file),
  xlsx: async (file) => (await import('../xlsx/second-reading.ts')).xlsxSecondReading(file),
  html: async (file) => (await import('../html/second-reading.ts')).htmlSecondReading(file),
  eml: async (file) => (await import('../mail/second-reading-eml.ts')).emlSecondReading(file),
  msg: async (file) => (await import('../mail/second-reading-msg.ts')).msgSecondReading(file),
  text: async (file) => (await import('../text/second-reading.ts')).textSecondReading(file),
  markdown: async (file) => (await import('../text/second-reading.ts')).textSecondReading(file),
  csv: async (file) => (await import('../text/second-reading.ts')).textSecondReading(file),
  zip: async (file) => (await import('../archive/second-reading.ts')).zipSecondReading(file),
};

/** A second reading of a file; undefined for what has none: pictures. Only for files that have passed the limits. */
export async function secondReading(reader: string, file: InputFile): Promise<OtherReading | undefined> {
  return readings[reader]?.(file);
}
