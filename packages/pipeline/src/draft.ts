import {
  type Extraction,
  type Extractor,
  parsePrompts,
  promptedExtractor,
  rulesExtractor,
  stepsExtractor,
} from '@lotse/extract';
import type { LanguageModel } from '@lotse/llm';
import {
  type EgressEntry,
  LotseError,
  type Manifest,
  type OnProgress,
  type SourceDocument,
  walkSteps,
} from '@lotse/model';

/** How a draft is to be made. */
export interface DraftSettings {
  /** `auto`: the model where there is one, and the rules where it fails. */
  extractor: 'auto' | 'llm' | 'rules';
  /** How a model is asked. Default `steps`. */
  strategy?: 'steps' | 'single' | undefined;
  /** Drafts of each part that vote, with strategy `steps`. Default 1. */
  samples?: number | undefined;
  openModel?: ((onEgress: (entry: EgressEntry) => void, keep: string) => LanguageModel) | undefined;
  /** What a million tokens cost, in and out. */
  price?: { in: number; out: number; currency: string } | undefined;
  /** The files of the prompt library. */
  prompts?: readonly { path: string; text: string }[] | undefined;
  caseName: string;
  onProgress?: OnProgress | undefined;
  signal?: AbortSignal | undefined;
}

/** A draft and how it was made. */
export interface Draft {
  extraction: Extraction;
  made: Pick<
    Manifest,
    'extractor' | 'fallback' | 'strategy' | 'model' | 'prompts' | 'calls' | 'tokens' | 'keptCalls' | 'cost'
  >;
}

/**
 * Drafts the outline with the extractor asked for. `onEgress` is told what left the machine, as it leaves; `keep` is a folder
 * where the model's replies are kept.
 *
 * @throws LotseError exit code 3 where a model was demanded and failed, `E_NOTHING_PROCEDURAL` where no document
 * tells of a procedure.
 */
export async function draft(
  documents: readonly SourceDocument[],
  settings: DraftSettings,
  { onEgress, keep }: { onEgress: (entry: EgressEntry) => void; keep: string },
): Promise<Draft> {
  const model = settings.extractor === 'rules' ? undefined : settings.openModel?.(onEgress, keep);
  if (model === undefined) {
    if (settings.extractor === 'llm') throw noModel();
    return checked(await withRules(documents, settings));
  }
  try {
    return checked(await withModel(documents, settings, model));
  } catch (error) {
    const failed = error instanceof LotseError && error.exitCode === 3;
    if (!failed || settings.extractor === 'llm') throw error;
    const fallback = await withRules(documents, settings);
    const warning = {
      code: error.code,
      message: `${error.message} Der Entwurf wurde deshalb ohne Sprachmodell mit den eingebauten Regeln gemacht. ${error.hint}`,
      ...(error.where === undefined ? {} : { where: error.where }),
    };
    const { extraction, made } = checked(fallback);
    return {
      extraction: { ...extraction, warnings: [warning, ...extraction.warnings] },
      made: { ...made, fallback: true, ...spent(model, settings) },
    };
  }
}

async function withRules(documents: readonly SourceDocument[], settings: DraftSettings): Promise<Draft> {
  const extraction = await rulesExtractor().extract(documents, contextOf(settings));
  return { extraction, made: { extractor: 'rules', strategy: 'rules' } };
}

async function withModel(
  documents: readonly SourceDocument[],
  settings: DraftSettings,
  model: LanguageModel,
): Promise<Draft> {
  await model.learnContext(settings.signal);
  const { strategy = 'steps', samples = 1 } = settings;
  const prompts = parsePrompts([...(settings.prompts ?? [])]);
  const extractor: Extractor =
    strategy === 'single' ? promptedExtractor(model, prompts) : stepsExtractor(model, prompts, { samples });
  const extraction = await extractor.extract(documents, contextOf(settings));
  return {
    extraction,
    made: {
      extractor: 'llm',
      strategy,
      model: { name: model.name, host: model.host },
      ...(extraction.prompts ? { prompts: extraction.prompts } : {}),
      ...spent(model, settings),
    },
  };
}

/** What the model was asked for; of answers that were kept of earlier runs the costs are not counted again. */
function spent(
  model: LanguageModel,
  { price }: DraftSettings,
): Pick<Manifest, 'calls' | 'tokens' | 'keptCalls' | 'cost'> {
  const { calls, tokens, kept } = model.usage();
  if (calls === 0) return {};
  const paid = price && ((tokens.in - kept.tokens.in) * price.in + (tokens.out - kept.tokens.out) * price.out) / 1e6;
  return {
    calls,
    tokens,
    ...(kept.calls > 0 ? { keptCalls: kept.calls } : {}),
    ...(price && paid !== undefined
      ? { cost: { amount: Math.round(paid * 1e6) / 1e6, currency: price.currency } }
      : {}),
  };
}

function contextOf({ caseName, onProgress, signal }: DraftSettings) {
  return { caseName, onProgress, signal };
}

function checked(made: Draft): Draft {
  const hasTask = [...walkSteps(made.extraction.outline.steps)].some(({ step }) => 'task' in step);
  if (hasTask) return made;
  throw new LotseError(
    'E_NOTHING_PROCEDURAL',
    'In den Unterlagen steht kein Ablauf: Es wurde kein einziger Arbeitsschritt gefunden.',
    {
      hint: 'Bitte Unterlagen dazulegen, die das Verfahren beschreiben, zum Beispiel eine Dienstanweisung, ein Merkblatt oder ein Gesprächsprotokoll.',
    },
  );
}

function noModel(): LotseError {
  return new LotseError('E_LLM_NOT_CONFIGURED', 'Es ist kein Sprachmodell eingerichtet.', {
    hint: 'Bitte LOTSE_LLM_URL und LOTSE_LLM_MODEL setzen (oder llm in lotse.yaml) oder --extractor rules verwenden.',
    exitCode: 3,
  });
}
