import { ingestError } from '../errors.ts';

/** Opens an encrypted package with a password; undefined where that does not fit. */
export type Opener = (password: string) => Uint8Array | undefined;

/**
 * The bytes of the package in front of what fills its last block; its length stands before the encrypted data.
 *
 * @throws E_DAMAGED
 */
export function cutToLength(plain: Uint8Array, data: Uint8Array, where: string): Uint8Array {
  const length = Number(new DataView(data.buffer, data.byteOffset, data.byteLength).getBigUint64(0, true));
  if (length > plain.length) throw ingestError('E_DAMAGED', where, 'der verschlüsselte Inhalt ist abgeschnitten');
  return plain.subarray(0, length);
}
