import { ParticipantKind } from '@lotse/model';
import { z } from 'zod';
import type { Problem } from '../problem.ts';
import { lenient } from './lenient-lines.ts';
import { placeCells } from './row-cells.ts';
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
const draftForm = z.object({
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
export const CompactDraft = lenient(draftForm);
export type CompactDraft = z.infer<typeof draftForm>;

/** A line that is none is a problem and costs itself. */
export function readCompact(answer: CompactDraft): { draft: StepDraft; problems: Problem[] } {
  const problems: Problem[] = [];
  const participants = readLines(answer.participants, readParticipant, problems);
  return {
    draft: {
      process: answer.process,
      service: answer.service,
      participants,
      triggers: readLines(answer.triggers, readTrigger, problems),
      rows: readLines(answer.rows, (cells) => readRow(cells, participants, problems), problems),
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
    for (const divider of dividers) {
      if (divider !== '|' && (line.includes('|') || !line.includes(divider))) continue;
      const found = read(cellsOf(line, divider));
      if (found !== undefined) return [found];
    }
    problems.push({
      code: 'line',
      message: `Die Zeile „${line.slice(0, longestShown)}“ der Antwort ist nicht zu lesen.`,
      remedy: 'Sie wurde weggelassen.',
    });
    return [];
  });
}

const longestShown = 120;

/** What divides cells; anything but the first only where the first is missing and the line makes sense so. */
const dividers = ['|', '¦', '│', '\t', ';'] as const;

/** Signs of lists that models put before a line: "- 7|6|task", "7. 7|6|task". */
const bullet = /^(?:[-*•]|\d+[.)])\s+(?=\d+\s*[|¦│\t;])/;

export function cellsOf(line: string, divider = '|'): string[] {
  return line
    .trim()
    .replace(bullet, '')
    .replace(/^\|/, '')
    .split(divider)
    .map((cell) => cell.trim());
}

/** Kinds that name somebody. */
const isDone: ReadonlySet<StepRow['kind']> = new Set(['task', 'wait', 'choice', 'several', 'end']);

/**
 * `n|in|kind|label|by|sentences|more`. A label may hold the sign that divides cells. Cells out of place are put where
 * their form says they belong (see `placeCells`); what is guessed or left over is told.
 */
export function readRow(
  cells: readonly string[],
  participants: readonly Pick<StepParticipant, 'id' | 'name' | 'aliases'>[],
  problems: Problem[],
): StepRow | undefined {
  const names = new Set(participants.flatMap(({ id, name, aliases }) => [id, name, ...aliases]));
  const placed = placeCells(cells, (name) => names.has(name));
  const n = numberIn(placed?.n ?? '');
  if (placed === undefined || n === undefined) return undefined;
  const about = `Zeile ${n} („${placed.label}“)`;
  if (placed.kindConcluded) {
    problems.push({
      code: 'line',
      row: n,
      message: `${about}: Die Art der Zeile fehlt.`,
      remedy: `Sie wurde als ${placed.kind} gelesen.`,
    });
  }
  if (placed.moved && filled(placed.by) === null && isDone.has(placed.kind)) {
    problems.push({
      code: 'line',
      row: n,
      message: `${about}: Der Zeile fehlt eine Zelle; wer es tut, sagt sie nicht.`,
      remedy: 'Wer den Schritt ausführt, bleibt offen.',
    });
  }
  if (placed.unplaced.length > 0) {
    problems.push({
      code: 'line',
      row: n,
      message: `${about}: „${placed.unplaced.join('“, „')}“ passt an keine Stelle der Zeile.`,
      remedy: 'Die Angabe wurde weggelassen.',
    });
  }
  return {
    n,
    in: numberIn(placed.in) ?? null,
    kind: placed.kind,
    label: filled(placed.label) ?? '',
    by: filled(placed.by),
    at: numbersIn(placed.at),
    more: entriesIn(placed.more),
  };
}

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
