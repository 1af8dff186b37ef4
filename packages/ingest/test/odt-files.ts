import type { InputFile } from '@lotse/ingest';
import { strToU8, zipSync } from 'fflate';

const odtType = 'application/vnd.oasis.opendocument.text';

const names = ['office', 'text', 'table', 'style', 'drawing', 'form', 'meta', 'manifest'].map((name) => {
  const prefix = name === 'drawing' ? 'draw' : name;
  return `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`;
});
const namespaces = [
  ...names,
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
  'xmlns:field="urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0"',
  'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(' ');

/** What a test puts into a document: content of the body, automatic styles, common styles, page styles. */
export interface OdtParts {
  body: string;
  automatic?: string;
  styles?: string;
  pages?: string;
  /** Empty: without that entry. */
  mimetype?: string;
  more?: Record<string, string>;
}

/** An OpenDocument package. */
export function odt({ body, automatic, styles, pages, mimetype, more }: OdtParts, name = 'unterlage.odt'): InputFile {
  const content = `<office:document-content ${namespaces}><office:automatic-styles>${automatic ?? ''}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  const common = `<office:document-styles ${namespaces}><office:styles>${styles ?? ''}</office:styles><office:master-styles>${pages ?? ''}</office:master-styles></office:document-styles>`;
  const type: Record<string, string> = mimetype === '' ? {} : { mimetype: mimetype ?? odtType };
  const parts = { ...type, 'content.xml': content, 'styles.xml': common, ...more };
  const bytes = Object.entries(parts).map(([path, text]) => [path, strToU8(text)] as const);
  return { name, bytes: zipSync(Object.fromEntries(bytes)) };
}

/** The same as one flat XML file. */
export function flatOdt({ body, automatic, styles }: OdtParts, name = 'unterlage.fodt'): InputFile {
  const xml = `<?xml version="1.0"?><office:document ${namespaces} office:mimetype="${odtType}"><office:styles>${styles ?? ''}</office:styles><office:automatic-styles>${automatic ?? ''}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document>`;
  return { name, bytes: strToU8(xml) };
}

/** A list style; each level as its attributes. */
export function listStyle(name: string, ...levels: string[]): string {
  const elements = levels.map((level, index) =>
    level.includes('bullet-char')
      ? `<text:list-level-style-bullet text:level="${index + 1}" ${level}/>`
      : `<text:list-level-style-number text:level="${index + 1}" ${level}/>`,
  );
  return `<text:list-style style:name="${name}">${elements.join('')}</text:list-style>`;
}
