import { RowKind } from '../draft.ts';
import { moreKeys } from './more-keys.ts';

/** The cells of a row, each in its place. `unplaced`: cells that fit nowhere. */
export interface RowCells {
  n: string;
  in: string;
  kind: RowKind;
  label: string;
  by: string;
  at: string;
  more: string;
  unplaced: string[];
  /** The line names no kind; it was concluded from the label. */
  kindConcluded: boolean;
  /** Cells stood in the wrong places. */
  moved: boolean;
}

/** What models write for a kind. */
const otherNames: Readonly<Record<string, RowKind>> = {
  aufgabe: 'task',
  schritt: 'task',
  usertask: 'task',
  step: 'task',
  warten: 'wait',
  event: 'wait',
  entscheidung: 'choice',
  decision: 'choice',
  gateway: 'choice',
  xor: 'choice',
  zweig: 'branch',
  sonst: 'otherwise',
  else: 'otherwise',
  ende: 'end',
  sprung: 'goto',
  jump: 'goto',
  teilprozess: 'subprocess',
};

/** Kinds without a label. */
const unlabelled: ReadonlySet<RowKind> = new Set(['parallel', 'path', 'race', 'goto', 'otherwise', 'branch']);

/** Where the kind is looked for, the likeliest place first. */
const kindPlaces = [2, 1, 3] as const;

/**
 * Puts the cells of a line in their places: `n|in|kind|label|by|sentences|more`. A line as asked for is taken as it
 * is. In any other the kind is looked for first, and numbers, attributes and participants are known by their form.
 *
 * @param isKnown whether a participant is called so
 */
export function placeCells(cells: readonly string[], isKnown: (name: string) => boolean): RowCells | undefined {
  const place = kindPlaces.find((at) => kindOf(cells[at]) !== undefined && isNumber(cells[0] ?? ''));
  const concluded = place === undefined ? concludedKind(cells) : undefined;
  const kind = place === undefined ? concluded : kindOf(cells[place]);
  if (kind === undefined) return undefined;
  const [n = '', ...before] = cells.slice(0, place ?? 2);
  const behind = cells.slice((place ?? 1) + 1);
  let inside = before.find(isNumber) ?? '';
  let label = before.find((cell) => !isNumber(cell) && !isEmpty(cell)) ?? '';
  const isAsAsked = place === 2 && label === '';
  if (!isAsAsked && inside === '' && behind.length > 1 && isNumber(behind[0] ?? '')) inside = behind.shift() ?? '';
  if (place === 1 && isEmpty(behind[0] ?? '') && !isEmpty(behind[1] ?? '') && !unlabelled.has(kind)) behind.shift();
  if (label === '') label = behind.shift() ?? '';
  const rest = place === 3 && isEmpty(behind[0] ?? '') && !fits(behind) ? behind.slice(1) : behind;
  const base = { n, in: inside, kind, kindConcluded: concluded !== undefined };
  if (fits(rest)) {
    const [by = '', at = '', ...more] = rest;
    const isSwapped = isKnown(label) && !isKnown(by) && !isEmpty(by);
    const told = isSwapped ? { label: by, by: label } : { label, by };
    return { ...base, ...told, at, more: joined(more), unplaced: [], moved: false };
  }
  return { ...base, moved: true, ...sorted(label, rest, isKnown, unlabelled.has(kind)) };
}

function kindOf(cell: string | undefined): RowKind | undefined {
  const word = (cell ?? '')
    .replace(/[`*"']/g, '')
    .trim()
    .toLowerCase();
  return RowKind.safeParse(word).data ?? otherNames[word];
}

/** A line that begins with its number and says what a label says, but not of what kind it is. */
function concludedKind(cells: readonly string[]): RowKind | undefined {
  const [n = '', ...rest] = cells;
  if (!isNumber(n) || rest.length < 2) return undefined;
  if (rest.some((cell) => /^goto\s*=/.test(cell))) return 'goto';
  const label = rest.find((cell) => !isEmpty(cell) && !isNumber(cell)) ?? '';
  if (label.endsWith('?')) return 'choice';
  return /\s\p{Ll}+n$/u.test(label) ? 'task' : undefined;
}

/** Performer, sentences, more: nothing stands where something else ought to. */
function fits([by = '', at = '', ...more]: readonly string[]): boolean {
  return (
    (isEmpty(at) || areNumbers(at)) && more.every(areEntries) && !areNumbers(by) && (isEmpty(by) || !areEntries(by))
  );
}

/** The cells behind the kind by their form. What directly follows a label and is nothing else belongs to it. */
function sorted(
  first: string,
  rest: readonly string[],
  isKnown: (name: string) => boolean,
  isUnlabelled: boolean,
): Pick<RowCells, 'label' | 'by' | 'at' | 'more' | 'unplaced'> {
  const all = [first, ...rest];
  const numbers = all.findIndex(areNumbers);
  const entries = all.map((cell) => !isEmpty(cell) && areEntries(cell));
  const free = all.flatMap((cell, index) => (index === numbers || entries[index] || isEmpty(cell) ? [] : [index]));
  const known = free.find((index) => isKnown(all[index] ?? '') && (index > 0 || free.length > 1 || isUnlabelled));
  const texts = free.filter((index) => index !== known);
  const named = known ?? (texts.length > 1 && isName(all[texts.at(-1) ?? 0] ?? '') ? texts.pop() : undefined);
  const label: string[] = [];
  const unplaced: string[] = [];
  for (const index of texts) {
    const follows = label.length === 0 || index === (texts[0] ?? 0) + label.length;
    (follows ? label : unplaced).push(all[index] ?? '');
  }
  return {
    label: label.join('|'),
    by: named === undefined ? '' : (all[named] ?? ''),
    at: all[numbers] ?? '',
    more: joined(all.filter((_, index) => entries[index])),
    unplaced,
  };
}

const joined = (cells: readonly string[]) => cells.filter((cell) => !isEmpty(cell)).join(';');

const isEmpty = (cell: string) => /^[-–\s]*$|^null$/.test(cell);

/** "12", "[12]", "Zeile 12". */
const isNumber = (cell: string) => /^(?:Zeile\s*)?[[(]?\d+[\])]?\.?$/i.test(cell);

/** "12, 14", "[12] [14]", "12-14", "Satz 12". */
const areNumbers = (cell: string) => /^(?:Satz|Sätze)?[\d\s,.;[\]()–-]*\d[\d\s,.;[\]()–-]*$/i.test(cell);

const entry = new RegExp(`^\\s*(?:\\p{L}+\\s*=|(?:${moreKeys.join('|')})\\s*:|(?:inferred|parallel)\\s*$)`, 'iu');

function areEntries(cell: string): boolean {
  const entries = cell.split(';').filter((one) => !isEmpty(one));
  return entries.every((one) => entry.test(one)) || (entries.length > 1 && entry.test(entries[0] ?? ''));
}

/** An id: one short word. */
const isName = (cell: string) => /^[\p{L}\d_.-]{1,24}$/u.test(cell);
