// Sets up, bundles and runs Lotse in the folder where the user is.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { nodeToRunWith, root, setUp } from './setup.mjs';

/** Runs `lotse` with these arguments and ends this process with its exit code. */
export async function runLotse(args, cwd = process.env['INIT_CWD'] ?? process.cwd()) {
  setUp();
  const { build } = await import('./build.mjs');
  await build();
  const child = spawn(nodeToRunWith(), [join(root, 'cli/dist/lotse.js'), ...args], { cwd, stdio: 'inherit' });
  // Ctrl-C reaches the program itself, which ends in its own time and way.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
}
