import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chooseEngine, type OcrSettings } from '@lotse/ingest';
import type { SourceDocument } from '@lotse/model';
import { describe, expect, it } from 'vitest';
import { characterErrorRate } from './error-rate.ts';
import { fixture, goldFolder, read } from './files.ts';
import { ownText, recognised, scanOf, textOf } from './scans.ts';

const goldScan = join(goldFolder, 'plakatierungsgenehmigung/documents/arbeitsanweisung-scan.pdf');
const goldTruth = join(goldFolder, 'plakatierungsgenehmigung/truth/arbeitsanweisung-scan.truth.txt');

const native = await chooseEngine({ engine: 'tesseract' });
if (native === undefined)
  console.warn('Ohne Tesseract (Debian: tesseract-ocr, tesseract-ocr-deu) wird es nicht geprüft.');
const engines: OcrSettings['engine'][] = native === undefined ? ['tesseract.js'] : ['tesseract.js', 'tesseract'];

describe.each(engines)('recognised by %s', (engine) => {
  const truth = new TextDecoder().decode(fixture('verfahren.seite-1.txt').bytes);

  // The first page of verfahren.pdf: on its side, and crooked by 1.7 degrees, as a picture and in a PDF.
  it.each(['scan_rot90.png', 'scan_schief.jpg', 'scan_schief.pdf'])(
    '%s is read with at most 2 % of wrong characters',
    async (name) => {
      const document = await recognised(fixture(name), { engine });
      expect(characterErrorRate(truth, textOf(document))).toBeLessThan(0.02);
      expect(document.pages).toBe(1);
      expect(document.warnings.map(({ code }) => code)).toEqual(['W_OCR', 'W_OCR_UNCERTAIN']);
      expect(document.warnings[0]!.message).toMatch(
        new RegExp(`gelesen: Seite 1 \\(${engine} [\\d.]+, mittlere Sicherheit 9\\d %\\)`),
      );
    },
    60_000,
  );

  it('reads the scan of a gold case with at most 2 % of wrong characters', async () => {
    const document = await recognised({ name: 'anweisung.pdf', bytes: readFileSync(goldScan) }, { engine });
    const wanted = readFileSync(goldTruth, 'utf8').replace(/={5,}/g, '');
    expect(characterErrorRate(wanted, textOf(document))).toBeLessThan(0.02);
    expect(document.title).toMatch(/Sondernutzungserlaubnis für Veranstaltungsplakate/);
  }, 60_000);

  it('finds headings, lists and tables on a scan', async () => {
    const { blocks } = await recognised(fixture('scan_schief.pdf'), { engine });
    const headings = blocks
      .filter(({ kind }) => kind === 'heading')
      .map(({ marker, text }) => `${marker ?? ''} ${text}`);
    expect(headings).toEqual([
      ' Verfahrensbeschreibung Wohngeld',
      '1 Antragstellung',
      '1.1 Zuständigkeit prüfen',
      '1.2 Unterlagen',
      '2 Angaben zur Person',
      '3 Änderungen und Kommentare',
    ]);
    const items = blocks.filter(({ kind }) => kind === 'listItem').map(({ marker, level }) => `${level} ${marker}`);
    expect(items).toEqual(['1 1.', '1 2.', '2 a)', '2 b)', '1 3.', '1 4.', '1 •', '1 •', '1 1.', '1 2.']);
    const rows = blocks.filter(({ kind }) => kind === 'tableRow').map(({ cells }) => cells);
    expect(rows[0]).toEqual(['Schritt', 'Beteiligte Stelle', 'Frist', 'Rechtsgrundlage']);
    expect(rows[2]?.slice(0, 2)).toEqual(['Anhörung', 'Rechtsamt (bei Bedarf)']);
  }, 60_000);
});

describe('a scan', () => {
  it('says where words stand on the page as it was delivered', async () => {
    const upright = (await read('verfahren.pdf')).blocks;
    const boxOf = (blocks: SourceDocument['blocks'], start: string) => {
      const block = blocks.find(({ text }) => text.startsWith(start));
      return block && 'page' in block.place ? block.place.box! : undefined;
    };
    const turned = (await recognised(fixture('scan_rot90.png'), { engine: 'tesseract.js' })).blocks;
    // Lying on its right side: what was x is y, and what was y is measured from the right edge of 841.92 points.
    for (const start of ['Eingangsstempel', 'Mietvertrag', 'Zwischentext']) {
      const [there, here] = [boxOf(upright, start)!, boxOf(turned, start)!];
      expect(Math.abs(here.x - (841.92 - there.y - there.height))).toBeLessThan(4);
      expect(here.height / there.width).toBeGreaterThan(0.9);
    }
  }, 60_000);

  it('reads what a scanner makes of a printed page', async () => {
    const name = 'bewohnerparkausweis/documents/merkblatt-bewohnerparken.pdf';
    const file = { name: 'merkblatt.pdf', bytes: readFileSync(join(goldFolder, name)) };
    const scan = await scanOf(file, 1, { dpi: 200, skew: 1.3, noise: 12, quality: 70 });
    const document = await recognised(scan, { engine: 'tesseract.js' });
    expect(characterErrorRate(await ownText(file, 1), textOf(document))).toBeLessThan(0.02);
  }, 60_000);
});
