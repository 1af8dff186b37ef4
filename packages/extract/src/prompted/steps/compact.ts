import { ParticipantKind } from '@lotse/model';
import { z } from 'zod';
import { RowKind } from '../draft.ts';
import type { Problem } from '../problem.ts';
import {
  StepDecision,
  type StepDraft,
  type StepParticipant,
  type StepQuestion,
  type StepRow,
  type StepTrigger,
} from './step-rows.ts';

/**
 * The answer on the wire: one string for a row, its cells divided by `|`. As objects with a key for every cell the same
 * answer is twice as long, and small models lose their way in the braces.
 */
export const CompactDraft = z.object({
  process: z.string(),
  service: z.string(),
  /** `id|kind|name|within|alias, alias|sentences` */
  participants: z.array(z.string()),
  /** `label|by|sentences|more` */
  triggers: z.array(z.string()),
  /** `n|in|kind|label|by|sentences|more` */
  rows: z.array(z.string()),
  decisions: z.array(StepDecision),
  /** `row|sentences|question` */
  questions: z.array(z.string()),
});
export type CompactDraft = z.infer<typeof CompactDraft>;

/** A line that is none is a problem and costs itself. */
export function readCompact(answer: CompactDraft): { draft: StepDraft; problems: Problem[] } {
  const problems: Problem[] = [];
  return {
    draft: {
      process: answer.process,
      service: answer.service,
      participants: readLines(answer.participants, readParticipant, problems),
      triggers: readLines(answer.triggers, readTrigger, problems),
      rows: readLines(answer.rows, readRow, problems),
      decisions: answer.decisions,
      questions: readLines(answer.questions, readQuestion, problems),
    },
    problems,
  };
}

export function readLines<T>(
  lines: readonly string[],
  read: (cells: readonly string[]) => T | undefined,
  problems: Problem[],
): T[] {
  return lines.flatMap((line) => {
    if (line.trim() === '') return [];
    const found = read(cellsOf(line));
    if (found !== undefined) return [found];
    problems.push({
      code: 'line',
      message: `Die Zeile „${line.slice(0, longestShown)}“ der Antwort ist nicht zu lesen.`,
      remedy: 'Sie wurde weggelassen.',
    });
    return [];
  });
}

const longestShown = 120;

export function cellsOf(line: string): string[] {
  return line
    .trim()
    .replace(/^\||\|$/g, (sign, at: number) => (at === 0 ? '' : sign))
    .split('|')
    .map((cell) => cell.trim());
}

/** `n|in|kind|label|by|sentences|more`. A label may hold the sign that divides cells. */
export function readRow(cells: readonly string[]): StepRow | undefined {
  const [first = '', inside = '', word = '', ...rest] = cells;
  const n = numberIn(first);
  const kind = RowKind.safeParse(word.toLowerCase());
  if (n === undefined || !kind.success) return undefined;
  const spare = Math.max(0, rest.length - rowCells);
  const label = rest.slice(0, spare + 1).join('|');
  const [by = '', at = '', more = ''] = rest.slice(spare + 1);
  return {
    n,
    in: numberIn(inside) ?? null,
    kind: kind.data,
    label,
    by: filled(by),
    at: numbersIn(at),
    more: entriesIn(more),
  };
}

/** Cells behind the kind: label, performer, sentences, more. */
const rowCells = 4;

export function readParticipant(cells: readonly string[]): StepParticipant | undefined {
  const [id = '', word = '', name = '', within = '', aliases = '', at = ''] = cells;
  const kind = ParticipantKind.safeParse(word);
  if (id === '' || name === '' || !kind.success) return undefined;
  return {
    id,
    name,
    kind: kind.data,
    within: filled(within),
    aliases: aliases.split(/[,;]/).flatMap((alias) => filled(alias.trim()) ?? []),
    at: numbersIn(at),
  };
}

function readTrigger(cells: readonly string[]): StepTrigger | undefined {
  const [label = '', by = '', at = '', more = ''] = cells;
  return label === '' ? undefined : { label, by: filled(by), at: numbersIn(at), more: entriesIn(more) };
}

export function readQuestion(cells: readonly string[]): StepQuestion | undefined {
  const [row = '', at = '', ...question] = cells;
  const text = question.join('|');
  return text === '' ? undefined : { question: text, row: numberIn(row) ?? null, at: numbersIn(at) };
}

/** The first whole number in a cell: "12", "Zeile 12", "[12]". */
function numberIn(cell: string): number | undefined {
  const digits = /\d+/.exec(cell)?.[0];
  return digits === undefined ? undefined : Number(digits);
}

/** "12, 14", "[12] [14]", "12-14". */
function numbersIn(cell: string): number[] {
  return [...cell.matchAll(/(\d+)(?:\s*[-–]\s*(\d+))?/g)].flatMap(([, from, to]) => {
    const first = Number(from);
    const last = to === undefined ? first : Number(to);
    return last < first || last - first > longestRange ? [first] : range(first, last);
  });
}

const longestRange = 12;

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function entriesIn(cell: string): string[] {
  return cell.split(';').flatMap((entry) => filled(entry.trim()) ?? []);
}

function filled(cell: string): string | null {
  return cell === '' || cell === '-' || cell === '–' || cell === 'null' ? null : cell;
}

/** A row as it is written. */
export function rowLine({ n, in: inside, kind, label, by, at, more }: StepRow): string {
  return [n, inside ?? '', kind, label, by ?? '', at.join(','), more.join(';')].join('|').replace(/\|+$/, '');
}
