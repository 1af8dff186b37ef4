import { readdir, readFile } from 'node:fs/promises';
import { basename, join, posix, resolve } from 'node:path';
import { importBpmn } from '@lotse/bpmn';
import { type Lane, LotseError, type ProcessGraph } from '@lotse/model';
import { scoredGraph } from '../draft/scored-draft.ts';
import type { ScoredParticipant, ScoredProcess } from '../scored-process.ts';
import type { DataSet, DataSource, EvalItem } from './data-set.ts';
import { listFiles } from './list-files.ts';

const modelFile = 'model.bpmn';
const textFile = 'text.txt';
const documentsFolder = 'documents';

/** Any texts with a BPMN model each: the simplest way to measure on material of one's own. */
export const folderSource: DataSource = {
  name: 'folder',
  layout: `Ordner mit „${textFile}“ (oder „${documentsFolder}/“) und „${modelFile}“, einer oder je Fall einer`,

  async recognises(folder) {
    for (const path of await itemFolders(folder)) if ((await partsOf(path)).length === 2) return true;
    return false;
  },

  /** @throws LotseError `E_FOLDER` where no item can be used. */
  async read(folder): Promise<DataSet> {
    const broken: DataSet['broken'] = [];
    const items: EvalItem[] = [];
    for (const path of await itemFolders(folder)) {
      const id = basename(resolve(path));
      try {
        items.push(await readItem(path, id));
      } catch (error) {
        if (!(error instanceof LotseError)) throw error;
        broken.push({ id, message: error.message });
      }
    }
    if (items.length === 0) {
      const [first] = broken;
      const reason = first ? ` Der erste Fehler, bei „${first.id}“: ${first.message}` : '';
      throw refused(folder, `In „${folder}“ liegt kein brauchbarer Fall.${reason}`);
    }
    const name = basename(resolve(folder));
    return {
      name,
      title: name,
      folder,
      licence: 'Nicht angegeben: eigene Daten, aus denen nichts weitergegeben wird.',
      leakage: 'Nicht angegeben: Ob ein Sprachmodell Texte oder Lösungen kennt, ist nicht bekannt.',
      items: items.sort((a, b) => (a.id < b.id ? -1 : 1)),
      broken,
    };
  },
};

/** The folder itself where it is an item, else those of its folders that are one or nearly one. */
async function itemFolders(folder: string): Promise<string[]> {
  if ((await partsOf(folder)).length === 2) return [folder];
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const inner = entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name));
  const found: string[] = [];
  for (const path of inner.sort()) if ((await partsOf(path)).length > 0) found.push(path);
  return found;
}

/** Which of the two parts of an item a folder holds: a model, something to read. */
async function partsOf(folder: string): Promise<('model' | 'text')[]> {
  const names = await readdir(folder).catch((): string[] => []);
  return [
    ...(names.includes(modelFile) ? (['model'] as const) : []),
    ...(names.includes(textFile) || names.includes(documentsFolder) ? (['text'] as const) : []),
  ];
}

async function readItem(folder: string, id: string): Promise<EvalItem> {
  const parts = await partsOf(folder);
  if (!parts.includes('model')) throw refused(folder, `Es fehlt „${modelFile}“.`);
  if (!parts.includes('text')) throw refused(folder, `Es fehlt „${textFile}“ oder „${documentsFolder}/“.`);
  const documents = await listFiles(join(folder, documentsFolder));
  const hasText = (await readdir(folder)).includes(textFile);
  const paths = [
    ...(hasText ? [{ name: textFile, path: join(folder, textFile) }] : []),
    ...documents.map((name) => ({ name, path: join(folder, documentsFolder, ...name.split(posix.sep)) })),
  ].filter(({ name }, index, all) => all.findIndex((other) => other.name === name) === index);
  if (paths.length === 0) throw refused(folder, 'Es gibt nichts zu lesen: Der Ordner mit den Dokumenten ist leer.');
  try {
    const [xml, ...contents] = await Promise.all([
      readFile(join(folder, modelFile), 'utf8'),
      ...paths.map(({ path }) => readFile(path)),
    ]);
    return {
      id,
      title: id,
      part: 'main',
      files: paths.map(({ name }, index) => ({ name, bytes: new Uint8Array(contents[index] ?? []) })),
      answer: { process: await processIn(xml, join(folder, modelFile)), findings: [], fields: [] },
      traps: [],
      published: [],
    };
  } catch (error) {
    if (error instanceof LotseError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw refused(folder, `Der Fall lässt sich nicht lesen: ${reason}`);
  }
}

/** A BPMN model in the form that metrics compare. */
async function processIn(xml: string, file: string): Promise<ScoredProcess> {
  const { graph } = await importBpmn(xml, file);
  if (graph.nodes.length === 0) throw refused(file, 'Das Modell enthält keinen einzigen Knoten.');
  const participants = participantsOf(graph);
  const known = new Set(participants.map(({ id }) => id));
  const pools = graph.pools.map((pool) => (known.has(pool.id) ? { ...pool, participant: pool.id } : pool));
  return { participants, ...scoredGraph({ ...graph, pools }) };
}

/**
 * Pools and lanes as those who take part. What a pool stands for is not written in BPMN: the one with most nodes is
 * taken for the authority, its lanes for units, other pools for external bodies. A process without a collaboration
 * names nobody but its lanes.
 */
function participantsOf({ id, pools, nodes }: ProcessGraph): ScoredParticipant[] {
  const size = (pool: string): number => nodes.filter((node) => node.pool === pool).length;
  const [main] = pools.toSorted((a, b) => size(b.id) - size(a.id));
  const isMade = pools.length === 1 && main?.id === `Pool_${id}`;
  return pools.flatMap((pool): ScoredParticipant[] => {
    const kind = pool.id === main?.id ? 'authority' : 'external';
    const itself: ScoredParticipant = { id: pool.id, labels: [pool.name].filter((name) => name !== ''), kind };
    return isMade ? lanesOf(pool.lanes, undefined) : [itself, ...lanesOf(pool.lanes, pool.id)];
  });
}

function lanesOf(lanes: readonly Lane[], within: string | undefined): ScoredParticipant[] {
  return lanes.flatMap((lane): ScoredParticipant[] => [
    {
      id: lane.participant,
      labels: [lane.name].filter((name) => name !== ''),
      kind: 'unit',
      ...(within === undefined ? {} : { within }),
    },
    ...lanesOf(lane.lanes ?? [], lane.participant),
  ]);
}

function refused(where: string, message: string): LotseError {
  return new LotseError('E_FOLDER', message, {
    hint: `Ein Fall ist ein Ordner mit „${textFile}“ (oder Dokumenten in „${documentsFolder}/“) und „${modelFile}“ (BPMN 2.0).`,
    where,
  });
}
