import type { Draft, InputFile } from '../draft.ts';
import { ingestError } from '../errors.ts';
import { topNames } from './compound-file.ts';

/** What else comes as an OLE compound file, by a name at its top. */
const unread: Readonly<Record<string, string>> = {
  WordDocument: 'altes Word-Format DOC',
  Workbook: 'altes Excel-Format XLS',
  Book: 'altes Excel-Format XLS',
  'PowerPoint Document': 'altes PowerPoint-Format PPT',
  VisioDocument: 'altes Visio-Format VSD',
};

/**
 * Reads what comes in Microsoft's OLE compound file: an Outlook message.
 *
 * @throws E_ENCRYPTED for Office files under a password, E_UNSUPPORTED for others, E_DAMAGED
 */
export async function readOle(file: InputFile): Promise<Draft> {
  const names = topNames(file.bytes, file.name);
  if (names.includes('EncryptedPackage')) throw ingestError('E_ENCRYPTED', file.name, 'Office-Datei');
  if (names.includes('__properties_version1.0')) return (await import('../mail/read-msg.ts')).readMsg(file);
  const known = names.map((name) => unread[name]).find((name) => name !== undefined);
  throw ingestError('E_UNSUPPORTED', file.name, known ?? 'OLE-Verbunddatei, aber keine Outlook-Nachricht');
}
