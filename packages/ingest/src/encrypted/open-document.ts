import { createHash } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';
import type { InputFile } from '../draft.ts';
import { ingestError } from '../errors.ts';
import { limits } from '../limits.ts';
import { child, childrenOf, parseXml, type XmlElement } from '../ooxml/xml.ts';
import { ZipArchive } from '../ooxml/zip.ts';
import { decryptedPart, type KeySettings, keySettings, partKey } from './open-document-keys.ts';
import { openWith } from './try-passwords.ts';

/** The parts that are read of an OpenDocument text; each has a key of its own. */
const readParts = ['content.xml', 'styles.xml', 'meta.xml'];

/** The part that holds a whole package, encrypted as one (LibreOffice 24.8 and later). */
const wholePackage = 'encrypted-package';

/**
 * An OpenDocument package without its encryption (ODF 1.3 part 2, 3.4), with the parts that are read; undefined where
 * the package is not encrypted.
 *
 * @throws E_ENCRYPTED, E_ENCRYPTION_UNSUPPORTED, E_DAMAGED, E_TOO_LARGE
 */
export function openDocumentPackage(file: InputFile): Uint8Array | undefined {
  if (file.bytes[0] !== 0x50 || file.bytes[1] !== 0x4b) return undefined;
  const archive = new ZipArchive(file.bytes, file.name);
  const manifest = new TextDecoder().decode(archive.read('META-INF/manifest.xml') ?? new Uint8Array());
  const isEncrypted = archive.has(wholePackage) || /<(?:[\w.-]+:)?encryption-data[\s/>]/.test(manifest);
  if (!isEncrypted) return undefined;
  const entries = encryptedEntries(manifest, file.name);
  const names = entries.has(wholePackage) ? [wholePackage] : readParts.filter((name) => archive.has(name));
  const parts = names.map((name) => {
    const entry = entries.get(name);
    const settings = entry && keySettings(entry, file.name);
    return { name, settings, data: archive.read(name) ?? new Uint8Array() };
  });
  if (parts.every(({ settings }) => settings === undefined)) {
    throw ingestError('E_DAMAGED', file.name, 'die Angaben zur Verschlüsselung fehlen');
  }
  const plain = openWith(file, 'OpenDocument-Datei', (password) => {
    const opened: Record<string, Uint8Array> = {};
    for (const { name, settings, data } of parts) {
      const part = settings === undefined ? data : openPart(settings, data, password, file.name);
      if (part === undefined) return undefined;
      opened[name] = part;
    }
    return opened;
  });
  return (
    plain[wholePackage] ?? zipSync({ mimetype: archive.read('mimetype') ?? new Uint8Array(), ...plain }, { level: 0 })
  );
}

/** What the manifest says of each encrypted part, by its path. A DOCTYPE, which old writers put there, is passed over. */
function encryptedEntries(manifest: string, where: string): Map<string, XmlElement> {
  const tree = parseXml(new TextEncoder().encode(manifest.replace(/<!DOCTYPE[^<>[]*>/, '')), where);
  const found = new Map<string, XmlElement>();
  for (const entry of childrenOf(tree, 'manifest:file-entry')) {
    const encryption = child(entry, 'manifest:encryption-data');
    if (encryption) found.set(entry.attributes['manifest:full-path'] ?? '', encryption);
  }
  return found;
}

/** A part decrypted and unpacked; undefined where the password does not fit. */
function openPart(settings: KeySettings, data: Uint8Array, password: string, where: string): Uint8Array | undefined {
  const packed = decryptedPart(settings, partKey(settings, password), data);
  if (packed === undefined) return undefined;
  const { checksum } = settings;
  if (checksum && !createHash(checksum.hash).update(packed.subarray(0, 1024)).digest().equals(checksum.value)) {
    return undefined;
  }
  try {
    return inflateRawSync(packed, { maxOutputLength: limits.zipEntryBytes });
  } catch (error) {
    const tooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    if (tooLarge) {
      throw ingestError('E_TOO_LARGE', where, `entpackt mehr als ${limits.zipEntryBytes / 1024 / 1024} MB`, error);
    }
    if (!checksum && !settings.authenticated) return undefined;
    throw ingestError('E_DAMAGED', where, 'der verschlüsselte Inhalt ist nicht lesbar', error);
  }
}
