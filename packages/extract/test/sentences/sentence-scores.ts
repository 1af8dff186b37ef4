import { LotseError, type ProcessOutline, type SourceDocument, type TaskStep, walkSteps } from '@lotse/model';
import { rulesExtractor } from '../../src/index.ts';
import { documentOf } from '../documents.ts';
import type { SentenceTable } from './sentence-table.ts';

/** An act that a table expects. */
interface Expected {
  verb: string;
  object: string;
  by?: string;
  to?: string;
  channel?: string;
}

/** What became of one sentence. */
export interface SentenceResult {
  phenomenon: string;
  sentence: string;
  /** In words, for people: what was drafted. */
  drafted: string[];
  /** Acts that the table expects and the draft has, that it lacks, and that it made up. */
  hits: number;
  missed: string[];
  invented: string[];
  /** Of performers, partners and media that the table names with a found act: how many the draft has. */
  details: { expected: number; right: number };
}

const anchor = 'Die Sachbearbeitung (SB) prüft den Antrag auf Vollständigkeit.';

/** The sentences of one half: those at even places are worked on, those at odd places are held back. */
export function halfOf(table: SentenceTable, half: 'worked' | 'heldBack'): SentenceTable {
  return { ...table, sentences: table.sentences.filter((_, index) => (index % 2 === 0) === (half === 'worked')) };
}

/** Drafts from each sentence behind one that is always found, and compares the acts with the table's. */
export async function scoreTable(table: SentenceTable): Promise<SentenceResult[]> {
  const results: SentenceResult[] = [];
  for (const [sentence, acts] of table.sentences) results.push(await scoreSentence(table, sentence, acts));
  return results;
}

async function scoreSentence(table: SentenceTable, sentence: string, acts: string): Promise<SentenceResult> {
  const document = documentFor(table, sentence);
  const last = document.blocks.at(-1);
  const outline = await draftOf(document);
  const tasks = [...walkSteps(outline?.steps ?? [])].flatMap(({ step }) =>
    'task' in step && step.evidence?.some((one) => 'block' in one && one.block === last?.id) ? [step] : [],
  );
  const result: SentenceResult = {
    phenomenon: table.phenomenon,
    sentence,
    drafted: tasks.map((task) => describe(task, outline)),
    hits: 0,
    missed: [],
    invented: [],
    details: { expected: 0, right: 0 },
  };
  if (acts === '*') return result;
  const open = [...tasks];
  const used = new Set<TaskStep>();
  for (const expected of acts === '-' ? [] : acts.split(';').map((one) => parse(one.trim()))) {
    const found = open.find((task) => matches(task.task, expected));
    if (!found) {
      result.missed.push(`${expected.object} ${expected.verb}`);
      continue;
    }
    used.add(found);
    result.hits++;
    for (const [wanted, right] of [
      [expected.by, isParticipant(found.by, expected.by, outline)],
      [expected.to, isParticipant(found.to, expected.to, outline)],
      [expected.channel, found.channel === expected.channel],
    ] as const) {
      if (wanted === undefined) continue;
      result.details.expected++;
      if (right) result.details.right++;
      else result.missed.push(`${expected.verb}: ${wanted}`);
    }
  }
  result.invented = open.filter((task) => !used.has(task)).map((task) => task.task);
  return result;
}

function parse(act: string): Expected {
  const by = /\[([^\]]+)\]/.exec(act)?.[1];
  const to = />(\S+)/.exec(act)?.[1];
  const channel = /~(\S+)/.exec(act)?.[1];
  const [verb = '', object = ''] = act.split(' ');
  return { verb, object, ...(by ? { by } : {}), ...(to ? { to } : {}), ...(channel ? { channel } : {}) };
}

/** The label holds the verb as a word and the object somewhere. */
function matches(label: string, { verb, object }: Expected): boolean {
  const words = label.toLowerCase().split(/[\s,]+/);
  return (
    (verb === '*' || words.includes(verb)) && (object === '*' || label.toLowerCase().includes(object.toLowerCase()))
  );
}

function isParticipant(
  id: string | undefined,
  wanted: string | undefined,
  outline: ProcessOutline | undefined,
): boolean {
  const member = outline?.participants.find((one) => one.id === id);
  if (!member || wanted === undefined) return false;
  if (wanted === '@') return member.kind === 'applicant';
  return [member.name, ...(member.aliases ?? [])].some((name) => name.toLowerCase().includes(wanted.toLowerCase()));
}

function describe(task: TaskStep, outline: ProcessOutline | undefined): string {
  const name = (id: string | undefined) => outline?.participants.find((one) => one.id === id)?.name;
  const to = name(task.to);
  return `${task.task} [${name(task.by) ?? '-'}]${to ? ` >${to}` : ''}${task.channel ? ` ~${task.channel}` : ''}`;
}

async function draftOf(document: SourceDocument): Promise<ProcessOutline | undefined> {
  try {
    return (await rulesExtractor().extract([document], { caseName: 'test' })).outline;
  } catch (error) {
    if (error instanceof LotseError && error.code === 'E_NOTHING_PROCEDURAL') return undefined;
    throw error;
  }
}

function documentFor(table: SentenceTable, sentence: string): SourceDocument {
  const lines = table.interview
    ? ['# Gespräch mit Frau Heller, Liegenschaftsverwaltung', ...interview, sentence]
    : ['# Bearbeitung', anchor, ...sentence.split(' || ')];
  const document = documentOf('anweisung', table.table ? lines.slice(0, 2) : lines, {
    kind: table.interview ? 'notes' : (table.kind ?? 'procedure'),
  });
  const last = document.blocks.at(-1);
  if (table.item && last)
    Object.assign(last, { kind: 'listItem', level: 1, marker: table.item === 'numbered' ? '2.' : '–' });
  if (table.table) {
    const rows = [table.table.join(' | '), sentence];
    for (const [index, text] of rows.entries())
      document.blocks.push({
        id: `b-00010${index}`,
        kind: 'tableRow',
        text,
        cells: index === 0 ? [...table.table] : text.split(' | '),
        headerCells: [...table.table],
        place: { headings: [], paragraph: 10 + index },
      });
  }
  return document;
}

const interview = [
  'Interviewer: Wie beginnt das bei Ihnen?',
  'Frau Heller: Ich prüfe den Antrag auf Vollständigkeit.',
  'Interviewer: Und wie geht es weiter?',
  'Frau Heller: Danach lege ich die Akte an.',
  'Interviewer: Was kommt dann?',
];
