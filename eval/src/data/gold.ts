import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, posix, resolve } from 'node:path';
import { LotseError } from '@lotse/model';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import type { DataSet, DataSource, EvalItem } from './data-set.ts';
import { answerOf, answerOfVariant, GoldFile } from './gold-file.ts';
import { listFiles } from './list-files.ts';

/** `set.yaml` beside the cases: what the set is called and how far it can be trusted. */
const SetFile = z.object({
  version: z.literal(1),
  name: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: z.string(),
  licence: z.string(),
  leakage: z.string(),
  /** Nobody may learn from the set: runs keep figures alone. */
  blind: z.boolean().optional(),
});

/** Our own cases: a folder each, with `documents/` (all that an extractor sees) and `case.json` (an expert's answer). */
export const goldSource: DataSource = {
  name: 'gold',
  layout: 'Goldfälle (je Fall ein Ordner mit documents/ und case.json)',

  async recognises(folder) {
    for (const name of await folders(folder)) {
      if (await isFile(join(folder, name, 'case.json'))) return true;
    }
    return false;
  },

  async read(folder): Promise<DataSet> {
    const broken: DataSet['broken'] = [];
    const items = new Map<string, EvalItem>();
    for (const name of await folders(folder)) {
      if (!(await isFile(join(folder, name, 'case.json')))) continue;
      try {
        for (const item of await readCase(join(folder, name))) {
          const first = items.get(item.id);
          if (first === undefined) items.set(item.id, item);
          else
            broken.push({
              id: name,
              message: `Die Kennung „${item.id}“ hat schon ein anderer Fall; er wird nicht gemessen.`,
            });
        }
      } catch (error) {
        if (!(error instanceof LotseError)) throw error;
        broken.push({ id: name, message: error.message });
      }
    }
    if (items.size === 0) throw noCases(folder, broken);
    return {
      ...(await describe(folder)),
      folder,
      items: [...items.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
      broken,
    };
  },
};

function noCases(folder: string, broken: DataSet['broken']): LotseError {
  const [first] = broken;
  return first === undefined
    ? new LotseError('E_NO_GOLD', `Unter „${folder}“ liegt kein Fall mit einer case.json.`, {
        hint: 'Geben Sie mit --data den Ordner an, in dem die Fälle liegen (je Fall ein Ordner mit documents/ und case.json).',
        where: folder,
      })
    : new LotseError('E_GOLD_FORMAT', `Kein Fall unter „${folder}“ ist lesbar. ${first.id}: ${first.message}`, {
        hint: 'Das Format steht in eval/data/gold/README.md.',
        where: folder,
      });
}

async function describe(folder: string): Promise<Pick<DataSet, 'name' | 'title' | 'licence' | 'leakage' | 'blind'>> {
  const text = await readFile(join(folder, 'set.yaml'), 'utf8').catch(() => undefined);
  if (text === undefined) {
    const name = basename(resolve(folder));
    return {
      name,
      title: name,
      licence: 'Nicht angegeben (set.yaml fehlt).',
      leakage: 'Nicht angegeben (set.yaml fehlt).',
    };
  }
  const parsed = SetFile.safeParse(parseYaml(text));
  if (parsed.success) return parsed.data;
  throw new LotseError('E_GOLD_FORMAT', `Die set.yaml ist nicht lesbar: ${z.prettifyError(parsed.error)}`, {
    hint: 'Sie braucht version: 1, name, title, licence und leakage, siehe eval/data/gold/set.yaml.',
    where: join(folder, 'set.yaml'),
  });
}

/** A case, and the documents of other authorities for the same service as items of their own. */
async function readCase(folder: string): Promise<EvalItem[]> {
  const file = parse(folder, await readFile(join(folder, 'case.json'), 'utf8'));
  const bytesOf = async (path: string): Promise<Uint8Array> => {
    try {
      return new Uint8Array(await readFile(join(folder, ...path.split('/'))));
    } catch (cause) {
      throw unusable(folder, `Die Datei „${path}“ ist nicht lesbar.`, cause);
    }
  };
  const documents = await listFiles(join(folder, 'documents'));
  const answer = answerOf(file);
  const main: EvalItem = {
    id: file.id,
    title: file.title,
    part: (await listFiles(join(folder, 'truth'))).length > 0 ? 'scan' : 'main',
    files: await Promise.all(
      documents.map(async (name) => ({ name, bytes: await bytesOf(posix.join('documents', name)) })),
    ),
    answer,
    traps: file.traps,
    published: [],
  };
  const variants = (file.variants ?? []).map(async (variant): Promise<EvalItem> => {
    const name = posix.basename(variant.file);
    return {
      id: `${file.id}/${posix.parse(name).name}`,
      title: `${file.title} (${variant.authority})`,
      part: 'variant',
      files: [{ name, bytes: await bytesOf(variant.file) }],
      answer: answerOfVariant(answer, variant, name),
      traps: [],
      published: [],
    };
  });
  return [main, ...(await Promise.all(variants))];
}

function parse(folder: string, text: string): GoldFile {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw unusable(folder, error instanceof Error ? error.message : String(error), error);
  }
  const result = GoldFile.safeParse(value);
  if (!result.success) throw unusable(folder, z.prettifyError(result.error), result.error);
  return result.data;
}

function unusable(folder: string, what: string, cause: unknown): LotseError {
  return new LotseError('E_GOLD_FORMAT', `Die case.json hat nicht das Format eines Goldfalls: ${what}`, {
    hint: 'Das Format steht in eval/data/gold/README.md.',
    where: join(folder, 'case.json'),
    cause,
  });
}

async function folders(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

async function isFile(path: string): Promise<boolean> {
  const info = await stat(path).catch(() => undefined);
  return info?.isFile() === true;
}
