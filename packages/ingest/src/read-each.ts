import type { OnProgress, SourceDocument, Warning } from '@lotse/model';
import type { InputFile } from './draft.ts';
import type { AskedPasswords } from './encrypted/asked-passwords.ts';
import { failureOf } from './errors.ts';
import type { ReadDocumentOptions, ReadingStep } from './read-options.ts';

/** How the files of a case are read; the steps of each are told as progress. */
export interface ReadingOptions extends Pick<ReadDocumentOptions, 'ocr' | 'signal'> {
  caseName: string;
  onProgress?: OnProgress | undefined;
  /** Where a person can be asked for the passwords of protected files. */
  asked?: AskedPasswords | undefined;
}

/** Reads file by file in the way given. */
export async function readEach(
  files: readonly InputFile[],
  options: ReadingOptions,
  readOne: (file: InputFile, options: ReadDocumentOptions) => Promise<SourceDocument[]>,
): Promise<{ documents: SourceDocument[]; failures: Warning[] }> {
  const documents: SourceDocument[] = [];
  const failures: Warning[] = [];
  const taken = new Set<string>();
  const report = (item: string | undefined, done: number, message: string, warning?: Warning) =>
    options.onProgress?.({
      stage: 'read',
      case: options.caseName,
      ...(item === undefined ? {} : { item }),
      done,
      total: files.length,
      message,
      ...(warning
        ? {
            warning: {
              code: warning.code,
              message: warning.message,
              ...(warning.where ? { where: warning.where } : {}),
            },
          }
        : {}),
    });
  for (const [index, file] of files.entries()) {
    options.signal?.throwIfAborted();
    report(file.name, index, `Lese ${file.name}`);
    try {
      const onStep = ({ message }: ReadingStep) => report(file.name, index, `${file.name}: ${message}`);
      const { ocr, signal, asked } = options;
      const readWith = (opened: InputFile) => readOne(opened, { taken: new Set(taken), ocr, onStep, signal });
      const read = await (asked ? asked.read(file, readWith) : readWith(file));
      for (const { id } of read) taken.add(id);
      documents.push(...read);
      for (const document of read)
        for (const warning of document.warnings) report(file.name, index, warning.message, warning);
    } catch (error) {
      options.signal?.throwIfAborted();
      if (error instanceof Error && error.name === 'AbortError') throw error;
      const failure = failureOf(error, file.name);
      failures.push(failure);
      report(file.name, index, failure.message, failure);
    }
  }
  report(
    undefined,
    files.length,
    documents.length === 1 ? '1 Dokument gelesen' : `${documents.length} Dokumente gelesen`,
  );
  return { documents, failures };
}
