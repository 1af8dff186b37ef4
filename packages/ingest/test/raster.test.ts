import { degrees, PDFDocument } from 'pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { limits } from '../src/limits.ts';
import { openPages, type PagePicture } from '../src/raster/page-pictures.ts';
import { pngOf } from '../src/raster/png.ts';
import { fixture } from './files.ts';
import { mulberry32, mutate } from './mutations.ts';

/** The dark pixels' bounds, in points from the top left. */
function inkOf({ width, height, channels, data, scale }: PagePicture) {
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if ((data[(y * width + x) * channels] ?? 255) > 127) continue;
      [left, right] = [Math.min(left, x), Math.max(right, x + 1)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y + 1)];
    }
  }
  return [left, top, right, bottom].map((pixel) => pixel / scale);
}

function expectNear(ink: readonly number[], edges: readonly number[], points: number): void {
  edges.forEach((edge, index) => {
    expect(Math.abs((ink[index] ?? Number.NaN) - edge)).toBeLessThan(points);
  });
}

/** A page of 400 × 600 points with a black bar on it; `crop` as in the file: left, bottom, width, height. */
async function page(turn: number, crop?: [number, number, number, number]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const sheet = document.addPage([400, 600]);
  sheet.drawRectangle({ x: 120, y: 330, width: 60, height: 20 });
  sheet.setRotation(degrees(turn));
  if (crop) sheet.setCropBox(...crop);
  return document.save();
}

test.each([
  [0, undefined],
  [90, undefined],
  [180, undefined],
  [270, undefined],
  [0, [50, 100, 300, 400]],
  [90, [50, 100, 300, 400]],
  [180, [50, 100, 300, 400]],
  [270, [50, 100, 300.4, 400.7]],
] as const)('a page turned by %i and cut to %j lies in its picture as pdfjs lays it', async (turn, crop) => {
  const bytes = await page(turn, crop ? [...crop] : undefined);
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const viewport = (await pdf.getPage(1)).getViewport({ scale: 1 });
  const corners = [viewport.convertToViewportPoint(120, 330), viewport.convertToViewportPoint(180, 350)];
  const [xs, ys] = [corners.map((corner) => corner[0]), corners.map((corner) => corner[1])];
  const expected = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  const pages = await openPages({ name: 'seite.pdf', bytes });
  expect(await pages.sizeOf(1)).toEqual({
    width: expect.closeTo(viewport.width, 2),
    height: expect.closeTo(viewport.height, 2),
  });
  for (const grey of [true, false]) {
    const picture = await pages.render(1, { dpi: 150, grey });
    expect(picture.scale).toBe(150 / 72);
    expectNear(inkOf(picture), expected, 0.6);
  }
  await pages.close();
  await pdf.destroy();
});

test('a page too large for its resolution is drawn smaller, and says at what scale', async () => {
  const document = await PDFDocument.create();
  document.addPage([14_400, 14_400]).drawRectangle({ x: 7_200, y: 7_200, width: 1_440, height: 720 });
  document.addPage([14_400, 3]);
  const pages = await openPages({ name: 'plan.pdf', bytes: await document.save() });
  const picture = await pages.render(1, { dpi: 600, grey: true });
  expect(picture.width * picture.height).toBeLessThanOrEqual(limits.pagePixels * 1.001);
  expect(picture.data).toHaveLength(picture.width * picture.height);
  expectNear(inkOf(picture), [7_200, 6_480, 8_640, 7_200], 4);
  expect((await pages.render(2, { dpi: 600, grey: true })).width).toBeLessThanOrEqual(limits.pageSide);
  await pages.close();
});

test('a protected PDF is drawn with its password', async () => {
  const pages = await openPages({ ...fixture('enc_user.pdf'), passwords: ['falsch', 'geheim'] });
  const open = await openPages(fixture('enc_owner.pdf'));
  expect((await pages.render(1, { dpi: 72 })).data).toEqual((await open.render(1, { dpi: 72 })).data);
  await expect(openPages(fixture('enc_user.pdf'))).rejects.toMatchObject({ code: 'E_PDF_ENCRYPTED' });
  await expect(openPages({ ...fixture('enc_user.pdf'), passwords: ['falsch'] })).rejects.toMatchObject({
    code: 'E_PDF_ENCRYPTED',
    message: expect.stringContaining('kein angegebenes Kennwort passt'),
  });
});

test.each(['corrupt_random.pdf', 'corrupt_html.pdf', 'corrupt_noise.pdf'])('%s ends in E_DAMAGED', async (name) => {
  await expect(openPages({ ...fixture(name), name: 'x.pdf' })).rejects.toMatchObject({ code: 'E_DAMAGED' });
});

test('what has no pages and pages that are not there are refused', async () => {
  await expect(openPages(fixture('verfahren.docx'))).rejects.toMatchObject({ code: 'E_UNSUPPORTED' });
  const pages = await openPages(fixture('verfahren.pdf'));
  for (const page of [0, pages.pageCount + 1, 1.5])
    await expect(pages.render(page, { dpi: 72 })).rejects.toThrow(RangeError);
});

/** A white picture with a black bar from (100, 200) to (300, 260). */
function sheet(width: number, height: number) {
  const bar = { create: { width: 200, height: 60, channels: 3 as const, background: 'black' } };
  return sharp({ create: { width, height, channels: 3, background: 'white' } }).composite([
    { input: bar, left: 100, top: 200 },
  ]);
}

test.each(['png', 'jpeg', 'tiff'] as const)('a %s of a scanner has the size of its sheet', async (format) => {
  const bytes = await sheet(1240, 1754).withMetadata({ density: 150 }).toFormat(format).toBuffer();
  const pages = await openPages({ name: `scan.${format}`, bytes });
  expect(pages.pageCount).toBe(1);
  const size = await pages.sizeOf(1);
  expect(size.width).toBeCloseTo(595.2, 0);
  expect(size.height).toBeCloseTo(841.9, 0);
  const picture = await pages.render(1, { dpi: 300, grey: true });
  expect(picture.data).toHaveLength(picture.width * picture.height);
  expectNear(inkOf(picture), [48, 96, 144, 124.8], 0.5);
});

test('a photograph lies as its camera was held, on a sheet as long as A4', async () => {
  const bytes = await sheet(1000, 500).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  const pages = await openPages({ name: 'foto.jpg', bytes });
  const size = await pages.sizeOf(1);
  expect(size.width / size.height).toBeCloseTo(0.5);
  expect(size.height).toBeCloseTo(841.89);
  const picture = await pages.render(1, { dpi: 144 });
  expect(picture.channels).toBe(4);
  expect(picture.data).toHaveLength(picture.width * picture.height * 4);
  // Turned clockwise: (x, y) of 1000 × 500 comes to (500 - y, x) of 500 × 1000.
  const points = 841.89 / 1000;
  expectNear(
    inkOf(picture),
    [240, 100, 300, 300].map((edge) => edge * points),
    1,
  );
});

test('each page of a TIFF is a page', async () => {
  const bytes = await sharp({ create: { width: 400, height: 600, pageHeight: 300, channels: 3, background: 'white' } })
    .composite([
      { input: { create: { width: 40, height: 30, channels: 3, background: 'black' } }, left: 100, top: 420 },
    ])
    .tiff()
    .toBuffer();
  const pages = await openPages({ name: 'fax.tif', bytes });
  expect(pages.pageCount).toBe(2);
  const points = 841.89 / 400;
  expect((await pages.sizeOf(2)).width).toBeCloseTo(841.89);
  expect(inkOf(await pages.render(1, { dpi: 72, grey: true }))[2]).toBe(0);
  const ink = inkOf(await pages.render(2, { dpi: 144, grey: true }));
  expectNear(
    ink,
    [100, 120, 140, 150].map((edge) => edge * points),
    1,
  );
});

test('pictures that are damaged, huge or of another format are refused', async () => {
  const png = await sheet(800, 800).png().toBuffer();
  const half = await openPages({ name: 'halb.png', bytes: png.subarray(0, png.length / 2) });
  await expect(half.render(1, { dpi: 72 })).rejects.toMatchObject({ code: 'E_DAMAGED' });
  const huge = await sharp({ create: { width: 12_000, height: 10_001, channels: 3, background: 'white' } })
    .png()
    .toBuffer();
  await expect(openPages({ name: 'riesig.png', bytes: huge })).rejects.toMatchObject({ code: 'E_TOO_LARGE' });
  const gif = await sheet(500, 500).gif().toBuffer();
  await expect(openPages({ name: 'bild.gif', bytes: gif })).rejects.toMatchObject({ code: 'E_UNSUPPORTED' });
  await expect(openPages({ name: 'bild.bmp', bytes: new Uint8Array([0x42, 0x4d, 1, 2]) })).rejects.toMatchObject({
    code: 'E_DAMAGED',
  });
});

test('the PNG holds the same pixels', async () => {
  const pages = await openPages(fixture('verfahren.pdf'));
  for (const grey of [true, false]) {
    const picture = await pages.render(1, { dpi: 100, grey });
    const image = sharp(await pngOf(picture));
    const { format, width, height, density } = await image.metadata();
    expect({ format, width, height, density }).toEqual({
      format: 'png',
      width: picture.width,
      height: picture.height,
      density: 100,
    });
    const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
    for (let pixel = 0; pixel < picture.width * picture.height; pixel += 97) {
      if (data[pixel * info.channels] !== picture.data[pixel * picture.channels]) throw new Error(`pixel ${pixel}`);
    }
  }
  await pages.close();
});

test.each(['verfahren.pdf', 'acroform.pdf', 'enc_owner.pdf', 'seite.png', 'seite.jpg', 'seite.tif'])(
  'damage to %s ends in pictures or in one clear error',
  async (name) => {
    const random = mulberry32(4_711);
    const format = { png: 'png', jpg: 'jpeg', tif: 'tiff' }[name.slice(-3)] ?? '';
    const bytes =
      format === ''
        ? fixture(name).bytes
        : await sheet(400, 300)
            .toFormat(format as 'png')
            .toBuffer();
    const other = fixture('tabelle.pdf').bytes;
    const ends = { pictures: 0, errors: 0 };
    for (let run = 0; run < 25; run++) {
      const file = { name, bytes: mutate(bytes, other, random) };
      try {
        const pages = await openPages(file);
        for (let page = 1; page <= Math.min(2, pages.pageCount); page++) {
          const { width, height, data, channels } = await pages.render(page, { dpi: 50 });
          expect(data).toHaveLength(width * height * channels);
        }
        await pages.close();
        ends.pictures++;
      } catch (error) {
        expect(error).toMatchObject({
          code: expect.stringMatching(/^E_(?:DAMAGED|TOO_LARGE|UNSUPPORTED|PDF_ENCRYPTED)$/),
        });
        ends.errors++;
      }
    }
    expect(ends.pictures).toBeGreaterThan(0);
    expect(ends.errors).toBeGreaterThan(0);
  },
);
