import { isOpenDocumentText } from './odt/mimetype.ts';
import { ZipArchive } from './ooxml/zip.ts';

/** The formats that are told apart; `unknown` is refused. */
export type Format =
  | 'docx'
  | 'odt'
  | 'xlsx'
  | 'pdf'
  | 'html'
  | 'eml'
  | 'text'
  | 'markdown'
  | 'csv'
  | 'image'
  | 'ole'
  | 'zip'
  | 'rtf'
  | 'empty'
  | 'unknown';

const byExtension: ReadonlyMap<string, Format> = new Map(
  Object.entries<Format>({
    docx: 'docx',
    docm: 'docx',
    dotx: 'docx',
    odt: 'odt',
    ott: 'odt',
    fodt: 'odt',
    xlsx: 'xlsx',
    xlsm: 'xlsx',
    pdf: 'pdf',
    html: 'html',
    htm: 'html',
    xhtml: 'html',
    eml: 'eml',
    txt: 'text',
    md: 'markdown',
    markdown: 'markdown',
    csv: 'csv',
    png: 'image',
    jpg: 'image',
    jpeg: 'image',
    tif: 'image',
    tiff: 'image',
  }),
);

/** File extensions with a reader, lower case, without the dot. */
export const readableExtensions: readonly string[] = [...byExtension.keys(), 'msg', 'zip'];

const imageSignatures: number[][] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
  [0x47, 0x49, 0x46, 0x38],
  [0x42, 0x4d],
];

/** The format by the first bytes, and by the name where bytes do not tell. */
export function detectFormat(name: string, bytes: Uint8Array): Format {
  if (bytes.length === 0) return 'empty';
  if (isOpenDocumentText(bytes)) return 'odt';
  const named = byExtension.get(/\.([^./]+)$/.exec(name.toLowerCase())?.[1] ?? '');
  const starts = (signature: readonly number[]) => signature.every((byte, index) => bytes[index] === byte);
  if (starts([0x50, 0x4b, 0x03, 0x04]) || starts([0x50, 0x4b, 0x05, 0x06])) {
    return packageFormat(bytes, name) ?? (named === 'xlsx' || named === 'docx' ? named : 'zip');
  }
  if (starts([0xd0, 0xcf, 0x11, 0xe0])) return 'ole';
  if (imageSignatures.some(starts)) return 'image';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (head.includes('%PDF-')) return 'pdf';
  if (named === 'pdf') return 'pdf';
  if (head.startsWith('{\\rtf')) return 'rtf';
  if (named === 'docx' || named === 'xlsx' || named === 'odt') return named;
  if (named !== undefined) return named === 'image' ? 'unknown' : binary(bytes) && named !== 'eml' ? 'unknown' : named;
  if (/^\s*(?:<!doctype html|<html)/i.test(head)) return 'html';
  if (/^(?:From|Return-Path|Received|Message-ID|MIME-Version|Delivered-To): /im.test(head.slice(0, 300))) return 'eml';
  return 'unknown';
}

/** The Office format of a package, whatever its name; undefined for any other archive and a damaged one. */
function packageFormat(bytes: Uint8Array, name: string): Format | undefined {
  try {
    const { names } = new ZipArchive(bytes, name);
    if (!names.includes('[Content_Types].xml')) return undefined;
    if (names.some((part) => part.startsWith('word/'))) return 'docx';
    return names.some((part) => part.startsWith('xl/')) ? 'xlsx' : undefined;
  } catch {
    return undefined;
  }
}

/** NUL bytes in what claims to be text, unless it is UTF-16 with a byte order mark. */
function binary(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return false;
  return bytes.subarray(0, 8192).includes(0);
}
