import { createHash } from 'node:crypto';
import type { SourceDocument } from '@lotse/model';
import { detectFormat } from '../detect.ts';
import type { Draft, InputFile } from '../draft.ts';
import { ingestError } from '../errors.ts';
import { fullBudget, type ZipBudget } from '../ooxml/zip.ts';

/** Which file a document was made of: its name, and its bytes' SHA-256, since attachments may have the same name. */
export type FileOfDocument = Pick<SourceDocument, 'file' | 'sha256'>;

/**
 * The file that a document was made of: the given one, or one in that mail or archive.
 *
 * @throws E_DAMAGED where there is none: the file is not the one that was read
 */
export async function innerFile(file: InputFile, wanted: FileOfDocument): Promise<InputFile> {
  const found = await search(file, wanted, fullBudget());
  if (found) return found;
  throw ingestError('E_DAMAGED', file.name, `„${wanted.file}“ ist nicht darin`);
}

async function search(file: InputFile, wanted: FileOfDocument, budget: ZipBudget): Promise<InputFile | undefined> {
  if (file.name === wanted.file) return sha256(file.bytes) === wanted.sha256 ? file : undefined;
  if (!wanted.file.startsWith(`${file.name}/`)) return undefined;
  const { attachments = [] } = (await containerDraft(file, budget)) ?? {};
  for (const attachment of attachments) {
    const found = await search({ ...attachment, passwords: file.passwords }, wanted, budget);
    if (found) return found;
  }
  return undefined;
}

async function containerDraft(file: InputFile, budget: ZipBudget): Promise<Draft | undefined> {
  switch (detectFormat(file.name, file.bytes)) {
    case 'zip':
      return (await import('../archive/read-zip.ts')).readZip(file, budget);
    case 'eml':
      return (await import('../mail/read-eml.ts')).readEml(file);
    case 'ole':
      return (await import('../ole/read-ole.ts')).readOle(file);
    default:
      return undefined;
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
