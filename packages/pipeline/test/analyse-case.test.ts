import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ProgressEvent, walkSteps } from '@lotse/model';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type AnalyseInput, analyseCase, checkCase, draftCase, exportCase, reportCase } from '../src/index.ts';

const samples = join(import.meta.dirname, '../../../samples');

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'lotse-pipeline-'));
});
afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

function input(path: string, change: Partial<AnalyseInput> = {}): AnalyseInput {
  const now = () => new Date('2026-01-01T00:00:00.000Z');
  return { paths: [path], out: join(root, 'fall'), extractor: 'rules', tool: 'lotse 0', now, ...change };
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

describe('a sample from its documents to its report', () => {
  test('every sample ends sound, proven and without a failed check', async () => {
    for (const name of ['hundesteuer-anmeldung', 'baumfaellgenehmigung', 'sondernutzung-strassenraum']) {
      const result = await analyseCase(input(join(samples, name), { out: join(root, name) }));
      expect(result.exitCode, name).toBe(0);
      expect(result.manifest.measures.grounding, name).toBe(1);
      const unproven = [...walkSteps(result.outline.steps)].filter(
        ({ step }) => step.derived === undefined && (step.evidence ?? []).length === 0,
      );
      expect(unproven, name).toEqual([]);
      expect(await checkCase(result.directory), name).toMatchObject({
        evidence: [],
        soundness: { verdict: 'sound' },
        xsd: [],
        lint: [],
      });
    }
  });

  test('the folder of the case holds what the contract names', async () => {
    const events: ProgressEvent[] = [];
    const onProgress = (event: ProgressEvent) => events.push(event);
    await analyseCase(input(join(samples, 'hundesteuer-anmeldung'), { onProgress }));
    const files = await filesBelow(join(root, 'fall'));
    expect(files).toEqual(
      expect.arrayContaining([
        'documents/anmeldung-hund.pdf',
        'documents/dienstanweisung-hundesteuer.docx',
        'findings.yaml',
        'history.jsonl',
        'manifest.json',
        'out/process.bpmn',
        'out/process.svg',
        'out/report.html',
        'process.yaml',
      ]),
    );
    expect(files.filter((file) => file.startsWith('sources/'))).toHaveLength(2);
    expect(files.filter((file) => /^out\/forms\/.+\.form\.json$/.test(file))).toHaveLength(1);
    expect(new Set(events.map((event) => event.stage))).toEqual(
      new Set(['read', 'extract', 'analyse', 'export', 'report']),
    );
  });

  test('two runs give the same bytes, times aside', async () => {
    const sample = join(samples, 'hundesteuer-anmeldung');
    await analyseCase(input(sample, { out: join(root, 'a', 'fall') }));
    await analyseCase(input(sample, { out: join(root, 'b', 'fall'), now: () => new Date('2027-05-05T00:00:00.000Z') }));
    const files = await filesBelow(join(root, 'a', 'fall'));
    for (const file of files.filter((one) => !['manifest.json', 'history.jsonl'].includes(one))) {
      const [a, b] = await Promise.all(['a', 'b'].map((run) => readFile(join(root, run, 'fall', file))));
      expect(a?.equals(b as Buffer), file).toBe(true);
    }
  });

  test('a case can be drafted, exported and reported again', async () => {
    const { directory, outline } = await analyseCase(input(join(samples, 'hundesteuer-anmeldung')));
    const { paths: _paths, out: _out, ...settings } = input('');
    expect((await draftCase({ ...settings, directory })).outline).toEqual(outline);
    expect((await exportCase({ directory, target: 'camunda7' })).some((file) => file.endsWith('.bpmn'))).toBe(true);
    expect(await readFile(await reportCase({ directory }), 'utf8')).toContain('<html lang="de"');
  });
});

test('an edited outline that has no meaning fails its check and is not thrown', async () => {
  const { directory } = await analyseCase(input(join(samples, 'hundesteuer-anmeldung')));
  const file = join(directory, 'process.yaml');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(/goto: \S+/, 'goto: nirgends'));
  const { soundness } = await checkCase(directory);
  expect(soundness).toMatchObject({ verdict: 'unsound', problems: [{ code: 'refused' }] });
});

describe('bad input', () => {
  test('a path that is not there', async () => {
    await expect(analyseCase(input(join(root, 'nichts')))).rejects.toMatchObject({ code: 'E_NOT_FOUND', exitCode: 2 });
    expect(await readdir(root)).toEqual([]);
  });

  test('an empty folder', async () => {
    await mkdir(join(root, 'leer'));
    await expect(analyseCase(input(join(root, 'leer')))).rejects.toMatchObject({ code: 'E_EMPTY_FOLDER', exitCode: 2 });
  });

  test('only files that cannot be read: nothing is written', async () => {
    await mkdir(join(root, 'akten'));
    await writeFile(join(root, 'akten', 'bild.xyz'), 'x');
    await writeFile(join(root, 'akten', 'kaputt.pdf'), '%PDF-1.7 kaputt');
    await expect(analyseCase(input(join(root, 'akten')))).rejects.toMatchObject({
      code: 'E_NOTHING_READ',
      exitCode: 2,
    });
    expect(await readdir(root)).toEqual(['akten']);
  });

  test('a damaged file beside good ones costs that file', async () => {
    const folder = join(root, 'akten');
    await cp(join(samples, 'hundesteuer-anmeldung'), folder, { recursive: true });
    await writeFile(join(folder, 'kaputt.docx'), 'PK kaputt');
    const result = await analyseCase(input(folder));
    expect(result.exitCode).toBe(1);
    expect(result.warnings.map(({ where }) => where)).toContain('kaputt.docx');
    expect(result.manifest.documents).toHaveLength(2);
    const { paths: _paths, out: _out, ...settings } = input('');
    const again = await draftCase({ ...settings, directory: result.directory });
    expect(again.manifest.unread?.map(({ where }) => where)).toEqual(['kaputt.docx']);
  });

  test('an attachment that is not read is named by its place and tells in the exit code', async () => {
    const folder = join(root, 'akten');
    await cp(join(samples, 'hundesteuer-anmeldung'), folder, { recursive: true });
    const mail = [
      'Subject: Ablauf',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=x',
      '',
      '--x',
      'Content-Type: text/plain',
      '',
      'Anbei das Programm.',
      '--x',
      'Content-Type: application/octet-stream; name=a.exe',
      'Content-Disposition: attachment; filename=a.exe',
      '',
      'MZ',
      '--x--',
    ];
    await writeFile(join(folder, 'mail.eml'), mail.join('\r\n'));
    const result = await analyseCase(input(folder));
    expect(result.exitCode).toBe(1);
    expect(result.warnings.map(({ code, where }) => [code, where])).toContainEqual(['E_UNSUPPORTED', 'mail.eml/a.exe']);
  });

  test('text without a procedure', async () => {
    await mkdir(join(root, 'akten'));
    await writeFile(
      join(root, 'akten', 'gedicht.txt'),
      'Über allen Gipfeln ist Ruh.\nIn allen Wipfeln spürest du kaum einen Hauch.\n',
    );
    await expect(analyseCase(input(join(root, 'akten')))).rejects.toMatchObject({
      code: 'E_NOTHING_PROCEDURAL',
      exitCode: 2,
    });
    expect(await readdir(root)).toEqual(['akten']);
  });

  test('a scan that may hold the procedure is named where its text is not recognised', async () => {
    const folder = join(import.meta.dirname, '../../../eval/data/gold/plakatierungsgenehmigung');
    const scanned = analyseCase(input(folder, { ocr: { engine: 'off' } }));
    await expect(scanned).rejects.toMatchObject({
      code: 'E_NOTHING_PROCEDURAL',
      message: expect.stringContaining('arbeitsanweisung-scan.pdf'),
    });
    expect(await readdir(root)).toEqual([]);
  });

  test('a model that is demanded and not there', async () => {
    const sample = join(samples, 'hundesteuer-anmeldung');
    await expect(analyseCase(input(sample, { extractor: 'llm' }))).rejects.toMatchObject({ exitCode: 3 });
    expect(await readdir(root)).toEqual([]);
  });

  test('an interrupted run leaves nothing behind', async () => {
    const sample = join(samples, 'hundesteuer-anmeldung');
    const interrupted = analyseCase(input(sample, { signal: AbortSignal.abort() }));
    await expect(interrupted).rejects.toMatchObject({ code: 'E_INTERRUPTED', exitCode: 130 });
    expect(await readdir(root)).toEqual([]);
  });
});

test('evaluation answers beside the documents are never read', async () => {
  const folder = join(root, 'akten');
  await cp(join(samples, 'hundesteuer-anmeldung'), join(folder, 'documents'), { recursive: true });
  await writeFile(join(folder, 'case.json'), '{}');
  await writeFile(join(folder, 'notizen.txt'), 'Der Antrag wird abgelehnt.');
  const { manifest } = await analyseCase(input(folder));
  expect(manifest.documents.map(({ file }) => file)).toEqual([
    'anmeldung-hund.pdf',
    'dienstanweisung-hundesteuer.docx',
  ]);
});
