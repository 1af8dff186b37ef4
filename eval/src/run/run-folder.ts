import { appendFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { LotseError } from '@lotse/model';
import { z } from 'zod';
import { type EvalRun, type ItemDetail, ItemResult, RunManifest } from './records.ts';

const files = { manifest: 'manifest.json', results: 'results.jsonl', details: 'details' } as const;

/** Of a detail only the version is looked at: it is large, and nobody but this program writes it. */
const Detail = z.custom<ItemDetail>((value) => z.looseObject({ version: z.literal(1) }).safeParse(value).success);

/** The folder of a run while it is written. Results are appended as they come, so that an interrupted run goes on. */
export interface RunFolder {
  add(result: ItemResult, detail: ItemDetail | undefined): Promise<void>;
  /** Writes the manifest, and with `sorted` all results anew in their final order. */
  save(manifest: RunManifest, sorted?: readonly ItemResult[]): Promise<void>;
}

export async function openRunFolder(folder: string, kept: readonly ItemResult[]): Promise<RunFolder> {
  await mkdir(folder, { recursive: true });
  const results = join(folder, files.results);
  await writeWhole(results, lines(kept));
  return {
    async add(result, detail) {
      if (detail !== undefined) {
        const file = detailFile(folder, result);
        await mkdir(dirname(file), { recursive: true });
        await writeWhole(file, `${JSON.stringify(detail)}\n`);
      }
      await appendFile(results, lines([result]));
    },
    async save(manifest, sorted) {
      if (sorted !== undefined) await writeWhole(results, lines(sorted));
      await writeWhole(join(folder, files.manifest), `${JSON.stringify(manifest, null, 2)}\n`);
    },
  };
}

/** What lies in a folder: undefined where there is no run. @throws LotseError `E_RUN_FORMAT` */
export async function readRunIfThere(folder: string): Promise<EvalRun | undefined> {
  const manifest = await readFile(join(folder, files.manifest), 'utf8').catch(() => undefined);
  if (manifest === undefined) return undefined;
  const results = await readFile(join(folder, files.results), 'utf8').catch(() => '');
  return {
    folder,
    manifest: parse(join(folder, files.manifest), manifest, RunManifest),
    results: parseLines(join(folder, files.results), results),
  };
}

/** A run. @throws LotseError `E_NO_RUN` where there is none, `E_RUN_FORMAT` where it is damaged. */
export async function readRun(folder: string): Promise<EvalRun> {
  const run = await readRunIfThere(folder);
  if (run !== undefined) return run;
  throw new LotseError('E_NO_RUN', `In „${folder}“ liegt kein Lauf von „lotse eval run“.`, {
    hint: 'Nennen Sie den Ordner, den „lotse eval run“ am Ende ausgibt (er enthält manifest.json und results.jsonl).',
    where: folder,
  });
}

/** What the report draws of a result; undefined where nothing was kept. */
export async function readDetail(folder: string, result: ItemResult): Promise<ItemDetail | undefined> {
  const file = detailFile(folder, result);
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : parse(file, text, Detail);
}

/** One result as it is told apart from all others. */
export function resultKey({ set, id, sample }: Pick<ItemResult, 'set' | 'id' | 'sample'>): string {
  return `${set}/${id}#${sample}`;
}

function detailFile(folder: string, { set, id, sample }: ItemResult): string {
  return join(folder, files.details, safe(set), `${safe(id)}.${sample}.json`);
}

/** A file name on every system. */
function safe(name: string): string {
  return name.replace(/[^\p{L}\p{N}._-]+/gu, '__');
}

function lines(results: readonly ItemResult[]): string {
  return results.map((result) => `${JSON.stringify(result)}\n`).join('');
}

/** A last line that was cut off when a run was interrupted is left out: its item is measured anew. */
function parseLines(file: string, text: string): ItemResult[] {
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  const results = new Map<string, ItemResult>();
  for (const [index, line] of whole.split('\n').entries()) {
    if (line === '') continue;
    const result = parse(`${file}:${index + 1}`, line, ItemResult);
    const key = resultKey(result);
    if (results.has(key)) throw damaged(`${file}:${index + 1}`, `„${key}“ steht zweimal da`);
    results.set(key, result);
  }
  return [...results.values()];
}

function parse<T>(file: string, text: string, schema: z.ZodType<T>): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw damaged(file, error instanceof Error ? error.message : String(error));
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw damaged(file, z.prettifyError(parsed.error));
}

function damaged(where: string, what: string): LotseError {
  return new LotseError('E_RUN_FORMAT', `Der Lauf ist nicht lesbar: ${what}.`, {
    hint: 'Messen Sie noch einmal mit „lotse eval run“. Vielleicht stammt der Lauf auch von einer anderen Fassung.',
    where,
  });
}

/** Whole or not at all. */
async function writeWhole(file: string, text: string): Promise<void> {
  const fresh = `${file}.tmp`;
  try {
    await writeFile(fresh, text);
    await rename(fresh, file);
  } finally {
    await rm(fresh, { force: true });
  }
}
