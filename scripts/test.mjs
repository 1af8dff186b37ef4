// `npm test`: sets up, bundles, runs the tests. `--long`: those that take longer. Other arguments go to vitest.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { nodeToRunWith, root, setUp } from './setup.mjs';

setUp();
const { build } = await import('./build.mjs');
await build();

const long = process.argv.includes('--long');
const rest = process.argv.slice(2).filter((argument) => argument !== '--long');
const node = nodeToRunWith();
const folder = mkdtempSync(join(tmpdir(), 'lotse-test-'));
const report = join(folder, 'report.json');
const vitest = join(root, 'node_modules/vitest/vitest.mjs');
const { status } = spawnSync(
  node,
  [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile=${report}`, ...rest],
  {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      PATH: `${dirname(node)}${delimiter}${process.env['PATH']}`,
      ...(long ? { LOTSE_TEST_LONG: '1' } : {}),
    },
  },
);

let failed = 1;
try {
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'));
  failed = numFailedTests;
  console.log(`Tests: ${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`);
} catch {
  console.error('Die Tests haben keinen Bericht geschrieben.');
}
rmSync(folder, { recursive: true, force: true });
process.exit(status === 0 && failed === 0 ? 0 : 1);
