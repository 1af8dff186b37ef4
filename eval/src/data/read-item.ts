import { readDocuments } from '@lotse/ingest';
import type { SourceDocument, Warning } from '@lotse/model';
import type { EvalItem } from './data-set.ts';

/**
 * The documents of an item. Scans are read by the engine that comes with the program, never by an installed one:
 * figures must not depend on the machine.
 *
 * @param ocrCache the folder that keeps recognised pages; without it they are recognised each time
 */
export async function readItem(
  { id, files }: EvalItem,
  ocrCache?: string | undefined,
): Promise<{ documents: SourceDocument[]; failures: Warning[] }> {
  return readDocuments(files, { caseName: id, ocr: { engine: 'tesseract.js', cacheFolder: ocrCache } });
}
