import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LotseError } from '@lotse/model';
import { z } from 'zod';
import type { DataSet, DataSource, EvalItem } from './data-set.ts';
import { flawOf, PmoOutput, PmoText, scoredProcess } from './pmo-file.ts';

const textsFile = 'texts-and-models.json';
const outputsFile = 'published-outputs.json';

/** English process texts with one BPMN model each, and what published pipelines made of them. */
export const pmoSource: DataSource = {
  name: 'pmo',
  layout: `PMo: „${textsFile}“ mit text und graph, dazu „${outputsFile}“`,

  async recognises(folder) {
    return (await readdir(folder).catch((): string[] => [])).includes(textsFile);
  },

  /** @throws LotseError `E_PMO` where the texts are missing, are no JSON list, or none of them can be used. */
  async read(folder): Promise<DataSet> {
    const broken: DataSet['broken'] = [];
    const entries = await jsonIn(folder, textsFile, z.array(z.unknown()), 'eine Liste von Texten');
    const items = new Map<string, EvalItem>();
    for (const { id, value: text } of readEntries(entries, PmoText, '', broken)) {
      items.set(id, {
        id,
        title: id,
        part: 'main',
        files: [{ name: 'text.txt', bytes: new TextEncoder().encode(`${text.text}\n`) }],
        answer: { process: scoredProcess(text.graph), findings: [], fields: [] },
        traps: [],
        published: [],
      });
    }
    if (items.size === 0) {
      const [first] = broken;
      const reason = first ? ` Der erste Fehler, bei „${first.id}“: ${first.message}` : '';
      throw refused(folder, `In „${folder}“ steht kein brauchbarer PMo-Text.${reason}`);
    }
    for (const { who, id, process } of await readOutputs(folder, broken)) {
      const item = items.get(id);
      if (item) item.published.push({ who, process });
      else broken.push({ id: `${who}/${id}`, message: 'Zu diesem veröffentlichten Entwurf gibt es keinen Text.' });
    }
    return {
      name: 'pmo',
      title: 'PMo: englische Prozesstexte mit Modellen',
      folder,
      licence:
        'Texte und Modelle: CC-BY-4.0 (PMo Dataset 1.0.0, Brissard, Cuppens und Zouaq, doi 10.5281/zenodo.15857589); ' +
        'veröffentlichte Entwürfe: Apache-2.0 (Modelio-BPMN-Automation-MODELS26). Beides wird nur gelesen.',
      leakage:
        'Öffentlich: Texte und Lösungen stehen mit hoher Wahrscheinlichkeit in den Trainingsdaten von Sprachmodellen; ' +
        'hohe Werte können Erinnerung sein.',
      items: [...items.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
      broken,
    };
  },
};

/** Published drafts; a set without them is one of texts and answers alone, which `broken` says. */
async function readOutputs(folder: string, broken: DataSet['broken']) {
  if (!(await readdir(folder)).includes(outputsFile)) {
    broken.push({ id: outputsFile, message: 'Die Datei fehlt: Veröffentlichte Entwürfe werden nicht verglichen.' });
    return [];
  }
  const byModel = await readOrBreak(folder, broken);
  return Object.entries(byModel).flatMap(([who, entries]) =>
    readEntries(entries, PmoOutput, `${who}/`, broken).map(({ id, value }) => ({
      who,
      id,
      process: scoredProcess(value.graph),
    })),
  );
}

async function readOrBreak(folder: string, broken: DataSet['broken']): Promise<Record<string, unknown[]>> {
  try {
    return await jsonIn(
      folder,
      outputsFile,
      z.record(z.string(), z.array(z.unknown())),
      'Listen von Entwürfen je Modell',
    );
  } catch (error) {
    if (!(error instanceof LotseError)) throw error;
    broken.push({ id: outputsFile, message: error.message });
    return {};
  }
}

/** Entries of a list that have the form; of two with one id the first. What fails is noted under `prefix` and its id. */
function readEntries<Entry extends { id: string; graph: Parameters<typeof flawOf>[0] }>(
  entries: readonly unknown[],
  form: z.ZodType<Entry>,
  prefix: string,
  broken: DataSet['broken'],
): { id: string; value: Entry }[] {
  const read = new Map<string, Entry>();
  for (const [index, entry] of entries.entries()) {
    const result = form.safeParse(entry);
    if (!result.success) {
      const [issue] = result.error.issues;
      const named = z.object({ id: z.string().min(1) }).safeParse(entry);
      broken.push({
        id: prefix + (named.success ? named.data.id : `Eintrag ${index + 1}`),
        message: `Feld „${issue?.path.join('.') ?? ''}“: ${issue?.message ?? 'ungültig'}`,
      });
      continue;
    }
    const { id, graph } = result.data;
    const flaw = read.has(id) ? 'Die Kennung kommt zweimal vor; der erste Eintrag zählt.' : flawOf(graph);
    if (flaw === undefined) read.set(id, result.data);
    else broken.push({ id: prefix + id, message: flaw });
  }
  return [...read].map(([id, value]) => ({ id, value }));
}

async function jsonIn<Content>(
  folder: string,
  name: string,
  form: z.ZodType<Content>,
  wanted: string,
): Promise<Content> {
  const file = join(folder, name);
  let value: unknown;
  try {
    value = JSON.parse(await readFile(file, 'utf8'));
  } catch (cause) {
    throw refused(file, `„${file}“ ist nicht lesbar oder kein JSON.`, cause);
  }
  const result = form.safeParse(value);
  if (!result.success) throw refused(file, `„${file}“ enthält nicht ${wanted}.`);
  return result.data;
}

function refused(where: string, message: string, cause?: unknown): LotseError {
  return new LotseError('E_PMO', message, {
    hint: `Der Ordner braucht „${textsFile}“: eine JSON-Liste von Texten mit id, text und graph.`,
    where,
    cause,
  });
}
