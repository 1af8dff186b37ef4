import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { LotseError } from '@lotse/model';
import { diskError } from './disk.ts';

/**
 * Runs `work` while this process alone holds the case. The lock lies beside the folder, since the folder may not exist
 * yet. A lock whose process is gone is taken over.
 *
 * @throws LotseError `E_CASE_BUSY` with the number of the process that holds it.
 */
export async function withLock<Result>(directory: string, work: () => Promise<Result>): Promise<Result> {
  const folder = resolve(directory);
  const file = join(dirname(folder), `.${basename(folder)}.lock`);
  await take(file, folder);
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

async function take(file: string, folder: string): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
  } catch (error) {
    throw diskError(error, folder);
  }
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const handle = await open(file, 'wx');
      await handle.writeFile(String(process.pid));
      await handle.close();
      return;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw diskError(error, folder);
      const holder = Number(await readFile(file, 'utf8').catch(() => ''));
      if (isRunning(holder)) {
        throw new LotseError('E_CASE_BUSY', `Ein anderer Vorgang (Prozess ${holder}) bearbeitet diesen Fall gerade.`, {
          hint: 'Bitte warten, bis er fertig ist, oder ihn beenden.',
          where: folder,
        });
      }
      await rm(file, { force: true });
    }
  }
  throw new LotseError('E_CASE_BUSY', 'Der Fall ist gesperrt.', {
    hint: `Bitte die Datei ${basename(file)} löschen, wenn kein anderes Lotse-Programm läuft.`,
    where: folder,
  });
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
