import { readDocument } from '@lotse/ingest';
import { LotseError } from '@lotse/model';
import { strToU8, zipSync } from 'fflate';
import { PDFDocument, PDFName, StandardFonts } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { fixture, textFile } from './files.ts';

const codeOf = async (file: Parameters<typeof readDocument>[0]) => {
  const error = await readDocument(file).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(LotseError);
  const { code, message, hint } = error as LotseError;
  expect(message).toContain(file.name);
  expect(hint).not.toBe('');
  return code;
};

const docx = (document: string, more: Record<string, Uint8Array> = {}) =>
  zipSync({ 'word/document.xml': strToU8(document), ...more }, { level: 9 });
const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

describe('a file that cannot be read ends in one clear error', () => {
  it('a bomb is refused while it is unpacked', async () => {
    const bomb = docx(`<w:document ${word}><w:body>${'<w:p/>'.repeat(7_000_000)}</w:body></w:document>`);
    expect(bomb.length).toBeLessThan(200_000);
    expect(await codeOf({ name: 'bombe.docx', bytes: bomb })).toBe('E_TOO_LARGE');
  });

  it('a page of nested elements is refused before it is parsed', async () => {
    const html = `${'<div>'.repeat(600)}Text${'</div>'.repeat(600)}`;
    expect(await codeOf(textFile('tief.html', html))).toBe('E_XML_DEPTH');
  });

  it('a page whose elements nest without names that are counted is refused, and read up to there', async () => {
    const nested = (count: number) => `<p>Vorher</p>${'<eigenes-element>'.repeat(count)}Text`;
    expect(await codeOf(textFile('tief.html', nested(2_500)))).toBe('E_XML_DEPTH');
    const [document] = await readDocument(textFile('flach.html', nested(500)));
    expect(document!.blocks.map(({ text }) => text)).toEqual(['Vorher', 'Text']);
  });

  it('an archive with too many parts is refused', async () => {
    const parts = Object.fromEntries(Array.from({ length: 2_001 }, (_, index) => [`x/${index}`, new Uint8Array()]));
    expect(await codeOf({ name: 'viele.docx', bytes: docx(`<w:document ${word}/>`, parts) })).toBe('E_TOO_LARGE');
  });

  it('a sign beyond all characters costs itself', async () => {
    const run = '<w:r><w:t>Antrag</w:t><w:sym w:font="Arial" w:char="FFFFFFFF"/></w:r>';
    const bytes = docx(`<w:document ${word}><w:body><w:p>${run}</w:p></w:body></w:document>`);
    const [document] = await readDocument({ name: 'zeichen.docx', bytes });
    expect(document?.blocks.map(({ text }) => text)).toEqual(['Antrag']);
  });

  it('a Word file without text body, a file too large, an unknown format', async () => {
    expect(await codeOf({ name: 'leer.docx', bytes: docx(`<w:document ${word}/>`) })).toBe('E_DAMAGED');
    expect(await codeOf({ name: 'riesig.txt', bytes: new Uint8Array(51 * 1024 * 1024) })).toBe('E_TOO_LARGE');
    expect(await codeOf(textFile('programm.exe', 'MZ\0\0'))).toBe('E_UNSUPPORTED');
  });
});

describe('a paragraph of a page with very many controls', () => {
  it('gives each the words beside it, and one group of radio buttons all its options', async () => {
    const names = Array.from({ length: 20_000 }, (_, index) => `Feld ${index}`);
    const inputs = names.map((name, index) => `${name} <input name="f${index}">`).join(' ');
    const buttons = names.map((name) => `<input type="radio" name="wahl"> ${name}`).join(' ');
    const [document] = await readDocument(textFile('viele.html', `<p>${inputs}</p><p>${buttons}</p>`));
    const fields = document!.fields;
    expect(fields).toHaveLength(20_001);
    expect(fields.slice(0, 20_000).map(({ label }) => label)).toEqual(names);
    expect(fields.at(-1)!.options).toEqual(names);
  });

  it('gives none the words of all as a label', async () => {
    const inputs = Array.from({ length: 300 }, (_, index) => `Feld ${index} <input name="f${index}">`).join(' ');
    const [document] = await readDocument(textFile('eines.html', `<p><label>${inputs}</label></p>`));
    expect(document!.fields.map(({ label }) => label).slice(0, 2)).toEqual(['Feld 0', 'Feld 1']);
  });
});

describe('more parts in one place than a call takes arguments', () => {
  const many = 200_000;

  it('are read in a page', async () => {
    const hidden = '<i hidden>y</i>'.repeat(many);
    const [document] = await readDocument(textFile('viele.html', `<p>Antrag <span>${hidden}</span></p>`));
    expect(document!.blocks.map(({ text }) => text)).toEqual(['Antrag']);
  });

  it('are read in a Word file', async () => {
    const hidden = `<w:r><w:rPr><w:vanish/></w:rPr>${'<w:t>y</w:t>'.repeat(many)}</w:r>`;
    const bytes = docx(
      `<w:document ${word}><w:body><w:p><w:r><w:t>Antrag</w:t></w:r>${hidden}</w:p></w:body></w:document>`,
    );
    const [document] = await readDocument({ name: 'viele.docx', bytes });
    expect(document!.blocks.map(({ text }) => text)).toEqual(['Antrag']);
  });
});

describe('a document without text', () => {
  it('says so', async () => {
    const empty = docx(`<w:document ${word}><w:body><w:p/></w:body></w:document>`);
    const [document] = await readDocument({ name: 'leer.docx', bytes: empty });
    expect(document!.warnings.map((warning) => warning.code)).toEqual(['E_EMPTY']);
  });
});

describe('a page with far too much on it', () => {
  it('is read without its lines, in time, and says so', async () => {
    const pdf = await PDFDocument.create();
    const page = pdf.addPage([595, 842]);
    const font = pdf.embedStandardFont(StandardFonts.Helvetica);
    const name = page.node.newFontDictionary('F1', font.ref);
    const lines: string[] = [];
    for (let index = 0; index < 8_000; index++) {
      const [x, y] = [(index * 7) % 590, (index * 13) % 840];
      lines.push(
        `${x} 0 m ${x} 842 l S 0 ${y} m 595 ${y} l S BT ${name} 8 Tf 1 0 0 1 ${x} ${y} Tm (Amt ${index}) Tj ET`,
      );
    }
    page.node.set(PDFName.of('Contents'), pdf.context.register(pdf.context.flateStream(lines.join('\n'))));
    const [document] = await readDocument({ name: 'gitter.pdf', bytes: await pdf.save() });
    expect(document!.warnings.map((warning) => warning.code)).toContain('E_TOO_LARGE');
    expect(document!.blocks.length).toBeGreaterThan(0);
  });
});

describe('a file that can still be read is read', () => {
  it.each(['corrupt_xref.pdf', 'enc_owner.pdf', 'slip.docx'])('%s', async (name) => {
    const [document] = await readDocument(fixture(name));
    expect(document!.blocks.length).toBeGreaterThan(5);
  });
});
