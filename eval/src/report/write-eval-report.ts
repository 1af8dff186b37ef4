import { open, rename, rm } from 'node:fs/promises';
import { anchors } from '../anchors/anchors.ts';
import type { EvalRun } from '../run/records.ts';
import { readDetail } from '../run/run-folder.ts';
import { reportPieces } from './render.ts';

/**
 * Writes the report of a run to a file, item by item, with all known anchors; the file is there whole or not at all.
 *
 * @throws LotseError `E_RUN_FORMAT`, `E_RESULT_TWICE`, `E_RESULT_NUMBER`; what the file system throws
 */
export async function writeEvalReport(run: EvalRun, file: string): Promise<void> {
  const fresh = `${file}.tmp`;
  try {
    const handle = await open(fresh, 'w');
    try {
      const pieces = reportPieces(run, { anchors, detail: (result) => readDetail(run.folder, result) });
      for await (const piece of pieces) await handle.write(piece);
    } finally {
      await handle.close();
    }
    await rename(fresh, file);
  } finally {
    await rm(fresh, { force: true });
  }
}
