import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { IsolatedReader } from '../../packages/ingest/src/index.ts';
import { root } from '../setup.mjs';
import { median, unit } from './unit.mjs';

const fixtures = join(root, 'packages', 'ingest', 'test', 'fixtures');
const long = join(fixtures, 'seiten_500.pdf');

/** Documents of one page or so, read again and again by one process. */
const shortOnes = {
  'verfahren.docx': 150,
  'verfahren.odt': undefined,
  'schritte.xlsx': undefined,
  'leistung.html': undefined,
  'anfrage.eml': undefined,
};

/** The process that reads, as the program starts it, from the bundle. */
export function startReader() {
  const entry = pathToFileURL(join(root, 'cli', 'dist', 'reader-process.js'));
  return new IsolatedReader({ entry });
}

/** How long reading takes, and how much memory; what loads and starts is not counted. */
export async function measureSpeed(figures) {
  await measureLong(figures);
  await measureShort(figures);
}

/**
 * 500 pages with structure and comparison, beside the bare text that other libraries give: by turns, and of each the
 * quickest, which other programs on the machine disturbed least.
 */
async function measureLong(figures) {
  const rounds = [];
  for (let turn = 0; turn < 5; turn++) {
    const pdfjs = otherReader('pdfjs', long);
    const pdfium = otherReader('pdfium', long);
    rounds.push({ own: await readLong(), pdfjs, pdfium, pdftotext: pdftotext(long)?.seconds, unit: unit() });
  }
  const best = (figure) => Math.min(...rounds.map(figure));
  const here = { unit: best((round) => round.unit) };
  const own = best((round) => round.own.seconds);
  const name = 'seiten_500.pdf with structure';
  figures.add(`${name}: seconds`, 'seconds', own, { goal: 10, ...here });
  figures.add(`${name}: times pdfjs' bare text`, 'ratio', own / best(({ pdfjs }) => pdfjs.seconds), { goal: 1.6 });
  figures.add(
    `${name}: MB of the process`,
    'megabytes',
    best((round) => round.own.megabytes),
    { goal: 400 },
  );
  for (const library of ['pdfjs', 'pdfium']) {
    figures.add(
      `bare text, ${library}: seconds`,
      'seconds',
      best((round) => round[library].seconds),
      here,
    );
    figures.add(
      `bare text, ${library}: MB`,
      'megabytes',
      best((round) => round[library].megabytes),
    );
  }
  if (rounds[0].pdftotext === undefined) figures.leave('pdftotext', 'Debian package poppler-utils');
  else
    figures.add(
      'bare text, pdftotext: seconds',
      'seconds',
      best((round) => round.pdftotext),
      here,
    );
}

async function readLong() {
  const reader = startReader();
  try {
    await reader.readDocument(fixture('silben.pdf'));
    const bytes = readFileSync(long);
    const start = performance.now();
    const [document] = await reader.readDocument({ name: 'seiten_500.pdf', bytes });
    const seconds = (performance.now() - start) / 1000;
    if (document?.pages !== 500 || document.blocks.length < 5000) throw new Error('seiten_500.pdf was not read whole');
    return { seconds, megabytes: reader.peakBytes / 1024 / 1024 };
  } finally {
    await reader.close();
  }
}

async function measureShort(figures) {
  const reader = startReader();
  try {
    for (const [name, goal] of Object.entries(shortOnes)) {
      const file = fixture(name);
      await reader.readDocument(file);
      const runs = [];
      for (let run = 0; run < 10; run++) {
        const start = performance.now();
        await reader.readDocument(file);
        runs.push(performance.now() - start);
      }
      figures.add(`${name}, warm: ms`, 'milliseconds', median(runs), { goal, unit: unit() });
    }
  } finally {
    await reader.close();
  }
}

export function fixture(name) {
  return { name, bytes: readFileSync(join(fixtures, name)) };
}

/** The text that a library gives, in a process of its own. */
export function otherReader(library, file) {
  const script = join(root, 'scripts', 'bench', 'other-reader.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, library, file], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`${library}: ${stderr}`);
  return JSON.parse(stdout);
}

/** The text that poppler gives; undefined where it is not installed. */
export function pdftotext(file) {
  const start = performance.now();
  const { error, stdout } = spawnSync('pdftotext', ['-q', file, '-'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return error ? undefined : { text: stdout, seconds: (performance.now() - start) / 1000 };
}
