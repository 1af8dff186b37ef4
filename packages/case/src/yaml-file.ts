import { LotseError } from '@lotse/model';
import { Document, isMap, isSeq, parseDocument, visit } from 'yaml';
import { z } from 'zod';

/** Keys whose entries stand on one line each, so that a page shows the process and not its proofs. */
const ON_ONE_LINE = new Set([
  'evidence',
  'legalBasis',
  'inferred',
  'inputs',
  'outputs',
  'uses',
  'aliases',
  'for',
  'on',
  'service',
  'affects',
]);

/** A value as YAML that people read and edit, under a comment. */
export function toYaml(value: unknown, comment: string): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  visit(document, {
    Pair(_key, pair) {
      const key = String(pair.key);
      if (!ON_ONE_LINE.has(key)) return;
      const items = isSeq(pair.value) ? pair.value.items : [pair.value];
      for (const item of items) if (isMap(item)) item.flow = true;
      if (isSeq(pair.value) && !pair.value.items.some(isMap)) pair.value.flow = true;
    },
  });
  document.commentBefore = comment;
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

/**
 * Reads a YAML file of ours.
 *
 * @throws LotseError `E_LATER_VERSION` for a file of a later Lotse, `E_CASE_DAMAGED` with the line or the key that is wrong.
 */
export function fromYaml<Schema extends z.ZodType>(text: string, schema: Schema, where: string): z.output<Schema> {
  const document = parseDocument(text, { prettyErrors: true });
  const [error] = document.errors;
  if (error) {
    const [at] = error.linePos ?? [];
    throw damaged(
      where,
      `${at === undefined ? '' : `Zeile ${at.line}, Spalte ${at.col}: `}Das ist kein gültiges YAML (${error.code}).`,
    );
  }
  return checked(document.toJS(), schema, where);
}

/** Reads a JSON file of ours, with the same errors. */
export function fromJson<Schema extends z.ZodType>(text: string, schema: Schema, where: string): z.output<Schema> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw damaged(
      where,
      `Das ist kein gültiges JSON (${error instanceof Error ? error.message : 'unbekannter Fehler'}).`,
    );
  }
  return checked(value, schema, where);
}

function checked<Schema extends z.ZodType>(value: unknown, schema: Schema, where: string): z.output<Schema> {
  const version = typeof value === 'object' && value !== null && 'version' in value ? value.version : undefined;
  if (typeof version === 'number' && version > 1) {
    throw new LotseError('E_LATER_VERSION', 'Diese Datei stammt von einer neueren Version von Lotse.', {
      hint: 'Bitte Lotse aktualisieren. Es wurde nichts verändert.',
      where,
    });
  }
  const result = schema.safeParse(value, { error: z.locales.de().localeError });
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw damaged(where, issue === undefined ? '' : `${issue.path.join('.') || 'Datei'}: ${issue.message}`);
}

function damaged(where: string, what: string): LotseError {
  return new LotseError('E_CASE_DAMAGED', `Die Datei ist nicht so aufgebaut, wie Lotse sie braucht. ${what}`.trim(), {
    hint: 'Bitte die letzte Änderung an der Datei berichtigen oder den Fall mit „lotse analyse“ in einen neuen Ordner schreiben.',
    where,
  });
}
