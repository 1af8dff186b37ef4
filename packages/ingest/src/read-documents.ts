import type { SourceDocument, Warning } from '@lotse/model';
import type { InputFile } from './draft.ts';
import { readDocument } from './read.ts';
import { type ReadingOptions, readEach } from './read-each.ts';

/** Reads all files of a case; a file that fails is reported and does not stop the others. */
export async function readDocuments(
  files: readonly InputFile[],
  options: ReadingOptions,
): Promise<{ documents: SourceDocument[]; failures: Warning[] }> {
  return readEach(files, options, readDocument);
}
