import type { InputFile } from '../draft.ts';
import { ingestError } from '../errors.ts';
import { openCompoundFile } from '../ole/compound-file.ts';
import { agileOpener } from './office-agile.ts';
import { standardOpener } from './office-standard.ts';
import type { Opener } from './opener.ts';
import { openWith } from './try-passwords.ts';

/**
 * The package inside an Office file under a password ([MS-OFFCRYPTO] 2.3.4), or undefined where the compound file is
 * something else. Agile encryption (Office 2010 and later) and standard encryption (Office 2007) with AES are read.
 *
 * @throws E_ENCRYPTED, E_ENCRYPTION_UNSUPPORTED, E_DAMAGED
 */
export function officePackage(file: InputFile): Uint8Array | undefined {
  const { names, stream } = openCompoundFile(file.bytes, file.name);
  if (!names.includes('EncryptedPackage')) return undefined;
  const info = stream('EncryptionInfo');
  const data = stream('EncryptedPackage');
  if (!info || !data || info.length < 8 || data.length < 8) {
    throw ingestError('E_DAMAGED', file.name, 'die Angaben zur Verschlüsselung fehlen');
  }
  return openWith(file, 'Office-Datei', openerOf(info, data, file.name));
}

function openerOf(info: Uint8Array, data: Uint8Array, where: string): Opener {
  const view = new DataView(info.buffer, info.byteOffset, info.byteLength);
  const [major, minor] = [view.getUint16(0, true), view.getUint16(2, true)];
  if (major === 4 && minor === 4) return agileOpener(info.subarray(8), data, where);
  if (major >= 2 && major <= 4 && minor === 2) return standardOpener(info, data, where);
  throw ingestError('E_ENCRYPTION_UNSUPPORTED', where, `Office-Verschlüsselung ${major}.${minor}`);
}
