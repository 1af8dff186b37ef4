// `node scripts/bench/reading.mjs [--save]`, part of `npm run bench`: how fast and how well documents are read, against
// goals, the committed baseline, and other programs in the same run. Exits 1 where a goal or the baseline is missed.
import { join } from 'node:path';
import { build } from '../build.mjs';
import { root } from '../setup.mjs';
import { Figures } from './figures.mjs';
import { measureQuality } from './reading-quality.mjs';
import { measureRecognition } from './reading-scans.mjs';
import { measureSpeed } from './reading-speed.mjs';

const baselineFile = join(root, 'scripts', 'bench', 'reading-baseline.json');

await build();
const figures = new Figures();
await measureSpeed(figures);
await measureQuality(figures);
await measureRecognition(figures);
const isGood = figures.print(baselineFile);
if (process.argv.includes('--save')) figures.save(baselineFile);
process.exitCode = isGood ? 0 : 1;
