import type { SourceDocument } from '@lotse/model';
import { readZip } from '../src/archive/read-zip.ts';
import { checkLoss } from '../src/comparison/loss-check.ts';
import { wordsOf } from '../src/comparison/words.ts';
import { detectFormat } from '../src/detect.ts';
import { readDocx } from '../src/docx/read-docx.ts';
import type { Draft, InputFile } from '../src/draft.ts';
import { finish } from '../src/finish.ts';
import { readHtml } from '../src/html/read-html.ts';
import { readEml } from '../src/mail/read-eml.ts';
import { readMsg } from '../src/mail/read-msg.ts';
import { readOdt } from '../src/odt/read-odt.ts';
import { fullBudget } from '../src/ooxml/zip.ts';
import { readPdf } from '../src/pdf/read-pdf.ts';
import { readCsv } from '../src/text/read-csv.ts';
import { readMarkdown } from '../src/text/read-markdown.ts';
import { readText } from '../src/text/read-text.ts';
import { readXlsx } from '../src/xlsx/read-xlsx.ts';

const readers: Record<string, (file: InputFile) => Draft | Promise<Draft>> = {
  docx: readDocx,
  odt: readOdt,
  xlsx: readXlsx,
  pdf: (file) => readPdf(file, {}),
  html: readHtml,
  eml: readEml,
  ole: readMsg,
  text: readText,
  markdown: readMarkdown,
  csv: readCsv,
  zip: (file) => readZip(file, fullBudget()),
};

/** What the reader of its format makes of a file, before anybody looks for losses. */
export async function draftOf(file: InputFile): Promise<Draft> {
  return await readers[detectFormat(file.name, file.bytes)]!(file);
}

/** A draft held against the second reading of its file. */
export async function comparisonOf(draft: Draft, file: InputFile) {
  const document: SourceDocument = await finish(draft, file, new Set());
  return checkLoss(document, draft, file);
}

/** Words in lower case with how often they stand there, sorted. */
export function counted(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const { key } of texts.flatMap((text) => wordsOf(text).words)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].map(([key, count]) => `${count} ${key}`).sort();
}

/** Entries of a comparison in the same way. */
export function reported(entries: readonly { word: string; count: number }[]): string[] {
  const counts = new Map<string, number>();
  for (const { word, count } of entries) {
    counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + count);
  }
  return [...counts].map(([key, count]) => `${count} ${key}`).sort();
}
