import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { DataSet, Drafter, RunManifest } from '@lotse/eval';
import type { LanguageModel } from '@lotse/llm';
import type { Drafting } from '../drafting.ts';
import { tool } from '../version.ts';

/** Who drafts, and what the run's manifest says of it. */
export interface Drafters {
  about: Pick<RunManifest, 'tool' | 'program' | 'extractor' | 'strategy' | 'model' | 'prompts'>;
  /** For the sample of that number; absent where nothing is drafted. */
  open?: (sample: number) => Drafter;
}

/** Measuring never falls back: `auto` is the model where one is set up, else the rules. */
export async function draftersOf(
  how: Drafting | 'none' | 'gold',
  sets: readonly DataSet[],
  isReplayed: boolean,
): Promise<Drafters> {
  const program = await programHash();
  if (how === 'none') return { about: { tool, program, extractor: 'none' } };
  if (how === 'gold') {
    const { oracle } = await import('@lotse/eval');
    const extractor = oracle(sets.flatMap(({ items }) => items));
    return { about: { tool, program, extractor: 'gold' }, open: () => ({ extractor }) };
  }
  const { parsePrompts, promptedExtractor, rulesExtractor, stepsExtractor } = await import('@lotse/extract');
  const model = how.openModel?.(() => undefined);
  if (model === undefined) {
    return { about: { tool, program, extractor: 'rules' }, open: () => ({ extractor: rulesExtractor() }) };
  }
  if (!isReplayed) await model.learnContext();
  const { countCalls } = await import('@lotse/eval');
  const prompts = parsePrompts([...how.prompts]);
  return {
    about: {
      tool,
      program,
      extractor: 'llm',
      strategy: how.strategy,
      model: { name: model.name, host: model.host, replayed: isReplayed },
      prompts: prompts.all().map(({ name, version, sha256 }) => ({ name, version, sha256 })),
    },
    open(sample) {
      const counted = countCalls(asked(model, sample));
      const extractor = how.strategy === 'single' ? promptedExtractor : stepsExtractor;
      return { extractor: extractor(counted.model, prompts), usage: counted.usage };
    },
  };
}

/** Drafts that vote within one sample are told from those of the next by their number. */
const MOST_SAMPLES = 1_000;

/** The same model, asked for the sample of that number. */
function asked(model: LanguageModel, sample: number): LanguageModel {
  return {
    ...model,
    get contextTokens() {
      return model.contextTokens;
    },
    complete: (request) => model.complete({ ...request, sample: sample + ((request.sample ?? 1) - 1) * MOST_SAMPLES }),
  };
}

/** SHA-256 over what the program was built from; of this file alone where it was not built. */
async function programHash(): Promise<string> {
  const stamp = await readFile(new URL('build.sha256', import.meta.url), 'utf8').catch(() => undefined);
  if (stamp !== undefined) return stamp.trim();
  return createHash('sha256')
    .update(await readFile(fileURLToPath(import.meta.url)))
    .digest('hex');
}
