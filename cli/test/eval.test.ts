import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { built, lotse, root } from './program.ts';

const guard = { NODE_OPTIONS: `--import ${join(root, 'cli', 'test', 'network-guard.ts')}` };
const fixture = join(root, 'eval', 'test', 'fixtures', 'gold', 'hund');

/** Three copies of a small case, and a run of the rules on them in `runs/a`. */
let folder: string;

function evaluate(line: string, options: { interruptAfter?: RegExp } = {}) {
  return lotse(['eval', ...line.split(' ')], { cwd: folder, env: guard, ...options });
}

beforeAll(async () => {
  await built();
  folder = mkdtempSync(join(tmpdir(), 'lotse-eval-'));
  for (const id of ['a', 'b', 'c']) {
    cpSync(fixture, join(folder, 'klein', id), { recursive: true });
    change(join('klein', id, 'case.json'), (text) => text.replace('"id": "hund"', `"id": "${id}"`));
  }
  const { code, stderr } = await evaluate('run --data klein --extractor rules --out runs/a');
  expect(stderr).toMatch(/1\/3/);
  expect(code).toBe(0);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function change(path: string, how: (text: string) => string): void {
  writeFileSync(join(folder, path), how(readFileSync(join(folder, path), 'utf8')));
}

describe('lotse eval run', () => {
  it('writes a line per item and a manifest, and prints tables with controls and what was not measured', async () => {
    const { code, stdout } = await evaluate('run --data klein --extractor rules --out runs/b');
    expect(code).toBe(0);
    const lines = readFileSync(join(folder, 'runs/b/results.jsonl'), 'utf8').trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).id)).toEqual(['a', 'b', 'c']);
    expect(readFileSync(join(folder, 'runs/b/results.jsonl'))).toEqual(
      readFileSync(join(folder, 'runs/a/results.jsonl')),
    );
    expect(JSON.parse(readFileSync(join(folder, 'runs/b/manifest.json'), 'utf8'))).toMatchObject({
      extractor: 'rules',
      samples: 1,
      sets: [{ name: 'klein', broken: [] }],
    });
    for (const words of [
      'Schritte',
      'Kette',
      'Gold selbst',
      'Nicht gemessen: ',
      'pmo (nicht eingerichtet)',
      'runs/b',
    ]) {
      expect(stdout).toContain(words);
    }
    expect(stdout).not.toContain('NaN');
  });

  it('gives plain data with --json', async () => {
    const { code, stdout } = await evaluate('run --data klein --extractor none --limit 1 --json --out runs/json');
    expect(code).toBe(0);
    const { ok, result } = JSON.parse(stdout);
    expect(ok).toBe(true);
    expect(result.results).toHaveLength(1);
    expect(result.summary[0].set).toBe('klein');
  });

  it('takes a folder of its own where none is named, and goes on with a run that was interrupted', async () => {
    const first = await evaluate('run --data klein --extractor rules --samples 9 --jobs 1', {
      interruptAfter: /1\/27/,
    });
    expect(first.code).toBe(130);
    const [name = ''] = readdirSync(join(folder, 'eval/runs'));
    const results = join(folder, 'eval/runs', name, 'results.jsonl');
    const early = readFileSync(results, 'utf8').trim().split('\n').length;
    expect(early).toBeGreaterThan(0);
    expect(early).toBeLessThan(27);
    const again = await evaluate('run --data klein --extractor rules --samples 9 --json');
    expect(again.code).toBe(0);
    expect(JSON.parse(again.stdout).result.folder).toBe(join(folder, 'eval/runs', name));
    expect(again.stderr).not.toContain(' 0/27');
    expect(readFileSync(results, 'utf8').trim().split('\n')).toHaveLength(27);
  });

  it('measures the rest where a case is broken, names it and ends with 1', async () => {
    cpSync(join(folder, 'klein'), join(folder, 'schlecht'), { recursive: true });
    change('schlecht/b/case.json', (text) => text.slice(1));
    const { code, stdout, stderr } = await evaluate('run --data schlecht --extractor rules --out runs/schlecht --json');
    expect(code, stderr).toBe(1);
    const { result, warnings } = JSON.parse(stdout);
    expect(result.results.map((one: { id: string }) => one.id)).toEqual(['a', 'c']);
    expect(warnings).toMatchObject([{ code: 'E_GOLD_FORMAT', where: 'schlecht/b' }]);
  });

  it('takes sets from lotse.yaml, measures the rest where one is not there, names it and ends with 1', async () => {
    const place = join(folder, 'eingerichtet');
    mkdirSync(place);
    writeFileSync(join(place, 'lotse.yaml'), 'version: 1\ndata: { gold: ../klein, lre: ./fehlt }\n');
    const { code, stdout } = await lotse('eval run --data gold,lre --extractor none --json --out r'.split(' '), {
      cwd: place,
      env: guard,
    });
    expect(code).toBe(1);
    const { result, warnings } = JSON.parse(stdout);
    expect(result.results).toHaveLength(3);
    expect(warnings).toMatchObject([{ code: 'E_NO_DATA', where: 'lre', message: expect.stringContaining('fehlt') }]);
  });

  it('names a set that is not set up, a folder that holds none, and an option of another action', async () => {
    for (const [line, words] of [
      ['run --data pmo', '--data pmo=ORDNER'],
      ['run --data nirgends', 'gibt es nicht'],
      ['run --data klein/a/documents', 'kein Datensatz'],
      ['run --save', '--save'],
      ['run runs/a', 'runs/a'],
      ['compare runs/a', 'RUN'],
      ['gate runs/nirgends', 'kein Lauf'],
      ['rum', 'lotse eval run'],
      ['run --samples 0', '--samples'],
      ['run --degrade --extractor rules', '--replay'],
    ] as const) {
      const { code, stderr } = await evaluate(line);
      expect(code, line).toBe(2);
      expect(stderr, line).toContain(words);
    }
  });

  it('names prompt and document where a recording is missing, and ends with 3', async () => {
    mkdirSync(join(folder, 'leer'), { recursive: true });
    const { code, stderr } = await evaluate('run --data klein --extractor llm --replay leer --limit 1 --out runs/leer');
    expect(code).toBe(3);
    expect(stderr).toContain('klein/a');
    expect(stderr).toContain('„steps“');
  });
});

describe('lotse eval compare, report and gate', () => {
  it('says of equal runs that they are equal, of a changed one what got worse and where', async () => {
    cpSync(join(folder, 'runs/a'), join(folder, 'runs/worse'), { recursive: true });
    change('runs/worse/results.jsonl', (text) =>
      text.replace(/"activity":\{"value":[\d.]+/, '"activity":{"value":0.1'),
    );
    const same = await evaluate('compare runs/a runs/a');
    expect(same.code).toBe(0);
    const worse = await evaluate('compare runs/a runs/worse');
    expect(worse.code).toBe(0);
    expect(same.stdout).toContain('Unverändert: 3 Fälle');
    expect(worse.stdout).toContain('Unverändert: 2 Fälle');
    expect(worse.stdout).toMatch(/Schritte .*−0,\d+/);
    expect(worse.stdout).not.toBe(same.stdout);
  });

  it('writes the run as one page', async () => {
    const { code, stdout } = await evaluate('report runs/a --quiet');
    expect(code).toBe(0);
    expect(stdout.trim()).toBe(join('runs', 'a', 'report.html'));
    const html = readFileSync(join(folder, 'runs/a/report.html'), 'utf8');
    expect(html).toContain('<svg');
    expect(html).not.toMatch(/(src|href)="https?:/);
  });

  it('holds a run against the baseline that was saved, and fails where it is worse', async () => {
    expect((await evaluate('gate runs/a --baseline b.json')).code).toBe(2);
    expect((await evaluate('gate runs/a --baseline b.json --save')).code).toBe(0);
    expect(existsSync(join(folder, 'b.json'))).toBe(true);
    cpSync(join(folder, 'runs/a'), join(folder, 'runs/gated'), { recursive: true });
    change('runs/gated/results.jsonl', (text) => text.replaceAll(/"flow":\{"value":[\d.]+/g, '"flow":{"value":0'));
    const { code, stdout } = await evaluate('gate runs/gated --baseline b.json');
    expect(code).toBe(1);
    expect(stdout).toContain('Ablauf');
  });
});
