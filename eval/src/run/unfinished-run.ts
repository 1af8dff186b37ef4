import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isMadeAlike, type Making } from './kept-results.ts';
import { readRunIfThere } from './run-folder.ts';

/** The newest run below a folder that was made in the same way and broke off; undefined where there is none. */
export async function unfinishedRun(folder: string, making: Making): Promise<string | undefined> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.sort().reverse()) {
    const run = await readRunIfThere(join(folder, name)).catch(() => undefined);
    if (run && run.manifest.finished === undefined && isMadeAlike(run.manifest, making)) return run.folder;
  }
  return undefined;
}
