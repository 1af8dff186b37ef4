import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Session } from '../session.ts';
import type { Drafters } from './drafters.ts';

/** An unfinished run that was made in the same way, else a new folder named by time and extractor. */
export async function freshFolder(about: Drafters['about'], { cwd, now }: Session): Promise<string> {
  const { unfinishedRun } = await import('@lotse/eval');
  const runs = join(cwd, 'eval', 'runs');
  const unfinished = await unfinishedRun(runs, about);
  if (unfinished !== undefined) return unfinished;
  const names = await readdir(runs).catch((): string[] => []);
  const stamp = now().toISOString().slice(0, 16).replace('T', '-').replace(':', '');
  for (let number = 1; ; number++) {
    const name = [stamp, about.extractor, ...(number > 1 ? [number] : [])].join('-');
    if (!names.includes(name)) return join(runs, name);
  }
}
