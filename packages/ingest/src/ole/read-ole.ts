import type { Draft, InputFile } from '../draft.ts';
import { ingestError } from '../errors.ts';
import { type CompoundFile, openCompoundFile } from './compound-file.ts';

/** What else comes as an OLE compound file, by a name at its top. */
const unread: Readonly<Record<string, string>> = {
  WordDocument: 'altes Word-Format DOC',
  Workbook: 'altes Excel-Format XLS',
  Book: 'altes Excel-Format XLS',
  'PowerPoint Document': 'altes PowerPoint-Format PPT',
  VisioDocument: 'altes Visio-Format VSD',
};

/**
 * Reads what comes in Microsoft's OLE compound file: an Outlook message. Encrypted packages of Office are opened before.
 *
 * @throws E_ENCRYPTED for a package encrypted twice, E_UNSUPPORTED for other formats, E_DAMAGED
 */
export async function readOle(file: InputFile): Promise<Draft> {
  const ole = openCompoundFile(file.bytes, file.name);
  const { names } = ole;
  if (names.includes('EncryptedPackage')) throw ingestError('E_ENCRYPTED', file.name, 'Office-Datei');
  if (names.includes('__properties_version1.0')) return (await import('../mail/read-msg.ts')).readMsg(file);
  const known = names
    .map((name) => (Object.hasOwn(unread, name) ? unread[name] : undefined))
    .find((name) => name !== undefined);
  const protectedToo = known !== undefined && isProtected(ole) ? `${known}, mit Kennwort geschützt` : known;
  throw ingestError('E_UNSUPPORTED', file.name, protectedToo ?? 'OLE-Verbunddatei, aber keine Outlook-Nachricht');
}

/** Whether an old format is under a password: flag fEncrypted ([MS-DOC] 2.5.2), record FilePass ([MS-XLS] 2.4.117). */
function isProtected({ stream }: CompoundFile): boolean {
  const text = stream('WordDocument');
  if (text && text.length > 12) return ((text[11] ?? 0) & 1) === 1;
  const book = stream('Workbook') ?? stream('Book') ?? new Uint8Array();
  const view = new DataView(book.buffer, book.byteOffset, book.byteLength);
  for (let at = 0, record = 0; record < 8 && at + 4 <= book.length; record++) {
    if (view.getUint16(at, true) === 0x2f) return true;
    at += 4 + view.getUint16(at + 2, true);
  }
  return false;
}
