import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { LotseError } from '@lotse/model';
import type { DataSet, DataSource } from './data-set.ts';
import { sources } from './sources.ts';

/**
 * Reads what lies in a folder: one set, whose kind is recognised by its files, or several, each in a folder of its own
 * (`eval/data` holds `gold` and `unseen`).
 *
 * @throws LotseError `E_NO_DATA` where there is no such folder or nothing in it is a data set.
 */
export async function findDataSets(folder: string): Promise<DataSet[]> {
  const info = await stat(folder).catch(() => undefined);
  if (!info?.isDirectory()) {
    throw new LotseError('E_NO_DATA', `Den Ordner „${folder}“ mit den Messdaten gibt es nicht.`, {
      hint: 'Prüfen Sie --data oder data in lotse.yaml.',
      where: folder,
    });
  }
  const source = await sourceOf(folder);
  if (source !== undefined) return [await source.read(folder)];
  const sets: DataSet[] = [];
  for (const entry of (await readdir(folder, { withFileTypes: true })).filter((one) => one.isDirectory())) {
    const inner = join(folder, entry.name);
    const innerSource = await sourceOf(inner);
    if (innerSource !== undefined) sets.push(await innerSource.read(inner));
  }
  if (sets.length > 0) return sets.sort((a, b) => (a.name < b.name ? -1 : 1));
  throw new LotseError('E_NO_DATA', `In „${folder}“ liegt kein Datensatz, den Lotse kennt.`, {
    hint: `Bekannt sind: ${sources.map(({ layout }) => layout).join('; ')}.`,
    where: folder,
  });
}

async function sourceOf(folder: string): Promise<DataSource | undefined> {
  for (const source of sources) if (await source.recognises(folder)) return source;
  return undefined;
}
