import type { PagePicture } from '../raster/page-pictures.ts';

/** A grey picture as a file of the simplest format that engines take (PGM, https://netpbm.sourceforge.net/doc/pgm.html). */
export function greyMap({ width, height, channels, data }: PagePicture): Buffer {
  if (channels !== 1) throw new RangeError('a picture in grey is needed');
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), data]);
}

/** The resolution as engines want it: whole pixels an inch. */
export function pixelsAnInch({ scale }: PagePicture): number {
  return Math.max(70, Math.round(scale * 72));
}
