import { createCipheriv, createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { LotseError } from '@lotse/model';
import type { InputFile } from '../draft.ts';
import { ingestError } from '../errors.ts';
import { encodings } from './password-encodings.ts';
import { openWith, type PasswordTrial } from './try-passwords.ts';
import { zipCryptoPlain } from './zip-crypto.ts';

/** How an entry of a ZIP archive is encrypted. */
export type EntryEncryption =
  | { kind: 'zipCrypto'; method: number; crc: number /** Last byte of the header, decrypted. */; check: number }
  | { kind: 'aes'; method: number; crc: number | undefined /** Bytes. */; keySize: number }
  | { kind: 'unknown' };

/** WinZip's extra field, and the method that stands for it (https://www.winzip.com/en/support/aes-encryption/). */
const aesField = 0x9901;
const aesMethod = 99;
const aesRounds = 1000;
const aesCodeSize = 10;

/** What the central header at an offset says of its entry's encryption (APPNOTE 4.4.4, 6.1, 7.2). */
export function encryptionOf(view: DataView, at: number, extra: Uint8Array): EntryEncryption {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const crc = view.getUint32(at + 16, true);
  if (method === aesMethod) return aesOf(extra, crc);
  if ((flags & 0x2040) !== 0) return { kind: 'unknown' };
  const check = (flags & 8) === 0 ? crc >>> 24 : view.getUint16(at + 12, true) >>> 8;
  return { kind: 'zipCrypto', method, crc, check };
}

function aesOf(extra: Uint8Array, crc: number): EntryEncryption {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let at = 0; at + 11 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== aesField) continue;
    const version = view.getUint16(at + 4, true);
    const keySize = [16, 24, 32][view.getUint8(at + 8) - 1];
    if (keySize === undefined) break;
    return { kind: 'aes', method: view.getUint16(at + 9, true), crc: version === 1 ? crc : undefined, keySize };
  }
  return { kind: 'unknown' };
}

/**
 * The bytes of an encrypted entry, by the first password that its checksum proves to be right.
 *
 * @param unpack gives what the packed bytes hold
 * @throws E_ENCRYPTED, E_ENCRYPTION_UNSUPPORTED, E_DAMAGED and what `unpack` throws
 */
export function openEntry(
  data: Uint8Array,
  encryption: EntryEncryption,
  archive: Pick<InputFile, 'name' | 'passwords'>,
  unpack: (data: Uint8Array, method: number) => Uint8Array,
): Uint8Array {
  switch (encryption.kind) {
    case 'unknown':
      throw ingestError('E_ENCRYPTION_UNSUPPORTED', archive.name, 'weder ZipCrypto noch AES nach WinZip');
    case 'aes':
      return openWith(archive, 'Archiveintrag', (password, trial) => {
        for (const bytes of encodings(password)) {
          const packed = aesPlain(data, bytes, encryption.keySize, archive.name, trial);
          if (packed === undefined) continue;
          const plain = unpack(packed, encryption.method);
          if (encryption.crc === undefined || crc32(plain) === encryption.crc) return plain;
          throw ingestError('E_DAMAGED', archive.name, 'die Prüfsumme eines Archiveintrags stimmt nicht');
        }
        return undefined;
      });
    case 'zipCrypto':
      return openWith(archive, 'Archiveintrag', (password, trial) => {
        for (const bytes of encodings(password)) {
          const packed = zipCryptoPlain(data, bytes, encryption.check);
          if (packed === undefined) continue;
          const plain = soundOnly(() => unpack(packed, encryption.method), trial);
          if (plain && crc32(plain) === encryption.crc) return plain;
          trial.doubtful = true;
        }
        return undefined;
      });
  }
}

/** One in 256 wrong passwords passes the check of ZipCrypto: what cannot be unpacked then proves nothing. */
function soundOnly(unpack: () => Uint8Array, trial: PasswordTrial): Uint8Array | undefined {
  try {
    return unpack();
  } catch (error) {
    if (!(error instanceof LotseError)) throw error;
    if (error.code === 'E_TOO_LARGE') trial.tooLarge = error;
    else if (error.code !== 'E_DAMAGED') throw error;
    return undefined;
  }
}

/**
 * Salt, two bytes to tell a wrong password, data, code (AE-1, AE-2). One in 65,536 wrong passwords passes the two bytes:
 * the code alone proves that it is the right one.
 *
 * @throws E_DAMAGED
 */
function aesPlain(
  data: Uint8Array,
  password: Uint8Array,
  keySize: number,
  where: string,
  trial: PasswordTrial,
): Uint8Array | undefined {
  const saltSize = keySize / 2;
  const start = saltSize + 2;
  const end = data.length - aesCodeSize;
  if (end < start) throw ingestError('E_DAMAGED', where, 'Archiveintrag ist abgeschnitten');
  const keys = pbkdf2Sync(password, data.subarray(0, saltSize), aesRounds, keySize * 2 + 2, 'sha1');
  if (!timingSafeEqual(keys.subarray(keySize * 2), data.subarray(saltSize, start))) return undefined;
  const packed = data.subarray(start, end);
  const code = createHmac('sha1', keys.subarray(keySize, keySize * 2))
    .update(packed)
    .digest();
  if (!code.subarray(0, aesCodeSize).equals(data.subarray(end))) {
    trial.doubtful = true;
    return undefined;
  }
  return counterMode(packed, keys.subarray(0, keySize));
}

/** AES in counter mode with a little-endian counter from 1, which OpenSSL does not have: the counters are encrypted. */
function counterMode(data: Uint8Array, key: Uint8Array): Uint8Array {
  const blocks = Math.ceil(data.length / 16);
  const counters = new Uint8Array(blocks * 16);
  const view = new DataView(counters.buffer);
  for (let block = 0; block < blocks; block++) view.setUint32(block * 16, block + 1, true);
  const cipher = createCipheriv(`aes-${key.length * 8}-ecb`, key, null).setAutoPadding(false);
  const stream = cipher.update(counters);
  const plain = new Uint8Array(data.length);
  for (let index = 0; index < data.length; index++) plain[index] = (data[index] ?? 0) ^ (stream[index] ?? 0);
  return plain;
}
