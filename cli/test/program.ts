import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
// @ts-expect-error: a script without types
import { build } from '../../scripts/build.mjs';

export const root = join(import.meta.dirname, '..', '..');
export const program = join(root, 'cli', 'dist', 'lotse.js');

/** Bundles the program if anything changed. */
export async function built(): Promise<void> {
  await build();
}

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Recognised pages of this test run. */
const cacheFolder = join(tmpdir(), `lotse-test-cache-${process.pid}`);

/** Runs the bundled program as users do, with nothing of the machine's own settings. */
export function lotse(
  args: readonly string[],
  options: { cwd?: string; env?: Record<string, string>; interruptAfter?: RegExp } = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [program, ...args], {
    cwd: options.cwd ?? root,
    env: {
      PATH: process.env['PATH'] ?? '',
      LOTSE_CONFIG_DIR: join(root, 'nowhere'),
      LOTSE_CACHE_DIR: cacheFolder,
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (data) => {
    stdout += data;
  });
  child.stderr.on('data', (data) => {
    stderr += data;
    if (!child.killed && options.interruptAfter?.test(stderr)) child.kill('SIGINT');
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}
