/**
 * For developers: measures the rules extractor and lists what it missed and invented.
 *
 *     node eval/src/run.ts [--data DIR] [--case ID]… [--details] [--json] [--oracle] [--save]
 *
 * `--oracle` takes the gold's steps instead of an extractor's: what the findings reach when extraction is perfect.
 * `--save` writes the figures to `eval/baseline.json`, which the long test compares with.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { rulesExtractor } from '@lotse/extract';
import { LotseError } from '@lotse/model';
import { readGoldCases } from './data/gold.ts';
import { suppliedGold } from './data/supplied-gold.ts';
import { formatDifference, formatVariant } from './difference/format-difference.ts';
import { oracle } from './draft/oracle.ts';
import { baselineOf } from './gate/baseline.ts';
import { runEval } from './run/evaluate.ts';
import { formatRun } from './run/format.ts';

const baselineFile = join(import.meta.dirname, '..', 'baseline.json');

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    case: { type: 'string', multiple: true },
    details: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    oracle: { type: 'boolean', default: false },
    save: { type: 'boolean', default: false },
  },
});

try {
  const data = values.data ?? suppliedGold;
  const extractor = values.oracle ? oracle(await readGoldCases(data)) : rulesExtractor();
  const run = await runEval({ data, extractor, only: values.case });
  if (values.json) console.log(JSON.stringify(run, null, 2));
  else {
    if (values.details) {
      for (const one of run.cases) console.log(formatDifference(one));
      for (const one of run.variants) console.log(formatVariant(one));
    }
    console.log(formatRun(run));
  }
  if (values.save) await writeFile(baselineFile, `${JSON.stringify(baselineOf(run), null, 2)}\n`);
} catch (error) {
  if (!(error instanceof LotseError)) throw error;
  console.error(`${error.code}: ${error.message}\n${error.hint}`);
  process.exitCode = error.exitCode;
}
