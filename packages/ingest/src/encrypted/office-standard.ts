import { createDecipheriv, createHash } from 'node:crypto';
import { ingestError } from '../errors.ts';
import { cutToLength, type Opener } from './opener.ts';

/** Key sizes in bytes by the number of the algorithm ([MS-OFFCRYPTO] 2.3.2): AES in ECB mode. */
const keySizes: Readonly<Record<number, number>> = { 26126: 16, 26127: 24, 26128: 32 };

const sha1Number = 0x8004;
const sha1Size = 20;
const rounds = 50_000;

/**
 * Opens a package with standard encryption ([MS-OFFCRYPTO] 2.3.4.5 to 2.3.4.9), which has no check of its integrity.
 *
 * @param info the stream EncryptionInfo
 * @param data the stream EncryptedPackage
 * @throws E_ENCRYPTION_UNSUPPORTED, E_DAMAGED
 */
export function standardOpener(info: Uint8Array, data: Uint8Array, where: string): Opener {
  const view = new DataView(info.buffer, info.byteOffset, info.byteLength);
  const verifier = info.length < 44 ? info.length : 12 + view.getUint32(8, true);
  if (verifier + 72 > info.length) throw ingestError('E_DAMAGED', where, 'die Angaben zur Verschlüsselung fehlen');
  const algorithm = view.getUint32(20, true);
  const hash = view.getUint32(24, true);
  const keySize = keySizes[algorithm];
  if (keySize === undefined || (hash !== sha1Number && hash !== 0)) {
    throw ingestError('E_ENCRYPTION_UNSUPPORTED', where, `Verschlüsselung 0x${algorithm.toString(16)}`);
  }
  const salt = info.subarray(verifier + 4, verifier + 20);
  const stated = info.subarray(verifier + 20, verifier + 36);
  const statedHash = info.subarray(verifier + 40, verifier + 72);
  return (password) => {
    const key = keyOf(password, salt, keySize);
    const expected = decrypted(key, statedHash).subarray(0, sha1Size);
    if (!sha1(decrypted(key, stated)).equals(expected)) return undefined;
    return cutToLength(decrypted(key, data.subarray(8)), data, where);
  };
}

function keyOf(password: string, salt: Uint8Array, keySize: number): Uint8Array {
  let hash = sha1(salt, Buffer.from(password, 'utf16le'));
  const number = Buffer.alloc(4);
  for (let round = 0; round < rounds; round++) {
    number.writeUInt32LE(round, 0);
    hash = sha1(number, hash);
  }
  hash = sha1(hash, Buffer.alloc(4));
  const half = (filler: number) => {
    const block = Buffer.alloc(64, filler);
    for (const [index, byte] of hash.entries()) block[index] = byte ^ filler;
    return sha1(block);
  };
  return Buffer.concat([half(0x36), half(0x5c)]).subarray(0, keySize);
}

function sha1(...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha1');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

function decrypted(key: Uint8Array, data: Uint8Array): Buffer {
  const decipher = createDecipheriv(`aes-${key.length * 8}-ecb`, key, null).setAutoPadding(false);
  return Buffer.concat([decipher.update(data.subarray(0, data.length - (data.length % 16))), decipher.final()]);
}
