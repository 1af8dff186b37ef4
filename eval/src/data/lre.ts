import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LotseError } from '@lotse/model';
import { z } from 'zod';
import type { DataSet, DataSource, EvalItem } from './data-set.ts';
import { answerOf, TEXT_FILE } from './lre-answer.ts';
import { LreText } from './lre-file.ts';

const FILE = 'texts-models-alignments.json';

/** English texts with BPMN graphs in pools and lanes, and the sentence that each node stands for. */
export const lreSource: DataSource = {
  name: 'lre',
  layout: `LRE: „${FILE}“ mit text, graph und alignment`,

  async recognises(folder) {
    return (await readdir(folder).catch((): string[] => [])).includes(FILE);
  },

  /** @throws LotseError `E_LRE` where the file is not there, is no JSON list, or none of its texts can be used. */
  async read(folder): Promise<DataSet> {
    const items = new Map<string, EvalItem>();
    const broken: DataSet['broken'] = [];
    for (const [position, entry] of (await listIn(join(folder, FILE))).entries()) {
      const id = idOf(entry) ?? `Eintrag ${position + 1}`;
      const read = readText(entry);
      if ('message' in read) broken.push({ id, message: read.message });
      else if (items.has(id)) broken.push({ id, message: 'Die Kennung kommt zweimal vor; der erste Text zählt.' });
      else items.set(id, read.item);
    }
    if (items.size === 0) {
      const [first] = broken;
      const reason = first ? ` Der erste Fehler, bei „${first.id}“: ${first.message}` : '';
      throw refused(folder, `In „${folder}“ steht kein brauchbarer LRE-Text.${reason}`);
    }
    return {
      name: 'lre',
      title: 'LRE: englische Prozesstexte mit Modellen, Bahnen und Satzzuordnung',
      folder,
      licence: 'GPL-3.0 (setzer22/alignment_model_text): nur zum Messen, darf nicht mitgeliefert werden.',
      leakage:
        'Seit Jahren öffentlich: Texte und Modelle können in den Trainingsdaten von Sprachmodellen stehen; ' +
        'in unsere Regeln und Anweisungen ist nichts daraus eingegangen.',
      items: [...items.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
      broken,
    };
  },
};

async function listIn(file: string): Promise<unknown[]> {
  let content: unknown;
  try {
    content = JSON.parse(await readFile(file, 'utf8'));
  } catch (cause) {
    throw refused(file, `„${file}“ ist nicht lesbar oder kein JSON.`, cause);
  }
  if (!Array.isArray(content)) throw refused(file, `„${file}“ enthält keine Liste von Texten.`);
  return content;
}

function idOf(entry: unknown): string | undefined {
  const read = z.object({ id: z.string().min(1) }).safeParse(entry);
  return read.success ? read.data.id : undefined;
}

function readText(entry: unknown): { item: EvalItem } | { message: string } {
  const read = LreText.safeParse(entry);
  if (!read.success) {
    const [issue] = read.error.issues;
    return { message: `Feld „${issue?.path.join('.') ?? ''}“: ${issue?.message ?? 'ungültig'}` };
  }
  const { id, text, graph } = read.data;
  const seen = new Set<string>();
  for (const node of graph.nodes) {
    if (seen.has(node.id)) return { message: `Der Knoten „${node.id}“ kommt zweimal vor.` };
    seen.add(node.id);
  }
  for (const { source, target } of graph.flows) {
    if (!seen.has(source) || !seen.has(target))
      return { message: `Ein Fluss nennt einen Knoten, den es nicht gibt (${source} → ${target}).` };
  }
  for (const { id: node, attachedTo } of graph.nodes) {
    if (attachedTo && !seen.has(attachedTo))
      return { message: `Das Ereignis „${node}“ sitzt an einem Knoten, den es nicht gibt (${attachedTo}).` };
  }
  return {
    item: {
      id,
      title: id,
      part: 'main',
      files: [{ name: TEXT_FILE, bytes: new TextEncoder().encode(`${text}\n`) }],
      answer: { process: answerOf(read.data), findings: [], fields: [] },
      traps: [],
      published: [],
    },
  };
}

function refused(where: string, message: string, cause?: unknown): LotseError {
  return new LotseError('E_LRE', message, {
    hint: `Der Ordner braucht „${FILE}“: eine JSON-Liste von Texten mit id, text, graph und alignment.`,
    where,
    cause,
  });
}
