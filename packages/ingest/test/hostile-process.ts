/** A process that does what the file's text says, as a parser does that a hostile file leads astray. */
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync, writeSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { InputFile } from '../src/draft.ts';
import { serve } from '../src/isolated/serve.ts';
import { readDocument } from '../src/read.ts';
import type { ReadDocumentOptions, ReadingStep } from '../src/read-options.ts';

/** Elements in elements, as a tree of XML has them. */
function nest(depth: number): object {
  return depth === 0 ? {} : { children: [nest(depth - 1)] };
}

/** What was done although it is forbidden, as far as it is. */
function attempt(deed: () => unknown): string {
  try {
    deed();
    return 'getan';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}

const read: typeof readDocument = async (file, options = {}) => {
  // An entry of an archive does what its name says.
  const onStep = (step: ReadingStep) => {
    options.onStep?.(step);
    const deed = step.entry?.match(/([^/]+)\.deed$/)?.[1];
    if (deed !== undefined) void misbehave(deed, file, options);
  };
  return misbehave(new TextDecoder().decode(file.bytes), file, { ...options, onStep });
};

/** What a process sends that a file has taken over. */
const messages: Record<string, (name: string) => object[]> = {
  nonsense: () => [{ kind: 'shell', command: 'id' }],
  'another beginning': () => [{ kind: 'begun' }],
  'another question': () => [{ kind: 'keepPage', key: '../../.bashrc', page: {} }],
  engine: () => [{ kind: 'engine', number: 1 }],
  'too many pictures': () => Array.from({ length: 5 }, (_, number) => question(number, {})),
  'too large a picture': () => [question(1, { width: 5_000, height: 5_000, data: new Uint8Array(25_000_000) })],
  'a picture without its pixels': () => [question(1, { width: 4_000 })],
  'a picture in colour': () => [question(1, { channels: 4, data: new Uint8Array(1_600) })],
  'pages to show': () => [reply({ kind: 'shown', pages: [] })],
  'a document of the file': (file) => [documents({ file, blocks: [note('b-0a1b2c')] })],
  'no document': () => [reply({ kind: 'read', documents: [{ id: 'a' }] })],
  'an id that leads elsewhere': (file) => [documents({ file, id: '../../../.bashrc' })],
  'an id that is taken': (file) => [documents({ file }, { file })],
  'a block that leads elsewhere': (file) => [documents({ file, blocks: [note('/../../x')] })],
  'a file elsewhere': (file) => [documents({ file: `${file}/../../../etc/passwd` })],
  'another file': () => [documents({ file: 'geheim.txt' })],
};

const note = (id: string) => ({ id, kind: 'note', text: '', place: { start: 0, end: 0 } });
const question = (number: number, picture: object) => ({
  kind: 'recognise',
  number,
  picture: { width: 20, height: 20, channels: 1, data: new Uint8Array(400), scale: 1, ...picture },
});
const reply = (answer: object) => ({ ...answer, memory: { now: 0, peak: 0 } });
const documents = (...some: object[]) =>
  reply({
    kind: 'read',
    documents: some.map((one) => ({
      version: 1,
      id: 'a',
      sha256: '0'.repeat(64),
      mediaType: 'text/plain',
      reader: 'text',
      language: 'de',
      kind: 'other',
      blocks: [],
      fields: [],
      warnings: [],
      ...one,
    })),
  });

const misbehave = async (text: string, file: InputFile, options: ReadDocumentOptions) => {
  const sent = messages[text]?.(file.name);
  if (sent !== undefined) {
    for (const message of sent) channel.send(message);
    await setTimeout(60_000);
  }
  const hoard: unknown[] = [];
  const gist = (said: string) => readDocument({ name: file.name, bytes: new TextEncoder().encode(said) });
  // Where what recognises text is allowed to write, and what it is allowed to start.
  const [deed, cacheFolder = tmpdir(), nativePath = process.execPath] = text.split('\n');
  switch (deed) {
    case 'loop':
      for (;;) hoard.length = 0;
    case 'loop over built-ins':
      for (;;) Array.prototype.fill.call([], 1);
    case 'one call that never ends':
      return gist(String(/^(?:a+)+$/.test(`${'a'.repeat(60)}b`)));
    case 'heap':
      for (;;) hoard.push(nest(40));
    case 'buffers':
      for (;;) hoard.push(new Uint8Array(1 << 20).fill(hoard.length));
    case 'exit':
      return process.exit(1);
    case 'bytes that are no message':
      writeSync(3, Buffer.from([8, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8]));
      return setTimeout(60_000, []);
    case 'the beginning of a message without an end':
      writeSync(3, Buffer.alloc(8, 255));
      return setTimeout(60_000, []);
    case 'late':
      Promise.reject(new Error('stray'));
      await setTimeout(1_000);
      return [];
    case 'many steps':
      for (let done = 0; ; done++) {
        options.onStep?.({ message: 'Seite', done, total: 1e9 });
        await setTimeout(20);
      }
    case 'steps':
      for (let done = 0; done < 16; done++) {
        options.onStep?.({ message: `Seite ${done + 1} von 16`, done, total: 16 });
        await setTimeout(250);
      }
      return gist('gut');
    case 'number':
      return gist(String(process.pid));
    case 'deeds':
      return gist(
        [
          attempt(() => writeFileSync(join(tmpdir(), 'lotse-verboten'), 'x')),
          attempt(() => {
            const folder = join(cacheFolder, 'neu');
            mkdirSync(folder, { recursive: true });
            writeFileSync(join(folder, 'seite.json'), 'x');
          }),
          attempt(() => spawn(nativePath, ['--version'])),
          attempt(() => connect(9)),
          JSON.stringify(Object.keys(process.env)),
        ].join(' '),
      );
    default:
      return readDocument(file, options);
  }
};

const channel = serve(read);
