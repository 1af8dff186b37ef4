// Makes a fresh clone ready: packages and the pinned Node. Runs under Node 20 and later, on every system.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

const PNPM = 'pnpm@10';
const LEAST_NODE = 22;
const stamp = join(root, 'node_modules', '.lotse-setup');

/** Installs what is missing or changed since the last time; says nothing when all is in place. */
export function setUp() {
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.error('Lotse wird eingerichtet (einmalig, etwa eine halbe Minute) …');
  const frozen = process.env['CI'] ? ['--frozen-lockfile'] : [];
  const result = spawnSync(process.execPath, [npxScript(), '-y', PNPM, 'install', '--silent', ...frozen], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, npm_config_loglevel: 'error' },
  });
  if (result.status !== 0) {
    fail(
      'Die Einrichtung ist fehlgeschlagen.',
      'Bitte prüfen, ob der Rechner die Paketquelle von npm erreicht, und den Befehl noch einmal ausführen.',
    );
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

/** The Node that runs Lotse: the one pinned in package.json, else the present one if it is new enough. */
export function nodeToRunWith() {
  const pinned = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(pinned) && spawnSync(pinned, ['--version']).status === 0) return pinned;
  if (Number.parseInt(process.versions.node, 10) >= LEAST_NODE) return process.execPath;
  fail(
    `Lotse braucht Node ${LEAST_NODE} oder neuer; das mitgelieferte Node läuft auf diesem Rechner nicht.`,
    'Bitte Node 24 installieren und den Befehl noch einmal ausführen.',
  );
}

/** npm's own script for `npx`, so that no shell is needed. */
function npxScript() {
  const beside = process.env['npm_execpath'] ? [dirname(process.env['npm_execpath'])] : [];
  const home = dirname(process.execPath);
  const folders = [...beside, join(home, 'node_modules/npm/bin'), join(home, '../lib/node_modules/npm/bin')];
  const script = folders.map((folder) => join(folder, 'npx-cli.js')).find((file) => existsSync(file));
  return script ?? fail('npm wurde nicht gefunden.', 'Bitte Node mit npm installieren (nodejs.org).');
}

/** A hash of everything that decides what is installed. */
function fingerprint() {
  const hash = createHash('sha256').update(process.platform).update(process.arch);
  const packages = readdirSync(join(root, 'packages')).map((name) => `packages/${name}/package.json`);
  for (const file of [
    'package.json',
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    'cli/package.json',
    'eval/package.json',
    ...packages,
  ]) {
    if (existsSync(join(root, file))) hash.update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

function fail(message, hint) {
  console.error(`${message}\n${hint}`);
  process.exit(2);
}
