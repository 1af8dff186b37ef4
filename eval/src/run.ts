/**
 * For developers: measures the rules extractor and lists what it missed and invented.
 *
 *     node eval/src/run.ts [--data DIR] [--case ID]… [--details] [--json]
 */
import { parseArgs } from 'node:util';
import { rulesExtractor } from '@lotse/extract';
import { LotseError } from '@lotse/model';
import { runEval } from './evaluate.ts';
import { formatRun } from './format.ts';
import { formatDifference } from './format-difference.ts';
import { suppliedGold } from './supplied-gold.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    case: { type: 'string', multiple: true },
    details: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});

try {
  const run = await runEval({ data: values.data ?? suppliedGold, extractor: rulesExtractor(), only: values.case });
  if (values.json) console.log(JSON.stringify(run, null, 2));
  else {
    if (values.details) for (const one of run.cases) console.log(formatDifference(one));
    console.log(formatRun(run));
  }
} catch (error) {
  if (!(error instanceof LotseError)) throw error;
  console.error(`${error.code}: ${error.message}\n${error.hint}`);
  process.exitCode = error.exitCode;
}
