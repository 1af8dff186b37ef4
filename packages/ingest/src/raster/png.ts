import sharp from 'sharp';
import type { PagePicture } from './page-pictures.ts';

/** A page's picture as the bytes of a PNG file; its resolution is written in, so that it prints at the page's size. */
export async function pngOf({ width, height, channels, data, scale }: PagePicture): Promise<Uint8Array> {
  const image = sharp(data, { raw: { width, height, channels } });
  return image
    .withMetadata({ density: scale * 72 })
    .png({ compressionLevel: 6 })
    .toBuffer();
}
