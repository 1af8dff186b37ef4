import type { InputFile } from '../draft.ts';
import { limits } from '../limits.ts';
import { isOpenDocumentText } from '../odt/mimetype.ts';

/**
 * A file of Office or OpenDocument under a password as one without it, by the first of its passwords that fits; any
 * other file as it is. PDFs and entries of archives are opened where they are read.
 *
 * @throws E_ENCRYPTED, E_ENCRYPTION_UNSUPPORTED, E_DAMAGED, E_TOO_LARGE
 */
export async function unlocked(file: InputFile): Promise<InputFile> {
  if (file.bytes.length > limits.fileBytes) return file;
  const bytes = await plainBytes(file);
  return bytes === undefined ? file : { ...file, bytes };
}

async function plainBytes(file: InputFile): Promise<Uint8Array | undefined> {
  const [first, second] = file.bytes;
  if (first === 0xd0 && second === 0xcf) return (await import('./office-package.ts')).officePackage(file);
  const isPackage = first === 0x50 && second === 0x4b && isOpenDocumentText(file.bytes);
  return isPackage ? (await import('./open-document.ts')).openDocumentPackage(file) : undefined;
}
