// `npm run bench`: how long the program takes and how much memory it needs, against the committed baseline.
// Machines differ and are noisy: times are given as multiples of a fixed computation measured in the same run.
// `--save` writes the baseline anew. `--pmo DIR`: where the PMo texts lie, which are no part of the project.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { median, round, unit } from './bench/unit.mjs';
import { nodeToRunWith, root, setUp } from './setup.mjs';

const RUNS = 5;
const baselineFile = join(root, 'scripts', 'bench-baseline.json');

const { pmo } = parseArgs({
  options: { pmo: { type: 'string' }, save: { type: 'boolean' } },
}).values;

/** What is measured, each as a whole process from its start to its end. */
const commands = {
  'lotse --help': () => ['--help'],
  'lotse read (DOCX)': () => ['read', 'samples/hundesteuer-anmeldung/dienstanweisung-hundesteuer.docx', '--quiet'],
  'lotse analyse hundesteuer-anmeldung': (out) => ['analyse', 'samples/hundesteuer-anmeldung', '--out', out, '--quiet'],
  'lotse analyse sondernutzung-strassenraum': (out) => [
    'analyse',
    'samples/sondernutzung-strassenraum',
    '--out',
    out,
    '--quiet',
  ],
  'lotse eval run (gold, rules)': (out) => ['eval', 'run', '--extractor', 'rules', '--out', out, '--quiet'],
  ...(pmo === undefined
    ? {}
    : {
        'lotse eval run (78 published PMo drafts)': (out) => [
          'eval',
          'run',
          '--data',
          `pmo=${pmo}`,
          '--extractor',
          'none',
          '--out',
          out,
          '--quiet',
        ],
      }),
};
if (pmo === undefined) console.log('Not measured: the published PMo drafts (--pmo DIR).');

setUp();
const { build } = await import('./build.mjs');
await build();
const folder = mkdtempSync(join(tmpdir(), 'lotse-bench-'));
const node = nodeToRunWith();
const probe = join(folder, 'memory.mjs');
writeFileSync(
  probe,
  "import { writeFileSync } from 'node:fs';\nprocess.on('exit', () => writeFileSync(process.env.LOTSE_BENCH_MEMORY, String(process.resourceUsage().maxRSS)));\n",
);

const measured = {};
for (const [number, [name, args]] of Object.entries(commands).entries()) {
  const runs = Array.from({ length: RUNS }, (_, run) => ({
    ...measure(args(join(folder, `out-${number}-${run}`))),
    unit: unit(),
  }));
  measured[name] = {
    units: round(median(runs.map(({ seconds, unit: one }) => seconds / one)), 2),
    megabytes: round(median(runs.map(({ megabytes }) => megabytes)), 0),
    seconds: round(median(runs.map(({ seconds }) => seconds)), 2),
  };
}
rmSync(folder, { recursive: true, force: true });

const baseline = read(baselineFile);
console.log(
  'command'.padEnd(44),
  'units'.padStart(7),
  'before'.padStart(7),
  'MB'.padStart(6),
  'before'.padStart(7),
  'seconds here'.padStart(13),
);
for (const [name, { units, megabytes, seconds }] of Object.entries(measured)) {
  const before = baseline[name] ?? {};
  const row = [
    String(units).padStart(7),
    String(before.units ?? '–').padStart(7),
    String(megabytes).padStart(6),
    String(before.megabytes ?? '–').padStart(7),
  ];
  console.log(name.padEnd(44), ...row, String(seconds).padStart(13));
}
if (process.argv.includes('--save')) {
  const kept = Object.fromEntries(
    Object.entries({ ...baseline, ...measured }).map(([name, { units, megabytes }]) => [name, { units, megabytes }]),
  );
  writeFileSync(baselineFile, `${JSON.stringify(kept, null, 2)}\n`);
}

// How documents are read has goals of its own; a process of its own, for the Node that runs TypeScript.
const reading = [join(root, 'scripts', 'bench', 'reading.mjs'), ...(process.argv.includes('--save') ? ['--save'] : [])];
process.exitCode = spawnSync(node, reading, { cwd: root, stdio: 'inherit' }).status ?? 1;

function measure(args) {
  const memory = join(folder, 'memory');
  const start = performance.now();
  const { status, stderr } = spawnSync(
    node,
    ['--import', `file://${probe}`, join(root, 'cli/dist/lotse.js'), ...args],
    {
      cwd: root,
      env: { ...process.env, LOTSE_BENCH_MEMORY: memory },
    },
  );
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return { seconds, megabytes: Number(readFileSync(memory, 'utf8')) / 1024 };
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}
