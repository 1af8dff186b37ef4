import { unzipSync } from 'fflate';
import { limits } from '../limits.ts';

/**
 * Parts of a package by another unpacker than the first reading's. It gives each part the room that the package states
 * for it and no more, so the stated sizes bound what a bomb can take.
 *
 * @throws RangeError where wanted parts are larger than the limits
 */
export function unpacked(bytes: Uint8Array, wanted: (name: string) => boolean): Record<string, Uint8Array> {
  let total = 0;
  const filter = ({ name, originalSize }: { name: string; originalSize: number }) => {
    if (!wanted(name)) return false;
    total += originalSize;
    if (originalSize > limits.zipEntryBytes || total > limits.zipTotalBytes) throw new RangeError('too large');
    return true;
  };
  return unzipSync(bytes, { filter });
}
