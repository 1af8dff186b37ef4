import { type InputFile, type OcrSettings, readDocument } from '@lotse/ingest';
import type { SourceDocument } from '@lotse/model';
import sharp from 'sharp';
import { openPages } from '../src/raster/page-pictures.ts';
import { mulberry32 } from './mutations.ts';

/** How a page went through the scanner. */
export interface Scanner {
  /** Pixels an inch. */
  dpi: number;
  /** Degrees to the right. */
  skew: number;
  /** Grey values that pixels are off by, at most. */
  noise: number;
  /** Of JPEG, 1 to 100. */
  quality: number;
}

/** A page of a PDF as a scanner would deliver it: grey, crooked, noisy, with the traces of JPEG. The same at each call. */
export async function scanOf(
  file: InputFile,
  page: number,
  { dpi, skew, noise, quality }: Scanner,
): Promise<InputFile> {
  const pages = await openPages(file);
  const { width, height, data } = await pages.render(page, { dpi, grey: true });
  await pages.close();
  const turned = await sharp(data, { raw: { width, height, channels: 1 } })
    .rotate(skew, { background: 'white' })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const random = mulberry32(7);
  const noisy = turned.data.map((grey) => Math.min(255, Math.max(0, 20 + 0.86 * grey + (random() - 0.5) * 2 * noise)));
  const { info } = turned;
  const bytes = await sharp(noisy, { raw: { width: info.width, height: info.height, channels: 1 } })
    .withMetadata({ density: dpi })
    .jpeg({ quality })
    .toBuffer();
  return { name: `${file.name}-${page}.jpg`, bytes };
}

/** Markers and texts of a document's blocks, of one page or all. */
export function textOf(document: Pick<SourceDocument, 'blocks'>, page?: number): string {
  return document.blocks
    .filter(({ place }) => page === undefined || ('page' in place && place.page === page))
    .map(({ kind, marker, text }) => (kind === 'note' || marker === undefined ? text : `${marker} ${text}`))
    .join('\n');
}

/** The text that a PDF itself holds on a page. */
export async function ownText(file: InputFile, page: number): Promise<string> {
  const [document] = await readDocument(file);
  return textOf(document!, page);
}

/** The document made of a file by an engine. */
export async function recognised(file: InputFile, ocr: OcrSettings): Promise<SourceDocument> {
  const [document] = await readDocument(file, { ocr });
  return document!;
}
