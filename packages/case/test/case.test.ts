import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addResults, type CaseWriting, findCases, readCase, readOriginals, writeCase } from '../src/index.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'lotse-case-'));
});
afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

const block = {
  id: 'b-000001',
  kind: 'paragraph' as const,
  text: 'Der Antrag wird geprüft.',
  place: { start: 0, end: 24 },
};
const evidence = [{ document: 'anweisung', block: 'b-000001', quote: 'Antrag wird geprüft' }];

function writing(change: Partial<CaseWriting> = {}): CaseWriting {
  return {
    documents: [{ file: 'anweisung.txt', bytes: new TextEncoder().encode('Der Antrag wird geprüft.') }],
    sources: [
      {
        version: 1,
        id: 'anweisung',
        file: 'anweisung.txt',
        sha256: 'x',
        mediaType: 'text/plain',
        reader: 'text',
        language: 'de',
        kind: 'procedure',
        blocks: [block],
        fields: [],
        warnings: [],
      },
    ],
    outline: {
      version: 1,
      process: 'Antrag bearbeiten',
      service: { leika: null, name: 'Antrag' },
      triggers: [],
      participants: [{ id: 'amt', name: 'Amt', kind: 'authority' }],
      steps: [
        {
          id: 'ok',
          choice: 'Vollständig?',
          evidence,
          branches: [{ when: 'ja', steps: [{ id: 'pruefen', task: 'Antrag prüfen', by: 'amt', evidence }] }],
        },
      ],
      openQuestions: [{ id: 'q', question: 'Wer entscheidet?' }],
      forms: [],
      decisions: [],
    },
    findings: { version: 1, maturity: { model: '1.1', level: 1, reason: 'x', before3: [], before4: [] }, findings: [] },
    manifest: {
      version: 1,
      tool: 'lotse 0',
      created: '2026-01-01T00:00:00.000Z',
      documents: [{ id: 'anweisung', file: 'anweisung.txt', sha256: 'x', reader: 'text', warnings: [] }],
      extractor: 'rules',
      strategy: 'rules',
      seconds: {},
      measures: { grounding: 1, coverage: 1, agreement: null, unused: [] },
      warnings: [],
    },
    results: [{ path: 'process.bpmn', content: '<x/>' }],
    history: [{ version: 1, time: '2026-01-01T00:00:00.000Z', by: 'tool', action: 'drafted' }],
    ...change,
  };
}

test('what is written is read back, and a person can read it', async () => {
  const directory = join(root, 'fall');
  await writeCase(directory, writing());
  const { outline, sources, manifest } = await readCase(directory);
  expect(outline).toEqual(writing().outline);
  expect(sources).toEqual(writing().sources);
  expect(manifest.results.map(({ file }) => file)).toContain('process.yaml');
  expect(await readOriginals(directory)).toHaveLength(1);
  const yaml = await readFile(join(directory, 'process.yaml'), 'utf8');
  expect(yaml).toContain('- choice: Vollständig?');
  expect(yaml).toContain('- { document: anweisung, block: b-000001, quote: Antrag wird geprüft }');
  expect(await readdir(root)).toEqual(['fall']);
});

test('the same values give the same bytes', async () => {
  await writeCase(join(root, 'a'), writing());
  await writeCase(join(root, 'b'), writing());
  for (const name of ['process.yaml', 'findings.yaml', 'manifest.json', 'sources/anweisung.json']) {
    expect(await readFile(join(root, 'a', name), 'utf8')).toBe(await readFile(join(root, 'b', name), 'utf8'));
  }
});

test('a second run replaces its own files and keeps the history', async () => {
  const directory = join(root, 'fall');
  await writeCase(directory, writing());
  await writeCase(directory, writing({ outline: { ...writing().outline, process: 'Neu' } }));
  expect((await readCase(directory)).outline.process).toBe('Neu');
  expect((await readFile(join(directory, 'history.jsonl'), 'utf8')).trim().split('\n')).toHaveLength(2);
});

test('what a person edited is never overwritten', async () => {
  const directory = join(root, 'fall');
  await writeCase(directory, writing());
  const file = join(directory, 'process.yaml');
  const edited = (await readFile(file, 'utf8')).replace('Antrag prüfen', 'Antrag genau prüfen');
  await writeFile(file, edited);
  await expect(writeCase(directory, writing())).rejects.toMatchObject({ code: 'E_CASE_EDITED' });
  expect(await readFile(file, 'utf8')).toBe(edited);
});

test('a folder that holds something else stays as it is', async () => {
  await writeFile(join(root, 'brief.txt'), 'x');
  await expect(writeCase(root, writing())).rejects.toMatchObject({ code: 'E_OUT_NOT_A_CASE', exitCode: 2 });
  expect(await readdir(root)).toEqual(['brief.txt']);
});

test('a target that is a file is named', async () => {
  await writeFile(join(root, 'datei'), 'x');
  await expect(writeCase(join(root, 'datei'), writing())).rejects.toMatchObject({ code: 'E_NOT_A_FOLDER' });
  await expect(writeCase(join(root, 'datei', 'fall'), writing())).rejects.toMatchObject({ code: 'E_NOT_A_FOLDER' });
});

/** Writes a case in a process of its own, without the rights of root, which may write anywhere. */
async function writeAsNobody(directory: string): Promise<string> {
  const door = new URL('../src/index.ts', import.meta.url).href;
  const script = `
    const { writeCase } = await import(${JSON.stringify(door)});
    const writing = ${JSON.stringify({ ...writing(), documents: [] })};
    await writeCase(${JSON.stringify(directory)}, writing).catch((error) => console.log(error.code, error.exitCode));`;
  const root = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    ...root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout?.on('data', (data) => {
    said += data;
  });
  await once(child, 'close');
  return said.trim();
}

test.skipIf(process.platform === 'win32')('a read-only folder is named and left empty', async () => {
  await chmod(root, 0o555);
  expect(await writeAsNobody(join(root, 'fall'))).toBe('E_READ_ONLY 2');
  await chmod(root, 0o700);
  expect(await readdir(root)).toEqual([]);
});

/** A disk of 60 kB, where this machine lets us have one. */
function smallDisk(folder: string): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=60k', 'tmpfs', folder]).status === 0;
}

test('a full disk is named and left as it was', async ({ skip }) => {
  if (!smallDisk(root)) skip('Nur unter Linux mit dem Recht, ein kleines Laufwerk einzuhängen (root).');
  try {
    const big = { file: 'gross.txt', bytes: new Uint8Array(200_000) };
    await expect(writeCase(join(root, 'fall'), writing({ documents: [big] }))).rejects.toMatchObject({
      code: 'E_DISK_FULL',
      exitCode: 2,
    });
    expect(await readdir(root)).toEqual([]);
  } finally {
    spawnSync('umount', [root]);
  }
});

test('a run that fails half way leaves no case behind', async () => {
  const broken = writing();
  Object.assign(broken.outline, { steps: [{ id: 'x' }] });
  await expect(writeCase(join(root, 'fall'), broken)).rejects.toThrow();
  expect(await readdir(root)).toEqual([]);
});

test('a case that another process holds is not touched; the lock of a dead process is taken over', async () => {
  const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)']);
  await once(other, 'spawn');
  const lock = join(root, '.fall.lock');
  await writeFile(lock, String(other.pid));
  await expect(writeCase(join(root, 'fall'), writing())).rejects.toMatchObject({ code: 'E_CASE_BUSY' });
  other.kill('SIGKILL');
  await once(other, 'exit');
  await writeCase(join(root, 'fall'), writing());
  expect(await readdir(root)).toEqual(['fall']);
});

test('results are added with their hashes', async () => {
  const directory = join(root, 'fall');
  await writeCase(directory, writing());
  await addResults(directory, [{ path: 'camunda7/process.bpmn', content: '<y/>' }]);
  const { manifest } = await readCase(directory);
  expect(manifest.results.filter(({ file }) => file.startsWith('out/'))).toHaveLength(2);
});

test('cases are found with their state, damaged ones with their problem', async () => {
  await writeCase(join(root, 'eins'), writing());
  await writeCase(join(root, 'mehr', 'zwei'), writing());
  await writeFile(join(root, 'mehr', 'zwei', 'process.yaml'), 'version: 1\nprocess: [');
  await mkdir(join(root, 'leer'));
  const found = await findCases(root);
  expect(found.map((one) => one.name)).toEqual(['eins', join('mehr', 'zwei')]);
  expect(found[0]).toMatchObject({ tasks: 1, openQuestions: 1, service: 'Antrag bearbeiten' });
  expect(found[1]).toMatchObject({ problem: { code: 'E_CASE_DAMAGED' } });
});

test('what is wrong with an edited file is said in German, with its place', async () => {
  const directory = join(root, 'fall');
  await writeCase(directory, writing());
  const file = join(directory, 'process.yaml');
  const good = await readFile(file, 'utf8');
  await writeFile(file, good.replace('process: Antrag bearbeiten', 'process: [Antrag'));
  await expect(readCase(directory)).rejects.toMatchObject({
    message: expect.stringMatching(/Zeile \d+, Spalte \d+: Das ist kein gültiges YAML/),
  });
  await writeFile(file, good.replace('process: Antrag bearbeiten', 'process: 7'));
  await expect(readCase(directory)).rejects.toMatchObject({
    message: expect.stringContaining('process: Ungültige Eingabe'),
  });
});

test('files of a later version are refused, not guessed at', async () => {
  const directory = join(root, 'fall');
  await writeCase(directory, writing());
  await writeFile(join(directory, 'findings.yaml'), 'version: 2\n');
  await expect(readCase(directory)).rejects.toMatchObject({ code: 'E_LATER_VERSION' });
});
