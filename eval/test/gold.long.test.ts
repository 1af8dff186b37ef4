import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parsePrompts, promptedExtractor, rulesExtractor, stepsExtractor } from '@lotse/extract';
import { openModel } from '@lotse/llm';
import { describe, expect, it } from 'vitest';
import { countCalls, type EvalRun, gate, parseBaseline, suppliedGold } from '../src/index.ts';
import { measured } from './measured.ts';

const root = join(import.meta.dirname, '../..');

async function shortfalls(run: EvalRun, baseline: string): Promise<readonly string[]> {
  const file = join(root, 'eval/baselines', baseline);
  return gate(run, parseBaseline(await readFile(file, 'utf8'), file)).failures;
}

describe('on the supplied gold', () => {
  it('the rules are no worse than their baseline', async () => {
    expect(await shortfalls(await measured(suppliedGold, rulesExtractor()), 'rules.json')).toEqual([]);
  });

  it.each([
    { strategy: 'steps', extractor: stepsExtractor },
    { strategy: 'single', extractor: promptedExtractor },
  ])(
    'the recorded replies of a large model to $strategy give what they gave, twice byte for byte, and no network is used',
    async ({ strategy, extractor }) => {
      const paths = (await readdir(join(root, 'prompts'), { recursive: true })).filter((path) => path.endsWith('.md'));
      const prompts = parsePrompts(
        await Promise.all(
          paths.map(async (path) => ({ path, text: await readFile(join(root, 'prompts', path), 'utf8') })),
        ),
      );
      const model = openModel({ url: '', model: '', replay: join(root, 'eval/cassettes') });
      const replay = async () =>
        await measured(suppliedGold, 'none', {
          about: { tool: 'lotse 0', program: 'test', extractor: 'llm' },
          openDrafter: (sample) => {
            const counted = countCalls({ ...model, complete: (request) => model.complete({ ...request, sample }) });
            return { extractor: extractor(counted.model, prompts), usage: counted.usage };
          },
          samples: 3,
        });
      const [once, again] = [await replay(), await replay()];
      const bytes = (run: EvalRun) => readFile(join(run.folder, 'results.jsonl'), 'utf8');
      expect(await bytes(again)).toBe(await bytes(once));
      expect(once.results.flatMap((result) => result.failures)).toEqual([]);
      expect(await shortfalls(once, `llm-${strategy}.json`)).toEqual([]);
    },
  );
});
