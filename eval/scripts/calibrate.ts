/**
 * For developers: how well do the matchers of labels tell names of one thing from names of two?
 *
 *     node eval/scripts/calibrate.ts [--save]
 *
 * `--save` writes the chosen matcher and threshold to `eval/calibration/threshold.json`, which the evaluation uses.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { LotseError } from '@lotse/model';
import { calibrate } from '../src/calibration/calibration.ts';
import { formatCalibration } from '../src/calibration/format-calibration.ts';
import { readLabelledPairs } from '../src/calibration/labelled-pairs.ts';

const folder = join(import.meta.dirname, '..', 'calibration');
const { values } = parseArgs({ options: { save: { type: 'boolean', default: false } } });

try {
  const text = await readFile(join(folder, 'pairs.tsv'), 'utf8');
  const result = calibrate(text);
  for (const line of formatCalibration(readLabelledPairs(text), result)) console.log(line);
  if (values.save) await writeFile(join(folder, 'threshold.json'), `${JSON.stringify(result, null, 2)}\n`);
} catch (error) {
  if (!(error instanceof LotseError)) throw error;
  console.error(`${error.code}: ${error.message}\n${error.hint}`);
  process.exitCode = error.exitCode;
}
