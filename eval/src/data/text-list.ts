import { readFile } from 'node:fs/promises';
import { LotseError } from '@lotse/model';
import { z } from 'zod';
import type { DataSet } from './data-set.ts';

/** Data sets that are JSON lists of texts: what is broken in one costs itself, a list without a usable text the set. */

/** Makes the error of a data set. `where`: a file or a folder; `message`: German. */
export type Refuse = (where: string, message: string, cause?: unknown) => LotseError;

/** All errors of a data set bear its code, and the hint what its folder must hold. */
export function refusalWith(code: string, hint: string): Refuse {
  return (where, message, cause) => new LotseError(code, message, { hint, where, cause });
}

/**
 * The content of a JSON file. `lacks`: German, what stands behind „enthält“ where the content has not the form.
 *
 * @throws LotseError made by `refuse` where the file cannot be read, is no JSON, or has not the form.
 */
export async function jsonIn<Content>(
  file: string,
  form: z.ZodType<Content>,
  lacks: string,
  refuse: Refuse,
): Promise<Content> {
  let content: unknown;
  try {
    content = JSON.parse(await readFile(file, 'utf8'));
  } catch (cause) {
    throw refuse(file, `„${file}“ ist nicht lesbar oder kein JSON.`, cause);
  }
  const read = form.safeParse(content);
  if (!read.success) throw refuse(file, `„${file}“ enthält ${lacks}.`);
  return read.data;
}

/** One entry of a list, and what it is called as long as nobody knows its id. */
export interface Listed {
  content: unknown;
  place: string;
}

/** Entries with their numbers from 1; `within` stands before them, as the name of the file where there are several. */
export function listed(contents: readonly unknown[], within = ''): Listed[] {
  return contents.map((content, index) => ({ content, place: `${within}Eintrag ${index + 1}` }));
}

/** The JSON list of texts in a file. @throws LotseError made by `refuse` where there is none. */
export async function textsIn(file: string, refuse: Refuse, within?: string): Promise<Listed[]> {
  return listed(await jsonIn(file, z.array(z.unknown()), 'keine Liste von Texten', refuse), within);
}

/** A value, or what is wrong with it, in German. */
type Read<Value> = { value: Value } | { message: string };

/**
 * Reads entries that have the form. Of two with one id the first counts; the others are noted as broken, as are those
 * that have not the form or that `make` finds a flaw in. `noun`: what an entry is called in the message on two ids.
 */
export function readListed<Content extends { id: string }, Value>(
  entries: readonly Listed[],
  form: z.ZodType<Content>,
  make: (content: Content) => Read<Value>,
  noun: 'Text' | 'Eintrag' = 'Text',
): { values: Map<string, Value>; broken: DataSet['broken'] } {
  const values = new Map<string, Value>();
  const broken: DataSet['broken'] = [];
  for (const { content, place } of entries) {
    const id = idOf(content) ?? place;
    const formed = inForm(content, form);
    const read = 'message' in formed ? formed : make(formed.value);
    if ('message' in read) broken.push({ id, message: read.message });
    else if (values.has(id)) broken.push({ id, message: `Die Kennung kommt zweimal vor; der erste ${noun} zählt.` });
    else values.set(id, read.value);
  }
  return { values, broken };
}

/**
 * The values sorted by id. `kind`: the name of the data set for readers.
 *
 * @throws LotseError made by `refuse` where there is none, with the first reason.
 */
export function usableOf<Value>(
  { values, broken }: { values: ReadonlyMap<string, Value>; broken: DataSet['broken'] },
  folder: string,
  kind: string,
  refuse: Refuse,
): Value[] {
  if (values.size === 0) {
    const [first] = broken;
    const reason = first ? ` Der erste Fehler, bei „${first.id}“: ${first.message}` : '';
    throw refuse(folder, `In „${folder}“ steht kein brauchbarer ${kind}-Text.${reason}`);
  }
  return [...values].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
}

function inForm<Content>(content: unknown, form: z.ZodType<Content>): Read<Content> {
  const read = form.safeParse(content);
  if (read.success) return { value: read.data };
  const [issue] = read.error.issues;
  return { message: `Feld „${issue?.path.join('.') ?? ''}“: ${issue?.message ?? 'ungültig'}` };
}

function idOf(content: unknown): string | undefined {
  const read = z.object({ id: z.string().min(1) }).safeParse(content);
  return read.success ? read.data.id : undefined;
}
