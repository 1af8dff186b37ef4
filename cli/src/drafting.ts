import { resolve } from 'node:path';
import type { LanguageModel, ModelSettings } from '@lotse/llm';
import { LotseError } from '@lotse/model';
import type { DraftingArgs } from './drafting-args.ts';
import { type PromptFile, readPrompts } from './prompts.ts';
import type { Session } from './session.ts';
import { endpointOf } from './settings/endpoint.ts';
import { type LoadedSettings, loadSettings } from './settings/load.ts';
import { UsageError } from './usage-error.ts';
import { wholeNumber } from './whole-number.ts';

/** Who drafts, as the command line, the environment and `lotse.yaml` say together. */
export interface Drafting {
  extractor: 'auto' | 'llm' | 'rules';
  /** How a model is asked. */
  strategy: 'steps' | 'single';
  /** Drafts of each part that vote, with strategy `steps`. */
  samples: number;
  /** Absent where no endpoint is set up or the rules were asked for. Opening it sends nothing. */
  openModel?: (onEgress: NonNullable<ModelSettings['onEgress']>, keep?: string) => LanguageModel;
  /** What a million tokens cost, where `lotse.yaml` says so. */
  price?: { in: number; out: number; currency: string };
  /** Empty where no model is used. */
  prompts: readonly PromptFile[];
  settings: LoadedSettings;
}

/**
 * @param folder where the search for `lotse.yaml` begins: the case, or what will become one
 * @throws {UsageError} for contradictory or wrong settings
 * @throws {LotseError} `E_LLM_NOT_CONFIGURED`, exit code 3, where the model is demanded and none is set up
 */
export async function drafting(args: DraftingArgs, folder: string, session: Session): Promise<Drafting> {
  const { texts, cwd } = session;
  if (args.record !== undefined && args.replay !== undefined) {
    throw new UsageError(texts.usage.optionsExclude('--record', '--replay'), { hint: texts.usage.replayHint });
  }
  const budget = wholeNumber('--budget', args.budget, session);
  const maxCalls = wholeNumber('--max-calls', args['max-calls'], session);
  const extractor = args.extractor === 'llm' || args.extractor === 'rules' ? args.extractor : 'auto';
  const strategy = args.strategy === 'single' ? 'single' : 'steps';
  const samples = wholeNumber('--samples', args.samples, session) ?? 1;
  const settings = await loadSettings(folder, session);
  const how = { extractor, strategy, samples, settings } as const;
  if (extractor === 'rules') return { ...how, prompts: [] };

  const replay = args.replay === undefined ? undefined : resolve(cwd, args.replay);
  const endpoint = replay === undefined ? endpointOf(settings.values, session) : undefined;
  if (endpoint === undefined && replay === undefined) {
    if (extractor === 'auto') return { ...how, prompts: [] };
    throw new LotseError('E_LLM_NOT_CONFIGURED', texts.settings.endpointMissing, {
      hint: texts.settings.endpointMissingHint,
      exitCode: 3,
    });
  }
  const { openModel } = await import('@lotse/llm');
  const model: ModelSettings = {
    url: '',
    model: '',
    ...endpoint,
    ...(budget === undefined ? {} : { budgetTokens: budget }),
    ...(maxCalls === undefined ? {} : { maxCalls }),
    ...(args.record === undefined ? {} : { record: resolve(cwd, args.record) }),
    ...(replay === undefined ? {} : { replay }),
  };
  return {
    ...how,
    openModel: (onEgress, keep) => {
      const kept = keep === undefined || args.fresh === true ? {} : { keep };
      return openModel({ ...model, ...kept, onEgress, now: session.now });
    },
    ...(settings.values.llm?.price === undefined ? {} : { price: settings.values.llm.price }),
    prompts: await readPrompts(),
  };
}
