import { createDecipheriv, createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { ingestError } from '../errors.ts';
import { limits } from '../limits.ts';
import { descendants, parseXml } from '../ooxml/xml.ts';
import { cutToLength, type Opener } from './opener.ts';

/** What the key of one step is made with beside the password ([MS-OFFCRYPTO] 2.3.4.10 to 2.3.4.14). */
const blockKeys = {
  verifierInput: 'fea7d2763b4b9e79',
  verifierValue: 'd7aa0f6d3061344e',
  key: '146e0be7abacd0d6',
  hmacKey: '5fb2ad010cb9e1f6',
  hmacValue: 'a0677f02b22c8433',
} as const;

/** Bytes that are encrypted together, each such segment with a vector of its own. */
const segment = 4096;

const hashes: ReadonlyMap<string, string> = new Map([
  ['SHA1', 'sha1'],
  ['SHA-1', 'sha1'],
  ['SHA256', 'sha256'],
  ['SHA-256', 'sha256'],
  ['SHA384', 'sha384'],
  ['SHA-384', 'sha384'],
  ['SHA512', 'sha512'],
  ['SHA-512', 'sha512'],
]);

/** How one part is encrypted: AES in CBC mode. */
interface Cipher {
  hash: string;
  salt: Uint8Array;
  /** Bytes of the key. */
  keySize: number;
  hashSize: number;
  bytesOf(attribute: string): Uint8Array;
}

/**
 * Opens a package with agile encryption ([MS-OFFCRYPTO] 2.3.4.10), checked against its HMAC.
 *
 * @param description the XML part of EncryptionInfo
 * @param data the stream EncryptedPackage
 * @throws E_ENCRYPTION_UNSUPPORTED, E_DAMAGED, E_TOO_LARGE
 */
export function agileOpener(description: Uint8Array, data: Uint8Array, where: string): Opener {
  const tree = parseXml(description, where);
  const [keyData] = descendants(tree, 'keyData');
  const [integrity] = descendants(tree, 'dataIntegrity');
  const [byPassword] = descendants(tree, 'p:encryptedKey');
  if (!keyData) throw ingestError('E_DAMAGED', where, 'die Angaben zur Verschlüsselung fehlen');
  if (!byPassword) throw ingestError('E_ENCRYPTION_UNSUPPORTED', where, 'ohne Kennwort, nur mit Zertifikat zu öffnen');
  const content = cipherOf(keyData.attributes, where);
  const own = cipherOf(byPassword.attributes, where);
  const spins = Number(byPassword.attributes['spinCount']);
  if (!(spins >= 0)) throw ingestError('E_DAMAGED', where, 'die Angaben zur Verschlüsselung fehlen');
  if (spins > limits.passwordRounds) {
    throw ingestError('E_TOO_LARGE', where, `mehr als ${limits.passwordRounds} Runden für das Kennwort`);
  }
  return (password) => {
    const spun = spunHash(own, password, spins);
    const open = (block: string, attribute: string) =>
      decrypted(own, keyFor(own, spun, block), own.salt, own.bytesOf(attribute));
    const input = open(blockKeys.verifierInput, 'encryptedVerifierHashInput');
    const value = open(blockKeys.verifierValue, 'encryptedVerifierHashValue').subarray(0, own.hashSize);
    if (!createHash(own.hash).update(input).digest().equals(value)) return undefined;
    const key = open(blockKeys.key, 'encryptedKeyValue').subarray(0, content.keySize);
    if (integrity && !isUntouched(content, key, integrity.attributes, data)) {
      throw ingestError('E_DAMAGED', where, 'die Prüfsumme der Verschlüsselung stimmt nicht');
    }
    return cutToLength(contentOf(content, key, data.subarray(8)), data, where);
  };
}

/** The cipher that attributes name. @throws E_ENCRYPTION_UNSUPPORTED, E_DAMAGED */
function cipherOf(attributes: Readonly<Record<string, string>>, where: string): Cipher {
  const { cipherAlgorithm, cipherChaining, keyBits, hashAlgorithm = '', blockSize } = attributes;
  const hash = hashes.get(hashAlgorithm);
  const isKnown = cipherAlgorithm === 'AES' && cipherChaining === 'ChainingModeCBC' && blockSize === '16';
  if (!isKnown || hash === undefined || !['128', '192', '256'].includes(keyBits ?? '')) {
    const named = [cipherAlgorithm, keyBits, cipherChaining?.replace('ChainingMode', ''), hashAlgorithm];
    throw ingestError('E_ENCRYPTION_UNSUPPORTED', where, `Verschlüsselung ${named.filter(Boolean).join(' ')}`);
  }
  const bytesOf = (attribute: string) => {
    const value = Buffer.from(attributes[attribute] ?? '', 'base64');
    if (value.length === 0) throw ingestError('E_DAMAGED', where, 'die Angaben zur Verschlüsselung fehlen');
    return value;
  };
  const hashSize = createHash(hash).digest().length;
  return { hash, salt: bytesOf('saltValue'), keySize: Number(keyBits) / 8, hashSize, bytesOf };
}

function spunHash({ hash, salt }: Cipher, password: string, spins: number): Uint8Array {
  let spun = createHash(hash).update(salt).update(password, 'utf16le').digest();
  const round = Buffer.alloc(4 + spun.length);
  for (let count = 0; count < spins; count++) {
    round.writeUInt32LE(count, 0);
    spun.copy(round, 4);
    spun = createHash(hash).update(round).digest();
  }
  return spun;
}

function keyFor({ hash, keySize }: Cipher, spun: Uint8Array, block: string): Uint8Array {
  return fitted(createHash(hash).update(spun).update(block, 'hex').digest(), keySize);
}

/** A hash cut or filled up to a length. */
function fitted(hash: Uint8Array, length: number): Uint8Array {
  const whole = new Uint8Array(length).fill(0x36);
  whole.set(hash.subarray(0, length));
  return whole;
}

/** Whole blocks alone: what is left over at the end of a damaged stream is none. */
function decrypted({ keySize }: Cipher, key: Uint8Array, vector: Uint8Array, data: Uint8Array): Buffer {
  const decipher = createDecipheriv(`aes-${keySize * 8}-cbc`, key, fitted(vector, 16)).setAutoPadding(false);
  return Buffer.concat([decipher.update(data.subarray(0, data.length - (data.length % 16))), decipher.final()]);
}

function vectorFor({ hash, salt }: Cipher, block: Uint8Array): Uint8Array {
  return fitted(createHash(hash).update(salt).update(block).digest(), 16);
}

function isUntouched(
  cipher: Cipher,
  key: Uint8Array,
  { encryptedHmacKey = '', encryptedHmacValue = '' }: Readonly<Record<string, string>>,
  data: Uint8Array,
): boolean {
  const open = (block: string, value: string) => {
    const vector = vectorFor(cipher, Buffer.from(block, 'hex'));
    return decrypted(cipher, key, vector, Buffer.from(value, 'base64')).subarray(0, cipher.hashSize);
  };
  const stated = open(blockKeys.hmacValue, encryptedHmacValue);
  const actual = createHmac(cipher.hash, open(blockKeys.hmacKey, encryptedHmacKey)).update(data).digest();
  return stated.length === actual.length && timingSafeEqual(stated, actual);
}

function contentOf(cipher: Cipher, key: Uint8Array, data: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  const number = Buffer.alloc(4);
  for (let at = 0; at < data.length; at += segment) {
    number.writeUInt32LE(at / segment, 0);
    parts.push(decrypted(cipher, key, vectorFor(cipher, number), data.subarray(at, at + segment)));
  }
  return Buffer.concat(parts);
}
