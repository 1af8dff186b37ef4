import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readDocument } from '@lotse/ingest';
import type { Block, Box } from '@lotse/model';
import { degrees, PDFDocument, StandardFonts } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { openPages } from '../src/raster/page-pictures.ts';
import { fixture, goldFolder } from './files.ts';
import { type Glyph, glyphsOf } from './glyphs.ts';

const fixtures = globSync(['*.pdf', 'protected/*.pdf'], { cwd: join(import.meta.dirname, 'fixtures') })
  // Damaged, without text or without pages of its own; and 500 pages of one kind.
  .filter((name) => !/^(?:corrupt|scan)|xfa_dynamic|xfa_enc_owner|seiten_500/.test(name))
  .map(fixture);
const gold = globSync('*/documents/*.pdf', { cwd: goldFolder })
  .filter((name) => !name.includes('scan'))
  .map((name) => ({ name: basename(name), bytes: readFileSync(join(goldFolder, name)) }));

/** Signs that count: letters and digits, in any order. */
function signsOf(text: string): string[] {
  return [...text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')];
}

/** What the first has more of than the second. */
function without(signs: readonly string[], others: readonly string[]): string {
  const left = [...others];
  return signs
    .filter((sign) => {
      const at = left.indexOf(sign);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    })
    .join('');
}

function inBox(glyphs: readonly Glyph[], { x, y, width, height }: Box): Glyph[] {
  return glyphs.filter(({ sign, left, right, top, bottom }) => {
    const [middle, centre] = [(left + right) / 2, (top + bottom) / 2];
    const isInk = sign.trim() !== '' && right > left;
    return isInk && middle > x - 0.5 && middle < x + width + 0.5 && centre > y - 0.5 && centre < y + height + 0.5;
  });
}

/** How far the ink stays away from each edge of the box, points; negative where it crosses the edge. */
function slackOf(inside: readonly Glyph[], { x, y, width, height }: Box): number[] {
  return [
    Math.min(...inside.map(({ left }) => left)) - x,
    Math.min(...inside.map(({ top }) => top)) - y,
    x + width - Math.max(...inside.map(({ right }) => right)),
    y + height - Math.max(...inside.map(({ bottom }) => bottom)),
  ];
}

/** What is wrong with the place of a block, in a few words; undefined where nothing is. */
function faultOf(block: Block, pages: readonly Glyph[][], struck: readonly string[]): string | undefined {
  const { place, marker = '' } = block;
  if (!('page' in place) || !place.box) return 'no box';
  const parts = [{ page: place.page, box: place.box }, ...(place.goesOn ?? [])].map(({ page, box }) => ({
    box,
    inside: inBox(pages[page - 1] ?? [], box),
  }));
  const inside = parts.flatMap((part) => signsOf(part.inside.map(({ sign }) => sign).join('')));
  const lost = without(signsOf(block.text), inside);
  if (lost !== '') return `lost ${lost}`;
  // The number of a list item stands in its box, too; the raised number of a footnote in that of its paragraph; what is
  // struck among the words around it.
  const foreign = without([...without(inside, signsOf(`${marker}${block.text}`))], struck);
  if (foreign.length > 1 || /\P{N}/u.test(foreign)) return `foreign ${foreign}`;
  const slack = parts.flatMap((part) => slackOf(part.inside, part.box));
  return slack.every((points) => points > -0.6 && points <= 2) ? undefined : `slack ${slack.map(Math.round)}`;
}

/** Places that are known not to be exact. */
const known: Record<string, string[]> = {
  // A frame stands inside the rectangle of the paragraph that runs around it.
  'verfahren.pdf': ['Hinweis im Textfeld: Bitte Sehr lange Begr'],
  'verfahren_tagged.pdf': ['Sehr lange Begriffe wie Rechtsbehelfsbeleh'],
  // What no text shows is its tooltip alone: the place is the field's.
  'protected/gruppe_aes128.pdf': ['Art des Antrags'],
  'protected/gruppe_aes256.pdf': ['Art des Antrags'],
  'protected/gruppe_rc4.pdf': ['Art des Antrags'],
  // A picture's description is printed nowhere.
  'merkblatt_tagged.pdf': ['Skizze: 1,50 m Gehweg bleiben frei'],
};

describe('the place of every block', () => {
  it.each([...fixtures, ...gold].map((file) => [file.name, file] as const))(
    '%s: holds its words and no others, within 2 points, as PDFium sees the page',
    async (name, file) => {
      const [document] = await readDocument({ ...file, passwords: ['geheim'] });
      const pages = await glyphsOf(file.bytes, /_(?:user|rc4|aes\d+)\.pdf$/.test(name) ? 'geheim' : '');
      const struck = document!.blocks.flatMap((block) => (block.marker === 'Gestrichen' ? signsOf(block.text) : []));
      const faults = document!.blocks.flatMap((block) => {
        const fault = faultOf(block, pages, block.quoted ? [] : struck);
        return fault === undefined ? [] : [{ text: block.text.slice(0, 42), fault }];
      });
      expect(document!.blocks.length).toBeGreaterThan(0);
      expect(faults.filter(({ text }) => !known[name]?.includes(text))).toEqual([]);
      expect(faults).toHaveLength(known[name]?.length ?? 0);
    },
  );

  it('is found for text in the margin that is turned, each piece by itself', async () => {
    const pdf = await PDFDocument.create();
    const font = await pdf.embedFont(StandardFonts.Helvetica);
    const sheet = pdf.addPage([400, 600]);
    sheet.drawText('Der Antrag ist vor Beginn der Arbeiten zu stellen.', { x: 60, y: 500, size: 11, font });
    sheet.drawText('Formular 4711', { x: 30, y: 100, size: 8, font, rotate: degrees(90) });
    sheet.drawText('Ausgabe Mai', { x: 42, y: 100, size: 8, font, rotate: degrees(90) });
    sheet.drawText('KOPIE', { x: 300, y: 200, size: 30, font, rotate: degrees(-45) });
    const bytes = await pdf.save();
    const [document] = await readDocument({ name: 'rand.pdf', bytes });
    const note = document!.blocks.find(({ marker }) => marker === 'Randtext')!;
    const pages = await glyphsOf(bytes);
    const { place } = note;
    if (!('page' in place) || !place.box) throw new Error('no box');
    const parts = [place.box, ...(place.goesOn ?? []).map(({ box }) => box)];
    expect(parts).toHaveLength(2);
    const inside = parts.map((box) => inBox(pages[0]!, box).map(({ sign }) => sign));
    expect(inside.map((signs) => signs.join(''))).toEqual(['Formular4711AusgabeMai', 'KOPIE']);
    for (const slack of slackOf(inBox(pages[0]!, parts[0]!), parts[0]!)) expect(slack).toBeLessThan(3);
  });

  it.each(['twocol_natural.pdf', 'seiten_10.pdf', 'silben.pdf'])(
    '%s: has ink inside and none on its border, as drawn',
    async (name) => {
      const [document] = await readDocument(fixture(name));
      const pages = await openPages(fixture(name));
      const picture = await pages.render(1, { dpi: 216, grey: true });
      const darkest = (left: number, top: number, right: number, bottom: number) => {
        let value = 255;
        for (let y = Math.round(top * picture.scale); y < Math.round(bottom * picture.scale); y++) {
          for (let x = Math.round(left * picture.scale); x < Math.round(right * picture.scale); x++) {
            value = Math.min(value, picture.data[y * picture.width + x] ?? 255);
          }
        }
        return value;
      };
      let looked = 0;
      for (const { place } of document!.blocks) {
        if (!('page' in place) || place.page !== 1 || !place.box) continue;
        const { x, y, width, height } = place.box;
        const [left, top, right, bottom] = [x - 1, y - 1, x + width + 1, y + height + 1];
        expect(darkest(x, y, x + width, y + height)).toBeLessThan(80);
        const border = [
          darkest(left, top, right, top + 0.67),
          darkest(left, bottom - 0.67, right, bottom),
          darkest(left, top, left + 0.67, bottom),
          darkest(right - 0.67, top, right, bottom),
        ];
        expect(Math.min(...border)).toBeGreaterThan(200);
        looked++;
      }
      expect(looked).toBeGreaterThan(1);
      await pages.close();
    },
  );
});
