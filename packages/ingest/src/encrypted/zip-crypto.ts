const headerSize = 12;

/** Of the polynomial 0xEDB88320, as in every ZIP. */
const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/**
 * Decrypts PKWARE's traditional encryption (APPNOTE 6.1); undefined where the header's last byte is another than
 * expected, so that the password is wrong.
 */
export function zipCryptoPlain(data: Uint8Array, password: Uint8Array, check: number): Uint8Array | undefined {
  if (data.length < headerSize) return undefined;
  let [key0, key1, key2] = [0x12345678, 0x23456789, 0x34567890];
  const update = (byte: number) => {
    key0 = (key0 >>> 8) ^ (table[(key0 ^ byte) & 0xff] ?? 0);
    key1 = (Math.imul((key1 + (key0 & 0xff)) | 0, 134775813) + 1) | 0;
    key2 = (key2 >>> 8) ^ (table[(key2 ^ (key1 >>> 24)) & 0xff] ?? 0);
  };
  const next = (byte: number) => {
    const mask = (key2 | 2) & 0xffff;
    const plain = byte ^ ((Math.imul(mask, mask ^ 1) >>> 8) & 0xff);
    update(plain);
    return plain;
  };
  for (const byte of password) update(byte);
  let last = 0;
  for (let index = 0; index < headerSize; index++) last = next(data[index] ?? 0);
  if (last !== check) return undefined;
  const plain = new Uint8Array(data.length - headerSize);
  for (let index = 0; index < plain.length; index++) plain[index] = next(data[headerSize + index] ?? 0);
  return plain;
}
