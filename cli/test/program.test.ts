import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import sharp from 'sharp';
import { afterAll, test as base, beforeAll, describe, expect } from 'vitest';
import { writeSampleCase } from './dog-tax-case.ts';
import { built, type Ended, lotse, program, root } from './program.ts';

const reading = join(root, 'packages', 'ingest', 'test', 'fixtures');
const sample = join(root, 'samples', 'hundesteuer-anmeldung');
const guard = { NODE_OPTIONS: `--import ${join(root, 'cli', 'test', 'network-guard.ts')}` };

const PROCEDURE = `Dienstanweisung Hundesteuer

1. Die Sachbearbeiterin im Steueramt prüft die Anmeldung auf Vollständigkeit.
2. Sind die Unterlagen unvollständig, fordert sie die fehlenden Unterlagen per Post nach.
3. Das Steueramt setzt die Steuer fest und versendet den Bescheid per Post an die Halterin.
`;

/** The bounds of what is painted in the colour of the outline: left, top, right, bottom, pixels. */
async function marksOf(png: string) {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const marked = [info.width, info.height, 0, 0];
  for (let pixel = 0; pixel < info.width * info.height; pixel++) {
    const [red, green, blue] = data.subarray(pixel * 3, pixel * 3 + 3);
    if (red !== 163 || green !== 0 || blue !== 60) continue;
    const [x, y] = [pixel % info.width, Math.floor(pixel / info.width)];
    marked[0] = Math.min(marked[0]!, x);
    marked[1] = Math.min(marked[1]!, y);
    marked[2] = Math.max(marked[2]!, x);
    marked[3] = Math.max(marked[3]!, y);
  }
  return { ...info, marked };
}

/** A folder of its own for every test, since many run at the same time. */
const it = base.extend<{ place: Place }>({
  place: async ({ task: _ }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'lotse-program-'));
    await use(placeIn(folder));
    rmSync(folder, { recursive: true, force: true });
  },
});

interface Place {
  folder: string;
  put(path: string, content: string): void;
  /** A procedure in `hund/`. */
  procedure(): void;
  /** A finished case in `fall/`. */
  finished(): void;
  run(line: string, options?: Parameters<typeof lotse>[1]): Promise<Ended>;
}

function placeIn(folder: string): Place {
  const put = (path: string, content: string) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  return {
    folder,
    put,
    procedure: () => put('hund/anweisung.txt', PROCEDURE),
    finished: () => cpSync(join(finishedCase, 'fall'), join(folder, 'fall'), { recursive: true }),
    run: (line, options = {}) => lotse(line.split(' ').filter(Boolean), { cwd: folder, ...options }),
  };
}

let finishedCase: string;
beforeAll(async () => {
  await built();
  finishedCase = mkdtempSync(join(tmpdir(), 'lotse-finished-'));
  const { procedure, run } = placeIn(finishedCase);
  procedure();
  expect(await run('analyse hund --out fall')).toMatchObject({ code: 0 });
});
afterAll(() => rmSync(finishedCase, { recursive: true, force: true }));

describe.concurrent('lotse analyse', () => {
  it('writes the case of the sample, one line per step on stderr and the summary on stdout', async ({
    place: { folder },
  }) => {
    const { code, stdout, stderr } = await lotse(['analyse', sample, '--out', 'hundesteuer'], { cwd: folder });
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect(stdout).toMatch(/^\S.*[Hh]undesteuer/);
    expect(stdout).toMatch(/Beteiligte +\d+: \S+/);
    expect(stdout).toMatch(/Schritte +\d+: \d+ Aufgaben/);
    expect(stdout).toMatch(/Belegt +100 %/);
    expect(stdout).toMatch(/Ausgewertet +\d+ %/);
    expect(stdout).toMatch(/Feststellungen +\d+: \d+ hoch.*OZG-Reifegrad \d von 4/);
    expect(stdout).toMatch(/Offene Fragen +(\d+|keine)/);
    expect(stdout).toMatch(/Bericht +hundesteuer.out.report\.html/);
    for (const stage of ['Lesen', 'Entwerfen', 'Prüfen', 'Exportieren', 'Bericht']) {
      expect(stderr).toMatch(new RegExp(`^${stage}( \\d+/\\d+)?: `, 'm'));
    }
    expect(stdout + stderr).not.toContain('\u001b');
    const files = ['process.yaml', 'findings.yaml', 'manifest.json', 'history.jsonl', 'documents', 'sources'];
    for (const file of [...files, 'out/process.bpmn', 'out/process.svg', 'out/report.html', 'out/forms']) {
      expect(existsSync(join(folder, 'hundesteuer', file)), file).toBe(true);
    }
  });

  it('takes out/NAME where no folder is given', async ({ place: { folder, procedure, run } }) => {
    procedure();
    expect(await run('analyse hund')).toMatchObject({ code: 0 });
    expect(existsSync(join(folder, 'out', 'hund', 'process.yaml'))).toBe(true);
    expect(await run('analyse hund/anweisung.txt -q')).toMatchObject({
      code: 0,
      stdout: `${join(folder, 'out', 'anweisung', 'out', 'report.html')}\n`,
      stderr: '',
    });
  });

  it('gives one JSON object on stdout with --json', async ({ place: { procedure, run } }) => {
    procedure();
    const { code, stdout } = await run('analyse hund --json');
    const said = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(said).toMatchObject({ ok: true, command: 'analyse', warnings: [] });
    expect(said.result.outline.steps.length).toBeGreaterThan(0);
    expect(said.result.manifest.measures.grounding).toBe(1);
  });

  it('opens no connection without an endpoint', async ({ place: { procedure, run } }) => {
    procedure();
    expect(await run('analyse hund', { env: guard })).toMatchObject({ code: 0 });
    const asked = await run('analyse hund --out b', {
      env: { ...guard, LOTSE_LLM_URL: 'http://127.0.0.1:9/v1', LOTSE_LLM_MODEL: 'm' },
    });
    expect(asked).toMatchObject({ code: 99, stderr: expect.stringContaining('NETZ') });
  });

  it('speaks English', async ({ place: { procedure, run } }) => {
    procedure();
    const { stdout } = await run('analyse hund --lang en');
    expect(stdout).toMatch(/Grounded +100%/);
    expect(stdout).toMatch(/Open questions/);
  });

  it('ends with 130 and no case when interrupted', async ({ place: { folder } }) => {
    const { code, stderr } = await lotse(['analyse', sample, '--out', join(folder, 'x')], {
      interruptAfter: /Entwerfen/,
    });
    expect({ code, stderr }).toMatchObject({ code: 130, stderr: expect.stringContaining('Abgebrochen') });
    expect(existsSync(join(folder, 'x', 'process.yaml'))).toBe(false);
  });
});

describe.concurrent('bad input', () => {
  const refused = async ({ folder, run }: Place, line: string, message: RegExp, options: { code?: number } = {}) => {
    const { code, stdout, stderr } = await run(line);
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/^Was tun: .{10,}/m);
    expect(stderr).not.toMatch(/\bat .*\.js:\d+/);
    expect({ code, stdout }).toEqual({ code: options.code ?? 2, stdout: '' });
    expect(existsSync(join(folder, 'out'))).toBe(false);
  };

  it('names a path that is not there', ({ place }) =>
    refused(place, 'analyse gibtsnicht', /gibt es nicht.*gibtsnicht/));

  it('says that a folder is empty', async ({ place }) => {
    const { folder } = place;
    mkdirSync(join(folder, 'leer'));
    await refused(place, 'analyse leer', /Fehler: .*keine Dateien/);
  });

  it('says what to do with a file it cannot read', async ({ place }) => {
    const { folder, put } = place;
    put('k.pdf', '%PDF-1.7 kaputt');
    put('programm.exe', 'MZ\u0000\u0001\u0002');
    copyFileSync(join(reading, 'enc_user.pdf'), join(folder, 'geheim.pdf'));
    await refused(place, 'analyse k.pdf', /k\.pdf.*beschädigt/);
    await refused(place, 'analyse programm.exe', /programm\.exe.*Format/);
    await refused(place, 'analyse geheim.pdf', /geheim\.pdf.*Kennwort/);
    await refused(place, 'read geheim.pdf', /geheim\.pdf.*Kennwort/);
  });

  it('says that nothing procedural is there', async ({ place }) => {
    const { put } = place;
    put('wetter/a.txt', 'Hallo Welt. Das Wetter ist schön.');
    await refused(place, 'analyse wetter', /kein Ablauf/);
  });

  it('says that a target cannot be written', async ({ place }) => {
    const { put, procedure } = place;
    procedure();
    put('datei', 'x');
    await refused(place, 'analyse hund --out datei/fall', /Fehler: /);
    put('voll/fremd.txt', 'x');
    await refused(place, 'analyse hund --out voll', /nicht leer und kein Fall/);
  });

  it('does the other files, lists the one not read, and ends with 1', async ({
    place: { folder, put, procedure, run },
  }) => {
    procedure();
    put('hund/kaputt.pdf', '%PDF-1.7 kaputt');
    copyFileSync(join(reading, 'scan_schief.pdf'), join(folder, 'hund', 'scan.pdf'));
    const { code, stdout } = await run('analyse hund');
    expect(code).toBe(1);
    expect(stdout).toMatch(/Nicht gelesen +.*kaputt\.pdf/);
    expect(stdout).toMatch(/scan\.pdf/);
    const said = JSON.parse((await run('read hund/kaputt.pdf hund/anweisung.txt --json')).stdout);
    expect(said).toMatchObject({ ok: true, warnings: [{ code: 'E_DAMAGED' }] });
    expect(said.result.documents).toHaveLength(1);
  });

  it('names a case that is damaged', async ({ place }) => {
    const { folder } = place;
    await writeSampleCase(join(folder, 'fall'));
    writeFileSync(join(folder, 'fall', 'process.yaml'), 'steps: [');
    for (const command of ['check fall', 'report fall', 'export fall --to bpmn', 'extract fall']) {
      await refused(place, command, /process\.yaml/);
    }
    await refused(place, 'report nirgends', /Fehler: /);
  });
});

describe.concurrent('an endpoint', () => {
  const down = { LOTSE_LLM_URL: 'http://127.0.0.1:9/v1', LOTSE_LLM_MODEL: 'm', LOTSE_LLM_KEY: 'sehr-geheim' };

  it('that is down leaves the rules to it, marked, with 1', async ({ place: { folder, procedure, run } }) => {
    procedure();
    const { code, stdout, stderr } = await run('analyse hund', { env: down });
    expect(code).toBe(1);
    expect(stdout).toMatch(/Entworfen +mit den Regeln, weil das Modell/);
    expect(stdout).toMatch(/Warnungen +.*127\.0\.0\.1:9/);
    expect(stdout + stderr).not.toContain('sehr-geheim');
    expect(readFileSync(join(folder, 'out', 'hund', 'manifest.json'), 'utf8')).toContain('"fallback": true');
  });

  it('that is down ends with 3 where the model is demanded', async ({ place: { procedure, run } }) => {
    procedure();
    const { code, stderr } = await run('analyse hund --extractor llm', { env: down });
    expect({ code, stderr }).toMatchObject({ code: 3, stderr: expect.stringContaining('127.0.0.1:9') });
    expect(await run('analyse hund --extractor llm')).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('LOTSE_LLM_URL'),
    });
  });

  it('is not asked where the rules are demanded', async ({ place: { procedure, run } }) => {
    procedure();
    let asked = 0;
    const server = createServer((_request, response) => {
      asked++;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
    try {
      const { code } = await run('analyse hund --extractor rules', { env: { ...down, LOTSE_LLM_URL: url } });
      expect({ code, asked }).toEqual({ code: 0, asked: 0 });
    } finally {
      server.close();
    }
  });

  it('that the policy does not allow is refused before anything is read', async ({
    place: { put, procedure, run },
  }) => {
    procedure();
    put('lotse.yaml', 'version: 1\npolicy: { endpoints: [localhost] }\n');
    const { code, stderr } = await run('analyse hund', { env: down });
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('127.0.0.1:9') });
    expect(stderr).not.toContain('Lesen');
  });
});

describe.concurrent('a case', () => {
  it('is checked', async ({ place: { finished, folder, run } }) => {
    finished();
    const { code, stdout } = await run('check fall');
    expect(stdout.match(/^✓/gm)).toHaveLength(4);
    expect(code).toBe(0);
    const yaml = join(folder, 'fall', 'process.yaml');
    writeFileSync(yaml, readFileSync(yaml, 'utf8').replace(/quote: (['"]?)/, 'quote: $1Nirgends '));
    const after = await run('check fall');
    expect(after).toMatchObject({ code: 1, stdout: expect.stringContaining('„Nirgends ') });
    expect(JSON.parse((await run('check fall --json')).stdout)).toMatchObject({ ok: true });
  });

  it('is exported and reported', async ({ place: { finished, folder, run } }) => {
    finished();
    expect(await run('export fall --to camunda7')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(join('fall', 'out', 'camunda7')),
    });
    expect(await run('export fall --to svg -q')).toMatchObject({ stdout: `${join('fall', 'out', 'process.svg')}\n` });
    rmSync(join(folder, 'fall', 'out', 'report.html'));
    expect(await run('report fall')).toMatchObject({ code: 0 });
    expect(existsSync(join(folder, 'fall', 'out', 'report.html'))).toBe(true);
    expect(await run('export fall --to forms')).toMatchObject({ code: 2, stderr: expect.stringContaining('forms') });
  });

  it('is drafted again', async ({ place: { finished, folder, run } }) => {
    finished();
    const before = readFileSync(join(folder, 'fall', 'process.yaml'), 'utf8');
    expect(await run('extract fall --extractor rules')).toMatchObject({ code: 0 });
    expect(readFileSync(join(folder, 'fall', 'process.yaml'), 'utf8')).toBe(before);
  });

  it('is analysed again where it is, unless a person has worked on it', async ({
    place: { finished, folder, run },
  }) => {
    finished();
    const yaml = join(folder, 'fall', 'process.yaml');
    const before = readFileSync(yaml, 'utf8');
    expect(await run('analyse fall')).toMatchObject({ code: 0 });
    expect(readFileSync(yaml, 'utf8')).toBe(before);
    expect(existsSync(join(folder, 'out'))).toBe(false);
    writeFileSync(yaml, `${before}# geprüft\n`);
    expect(await run('analyse fall')).toMatchObject({ code: 2, stderr: expect.stringContaining('bearbeitet') });
    expect(readFileSync(yaml, 'utf8')).toContain('# geprüft');
  });

  it('is listed where there is no terminal', async ({ place: { finished, run } }) => {
    finished();
    const { code, stdout } = await run('');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^fall +\d+ +\d+ +\d+ +\d+$/m);
    expect(stdout).toContain('Im Terminal öffnet „lotse“ die Werkbank.');
    expect(JSON.parse((await run('--json')).stdout).result.cases).toHaveLength(1);
  });
});

it('checks a BPMN file alone', async ({ place: { put, run } }) => {
  put('kein.bpmn', '<definitions/>');
  expect(await run('check kein.bpmn')).toMatchObject({ code: 1, stdout: expect.stringContaining('✗ BPMN-Schema') });
  put('kein.txt', 'x');
  expect(await run('check kein.txt')).toMatchObject({ code: 2, stderr: expect.stringContaining('weder ein Fall') });
});

describe.concurrent('lotse read', () => {
  it('shows blocks with places, and the fields of a form', async ({ place: { folder, run } }) => {
    copyFileSync(join(reading, 'acroform.pdf'), join(folder, 'antrag.pdf'));
    copyFileSync(join(reading, 'verfahren.docx'), join(folder, 'verfahren.docx'));
    const form = await run('read antrag.pdf');
    expect(form.stdout).toMatch(/^antrag\.pdf \(Formular, 1 Seite/m);
    expect(form.stdout).toMatch(/^Felder$/m);
    const text = await run('read verfahren.docx');
    expect(text.stdout).toMatch(/^b-[0-9a-f]{6,} {2}.*Absatz \d+$/m);
    expect(text.code).toBe(0);
  });

  it('opens protected files with the passwords of a file, and shows them nowhere', async ({
    place: { folder, run },
  }) => {
    copyFileSync(join(reading, 'enc_user.pdf'), join(folder, 'akte.pdf'));
    writeFileSync(join(folder, 'kennwoerter'), '\uFEFFfalsch-4711\r\nakte.pdf: geheim\r\n');
    writeFileSync(join(folder, 'andere'), 'falsch-4711\n');
    expect((await run('read akte.pdf --password-file kennwoerter')).code).toBe(0);
    const wrong = await run('read akte.pdf --password-file andere --json');
    expect(wrong).toMatchObject({ code: 2, stdout: expect.stringContaining('E_PDF_ENCRYPTED') });
    expect(wrong.stderr).toContain('--password-file');
    expect(wrong.stdout + wrong.stderr).not.toContain('4711');
    const missing = await run('read akte.pdf --password-file nix');
    expect(missing).toMatchObject({ code: 2, stderr: expect.stringContaining('nix') });
    copyFileSync(join(root, 'samples/hundesteuer-anmeldung/dienstanweisung-hundesteuer.docx'), join(folder, 'da.docx'));
    const made = await run('analyse akte.pdf da.docx --out fall --extractor rules --password-file kennwoerter');
    expect(made.code).toBe(0);
    const written = readdirSync(join(folder, 'fall'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.parentPath !== join(folder, 'fall', 'documents'))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'));
    expect(written.length).toBeGreaterThan(5);
    expect(written.join('')).toContain('akte.pdf');
    expect(written.join('')).not.toContain('4711');
  });

  it('draws the page of a passage with the passage marked', async ({ place: { folder, run } }) => {
    copyFileSync(join(reading, 'verfahren.pdf'), join(folder, 'verfahren.pdf'));
    const listed = JSON.parse((await run('read verfahren.pdf --json')).stdout);
    const { blocks } = listed.result.documents[0];
    const [first, second] = [blocks[4], blocks[7]];
    const shown = await run(`read verfahren.pdf --show ${first.id.slice(2)} --show ${second.id},${first.id}`);
    expect(shown).toMatchObject({ code: 0, stdout: expect.stringContaining(first.text) });
    expect(shown.stdout).toContain(`→ verfahren-${second.id}.png`);
    const { width, height, marked } = await marksOf(join(folder, `verfahren-${first.id}.png`));
    expect(width / height).toBeCloseTo(595.3 / 841.9, 2);
    const scale = width / 595.3;
    const { box } = first.place;
    const edges = [box.x, box.y, box.x + box.width, box.y + box.height];
    for (const [index, edge] of edges.entries()) expect(Math.abs(marked[index]! / scale - edge)).toBeLessThan(4);
    const json = JSON.parse((await run(`read verfahren.pdf --show ${first.id} --out stelle.png --json`)).stdout);
    const pages = [{ page: 1, boxes: [box], png: 'stelle.png' }];
    expect(json.result.shown).toEqual([expect.objectContaining({ block: first.id, pages })]);
    const long = blocks.find((block: { text: string }) => block.text.startsWith('Absatz 7'));
    expect(long.place.goesOn).toHaveLength(1);
    const whole = JSON.parse((await run(`read verfahren.pdf --show ${long.id} --json`)).stdout);
    expect(whole.result.shown[0].pages).toEqual([
      { page: 2, boxes: [long.place.box, long.place.goesOn[0].box], png: `verfahren-${long.id}.png` },
    ]);
    expect(readFileSync(join(folder, 'stelle.png'))).toEqual(readFileSync(join(folder, `verfahren-${first.id}.png`)));
  });

  it('shows a field of a protected file and a file in an archive', async ({ place: { folder, run } }) => {
    copyFileSync(join(reading, 'enc_user.pdf'), join(folder, 'akte.pdf'));
    writeFileSync(join(folder, 'kennwort'), 'geheim\n');
    const { result } = JSON.parse((await run('read akte.pdf --password-file kennwort --json')).stdout);
    const [field] = result.documents[0].fields;
    const shown = await run(`read akte.pdf --password-file kennwort --show ${field.id} --out feld.png --json`);
    expect(JSON.parse(shown.stdout).result.shown).toEqual([expect.objectContaining({ block: field.block })]);
    expect((await marksOf(join(folder, 'feld.png'))).marked[2]).toBeGreaterThan(0);
    const zipped = zipSync({ 'akten/akte.pdf': readFileSync(join(folder, 'akte.pdf')) });
    writeFileSync(join(folder, 'alles.zip'), zipped);
    expect((await run(`read alles.zip --password-file kennwort --show ${field.block}`)).code).toBe(0);
    expect(readFileSync(join(folder, `akte-${field.block}.png`))).toEqual(readFileSync(join(folder, 'feld.png')));
    const [form, other] = ['acroform.pdf', 'enc_owner.pdf'].map((name) => readFileSync(join(reading, name)));
    writeFileSync(join(folder, 'zwei.zip'), zipSync({ 'a/akte.pdf': form!, 'b/akte.pdf': other! }));
    const both = JSON.parse((await run(`read zwei.zip --show ${field.block} --json`)).stdout);
    const pictures = both.result.shown.map(({ document, pages }: { document: string; pages: { png: string }[] }) => [
      document,
      pages[0]!.png,
    ]);
    expect(pictures).toEqual([
      ['zwei.zip/a/akte.pdf', `akte-${field.block}.png`],
      ['zwei.zip/b/akte.pdf', `akte-${field.block}-2.png`],
    ]);
  });

  it('says what cannot be shown, and where it stands', async ({ place: { folder, run } }) => {
    copyFileSync(join(reading, 'verfahren.docx'), join(folder, 'verfahren.docx'));
    copyFileSync(join(reading, 'verfahren.pdf'), join(folder, 'verfahren.pdf'));
    const [id] = (await run('read verfahren.docx')).stdout.match(/b-[0-9a-f]{6}(?=.*Absatz)/) ?? [];
    expect(await run(`read verfahren.docx --show ${id}`)).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/keinem Seitenbild[\s\S]*Absatz \d+/),
    });
    expect(await run('read verfahren.pdf --show b-xyz')).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/weder Absatz noch Feld „b-xyz“[\s\S]*„lotse read verfahren.pdf“/),
    });
    expect(await run('read verfahren.pdf --show b-')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('mehrere'),
    });
    expect(await run(`read verfahren.pdf --show ${id} --out verfahren.pdf`)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('.png'),
    });
    expect(await run('read verfahren.pdf verfahren.docx --show b-1 --json')).toMatchObject({ code: 2 });
    expect(await run('read verfahren.pdf --out bild.png')).toMatchObject({ code: 2 });
    expect(readdirSync(folder).sort()).toEqual(['verfahren.docx', 'verfahren.pdf']);
  });

  it('names folders and what is not there', async ({ place: { folder, run } }) => {
    mkdirSync(join(folder, 'ordner'));
    expect(await run('read ordner')).toMatchObject({ code: 2, stderr: expect.stringContaining('ist ein Ordner') });
    expect(await run('read nix.pdf --json')).toMatchObject({ code: 2, stdout: expect.stringContaining('E_NOT_FOUND') });
  });
});

describe.concurrent('lotse doctor', () => {
  it('says that nothing leaves, or what and where to', async ({ place: { run } }) => {
    const alone = await run('doctor');
    expect(alone).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Ohne Endpunkt öffnet Lotse keine Netzverbindung'),
    });
    expect(alone.stdout).toContain('Er darf Dateien lesen, aber keine schreiben und kein Programm starten.');
    const env = { LOTSE_LLM_URL: 'https://ki.example.de/v1', LOTSE_LLM_MODEL: 'm', LOTSE_LLM_KEY: 'sehr-geheim' };
    const remote = await run('doctor', { env: { ...env, ...guard } });
    expect(remote).toMatchObject({ code: 0, stdout: expect.stringContaining('Text der Unterlagen an ki.example.de') });
    const json = await run('doctor --json', { env });
    expect(JSON.parse(json.stdout).result).toMatchObject({
      egress: ['ki.example.de'],
      endpoint: { hasKey: true },
      reader: { mayWrite: false, mayStartPrograms: false },
    });
    expect(remote.stdout + json.stdout).not.toContain('sehr-geheim');
  });

  it('stops at a wrong settings file', async ({ place: { put, run } }) => {
    put('lotse.yaml', 'version: 1\nllm: { key: sehr-geheim }\n');
    const { code, stderr } = await run('doctor');
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('llm.key gehört nicht') });
    expect(stderr).not.toContain('sehr-geheim');
  });
});

it.skipIf(!existsSync('/dev/full'))('says that its output cannot be written', () => {
  const shell = ['-c', `"${process.execPath}" "${program}" doctor > /dev/full`];
  const { status, stderr } = spawnSync('sh', shell, { encoding: 'utf8' });
  expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining('Ausgabe lässt sich nicht') });
});

it('ends quietly where nobody reads on', () => {
  const shell = ['-c', `"${process.execPath}" "${program}" read "${sample}"/*.docx --json | head -1`];
  expect(spawnSync('sh', shell, { encoding: 'utf8' })).toMatchObject({ stdout: '{\n', stderr: '' });
});

describe.concurrent('wrong use', () => {
  it.each([
    ['anlayse x', 'Meinten Sie „analyse“?'],
    ['frobnicate', 'lotse --help'],
    ['view fall', 'hat diese Version noch nicht'],
    ['review fall', 'hat diese Version noch nicht'],
    ['eval compare', 'braucht RUN'],
    ['export fall --to operaton', 'hat diese Version noch nicht'],
    ['check fall --fix', 'hat diese Version noch nicht'],
    ['analyse', 'braucht PATH'],
    ['analyse x --extractr rules', 'Meinten Sie „--extractor“?'],
    ['analyse x --budget viel', 'ganze Zahl'],
    ['analyse x --record a --replay b', 'schließen sich aus'],
  ])('lotse %s', async (line, message) => {
    const { code, stdout, stderr } = await lotse(line.split(' '), { cwd: tmpdir() });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});

describe('help', () => {
  it('answers in less than 400 ms', async ({ place: { run } }) => {
    const times: number[] = [];
    for (let turn = 0; turn < 5; turn++) {
      const start = performance.now();
      expect(await run('--help')).toMatchObject({ code: 0, stderr: '' });
      times.push(performance.now() - start);
    }
    expect(Math.min(...times)).toBeLessThan(400);
  });

  it('is there for every command that is listed, and lists none that is planned', async ({ place: { run } }) => {
    const { stdout } = await run('--help');
    const listed = [...stdout.matchAll(/^ {2}([a-z]+) {2,}/gm)].map(([, name]) => name ?? '');
    expect(stdout).toMatch(/^ {2}analyse {2,}Unterlagen lesen, Prozess entwerfen/m);
    expect(listed).toEqual(['analyse', 'read', 'extract', 'check', 'export', 'report', 'eval', 'doctor', 'completion']);
    for (const name of listed) {
      const { code, stdout: own } = await run(`${name} --help`);
      expect({ code, own }).toMatchObject({ code: 0, own: expect.stringContaining(`lotse ${name} `) });
    }
  });
});

describe('completion', () => {
  it('completes commands, options and values in bash', async ({ place: { folder, put, run } }) => {
    const { stdout } = await run('completion bash');
    put('lotse.bash', stdout);
    const complete = (...words: string[]) => {
      const line = words.map((word) => `"${word}"`).join(' ');
      const script = `source lotse.bash; COMP_WORDS=(${line}); COMP_CWORD=${words.length - 1}; _lotse; echo "\${COMPREPLY[*]}"`;
      return spawnSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8' }).stdout.trim();
    };
    expect(complete('lotse', 'ana')).toBe('analyse');
    expect(complete('lotse', 'export', 'fall', '--to', 'cam')).toBe('camunda7');
    expect(complete('lotse', 'analyse', '--ex')).toBe('--extractor');
  });

  it.each(['zsh', 'fish', 'powershell'])('has a script for %s that knows every command', async (shell) => {
    const { code, stdout } = await lotse(['completion', shell]);
    expect(code).toBe(0);
    for (const word of ['analyse', 'doctor', 'extractor', 'camunda7']) expect(stdout).toContain(word);
    const syntax = spawnSync(shell, ['-n'], { input: stdout, encoding: 'utf8' });
    if (syntax.error === undefined && shell !== 'powershell') expect(syntax.status).toBe(0);
  });

  it('names the shells it knows', async ({ place: { run } }) => {
    expect(await run('completion basch')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Meinten Sie „bash“?'),
    });
  });
});
