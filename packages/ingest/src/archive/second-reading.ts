import { unzipSync } from 'fflate';
import type { OtherReading } from '../comparison/other-reading.ts';
import type { InputFile } from '../draft.ts';

/** The files of an archive as another unpacker lists them; nothing is unpacked. */
export function zipSecondReading(file: InputFile): OtherReading {
  const files: string[] = [];
  const list = ({ name }: { name: string }) => {
    if (!/[\\/]$/.test(name)) files.push(name);
    return false;
  };
  unzipSync(file.bytes, { filter: list });
  return { with: 'fflate', ways: [], files };
}
