import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type InputFile, readDocument } from '@lotse/ingest';
import type { SourceDocument } from '@lotse/model';

/** The gold cases with their documents. */
export const goldFolder = join(import.meta.dirname, '../../../eval/data/gold');

/** A file of `test/fixtures`. */
export function fixture(name: string): InputFile {
  return { name, bytes: readFileSync(join(import.meta.dirname, 'fixtures', name)) };
}

/** The document made of a fixture. */
export async function read(name: string): Promise<SourceDocument> {
  const [document] = await readDocument(fixture(name));
  return document!;
}

/** Text as a file. */
export function textFile(name: string, text: string): InputFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** Each block as one line: kind, level, marker, text. */
export function outline(document: SourceDocument): string[] {
  return document.blocks.map(({ kind, level, marker, text }) => `${kind}${level ?? ''} ${marker ?? '–'} ${text}`);
}
