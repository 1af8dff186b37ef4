import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { outlookMessage } from './outlook-message.ts';
import { rawZip } from './raw-zip.ts';

/** A file that means harm, and how reading it is to end. */
export interface HostileFile {
  name: string;
  bytes: () => Uint8Array;
  /** The code of its failure; absent where it is read all the same. */
  code?: string;
  /** What its sentence says, or those of its warnings. */
  says?: RegExp;
  /** Documents that it gives, where it is read. */
  documents?: number;
}

const MB = 1024 * 1024;
const note = strToU8('Der Antrag wird zuerst in der Fachstelle geprüft.');
const zeros = (megabytes: number) => new Uint8Array(megabytes * MB);
const fixtureBytes = (name: string) => readFileSync(join(import.meta.dirname, '../../ingest/test/fixtures', name));

/** Those that lie among the fixtures. */
const prepared: readonly [name: string, code: string, says: RegExp][] = [
  ['bomb.docx', 'E_TOO_LARGE', /entpackt mehr als 32 MB/],
  ['bomb.xlsx', 'E_TOO_LARGE', /entpackt mehr als 32 MB/],
  ['corrupt_empty.pdf', 'E_EMPTY', /ist leer/],
  ['corrupt_html.pdf', 'E_DAMAGED', /beschädigt oder unvollständig/],
  ['corrupt_noise.pdf', 'E_DAMAGED', /beschädigt oder unvollständig/],
  ['corrupt_random.pdf', 'E_DAMAGED', /beschädigt oder unvollständig/],
  ['corrupt_trunc.pdf', 'E_DAMAGED', /beschädigt oder unvollständig/],
  ['deep.docx', 'E_XML_DEPTH', /zu tief verschachtelt/],
  ['enc_rc4.pdf', 'E_PDF_ENCRYPTED', /mit einem Kennwort geschützt/],
  ['enc_user.pdf', 'E_PDF_ENCRYPTED', /mit einem Kennwort geschützt/],
  ['laughs.docx', 'E_XML_DOCTYPE', /aus Sicherheitsgründen nicht gelesen/],
  ['xxe.docx', 'E_XML_DOCTYPE', /aus Sicherheitsgründen nicht gelesen/],
];

const archives: readonly HostileFile[] = [
  {
    name: 'rutsche.zip',
    bytes: () =>
      rawZip([
        { name: strToU8('../../rutsche.txt'), data: note },
        { name: strToU8('/tmp/rutsche.txt'), data: note },
        { name: strToU8('C:\\Windows\\rutsche.txt'), data: note },
        { name: strToU8('passwd'), data: strToU8('/etc/passwd'), link: true },
      ]),
    says: /weist aus dem Archiv hinaus/,
    documents: 4,
  },
  {
    name: 'doppelt.zip',
    bytes: () => rawZip([1, 2, 3].map(() => ({ name: strToU8('notiz.txt'), data: note }))),
    says: /steht doppelt im Archiv/,
    documents: 4,
  },
  {
    name: 'puppe.zip',
    bytes: () => [1, 2, 3, 4].reduce((inner) => zipSync({ 'puppe.zip': inner, 'notiz.txt': note }), note),
    says: /zu viele Archive ineinander/,
    documents: 6,
  },
  { name: 'bombe.zip', bytes: () => zipSync({ 'bombe.txt': zeros(33) }), code: 'E_TOO_LARGE', says: /32 MB/ },
  {
    name: 'bomben.zip',
    bytes: () => {
      const bomb = zipSync({ a: zeros(30) });
      return zipSync(Object.fromEntries([1, 2, 3, 4, 5, 6].map((index) => [`${index}.zip`, bomb])));
    },
    code: 'E_UNSUPPORTED',
    says: /entpackt mehr als 100 MB/,
  },
  {
    name: 'viele.zip',
    bytes: () => zipSync(Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`${index}.txt`, note]))),
    code: 'E_TOO_LARGE',
    says: /mehr als 2000 Teile/,
  },
  {
    name: 'gelogen.zip',
    // The directory says that the entry is longer than the archive.
    bytes: () => {
      const bytes = rawZip([{ name: strToU8('notiz.txt'), data: note }]);
      const directory = Buffer.from(bytes).lastIndexOf('PK\u0001\u0002', undefined, 'latin1');
      new DataView(bytes.buffer).setUint32(directory + 20, 0x7fffffff, true);
      return bytes;
    },
    code: 'E_DAMAGED',
    says: /abgeschnitten/,
  },
  {
    name: 'geheim.zip',
    bytes: () => rawZip([{ name: strToU8('geheim.txt'), data: note, encrypted: true }]),
    code: 'E_ENCRYPTED',
    says: /Kennwort/,
  },
];

const letter = () =>
  outlookMessage({
    subject: 'Antrag',
    text: 'Die Stelle prüft den Antrag.',
    attachments: [{ name: 'lang.txt', bytes: strToU8('Wort '.repeat(2000)) }],
  });

/** A letter with numbers of its file format overwritten ([MS-CFB] 2.2, 2.6). */
const bent = (bend: (view: DataView, at: { table: number; directory: number }) => void) => () => {
  const bytes = Uint8Array.from(letter());
  const view = new DataView(bytes.buffer);
  const sector = (at: number) => (view.getUint32(at, true) + 1) * 512;
  bend(view, { table: sector(76), directory: sector(48) });
  return bytes;
};

const mails: readonly HostileFile[] = [
  {
    name: 'kreis.msg',
    bytes: bent((view, { table }) => {
      for (let sector = 0; sector < 8; sector++) view.setUint32(table + sector * 4, 0, true);
    }),
    code: 'E_DAMAGED',
  },
  {
    name: 'selbst.msg',
    bytes: bent((view, { directory }) => view.setUint32(directory + 128 + 76, 1, true)),
    code: 'E_DAMAGED',
  },
  {
    name: 'riesig.msg',
    bytes: bent((view, { directory }) => {
      for (let entry = 0; entry < 4; entry++) view.setUint32(directory + entry * 128 + 120, 0xfffffff0, true);
    }),
    code: 'E_DAMAGED',
  },
  {
    name: 'bombe.msg',
    bytes: () => {
      const attachments = [{ name: 'bombe.docx', bytes: fixtureBytes('bomb.docx') }];
      return outlookMessage({ subject: 'Antrag', text: 'Die Stelle prüft den Antrag.', attachments });
    },
    says: /„bombe.msg\/bombe.docx“: Die Datei ist zu groß/,
    documents: 1,
  },
];

/** One chunk of a PNG; the check sum is left at nought, which no reader of the size looks at. */
function chunk(type: string, data: Uint8Array): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length, 0);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, data, Buffer.alloc(4)]);
}

/** A little-endian TIFF of one strip with the numbers given, each a 32-bit value of one tag. */
function tiff(tags: Record<number, number>): Uint8Array {
  const entries = Object.entries(tags).map(([tag, value]) => {
    const entry = Buffer.alloc(12);
    entry.writeUInt16LE(Number(tag), 0);
    entry.writeUInt16LE(4, 2);
    entry.writeUInt32LE(1, 4);
    entry.writeUInt32LE(value, 8);
    return entry;
  });
  const head = Buffer.from([0x49, 0x49, 42, 0, 8, 0, 0, 0, entries.length, 0]);
  return Uint8Array.from(Buffer.concat([head, ...entries, Buffer.alloc(4 + 64)]));
}

const pictures: readonly HostileFile[] = [
  {
    name: 'abgeschnitten.jpg',
    // The picture of a scan in a PDF, cut off.
    bytes: () => {
      const pdf = fixtureBytes('scan_schief.pdf');
      const at = pdf.indexOf(Buffer.from([0xff, 0xd8, 0xff]));
      return pdf.subarray(at, at + 60_000);
    },
    code: 'E_DAMAGED',
    says: /kein lesbares Bild/,
  },
  {
    name: 'riesig.png',
    bytes: () => {
      const header = Buffer.alloc(13);
      header.writeUInt32BE(30_000, 0);
      header.writeUInt32BE(30_000, 4);
      header.writeUInt8(1, 8);
      const rows = deflateSync(zeros(107), { level: 9 });
      const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
      return Uint8Array.from(
        Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]),
      );
    },
    code: 'E_TOO_LARGE',
  },
  {
    name: 'gelogen.tif',
    bytes: () => tiff({ 256: 4000, 257: 4000, 258: 8, 259: 1, 262: 1, 273: 122, 277: 1, 278: 4000, 279: 0x7fffffff }),
    code: 'E_DAMAGED',
  },
  {
    name: 'riesig.tif',
    bytes: () => tiff({ 256: 100_000, 257: 100_000, 258: 8, 259: 1, 262: 1, 273: 122, 277: 1, 278: 1, 279: 64 }),
    code: 'E_TOO_LARGE',
  },
];

const zip = (content: Zippable) => zipSync(content);
const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** Files that name an address as whatever would be loaded from there: nobody is to ask it. */
export function enticingFiles(address: string): HostileFile[] {
  const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="${address}/vorlage.dotm" TargetMode="External"/></Relationships>`;
  const paragraph = '<w:p><w:r><w:t>Die Fachstelle prüft den Antrag.</w:t></w:r></w:p>';
  const text = `<w:document ${word}><w:body>${paragraph}</w:body></w:document>`;
  const html = `<html><head><link rel="stylesheet" href="${address}/a.css"><script src="${address}/a.js"></script><meta http-equiv="refresh" content="0;url=${address}/weg"></head><body><img src="${address}/a.png"><iframe src="${address}/innen"></iframe><p>Die Fachstelle prüft den Antrag.</p></body></html>`;
  const mail = `From: a@example.org\r\nSubject: Antrag\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=g\r\n\r\n--g\r\nContent-Type: text/html\r\n\r\n${html}\r\n--g\r\nContent-Type: message/external-body; access-type=URL; URL="${address}/anlage"\r\n\r\nContent-Type: text/plain\r\n\r\n\r\n--g--\r\n`;
  const entity = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY % fern SYSTEM "${address}/x.dtd"> %fern;<!ENTITY nah SYSTEM "file:///etc/passwd">]>`;
  return [
    { name: 'lockt.html', bytes: () => strToU8(html), documents: 1 },
    { name: 'lockt.eml', bytes: () => strToU8(mail) },
    {
      name: 'lockt.docx',
      bytes: () => zip({ 'word/document.xml': strToU8(text), 'word/_rels/document.xml.rels': strToU8(relations) }),
      documents: 1,
    },
    {
      name: 'fern.docx',
      bytes: () => zip({ 'word/document.xml': strToU8(entity + text.replace('Antrag', 'Antrag &nah;')) }),
      code: 'E_XML_DOCTYPE',
      says: /aus Sicherheitsgründen nicht gelesen/,
    },
  ];
}

/** All that need no address. */
export const hostileFiles: readonly HostileFile[] = [
  ...prepared.map(([name, code, says]) => ({ name, code, says, bytes: () => fixtureBytes(name) })),
  ...archives,
  ...mails,
  ...pictures,
];
