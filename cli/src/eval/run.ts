import { readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { EvalRun } from '@lotse/eval';
import type { OnProgress } from '@lotse/model';
import type { Outcome, OutcomeWarning } from '../command.ts';
import { drafting } from '../drafting.ts';
import { openProgress } from '../progress/open.ts';
import { readPrompts } from '../prompts.ts';
import type { Session } from '../session.ts';
import { loadSettings } from '../settings/load.ts';
import { shortPath } from '../short-path.ts';
import { UsageError } from '../usage-error.ts';
import { wholeNumber } from '../whole-number.ts';
import type { EvalAction, EvalArgs } from './action.ts';
import { type ChosenSets, chooseSets } from './data-sets.ts';
import { type Drafters, draftersOf } from './drafters.ts';

/** `lotse eval run`: drafts, compares with the experts' answers, writes a folder and prints the tables. */
export const run: EvalAction = async (args, session): Promise<Outcome> => {
  const { formatDamage, formatDifference, formatRun, runEval, summarise } = await import('@lotse/eval');
  const [samples, jobs, limit] = (['samples', 'jobs', 'limit'] as const).map((name) =>
    wholeNumber(`--${name}`, args[name], session),
  );
  const chosen = await chooseSets(args.data, await loadSettings(session.cwd, session), session);
  const how = args.extractor === 'none' ? 'none' : await drafting(args, session.cwd, session);
  const drafters = await draftersOf(how, args.replay !== undefined);
  const folder = args.out === undefined ? await freshFolder(drafters.about, session) : resolve(session.cwd, args.out);

  if (args.degrade === true && args.replay === undefined) {
    const say = session.texts.evaluation;
    throw new UsageError(say.degradeNeedsReplay, { hint: say.degradeNeedsReplayHint });
  }

  const progress = await openProgress(session);
  let made: EvalRun;
  let degraded: Degraded | undefined;
  try {
    made = await runEval({
      sets: chosen.sets,
      folder,
      about: drafters.about,
      ...(drafters.open === undefined ? {} : { openDrafter: drafters.open }),
      samples: samples ?? 1,
      jobs: jobs ?? 2,
      limit,
      only: args.item?.split(',').map((id) => id.trim()),
      onProgress: progress.onProgress,
      signal: session.signal,
      clock: () => performance.now(),
      now: session.now,
    });
    if (args.degrade === true) degraded = await degrade(args, chosen, progress.onProgress, session);
  } finally {
    await progress.close();
  }
  const at = shortPath(folder, session);
  if (degraded !== undefined) await writeFile(join(folder, 'degraded.json'), `${JSON.stringify(degraded, null, 2)}\n`);
  const details = args.details ? made.results.map((result) => formatDifference(result)) : [];
  const warnings = [...warningsOf(chosen), ...(degraded?.unrecorded ?? []).map((where) => notRecorded(where, session))];
  return {
    exitCode: warnings.length > 0 ? 1 : 0,
    result: { folder, manifest: made.manifest, summary: summarise(made.results), results: made.results, degraded },
    text: [
      ...details,
      formatRun(made),
      ...(degraded === undefined ? [] : [formatDamage(degraded.runs), '']),
      leftOut(chosen, session),
      session.texts.evaluation.runAt(at),
    ].join('\n'),
    brief: at,
    warnings,
  };
};

type Degraded = Awaited<ReturnType<typeof import('@lotse/eval').degradeSets>>;

/** What of damaged replies reaches people. */
async function degrade(
  { item, limit, replay = '' }: EvalArgs,
  { sets }: ChosenSets,
  onProgress: OnProgress,
  session: Session,
): Promise<Degraded> {
  const { degradeSets } = await import('@lotse/eval');
  const { parsePrompts } = await import('@lotse/extract');
  return await degradeSets({
    sets,
    replay: resolve(session.cwd, replay),
    prompts: parsePrompts(await readPrompts()),
    only: item?.split(',').map((id) => id.trim()),
    limit: wholeNumber('--limit', limit, session),
    onProgress,
  });
}

function notRecorded(where: string, { texts }: Session): OutcomeWarning {
  return { code: 'E_LLM_REPLAY', message: texts.evaluation.notRecorded, where };
}

/** An unfinished run that was made in the same way, else a new folder named by time and extractor. */
async function freshFolder(about: Drafters['about'], { cwd, now }: Session): Promise<string> {
  const { unfinishedRun } = await import('@lotse/eval');
  const runs = join(cwd, 'eval', 'runs');
  const unfinished = await unfinishedRun(runs, about);
  if (unfinished !== undefined) return unfinished;
  const names = await readdir(runs).catch((): string[] => []);
  const stamp = now().toISOString().slice(0, 16).replace('T', '-').replace(':', '');
  for (let number = 1; ; number++) {
    const name = [stamp, about.extractor, ...(number > 1 ? [number] : [])].join('-');
    if (!names.includes(name)) return join(runs, name);
  }
}

function warningsOf({ sets }: ChosenSets): OutcomeWarning[] {
  return sets.flatMap((set) =>
    set.broken.map(({ id, message }) => ({ code: 'E_GOLD_FORMAT', message, where: `${set.name}/${id}` })),
  );
}

/** Which sets were not measured, so that nobody takes a part for the whole. */
function leftOut({ left }: ChosenSets, { texts }: Session): string {
  const say = texts.evaluation;
  return left.length === 0
    ? ''
    : `${say.notMeasured}: ${left.map(({ name, isSetUp }) => (isSetUp ? name : say.notSetUp(name))).join(', ')}.`;
}
