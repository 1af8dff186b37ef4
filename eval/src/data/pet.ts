import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import {
  type Annotations,
  type Mention,
  type MentionType,
  mentionTypes,
  type Relation,
  type RelationType,
  relationTypes,
} from '../pet/annotations.ts';
import type { DataSet, DataSource, EvalItem } from './data-set.ts';
import { type Listed, readListed, refusalWith, textsIn, usableOf } from './text-list.ts';

const FILE = /^folds[-\w]*\.json$/;

const refused = refusalWith(
  'E_PET',
  'Der Ordner braucht eine PET-Datei: eine JSON-Liste von Texten mit id, tokens, mentions und relations.',
);

const index = z.number().int().nonnegative();

/** One text as the file holds it. Sentences and entities say nothing that tokens and mentions do not. */
export const PetText = z.object({
  id: z.string().min(1),
  tokens: z.array(z.object({ t: z.string().min(1), pos: z.string(), s: index })).min(1),
  mentions: z.array(z.object({ id: index, type: z.string(), tokens: z.array(index).min(1) })),
  /** Mentions of the same thing. */
  entities: z.array(z.array(index)).default([]),
  relations: z.array(z.object({ type: z.string(), head: index, tail: index })),
});
export type PetText = z.infer<typeof PetText>;

/** A text that was read whole. */
export interface ReadPetText {
  id: string;
  text: string;
  annotations: Annotations;
  /** Ids of mentions of the same thing. */
  entities: readonly (readonly number[])[];
}

/** The texts of a folder, and those that could not be read, with the reason in German. */
export interface PetFolder {
  texts: ReadPetText[];
  broken: { id: string; message: string }[];
}

/**
 * Reads the texts of all `folds….json` of a folder. A text that is broken or whose id comes again costs itself.
 *
 * @throws LotseError `E_PET` where no such file is there, one is no JSON list, or none of its texts can be used.
 */
export async function readPetTexts(folder: string): Promise<PetFolder> {
  const names = (await readdir(folder).catch((): string[] => [])).filter((name) => FILE.test(name)).sort();
  if (names.length === 0) throw refused(folder, `In „${folder}“ liegt keine Datei „folds-….json“.`);
  const entries: Listed[] = [];
  for (const name of names) entries.push(...(await textsIn(join(folder, name), refused, `${name}, `)));
  const read = readListed(entries, PetText, readText);
  return { texts: usableOf(read, folder, 'PET', refused), broken: read.broken };
}

/** What can be measured where the answer is no model of a process. */
const measures: ReadonlySet<string> = new Set([
  ...['mention', 'mentionOverlap', 'relation', 'relationOverlap'],
  ...['grounding', 'hallucination', 'validity'],
  ...['calls', 'callsPerPage', 'repairs', 'repairsPerPage'],
  ...['tokensIn', 'tokensInPerPage', 'tokensOut', 'tokensOutPerPage', 'tokenRatio', 'outputRatio'],
]);

/** PET: English texts with mentions and relations, no models of processes. */
export const petSource: DataSource = {
  name: 'pet',
  layout: 'PET: „folds-….json“ mit tokens, mentions und relations',
  async recognises(folder) {
    return (await readdir(folder).catch((): string[] => [])).some((name) => FILE.test(name));
  },
  async read(folder): Promise<DataSet> {
    const { texts, broken } = await readPetTexts(folder);
    return {
      name: 'pet',
      title: 'PET: englische Prozesstexte mit markierten Aktivitäten, Beteiligten und Verzweigungen',
      folder,
      licence:
        'MIT-Lizenz (Bellan u. a. 2022): zum Messen frei, wird hier trotzdem nur gelesen und nicht mitgeliefert.',
      leakage:
        'Seit 2022 öffentlich: Texte und Lösungen stehen mit hoher Wahrscheinlichkeit in den Trainingsdaten von ' +
        'Sprachmodellen; hohe Werte können Erinnerung sein.',
      items: texts.map(itemOf),
      broken,
    };
  },
};

function itemOf({ id, text, annotations }: ReadPetText): EvalItem {
  return {
    id,
    title: id,
    part: 'main',
    files: [{ name: 'text.txt', bytes: new TextEncoder().encode(`${text}\n`) }],
    answer: {
      process: { participants: [], nodes: [], flows: [], messages: [] },
      findings: [],
      fields: [],
      annotations,
    },
    traps: [],
    published: [],
    measures,
  };
}

/** A text whose mentions and relations all make sense, or what is wrong with it. */
function readText({
  id,
  tokens,
  mentions,
  relations,
  entities,
}: PetText): { value: ReadPetText } | { message: string } {
  const found = new Map<number, Mention>();
  for (const { id: number, type, tokens: span } of mentions) {
    const known = mentionTypeOf(type);
    if (known === undefined) return { message: `Erwähnung ${number} hat die unbekannte Art „${type}“.` };
    if (found.has(number)) return { message: `Die Erwähnung ${number} kommt zweimal vor.` };
    const [start = 0] = span;
    if (span.some((token, offset) => token !== start + offset) || start + span.length > tokens.length)
      return { message: `Die Erwähnung ${number} ist keine zusammenhängende Stelle des Textes.` };
    found.set(number, { id: number, type: known, start, end: start + span.length });
  }
  const connections: Relation[] = [];
  for (const { type, head, tail } of relations) {
    const known = relationTypeOf(type);
    if (known === undefined) return { message: `Die Beziehungsart „${type}“ ist unbekannt.` };
    if (!found.has(head) || !found.has(tail))
      return { message: `Eine Beziehung „${type}“ nennt eine Erwähnung, die es nicht gibt (${head} → ${tail}).` };
    connections.push({ type: known, from: head, to: tail });
  }
  return {
    value: {
      id,
      text: textOf(tokens),
      annotations: {
        tokens: tokens.map(({ t, pos, s }) => ({ text: t, tag: pos, sentence: s })),
        mentions: [...found.values()],
        relations: connections,
      },
      entities,
    },
  };
}

/** Tokens with spaces between, one sentence a line: the corpus comes cut up, and nobody knows its first spelling. */
function textOf(tokens: PetText['tokens']): string {
  return tokens.map(({ t, s }, at) => `${at === 0 ? '' : s === tokens[at - 1]?.s ? ' ' : '\n'}${t}`).join('');
}

function mentionTypeOf(type: string): MentionType | undefined {
  return mentionTypes.find((known) => known.toLowerCase() === type.toLowerCase());
}

function relationTypeOf(type: string): RelationType | undefined {
  return relationTypes.find((known) => known.toLowerCase() === type.toLowerCase());
}
