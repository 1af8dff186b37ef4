import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataSet, DataSource, EvalItem } from './data-set.ts';
import { answerOf, TEXT_FILE } from './lre-answer.ts';
import { LreText } from './lre-file.ts';
import { readListed, refusalWith, textsIn, usableOf } from './text-list.ts';

const FILE = 'texts-models-alignments.json';

const refused = refusalWith(
  'E_LRE',
  `Der Ordner braucht „${FILE}“: eine JSON-Liste von Texten mit id, text, graph und alignment.`,
);

/** English texts with BPMN graphs in pools and lanes, and the sentence that each node stands for. */
export const lreSource: DataSource = {
  name: 'lre',
  layout: `LRE: „${FILE}“ mit text, graph und alignment`,

  async recognises(folder) {
    return (await readdir(folder).catch((): string[] => [])).includes(FILE);
  },

  /** @throws LotseError `E_LRE` where the file is not there, is no JSON list, or none of its texts can be used. */
  async read(folder): Promise<DataSet> {
    const read = readListed(await textsIn(join(folder, FILE), refused), LreText, readText);
    const items = usableOf(read, folder, 'LRE', refused);
    return {
      name: 'lre',
      title: 'LRE: englische Prozesstexte mit Modellen, Bahnen und Satzzuordnung',
      folder,
      licence: 'GPL-3.0 (setzer22/alignment_model_text): nur zum Messen, darf nicht mitgeliefert werden.',
      leakage:
        'Seit Jahren öffentlich: Texte und Modelle können in den Trainingsdaten von Sprachmodellen stehen; ' +
        'in unsere Regeln und Anweisungen ist nichts daraus eingegangen.',
      items,
      broken: read.broken,
    };
  },
};

function readText(entry: LreText): { value: EvalItem } | { message: string } {
  const { id, text, graph } = entry;
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
    value: {
      id,
      title: id,
      part: 'main',
      files: [{ name: TEXT_FILE, bytes: new TextEncoder().encode(`${text}\n`) }],
      answer: { process: answerOf(entry), findings: [], fields: [] },
      traps: [],
      published: [],
    },
  };
}
