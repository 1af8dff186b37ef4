import { type PromptLibrary, promptedExtractor, stepsExtractor } from '@lotse/extract';
import { LotseError, type SourceDocument } from '@lotse/model';
import { PassageIndex } from '../matching/passages.ts';
import type { ContentDamage, Outcome } from './damage.ts';
import { type DegradedModel, openDegraded } from './degraded-model.ts';
import { judgeContent, judgeForm, type Result, resultOf, type Touches } from './judge.ts';
import { type Profile, profilesAlone, weakModelOf } from './profiles.ts';
import { openResultChecks, type ResultChecks } from './result-checks.ts';
import type { Strategy } from './wire/wire.ts';

export interface DegradedSettings {
  documents: readonly SourceDocument[];
  caseName: string;
  /** A folder of recorded replies; the case's first draft has to be among them. */
  replay: string;
  prompts: PromptLibrary;
  /** How the model was asked. Default `single`. */
  strategy?: Strategy | undefined;
  /** One draft of each profile for each. Default 1, 2, 3. */
  seeds?: readonly number[];
  /** Default: each kind of damage alone, and the weak model with all of them. */
  profiles?: readonly Profile[];
}

/** One damaged reply and what became of it. */
export interface Trial {
  profile: string;
  seed: number;
  outcomes: Outcome[];
  /** Absent where nothing was drafted. */
  checks?: ResultChecks;
  /** Why nothing was drafted; damage to content is not judged then. `isCrash`: no error that was meant for users. */
  failure?: { code: string; message: string; isCrash: boolean };
}

/** What became of damaged replies for one case. Plain data, the same for the same replies, documents and program. */
export interface DamageRun {
  version: 1;
  caseName: string;
  strategy: Strategy;
  seeds: number[];
  /** What is made of the undamaged reply, without repair. */
  undamaged: ResultChecks;
  /** Questions that the program asks of the draft from the undamaged reply, besides the model's own; false alarms, most. */
  doubts: { asked: number; steps: number };
  trials: Trial[];
}

const defaultSeeds = [1, 2, 3] as const;

/**
 * Damages the recorded draft of a case in every way and looks at what the prompted extractor makes of it.
 *
 * @throws LotseError `E_LLM_REPLAY` where the case's draft was not recorded. A damaged reply that nothing can be made
 * of is a result.
 */
export async function measureDegraded(settings: DegradedSettings): Promise<DamageRun> {
  const { documents, caseName, replay, prompts, strategy = 'single' } = settings;
  const open = (profile: Pick<Profile, 'content' | 'form'>, seed: string): DegradedModel =>
    openDegraded({ replay, strategy, documents, profile, seed, repairs: false });
  const extractor = strategy === 'single' ? promptedExtractor : stepsExtractor;
  const draft = async ({ model }: DegradedModel): Promise<Result> =>
    resultOf(await extractor(model, prompts).extract(documents, { caseName }));

  const check = openResultChecks();
  const strong = open({ content: {}, form: [] }, '');
  const undamaged = await draft(strong);
  const touches = openTouches(documents);

  const outcomeOf = (damage: ContentDamage, result: Result): Outcome => {
    const { kind, row, label, what } = damage;
    return { damage: { kind, row, label, what }, ...judgeContent(damage, result, undamaged, touches) };
  };

  const tried = async (degraded: DegradedModel): Promise<{ result: Result | 'failed'; failure?: Trial['failure'] }> => {
    try {
      return { result: await draft(degraded) };
    } catch (error) {
      if (error instanceof LotseError && error.code === 'E_LLM_REPLAY') throw error;
      return { result: 'failed', failure: failureOf(error) };
    }
  };

  const attempt = async (profile: Profile, seed: number): Promise<Trial> => {
    const name = `${seed}/${caseName}/${profile.name}`;
    const degraded = open(profile, name);
    const { result, failure } = await tried(degraded);
    const outcomes = result === 'failed' ? [] : degraded.content().map((damage) => outcomeOf(damage, result));
    const form = degraded.form();
    if (form !== undefined) {
      const inRightForm = await tried(open({ ...profile, form: [] }, name));
      outcomes.push({ damage: form, ...judgeForm(result, inRightForm.result) });
    }
    const checks = result === 'failed' ? {} : { checks: await check(result.extraction.outline) };
    return { profile: profile.name, seed, outcomes, ...checks, ...(failure === undefined ? {} : { failure }) };
  };

  const seeds = [...(settings.seeds ?? defaultSeeds)];
  const trials: Trial[] = [];
  for (const profile of settings.profiles ?? [...profilesAlone(strategy), weakModelOf(strategy)]) {
    for (const seed of seeds) trials.push(await attempt(profile, seed));
  }
  return {
    version: 1,
    caseName,
    strategy,
    seeds,
    undamaged: await check(undamaged.extraction.outline),
    doubts: { asked: doubtsAbout(undamaged, strong), steps: undamaged.view.steps.length },
    trials,
  };
}

function doubtsAbout({ extraction }: Result, model: DegradedModel): number {
  const own = new Set(model.asked());
  return extraction.outline.openQuestions.filter(({ question }) => !own.has(question)).length;
}

function openTouches(documents: readonly SourceDocument[]): Touches {
  const index = new PassageIndex(documents);
  const files = new Map(documents.map(({ id, file }) => [id, file]));
  const fileOf = new Map(documents.flatMap(({ file, blocks }) => blocks.map(({ id }) => [id, file] as const)));
  return ({ document, block, quote }, lost) =>
    lost.some((one) =>
      index.overlap(
        { file: files.get(document) ?? document, block, quote },
        { ...one, file: fileOf.get(one.block) ?? '' },
      ),
    );
}

function failureOf(error: unknown): Trial['failure'] {
  if (error instanceof LotseError) return { code: error.code, message: error.message, isCrash: false };
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { code: 'unerwartet', message, isCrash: true };
}
