// `npm run check`: types, style, dead code, licences. `--fix` mends style and writes the list of licences anew.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { checkLicences } from './licences.mjs';
import { nodeToRunWith, root, setUp } from './setup.mjs';

setUp();
const fix = process.argv.includes('--fix');
const node = nodeToRunWith();
const steps = [
  ['types', 'typescript/bin/tsc', '--noEmit', '-p', '.'],
  [
    'style',
    '@biomejs/biome/bin/biome',
    ...(fix ? ['check', '--write'] : ['ci', '--error-on-warnings']),
    ...(process.stdout.isTTY ? [] : ['--colors=off']),
    '.',
  ],
  ['dead code', 'knip/bin/knip.js', '--no-progress'],
];
const failed = steps.filter(([name, script, ...args]) => {
  console.log(`— ${name}`);
  return spawnSync(node, [join(root, 'node_modules', script), ...args], { cwd: root, stdio: 'inherit' }).status !== 0;
});
console.log('— licences');
if (!checkLicences({ write: fix })) failed.push(['licences']);
if (failed.length > 0) {
  console.error(`Failed: ${failed.map(([name]) => name).join(', ')}`);
  process.exit(1);
}
