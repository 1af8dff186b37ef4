import { closeSync, fsyncSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { EgressEntry } from '@lotse/model';
import { NAMES } from './case-files.ts';
import { diskError } from './disk.ts';

/** Where the replies of a model are kept, so that no question is paid for twice. May be deleted at any time. */
export function repliesFolder(directory: string): string {
  return join(resolve(directory), NAMES.own, 'replies');
}

/**
 * Writes down what left this machine, at once and to the disk: a run that is killed afterwards leaves it on record.
 * The folder of the case is made with the first line.
 *
 * The returned function throws LotseError `E_READ_ONLY`, `E_DISK_FULL`, …
 */
export function openEgressRecord(directory: string): (entry: EgressEntry) => void {
  const folder = resolve(directory);
  const file = join(folder, NAMES.egress);
  return (entry) => {
    try {
      mkdirSync(join(folder, NAMES.own), { recursive: true });
      const handle = openSync(file, 'a');
      try {
        writeFileSync(handle, `${JSON.stringify(entry)}\n`);
        fsyncSync(handle);
      } finally {
        closeSync(handle);
      }
    } catch (error) {
      throw diskError(error, file);
    }
  };
}
