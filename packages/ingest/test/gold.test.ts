import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '@lotse/ingest';
import type { FormField, SourceDocument } from '@lotse/model';
import { describe, expect, it } from 'vitest';
import { goldFolder } from './files.ts';

interface GoldField {
  document: string;
  label: string;
  type: string;
  required: boolean;
  options: string[];
}

interface Gold {
  documents: { file: string; kind: string }[];
  fields: GoldField[];
}

const cases = readdirSync(goldFolder, { withFileTypes: true }).filter((entry) => entry.isDirectory());

/** Every `{ file, quote }` anywhere in an answer, variants aside. */
function quotesIn(value: unknown): { file: string; quote: string }[] {
  if (Array.isArray(value)) return value.flatMap(quotesIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('quote' in value && 'file' in value && typeof value.quote === 'string' && typeof value.file === 'string') {
    return [{ file: value.file, quote: value.quote }];
  }
  return Object.entries(value).flatMap(([key, inner]) => (key === 'variants' ? [] : quotesIn(inner)));
}

const fold = (text: string) => text.replace(/\s+/g, ' ').trim();

/** A field as a line; equal lines are equal fields. */
const asRead = (field: FormField) =>
  JSON.stringify([fold(field.label), field.type, field.required !== 'no', field.options ?? []]);
const asGold = (field: GoldField) => JSON.stringify([fold(field.label), field.type, field.required, field.options]);

describe.each(cases.map((entry) => entry.name))('%s', async (name) => {
  const folder = join(goldFolder, name);
  const gold: Gold = JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8'));
  const documents = new Map<string, SourceDocument>();
  for (const { file } of gold.documents) {
    const [document] = await readDocument({ name: file, bytes: readFileSync(join(folder, file)) });
    documents.set(file, document!);
  }
  const isScan = (document: SourceDocument) => document.warnings.some((warning) => warning.code === 'W_OCR');

  it('holds every quote of the answer within one block', () => {
    const quotes = quotesIn(gold);
    expect(quotes.length).toBeGreaterThan(20);
    const missing = quotes.filter(
      ({ file, quote }) => !documents.get(file)!.blocks.some((block) => block.text.includes(fold(quote))),
    );
    const onScans = ({ file }: { file: string }) => isScan(documents.get(file)!);
    expect(missing.filter((quote) => !onScans(quote))).toEqual([]);
    // A speck beside a word makes a sign of its own.
    expect(missing.length).toBeLessThanOrEqual(0.1 * quotes.filter(onScans).length);
  });

  it('recognises what kind each document is', () => {
    const kinds = gold.documents.map(({ file }) => documents.get(file)?.kind);
    expect(kinds).toEqual(gold.documents.map(({ kind }) => kind));
  });

  it('finds the fields of its forms, no more and no fewer', () => {
    for (const file of new Set(gold.fields.map((field) => field.document))) {
      const read = documents.get(file)!.fields.map(asRead);
      const expected = gold.fields.filter((field) => field.document === file).map(asGold);
      expect(read.sort()).toEqual(expected.sort());
    }
  });

  it('gives ids that stay, sentences inside their block and a block to every field', async () => {
    for (const [file, document] of documents) {
      const [again] = await readDocument({ name: file, bytes: readFileSync(join(folder, file)) });
      expect(again).toEqual(document);
      const ids = document.blocks.map((block) => block.id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(id).toMatch(/^b-[0-9a-f]{6,}$/);
      for (const field of document.fields) expect(ids).toContain(field.block);
      for (const block of document.blocks) {
        expect(block.text).toBe(fold(block.text));
        for (const { start, end } of block.sentences ?? []) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(block.text.length);
        }
      }
    }
  });
});
