import { ZipArchive } from '../ooxml/zip.ts';

/** Texts and their templates; tables, slides, drawings and master documents have types of their own. */
const textType = /^application\/vnd\.oasis\.opendocument\.text(?:-template)?$/;

/** Bytes of a flat file in which its type has to stand: the root element with all its namespaces. */
const headLength = 16_384;

/** Whether the bytes are an OpenDocument text, whatever the file is called: a package or a flat file. */
export function isOpenDocumentText(bytes: Uint8Array): boolean {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return isTextPackage(bytes);
  const head = new TextDecoder().decode(bytes.subarray(0, headLength));
  if (!/^\s*<(?:\?xml|office:document)/.test(head)) return false;
  const type = /<office:document\s(?:[^>"']|"[^"]*"|'[^']*')*?\soffice:mimetype=["']([^"']*)/.exec(head)?.[1];
  return type !== undefined && textType.test(type);
}

/** By the entry `mimetype` (ODF 1.3 part 2, 3.3); where it was lost on the way, by the manifest. */
function isTextPackage(bytes: Uint8Array): boolean {
  try {
    const archive = new ZipArchive(bytes, '');
    const textOf = (name: string) => {
      const part = archive.read(name);
      return part && new TextDecoder().decode(part);
    };
    const type = textOf('mimetype');
    if (type !== undefined) return textType.test(type.trim());
    const root = /<[^<>]*full-path="\/"[^<>]*>/.exec(textOf('META-INF/manifest.xml') ?? '')?.[0];
    return textType.test(/media-type="([^"]*)"/.exec(root ?? '')?.[1] ?? '');
  } catch {
    return false;
  }
}
