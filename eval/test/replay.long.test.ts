import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parsePrompts, promptedExtractor } from '@lotse/extract';
import { openModel } from '@lotse/llm';
import { expect, it } from 'vitest';
import { runEval, suppliedGold } from '../src/index.ts';

const root = join(import.meta.dirname, '../..');

/** What the recorded replies gave when they were recorded, less .02. */
const floors = { activity: 0.89, flow: 0.66, gatewayTyped: 0.87, actor: 0.9, grounding: 1, soundness: 1, validity: 1 };

it('makes of the recorded replies of a large model what it made when they were recorded', async () => {
  const paths = (await readdir(join(root, 'prompts'), { recursive: true })).filter((path) => path.endsWith('.md'));
  const prompts = await Promise.all(
    paths.map(async (path) => ({ path, text: await readFile(join(root, 'prompts', path), 'utf8') })),
  );
  const model = openModel({ url: '', model: '', replay: join(root, 'eval/cassettes') });
  const run = await runEval({ data: suppliedGold, extractor: promptedExtractor(model, parsePrompts(prompts)) });

  const failures = run.cases.filter((one) => !one.hasScans).flatMap((one) => one.failures);
  expect(failures, 'Wo eine Frage neu ist, neu aufzeichnen: eval/cassettes/README.md').toEqual([]);
  const means = run.withoutScans.means[0] ?? {};
  const short = Object.entries(floors).filter(([name, floor]) => (means[name]?.mean ?? 0) < floor - 1e-9);
  expect(short.map(([name]) => `${name} ${means[name]?.mean}`)).toEqual([]);
});
