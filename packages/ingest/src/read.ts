import { LotseError, type OnProgress, type SourceDocument, type Warning } from '@lotse/model';
import { detectFormat } from './detect.ts';
import type { Draft, InputFile } from './draft.ts';
import { ingestError } from './errors.ts';
import { finish } from './finish.ts';
import { limits } from './limits.ts';
import { compareReadings } from './second-reading.ts';

/**
 * Reads one file: the document itself and, for an e-mail, its attachments.
 *
 * @param taken ids that other documents of the case have; those given here are added
 * @throws LotseError E_UNSUPPORTED, E_EMPTY, E_DAMAGED, E_PDF_ENCRYPTED, E_ENCRYPTED, E_TOO_LARGE, E_XML_DOCTYPE, E_XML_DEPTH
 */
export async function readDocument(file: InputFile, taken: Set<string> = new Set()): Promise<SourceDocument[]> {
  return readNested(file, taken, 0);
}

/** Reads all files of a case; a file that fails is reported and does not stop the others. */
export async function readDocuments(
  files: readonly InputFile[],
  options: { caseName: string; onProgress?: OnProgress },
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
    report(file.name, index, `Lese ${file.name}`);
    try {
      const read = await readDocument(file, taken);
      documents.push(...read);
      for (const document of read)
        for (const warning of document.warnings) report(file.name, index, warning.message, warning);
    } catch (error) {
      const failure = failureOf(error, file.name);
      failures.push(failure);
      report(file.name, index, failure.message, failure);
    }
  }
  report(undefined, files.length, `${documents.length} Dokumente gelesen`);
  return { documents, failures };
}

async function readNested(file: InputFile, taken: Set<string>, depth: number): Promise<SourceDocument[]> {
  const draft = await readDraft(file).catch((error: unknown) => {
    if (error instanceof LotseError) throw error;
    throw ingestError('E_DAMAGED', file.name, undefined, error);
  });
  draft.warnings.push(...emptyWarning(draft, file), ...(await secondLook(draft, file)));
  const attachments = draft.attachments ?? [];
  const document = await finish(draft, file, taken);
  const documents = [document];
  for (const attachment of attachments) {
    if (depth + 1 > limits.mailNesting) {
      document.warnings.push({
        code: 'E_TOO_LARGE',
        message: 'Eine Anlage ist zu tief verschachtelt und wurde nicht gelesen.',
        where: attachment.name,
      });
      continue;
    }
    try {
      documents.push(...(await readNested(attachment, taken, depth + 1)));
    } catch (error) {
      document.warnings.push(failureOf(error, attachment.name));
    }
  }
  return documents;
}

function failureOf(error: unknown, where: string): Warning {
  const known = error instanceof LotseError ? error : ingestError('E_DAMAGED', where, undefined, error);
  return { code: known.code, message: `${known.message} ${known.hint}`, where: known.where ?? where };
}

/** What an independent library finds in the same file and we do not. A failure of that library is no failure of the file. */
async function secondLook(draft: Draft, file: InputFile): Promise<Warning[]> {
  if (draft.blocks.length === 0) return [];
  try {
    switch (draft.reader) {
      case 'docx':
        return compareReadings(draft, await (await import('./docx/second-reading.ts')).mammothReading(file), file);
      case 'pdf':
        return compareReadings(draft, await (await import('./pdf/second-reading.ts')).pdfParseReading(file), file);
      default:
        return [];
    }
  } catch {
    const message = 'Eine zweite, unabhängige Lesung zum Vergleich war nicht möglich.';
    return [{ code: 'W_NOT_COMPARED', message, where: file.name }];
  }
}

/** A document without any text says so; silence would look like a document read. */
function emptyWarning(draft: Draft, file: InputFile): Warning[] {
  if (draft.blocks.length > 0 || draft.warnings.length > 0) return [];
  return [{ code: 'E_EMPTY', message: 'Die Datei enthält keinen lesbaren Text.', where: file.name }];
}

async function readDraft(file: InputFile): Promise<Draft> {
  if (file.bytes.length > limits.fileBytes) throw ingestError('E_TOO_LARGE', file.name, 'mehr als 50 MB');
  const format = detectFormat(file.name, file.bytes);
  const isText = format === 'text' || format === 'markdown' || format === 'csv';
  if (isText && file.bytes.length > limits.textBytes)
    throw ingestError('E_TOO_LARGE', file.name, 'Text mit mehr als 20 MB');
  switch (format) {
    case 'docx':
      return (await import('./docx/read-docx.ts')).readDocx(file);
    case 'xlsx':
      return (await import('./xlsx/read-xlsx.ts')).readXlsx(file);
    case 'pdf':
      return (await import('./pdf/read-pdf.ts')).readPdf(file);
    case 'html':
      return (await import('./html/read-html.ts')).readHtml(file);
    case 'eml':
      return (await import('./mail/read-eml.ts')).readEml(file);
    case 'text':
      return (await import('./text/read-text.ts')).readText(file);
    case 'markdown':
      return (await import('./text/read-markdown.ts')).readMarkdown(file);
    case 'csv':
      return (await import('./text/read-csv.ts')).readCsv(file);
    case 'image':
      return (await import('./image.ts')).readImage(file);
    case 'empty':
      throw ingestError('E_EMPTY', file.name, '0 Bytes');
    case 'ole':
      throw ingestError('E_UNSUPPORTED', file.name, 'altes Office-Format, MSG oder mit Kennwort geschützt');
    case 'zip':
      throw ingestError('E_UNSUPPORTED', file.name, 'ZIP-Archiv oder OpenDocument');
    case 'rtf':
      throw ingestError('E_UNSUPPORTED', file.name, 'RTF');
    case 'unknown':
      throw ingestError('E_UNSUPPORTED', file.name);
  }
}
