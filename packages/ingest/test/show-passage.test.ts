import { IsolatedReader } from '@lotse/ingest';
import type { Block, SourceDocument } from '@lotse/model';
import { zipSync } from 'fflate';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { markBox } from '../src/raster/mark.ts';
import { openPages } from '../src/raster/page-pictures.ts';
import { showPassage } from '../src/raster/show-passage.ts';
import { fixture, textFile } from './files.ts';

const reader = new IsolatedReader();
afterAll(() => reader.close());

type PageBlock = Block & { place: { page: number; box: { x: number; y: number; width: number; height: number } } };

function blockOf(document: SourceDocument | undefined, text: string): PageBlock {
  const block = document?.blocks.find((one) => one.text.startsWith(text));
  if (!block || !('page' in block.place) || !block.place.box) throw new Error(text);
  return block as PageBlock;
}

/** Pixels by what they are: outline, ground, anything else; and where those of the outline lie, in pixels. */
async function paintedOn(png: Uint8Array) {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const colour = (x: number, y: number) => [...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)];
  const is = (x: number, y: number, [red, green, blue]: readonly number[]) => {
    const [r, g, b] = colour(x, y);
    return r === red && g === green && b === blue;
  };
  const [xs, ys]: [number[], number[]] = [[], []];
  for (let y = 0; y < info.height; y++) {
    for (let x = 0; x < info.width; x++) {
      if (!is(x, y, [163, 0, 60])) continue;
      xs.push(x);
      ys.push(y);
    }
  }
  const edges =
    xs.length === 0
      ? []
      : [xs, ys].flatMap((all) => [all.reduce((a, b) => Math.min(a, b)), all.reduce((a, b) => Math.max(a, b))]);
  return { ...info, colour, is, edges };
}

describe('a passage on its page', () => {
  it('is marked by an outline around it and a ground that leaves its words legible', async () => {
    const file = fixture('verfahren.pdf');
    const [document] = await reader.readDocument(file);
    const { place } = blockOf(document, 'Eingangsstempel');
    const [shown, ...more] = await reader.showPassage(file, document!, place);
    expect(more).toEqual([]);
    expect(shown).toMatchObject({ page: 1, boxes: [place.box] });
    const picture = await paintedOn(shown!.png);
    const { x, y, width, height } = place.box;
    const scale = picture.width / 595.3;
    const wanted = [x - 2, x + width + 2, y - 2, y + height + 2].map((points) => points * scale);
    for (const [index, edge] of picture.edges.entries()) expect(Math.abs(edge - wanted[index]!)).toBeLessThan(5);
    const plain = await openPages(file);
    const { data, channels } = await plain.render(1, { dpi: 150 });
    await plain.close();
    const before = (px: number, py: number) => data[(py * picture.width + px) * channels] ?? 0;
    let [ground, ink] = [0, 0];
    for (let py = Math.ceil(y * scale); py < (y + height) * scale; py++) {
      for (let px = Math.ceil(x * scale); px < (x + width) * scale; px++) {
        if (before(px, py) === 255) ground += picture.is(px, py, [255, 221, 87]) ? 1 : Number.NaN;
        if (before(px, py) < 40) ink += picture.colour(px, py)[0]! < 40 ? 1 : Number.NaN;
      }
    }
    expect(ground).toBeGreaterThan(1_000);
    expect(ink).toBeGreaterThan(200);
    // Beside the mark nothing is touched.
    const far = Math.round((y + height + 60) * scale);
    for (let px = 0; px < picture.width; px++) expect(picture.colour(px, far)[0]).toBe(before(px, far));
  });

  it('stands out from paper in grey print as well', () => {
    const grey = ([red, green, blue]: readonly number[]) => 0.299 * red! + 0.587 * green! + 0.114 * blue!;
    const page = {
      width: 200,
      height: 100,
      channels: 4 as const,
      data: new Uint8Array(200 * 100 * 4).fill(255),
      scale: 2,
    };
    markBox(page, { x: 20, y: 20, width: 50, height: 10 });
    const at = (x: number, y: number) => page.data.subarray((y * 200 + x) * 4, (y * 200 + x) * 4 + 3);
    const row = Array.from({ length: 40 }, (_, x) => grey([...at(x, 50)]));
    expect(Math.min(...row)).toBeLessThan(80);
    expect(grey([...at(60, 50)])).toBeGreaterThan(200);
    expect(grey([...at(60, 50)])).toBeLessThan(245);
    expect(page.data.every((value, index) => index % 4 !== 3 || value === 255)).toBe(true);
  });

  it('is marked inside the page where it reaches its edge', () => {
    const page = {
      width: 100,
      height: 60,
      channels: 4 as const,
      data: new Uint8Array(100 * 60 * 4).fill(255),
      scale: 1,
    };
    markBox(page, { x: 0, y: 0, width: 100, height: 60 });
    const outlined = Array.from({ length: 60 }, (_, y) => page.data.subarray(y * 400, y * 400 + 400)).flatMap(
      (row, y) => (row.some((_, index) => index % 4 === 0 && row[index] === 163 && row[index + 1] === 0) ? [y] : []),
    );
    expect(outlined[0]).toBeLessThan(4);
    expect(outlined.at(-1)).toBeGreaterThan(55);
  });

  it('on two pages is shown on both', async () => {
    const file = fixture('verfahren.pdf');
    const box = { x: 60, y: 700, width: 400, height: 30 };
    const goesOn = [
      { page: 1, box: { ...box, y: 100 } },
      { page: 2, box: { ...box, y: 60 } },
    ];
    const shown = await showPassage(file, { page: 1, box, goesOn });
    expect(shown.map(({ page, boxes }) => [page, boxes.map(({ y }) => y)])).toEqual([
      [1, [700, 100]],
      [2, [60]],
    ]);
    expect((await paintedOn(shown[1]!.png)).edges).toHaveLength(4);
    const [whole] = await showPassage(file, { page: 2 });
    expect(whole!.boxes).toEqual([]);
    expect((await paintedOn(whole!.png)).edges).toEqual([]);
  });

  it('is found in a mail and in an archive, and by its bytes where names are the same', async () => {
    const inner = fixture('verfahren.pdf');
    const bytes = zipSync({ 'a/verfahren.pdf': inner.bytes, 'b/verfahren.pdf': fixture('tabelle.pdf').bytes });
    const archive = { name: 'akte.zip', bytes };
    const documents = await reader.readDocument(archive);
    const own = await reader.readDocument(inner);
    for (const [index, text] of ['Eingangsstempel', 'Gebührenverzeichnis'].entries()) {
      const document = documents[index + 1];
      const { place } = blockOf(document, text);
      const [shown] = await reader.showPassage(archive, document!, place);
      expect((await paintedOn(shown!.png)).edges).toHaveLength(4);
      if (index > 0) continue;
      const [direct] = await reader.showPassage(inner, own[0]!, place);
      expect(Buffer.from(shown!.png).equals(Buffer.from(direct!.png))).toBe(true);
    }
    const mail = textFile(
      'm.eml',
      [
        'From: a@b.de',
        'Subject: Unterlagen',
        'MIME-Version: 1.0',
        'Content-Type: application/pdf; name="x.pdf"',
        'Content-Disposition: attachment; filename="x.pdf"',
        'Content-Transfer-Encoding: base64',
        '',
        Buffer.from(inner.bytes).toString('base64').replace(/.{76}/g, '$&\r\n'),
      ].join('\r\n'),
    );
    const [, attached] = await reader.readDocument(mail);
    const [shown] = await reader.showPassage(mail, attached!, blockOf(attached, 'Eingangsstempel').place);
    expect((await paintedOn(shown!.png)).edges).toHaveLength(4);
  });

  it('ends in a clear error where it cannot be shown', async () => {
    const place = { page: 1 };
    const docx = fixture('verfahren.docx');
    const [document] = await reader.readDocument(docx);
    await expect(reader.showPassage(docx, document!, place)).rejects.toMatchObject({ code: 'E_UNSUPPORTED' });
    const pdf = fixture('verfahren.pdf');
    const [read] = await reader.readDocument(pdf);
    const other = { ...pdf, bytes: fixture('tabelle.pdf').bytes };
    await expect(reader.showPassage(other, read!, place)).rejects.toMatchObject({
      code: 'E_DAMAGED',
      message: expect.stringContaining('nicht darin'),
    });
    const locked = fixture('enc_user.pdf');
    const [opened] = await reader.readDocument({ ...locked, passwords: ['geheim'] });
    await expect(reader.showPassage(locked, opened!, place)).rejects.toMatchObject({ code: 'E_PDF_ENCRYPTED' });
    expect(await reader.showPassage({ ...locked, passwords: ['geheim'] }, opened!, place)).toHaveLength(1);
    const inner = zipSync({ 'akte.pdf': locked.bytes });
    const outer = { name: 'a.zip', bytes: zipSync({ 'b.zip': inner }), passwords: ['geheim'] };
    const inside = (await reader.readDocument(outer)).find(({ file }) => file === 'a.zip/b.zip/akte.pdf');
    expect(await reader.showPassage(outer, inside!, place)).toHaveLength(1);
  });
});
