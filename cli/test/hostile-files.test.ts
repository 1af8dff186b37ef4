import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { enticingFiles, type HostileFile, hostileFiles } from '@lotse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { built, type Ended, lotse, root } from './program.ts';

const fixtures = join(root, 'packages', 'ingest', 'test', 'fixtures');
/** The first line of what the entities of the fixtures refer to. */
const secret = existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'utf8').split('\n', 1)[0] : 'root:';
const good = ['verfahren.docx', 'leistung.html'];

let folder: string;
let server: Server;
let files: readonly HostileFile[];
let before: readonly string[];
const asked: string[] = [];

/** Every file below a folder with its size and time, but for the results. */
function contentOf(path: string): string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.startsWith(join(folder, 'fall')))
    .map((file) => {
      const { size, mtimeMs } = statSync(file);
      return `${file} ${statSync(file).isFile() ? `${size} ${mtimeMs}` : ''}`;
    })
    .sort();
}

/** Runs the program with a home and a folder for temporary files of its own, where nothing is to appear. */
const run = (...args: string[]): Promise<Ended> => {
  const home = join(folder, 'home');
  const env = { HOME: home, USERPROFILE: home, TMPDIR: home, TEMP: home, TMP: home, XDG_CACHE_HOME: home };
  return lotse(args, { cwd: folder, env });
};

beforeAll(async () => {
  await built();
  folder = mkdtempSync(join(tmpdir(), 'lotse-hostile-'));
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  files = [...hostileFiles, ...enticingFiles(`http://127.0.0.1:${port}`)];
  for (const name of ['home', 'akte']) mkdirSync(join(folder, name));
  for (const { name, bytes } of files) writeFileSync(join(folder, 'akte', name), bytes());
  for (const name of good) copyFileSync(join(fixtures, name), join(folder, 'akte', name));
  before = contentOf(folder);
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a folder full of files that mean harm, and two good ones', () => {
  const codesOf = (warnings: readonly { code: string; where?: string; message: string }[]) =>
    new Map(warnings.map(({ where = '', ...warning }) => [where.split('/').at(-1), warning]));

  /** Each bad file ended as it should, nothing is left where it should not be, and nobody was asked. */
  const expectHarmless = (ended: Ended, warnings: ReturnType<typeof codesOf>) => {
    expect(ended.code).toBe(1);
    for (const { name, code, says = /./ } of files) {
      if (code === undefined) continue;
      const { code: told, message = '' } = warnings.get(name) ?? {};
      expect(told, name).toBe(code);
      expect(message, name).toMatch(says);
      expect(message, name).toMatch(/^„.+“: .*\.$/s);
    }
    expect(contentOf(folder)).toEqual(before);
    expect(asked).toEqual([]);
    expect(ended.stdout + ended.stderr).not.toContain(secret);
    expect(ended.stderr).not.toMatch(/\bat .*\.js:\d+/);
  };

  it('lotse read: each bad file fails by itself, the others are read', { timeout: 90_000 }, async () => {
    const names = readdirSync(join(folder, 'akte')).map((name) => join('akte', name));
    const ended = await run('read', '--json', ...names);
    const { ok, result, warnings } = JSON.parse(ended.stdout);
    expect(ok).toBe(true);
    expectHarmless(ended, codesOf(warnings));
    const read: string[] = result.documents.map(({ file }: { file: string }) => file);
    const expected = [...good, ...files.filter(({ code }) => code === undefined).map(({ name }) => name)];
    expect(read.filter((file) => file.split('/').length === 2).sort()).toEqual(
      expected.map((name) => `akte/${name}`).sort(),
    );
  });

  it('lotse analyse: the case is made of the others, and says which are missing', { timeout: 90_000 }, async () => {
    const ended = await run('analyse', 'akte', '--out', 'fall', '--json');
    const { result } = JSON.parse(ended.stdout);
    expectHarmless(ended, codesOf(result.manifest.unread));
    expect(result.outline.steps.length).toBeGreaterThan(0);
  });
});
