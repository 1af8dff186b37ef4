import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { LotseError } from '@lotse/model';
import { z } from 'zod';
import type { ScoredProcess } from '../scored-process.ts';
import type { DataSet, DataSource, EvalItem } from './data-set.ts';
import { flawOf, PmoOutput, PmoText, scoredProcess } from './pmo-file.ts';
import { jsonIn, listed, readListed, refusalWith, usableOf } from './text-list.ts';

const textsFile = 'texts-and-models.json';
const outputsFile = 'published-outputs.json';

const refused = refusalWith(
  'E_PMO',
  `Der Ordner braucht „${textsFile}“: eine JSON-Liste von Texten mit id, text und graph.`,
);

/** English process texts with one BPMN model each, and what published pipelines made of them. */
export const pmoSource: DataSource = {
  name: 'pmo',
  layout: `PMo: „${textsFile}“ mit text und graph, dazu „${outputsFile}“`,

  async recognises(folder) {
    return (await readdir(folder).catch((): string[] => [])).includes(textsFile);
  },

  /** @throws LotseError `E_PMO` where the texts are missing, are no JSON list, or none of them can be used. */
  async read(folder): Promise<DataSet> {
    const texts = await jsonIn(join(folder, textsFile), z.array(z.unknown()), 'nicht eine Liste von Texten', refused);
    const read = readListed(listed(texts), PmoText, readText, 'Eintrag');
    const items = usableOf(read, folder, 'PMo', refused);
    const { values: byId, broken } = read;
    for (const { who, id, process } of await readOutputs(folder, broken)) {
      const item = byId.get(id);
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
      items,
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
  return Object.entries(byModel).flatMap(([who, entries]) => {
    const read = readListed(listed(entries), PmoOutput, readOutput, 'Eintrag');
    broken.push(...read.broken.map(({ id, message }) => ({ id: `${who}/${id}`, message })));
    return [...read.values].map(([id, process]) => ({ who, id, process }));
  });
}

function readText({ id, text, graph }: PmoText): { value: EvalItem } | { message: string } {
  const message = flawOf(graph);
  if (message !== undefined) return { message };
  return {
    value: {
      id,
      title: id,
      part: 'main',
      files: [{ name: 'text.txt', bytes: new TextEncoder().encode(`${text}\n`) }],
      answer: { process: scoredProcess(graph), findings: [], fields: [] },
      traps: [],
      published: [],
    },
  };
}

function readOutput({ graph }: PmoOutput): { value: ScoredProcess } | { message: string } {
  const message = flawOf(graph);
  return message === undefined ? { value: scoredProcess(graph) } : { message };
}

async function readOrBreak(folder: string, broken: DataSet['broken']): Promise<Record<string, unknown[]>> {
  const form = z.record(z.string(), z.array(z.unknown()));
  try {
    return await jsonIn(join(folder, outputsFile), form, 'nicht Listen von Entwürfen je Modell', refused);
  } catch (error) {
    if (!(error instanceof LotseError)) throw error;
    broken.push({ id: outputsFile, message: error.message });
    return {};
  }
}
