import { LotseError, type SourceDocument, type Warning } from '@lotse/model';
import { checkLoss } from './comparison/loss-check.ts';
import { detectFormat } from './detect.ts';
import type { Draft, InputFile } from './draft.ts';
import { unlocked } from './encrypted/unlock.ts';
import { failureOf, ingestError } from './errors.ts';
import { limits } from './limits.ts';
import { fullBudget, type ZipBudget } from './ooxml/zip.ts';
import type { ReadDocumentOptions, ReadingStep } from './read-options.ts';

/**
 * Reads one file: the document itself and, for an e-mail or archive, what is in it.
 *
 * @throws LotseError E_UNSUPPORTED, E_EMPTY, E_DAMAGED, E_PDF_ENCRYPTED, E_ENCRYPTED,
 * E_ENCRYPTION_UNSUPPORTED, E_TOO_LARGE, E_XML_DOCTYPE, E_XML_DEPTH; the signal's reason
 */
export async function readDocument(file: InputFile, options: ReadDocumentOptions = {}): Promise<SourceDocument[]> {
  return readNested(file, {
    ...options,
    passwords: file.passwords,
    taken: options.taken ?? new Set(),
    budget: fullBudget(),
    depth: 0,
  });
}

/** What a file inside another shares with it. */
interface Nesting extends ReadDocumentOptions {
  passwords: InputFile['passwords'];
  taken: Set<string>;
  /** What archives may still unpack to. */
  budget: ZipBudget;
  /** Files around this one. */
  depth: number;
}

async function readNested(file: InputFile, nesting: Nesting): Promise<SourceDocument[]> {
  nesting.signal?.throwIfAborted();
  const opened = async () => {
    const plain = await unlocked(file);
    return { plain, draft: await readDraft(plain, nesting) };
  };
  const { plain, draft } = await opened().catch((error: unknown) => {
    nesting.signal?.throwIfAborted();
    if (error instanceof LotseError) throw error;
    throw ingestError('E_DAMAGED', file.name, undefined, error);
  });
  const attachments = draft.attachments ?? [];
  const isArchive = draft.reader === 'zip';
  draft.warnings.push(...(isArchive ? [] : emptyWarning(draft, file)));
  const { finish } = await import('./finish.ts');
  const document = await finish(draft, file, nesting.taken);
  const { comparison, warnings } = await checkLoss(document, draft, plain);
  document.warnings.push(...warnings);
  if (comparison) document.comparison = comparison;
  const inner = await readInner(attachments, nesting, document.warnings);
  if (isArchive && inner.length === 0) throw nothingInside(document.warnings, file.name);
  return [document, ...inner];
}

/** Reads what is in a mail or archive; what fails is a warning on that. */
async function readInner(
  attachments: readonly InputFile[],
  nesting: Nesting,
  warnings: Warning[],
): Promise<SourceDocument[]> {
  const documents: SourceDocument[] = [];
  const depth = nesting.depth + 1;
  for (const [index, attachment] of attachments.entries()) {
    if (depth > limits.mailNesting) {
      const message = 'Eine Anlage ist zu tief verschachtelt und wurde nicht gelesen.';
      warnings.push({ code: 'E_TOO_LARGE', message, where: attachment.name });
      continue;
    }
    const stopped = nesting.stopped?.find(({ where }) => where === attachment.name);
    if (stopped !== undefined) {
      warnings.push(stopped);
      continue;
    }
    const base = attachment.name.split('/').at(-1) ?? attachment.name;
    nesting.onStep?.({ message: `Lese ${base}`, done: index, total: attachments.length, entry: attachment.name });
    const onStep = (step: ReadingStep) => nesting.onStep?.({ ...step, message: `${base}: ${step.message}` });
    const inside = { ...attachment, passwords: nesting.passwords };
    try {
      documents.push(...(await readNested(inside, { ...nesting, depth, onStep })));
    } catch (error) {
      nesting.signal?.throwIfAborted();
      warnings.push(failureOf(error, attachment.name));
    }
  }
  return documents;
}

/** An archive of which nothing could be read fails with what can be helped, else with what its first entry failed with. */
function nothingInside(warnings: readonly Warning[], where: string): LotseError {
  const failures = warnings.filter(({ code }) => code.startsWith('E_'));
  const hint = failures.map(({ message }) => message).join('\n');
  const message = `„${where}“: Keine Datei in diesem Archiv konnte gelesen werden.`;
  const helped = failures.find(({ code }) => code === 'E_ENCRYPTED' || code === 'E_PDF_ENCRYPTED');
  return new LotseError((helped ?? failures[0])?.code ?? 'E_EMPTY', message, { hint, where });
}

/** A document without any text says so; silence would look like a document read. */
function emptyWarning(draft: Draft, file: InputFile): Warning[] {
  if (draft.blocks.length > 0 || draft.warnings.length > 0) return [];
  return [{ code: 'E_EMPTY', message: 'Die Datei enthält keinen lesbaren Text.', where: file.name }];
}

async function readDraft(file: InputFile, nesting: Nesting): Promise<Draft> {
  const { budget, depth } = nesting;
  if (file.bytes.length > limits.fileBytes) throw ingestError('E_TOO_LARGE', file.name, 'mehr als 50 MB');
  const format = detectFormat(file.name, file.bytes);
  const isText = format === 'text' || format === 'markdown' || format === 'csv';
  if (isText && file.bytes.length > limits.textBytes)
    throw ingestError('E_TOO_LARGE', file.name, 'Text mit mehr als 20 MB');
  switch (format) {
    case 'docx':
      return (await import('./docx/read-docx.ts')).readDocx(file);
    case 'odt':
      return (await import('./odt/read-odt.ts')).readOdt(file);
    case 'xlsx':
      return (await import('./xlsx/read-xlsx.ts')).readXlsx(file);
    case 'pdf':
      return (await import('./pdf/read-pdf.ts')).readPdf(file, nesting);
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
      return (await import('./image/read-image.ts')).readImage(file, nesting);
    case 'empty':
      throw ingestError('E_EMPTY', file.name, '0 Bytes');
    case 'ole':
      return (await import('./ole/read-ole.ts')).readOle(file);
    case 'zip':
      if (depth >= limits.archiveNesting) throw ingestError('E_TOO_LARGE', file.name, 'zu viele Archive ineinander');
      return (await import('./archive/read-zip.ts')).readZip(file, budget);
    case 'rtf':
      throw ingestError('E_UNSUPPORTED', file.name, 'RTF');
    case 'unknown':
      throw ingestError('E_UNSUPPORTED', file.name);
  }
}
