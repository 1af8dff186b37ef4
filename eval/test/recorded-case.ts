import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bareRow, type Draft, parsePrompts, promptedExtractor, type Row, stepsExtractor } from '@lotse/extract';
import { openModel } from '@lotse/llm';
import type { SourceDocument } from '@lotse/model';

const root = join(import.meta.dirname, '../..');

export const prompts = parsePrompts(
  readdirSync(join(root, 'prompts'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => ({ path, text: readFileSync(join(root, 'prompts', path), 'utf8') })),
);

/** A sentence for each step, and one that names who takes part. */
export const documents: readonly SourceDocument[] = [
  {
    version: 1,
    id: 'anweisung',
    file: 'anweisung.docx',
    sha256: '0'.repeat(64),
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    reader: 'docx',
    language: 'de',
    kind: 'procedure',
    blocks: [
      'Beteiligte: Ordnungsamt, Stadtkasse',
      'Das Ordnungsamt prüft den Antrag auf Vollständigkeit.',
      'Fehlen Angaben, fordert das Ordnungsamt sie telefonisch nach.',
      'Die Stadtkasse berechnet die Gebühr nach der Satzung.',
      'Das Ordnungsamt versendet den Bescheid per Post.',
    ].map((text, index) => ({
      id: `b-${index}`,
      kind: 'paragraph',
      text,
      place: { headings: [], paragraph: index + 1 },
    })),
    fields: [],
    warnings: [],
  },
];

function row(n: number, inside: number | null, kind: Row['kind'], label: string, more: Partial<Row> = {}): Row {
  return { ...bareRow(n, inside, kind, label), ...more };
}

const at = (block: number, quote: string) => [{ block: `b-${block}`, quote }];

/** What a strong model made of it. */
export const strong: Draft = {
  process: 'Antrag bearbeiten',
  service: 'Sondernutzung',
  participants: [
    { id: 'amt', name: 'Ordnungsamt', kind: 'unit', within: null, aliases: [], evidence: at(0, 'Ordnungsamt') },
    { id: 'kasse', name: 'Stadtkasse', kind: 'unit', within: null, aliases: [], evidence: at(0, 'Stadtkasse') },
  ],
  triggers: [],
  rows: [
    row(1, null, 'task', 'Antrag prüfen', { by: 'amt', evidence: at(1, 'prüft den Antrag auf Vollständigkeit') }),
    row(2, null, 'choice', 'Antrag vollständig?', { by: 'amt', evidence: at(2, 'Fehlen Angaben') }),
    row(3, 2, 'branch', 'nein', { evidence: at(2, 'Fehlen Angaben') }),
    row(4, 3, 'task', 'Angaben nachfordern', {
      by: 'amt',
      evidence: at(2, 'fordert das Ordnungsamt sie telefonisch nach'),
    }),
    row(5, 2, 'branch', 'ja'),
    row(6, null, 'task', 'Gebühr berechnen', { by: 'kasse', evidence: at(3, 'Die Stadtkasse berechnet die Gebühr') }),
    row(7, null, 'task', 'Bescheid versenden', { by: 'amt', evidence: at(4, 'versendet den Bescheid per Post') }),
    row(8, null, 'end', 'Bescheid versandt', { evidence: at(4, 'versendet den Bescheid per Post') }),
  ],
  questions: [],
  decisions: [],
};

/** The same as lines that name sentences by their numbers. */
export const strongLines = {
  process: strong.process,
  service: strong.service,
  participants: ['amt|unit|Ordnungsamt', 'kasse|unit|Stadtkasse'],
  triggers: [],
  rows: [
    '1||task|Antrag prüfen|amt|2|',
    '2||choice|Antrag vollständig?|amt|3|',
    '3|2|branch|nein||3|',
    '4|3|task|Angaben nachfordern|amt|3|channel=phone',
    '5|2|branch|ja|||',
    '6||task|Gebühr berechnen|kasse|4|',
    '7||task|Bescheid versenden|amt|5|channel=post',
    '8||end|Bescheid versandt||5|',
  ],
  decisions: [],
  questions: [],
};

/** A folder in which these answers to the case's questions, in turn, are recorded. */
export function recorded(...answers: readonly Draft[]): Promise<string> {
  return recordedFor(promptedExtractor, answers);
}

/** Likewise for short questions. */
export function recordedLines(...answers: readonly (typeof strongLines)[]): Promise<string> {
  return recordedFor(stepsExtractor, answers);
}

async function recordedFor(extractor: typeof promptedExtractor, answers: readonly object[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'lotse-recorded-'));
  let asked = 0;
  const server = createServer(async (request, response) => {
    for await (const _ of request); // the question is read to its end before it is answered
    const content = JSON.stringify(answers[Math.min(asked++, answers.length - 1)]);
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(
      JSON.stringify({
        choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
        usage: { prompt_tokens: 700, completion_tokens: 300 },
      }),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
    const model = openModel({ url, model: 'stark', record: folder });
    await extractor(model, prompts).extract(documents, { caseName: 'antrag' });
  } finally {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  }
  return folder;
}
