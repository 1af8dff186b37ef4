import { z } from 'zod';

/** What the cells of a line are called, each with other names that models give it; the first is shown in prompts. */
export type Columns = readonly (readonly string[])[];

const sentences = ['sätze', 'satz', 'saetze', 'sentences', 'sentence', 'at', 'evidence', 'belege', 'nummern'];
const more = ['mehr', 'more', 'attributes', 'angaben', 'extra'];
const row: Columns = [
  ['n', 'nr', 'nummer', 'number', 'id', 'zeile', 'row'],
  ['in', 'parent', 'inside', 'steht in'],
  ['kind', 'art', 'type', 'typ'],
  ['label', 'name', 'bezeichnung', 'text'],
  ['by', 'wer', 'performer', 'akteur', 'actor'],
  sentences,
  more,
];

/** The lists of answers that are lines of cells, by their keys. */
const columns: Readonly<Record<string, Columns>> = {
  participants: [
    ['id'],
    ['kind', 'art', 'type'],
    ['name', 'label'],
    ['within', 'in', 'parent'],
    ['abkürzungen', 'aliases', 'alias', 'abbreviations'],
    sentences,
  ],
  triggers: [['label', 'name', 'text'], ['by', 'wer'], sentences, more],
  rows: row,
  questions: [['row', 'zeile', 'n'], sentences, ['question', 'frage', 'text']],
};

/** Lists that are left out where nothing is to be said. */
const mayBeMissing: ReadonlySet<string> = new Set(['participants', 'triggers', 'decisions', 'questions']);

/** What comes behind the rows: where both are missing the answer broke off, and is asked for again. */
const last = ['decisions', 'questions'] as const;

/** Of an answer that broke off behind the first rows, what arrived. */
export function arrived(broken: unknown): unknown {
  if (typeof broken !== 'object' || broken === null || !('rows' in broken)) return broken;
  return { decisions: [], questions: [], ...broken };
}

/**
 * A schema whose lists of lines also take what small models give instead: objects or lists for lines, one text for all
 * lines, a Markdown table, nothing for an empty list other than the rows. What the endpoint is shown stays the plain schema.
 *
 * @param placed lines of `rows` begin with the row behind which they go
 */
export function lenient<T extends z.ZodObject>(schema: T, { placed = false }: { placed?: boolean } = {}) {
  const forms = placed ? { ...columns, rows: [['after', 'nach', 'hinter'], ...row] } : columns;
  return z.preprocess((answer) => {
    if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return answer;
    const given: Record<string, unknown> = { ...answer };
    const brokeOff = last.every((key) => given[key] === undefined);
    for (const key of Object.keys(schema.shape)) {
      const form = forms[key];
      if (
        mayBeMissing.has(key) &&
        !(brokeOff && last.some((one) => one === key)) &&
        (given[key] === undefined || given[key] === null)
      )
        given[key] = [];
      else if (form !== undefined) given[key] = linesIn(given[key], form);
    }
    return given;
  }, schema);
}

function linesIn(value: unknown, form: Columns): unknown {
  if (typeof value === 'string') return textLines(value).filter((line) => !isFurniture(line, form));
  if (typeof value !== 'object' || value === null) return value;
  return Object.values(value)
    .flatMap((element: unknown) => (typeof element === 'string' ? textLines(element) : [lineOf(element, form)]))
    .filter((line) => !isFurniture(line, form));
}

/** A text of several lines of cells; a line break within a cell divides nothing. */
function textLines(text: string): string[] {
  const lines = text.split(/\r?\n/);
  return lines.filter((line) => line.includes('|')).length > 1 ? lines : [text];
}

/** Fences, and the head of a table and the rule below it. */
function isFurniture(line: string, form: Columns): boolean {
  if (/^\s*```/.test(line) || /^[\s|:–-]*-{2,}[\s|:–-]*$/.test(line)) return true;
  const cells = line.split('|').flatMap((cell) => cell.replace(/[`*]/g, '').trim().toLowerCase() || []);
  return cells.length > 2 && cells.every((cell) => form.some((names) => names.includes(cell)));
}

/** An object or list as a line. Keys that name no cell go to the last one, as `key=value`. */
function lineOf(element: unknown, form: Columns): string {
  if (Array.isArray(element)) return element.map((one) => cellOf(one)).join('|');
  if (typeof element !== 'object' || element === null) return cellOf(element);
  const cells = form.map(() => '');
  const others: string[] = [];
  for (const [key, value] of Object.entries(element)) {
    const at = form.findIndex((names) => names.includes(key.trim().toLowerCase()));
    if (at >= 0) cells[at] = cellOf(value, form[at] === more ? ';' : ',');
    else if (cellOf(value) !== '') others.push(`${key}=${cellOf(value)}`);
  }
  if (others.length > 0) cells[cells.length - 1] = [cells.at(-1) ?? '', ...others].filter(Boolean).join(';');
  return cells.join('|');
}

function cellOf(value: unknown, divider = ','): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map((one) => cellOf(one)).join(divider);
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([key, one]) => (one === true ? key : `${key}=${cellOf(one)}`))
      .join(';');
  }
  return `${value}`.replace(/\s+/g, ' ').trim();
}
