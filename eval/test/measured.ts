import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Extractor } from '@lotse/extract';
import { afterAll } from 'vitest';
import { type EvalRun, findDataSets, type ItemResult, type RunSettings, runEval, type Scores } from '../src/index.ts';

const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

/** A folder that is gone after the tests. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lotse-eval-'));
  folders.push(folder);
  return folder;
}

/** Measures an extractor on a folder of data; without time, so that the same gives the same. */
export async function measured(
  data: string,
  extractor: Extractor | 'none',
  rest: Partial<RunSettings> = {},
): Promise<EvalRun> {
  return await runEval({
    sets: await findDataSets(data),
    folder: join(scratch(), 'run'),
    about: { tool: 'lotse 0', program: 'test', extractor: extractor === 'none' ? 'none' : extractor.name },
    ...(extractor === 'none' ? {} : { openDrafter: () => ({ extractor }) }),
    samples: 1,
    jobs: 1,
    clock: () => 0,
    now: () => new Date('2026-11-21T12:00:00Z'),
    ...rest,
  });
}

/** The result of an item; fails where there is none. */
export function resultOf(run: EvalRun, id: string): ItemResult {
  const result = run.results.find((one) => one.id === id);
  if (!result) throw new Error(`no result of ${id}`);
  return result;
}

/** By the first scale. */
export function firstScores(result: ItemResult): Scores {
  return result.scores['plain-0.5'] ?? {};
}
