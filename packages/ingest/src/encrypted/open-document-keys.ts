import crypto from 'node:crypto';
import { ingestError } from '../errors.ts';
import { limits } from '../limits.ts';
import { child, type XmlElement } from '../ooxml/xml.ts';

/** Names of algorithms by their last part: what stands before it has changed from version to version. */
const ciphers: ReadonlyMap<string, { cipher: 'cbc' | 'gcm'; keySize: number }> = new Map([
  ['aes128-cbc', { cipher: 'cbc', keySize: 16 }],
  ['aes192-cbc', { cipher: 'cbc', keySize: 24 }],
  ['aes256-cbc', { cipher: 'cbc', keySize: 32 }],
  ['aes128-gcm', { cipher: 'gcm', keySize: 16 }],
  ['aes192-gcm', { cipher: 'gcm', keySize: 24 }],
  ['aes256-gcm', { cipher: 'gcm', keySize: 32 }],
]);
const hashes: ReadonlyMap<string, 'sha1' | 'sha256'> = new Map([
  ['sha1', 'sha1'],
  ['sha1-1k', 'sha1'],
  ['sha1/1k', 'sha1'],
  ['sha256', 'sha256'],
  ['sha256-1k', 'sha256'],
]);

/** How the key is made of the hash of the password. */
type Derivation =
  | { kind: 'pbkdf2'; rounds: number }
  | { kind: 'argon2id'; passes: number; memory: number; lanes: number };

/** How one part of a package is encrypted (ODF 1.3 part 2, 4.4 to 4.16). */
export interface KeySettings {
  cipher: 'cbc' | 'gcm';
  keySize: number;
  vector: Uint8Array;
  salt: Uint8Array;
  /** Of the password, before the derivation. */
  hash: 'sha1' | 'sha256';
  derivation: Derivation;
  /** Of the first 1024 bytes of the packed part. */
  checksum: { hash: 'sha1' | 'sha256'; value: Uint8Array } | undefined;
  /** Decryption itself tells a wrong key. */
  authenticated: boolean;
}

/**
 * What the manifest says of one part's encryption.
 *
 * @throws E_ENCRYPTION_UNSUPPORTED, E_DAMAGED, E_TOO_LARGE
 */
export function keySettings(entry: XmlElement, where: string): KeySettings {
  const attributes = (name: string) => child(entry, `manifest:${name}`)?.attributes ?? {};
  const unsupported = (what: string) => ingestError('E_ENCRYPTION_UNSUPPORTED', where, what);
  const bytes = (text: string | undefined) => Buffer.from(text ?? '', 'base64');
  const algorithm = attributes('algorithm');
  const name = algorithm['manifest:algorithm-name'] ?? '';
  const known = ciphers.get(ending(name));
  if (!known) throw unsupported(/blowfish/i.test(name) ? 'Blowfish, wie in ODF 1.0 und 1.1' : name || 'ohne Angabe');
  const from = attributes('key-derivation');
  const derivation = derivationOf(from, where, unsupported);
  const start = attributes('start-key-generation')['manifest:start-key-generation-name'] ?? 'sha1';
  const hash = hashes.get(ending(start));
  if (!hash) throw unsupported(start);
  const settings = {
    ...known,
    hash,
    derivation,
    vector: bytes(algorithm['manifest:initialisation-vector']),
    salt: bytes(from['manifest:salt']),
    checksum: undefined,
    authenticated: known.cipher === 'gcm',
  };
  const isWhole = settings.salt.length >= 8 && settings.vector.length === (known.cipher === 'gcm' ? 12 : 16);
  if (!isWhole) throw ingestError('E_DAMAGED', where, 'die Angaben zur Verschlüsselung fehlen');
  const checksumHash = hashes.get(ending(entry.attributes['manifest:checksum-type'] ?? ''));
  const value = bytes(entry.attributes['manifest:checksum']);
  return checksumHash && value.length > 0 ? { ...settings, checksum: { hash: checksumHash, value } } : settings;
}

function derivationOf(
  attributes: Readonly<Record<string, string>>,
  where: string,
  unsupported: (what: string) => Error,
): Derivation {
  const within = (value: number, most: number, what: string) => {
    if (!(value >= 1)) throw ingestError('E_DAMAGED', where, 'die Angaben zur Verschlüsselung fehlen');
    if (value <= most) return value;
    throw ingestError('E_TOO_LARGE', where, `mehr als ${most} ${what} für das Kennwort`);
  };
  const name = attributes['manifest:key-derivation-name'] ?? '';
  switch (ending(name)) {
    case 'pbkdf2': {
      const rounds = Number(attributes['manifest:iteration-count'] ?? 1024);
      return { kind: 'pbkdf2', rounds: within(rounds, limits.passwordRounds, 'Runden') };
    }
    case 'argon2id': {
      if (typeof crypto.argon2Sync !== 'function') throw unsupported('Argon2; gelesen wird sie ab Node 24.7');
      const stated = (key: string) => Number(attributes[`loext:argon2-${key}`] ?? attributes[`manifest:argon2-${key}`]);
      return {
        kind: 'argon2id',
        passes: within(stated('iterations'), limits.argon2Passes, 'Durchgänge'),
        memory: within(stated('memory'), limits.argon2Memory, 'KB Arbeitsspeicher'),
        lanes: within(stated('lanes'), limits.argon2Lanes, 'Bahnen'),
      };
    }
    default:
      throw unsupported(/pgp/i.test(name) ? 'OpenPGP' : name || 'ohne Angabe');
  }
}

/** The last part of an algorithm's name, in lower case. */
function ending(name: string): string {
  return (/[^#:]*$/.exec(name)?.[0] ?? '').toLowerCase();
}

/** The key of a part under a password. */
export function partKey({ hash, derivation, salt, keySize }: KeySettings, password: string): Uint8Array {
  const message = crypto.createHash(hash).update(password, 'utf8').digest();
  switch (derivation.kind) {
    case 'pbkdf2':
      return crypto.pbkdf2Sync(message, salt, derivation.rounds, keySize, 'sha1');
    case 'argon2id': {
      const { passes, memory, lanes: parallelism } = derivation;
      return crypto.argon2Sync('argon2id', { message, nonce: salt, parallelism, passes, memory, tagLength: keySize });
    }
  }
}

/** A part decrypted, still packed; undefined where the key does not fit. */
export function decryptedPart(settings: KeySettings, key: Uint8Array, data: Uint8Array): Uint8Array | undefined {
  const { cipher, keySize, vector } = settings;
  switch (cipher) {
    case 'cbc': {
      if (data.length === 0 || data.length % 16 !== 0) return undefined;
      const decipher = crypto.createDecipheriv(`aes-${keySize * 8}-cbc`, key, vector).setAutoPadding(false);
      const padded = Buffer.concat([decipher.update(data), decipher.final()]);
      const padding = padded.at(-1) ?? 0;
      return padding >= 1 && padding <= 16 ? padded.subarray(0, padded.length - padding) : undefined;
    }
    case 'gcm': {
      // The vector stands in front of the data, the tag behind it (XML Encryption 1.1, 5.2.4).
      if (data.length < 28) return undefined;
      const bits = keySize === 16 ? 128 : keySize === 24 ? 192 : 256;
      const decipher = crypto.createDecipheriv(`aes-${bits}-gcm`, key, data.subarray(0, 12));
      decipher.setAuthTag(data.subarray(data.length - 16));
      const plain = decipher.update(data.subarray(12, data.length - 16));
      try {
        return Buffer.concat([plain, decipher.final()]);
      } catch {
        return undefined;
      }
    }
  }
}
