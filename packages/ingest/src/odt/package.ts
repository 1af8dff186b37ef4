import type { InputFile } from '../draft.ts';
import { ingestError } from '../errors.ts';
import { parseXml, type XmlElement } from '../ooxml/xml.ts';
import { ZipArchive } from '../ooxml/zip.ts';

/** The parts of an OpenDocument text that are read; in a flat file all three are the same tree. */
export interface OpenDocumentParts {
  content: XmlElement;
  styles: XmlElement | undefined;
  meta: XmlElement | undefined;
}

/**
 * Opens an OpenDocument package (ODF 1.3 part 2), without encryption, or a flat XML file (part 3, 3.1.1).
 *
 * @throws E_DAMAGED, E_TOO_LARGE, E_XML_DOCTYPE, E_XML_DEPTH
 */
export function openDocument(file: InputFile): OpenDocumentParts {
  if (file.bytes[0] !== 0x50 || file.bytes[1] !== 0x4b) return flatDocument(file);
  const archive = new ZipArchive(file.bytes, file.name);
  const part = (name: string): XmlElement | undefined => {
    const bytes = archive.read(name);
    return bytes && parseXml(bytes, file.name);
  };
  const content = part('content.xml');
  if (!content) throw ingestError('E_DAMAGED', file.name, 'der Hauptteil fehlt');
  return { content, styles: part('styles.xml'), meta: part('meta.xml') };
}

function flatDocument(file: InputFile): OpenDocumentParts {
  const tree = parseXml(file.bytes, file.name);
  if (tree.name !== 'office:document') throw ingestError('E_DAMAGED', file.name, 'kein OpenDocument-Text');
  return { content: tree, styles: tree, meta: tree };
}
