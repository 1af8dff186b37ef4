import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { AnchorCheck, DataSet, EvalRun } from '@lotse/eval';
import type { Outcome, OutcomeWarning } from '../command.ts';
import { drafting } from '../drafting.ts';
import { openProgress } from '../progress/open.ts';
import type { Session } from '../session.ts';
import { loadSettings } from '../settings/load.ts';
import { ocrCacheFolder } from '../settings/places.ts';
import { shortPath } from '../short-path.ts';
import { wholeNumber } from '../whole-number.ts';
import type { EvalAction } from './action.ts';
import { type Chosen, chosenItems } from './chosen-items.ts';
import { type ChosenSets, chooseSets } from './data-sets.ts';
import { type Degraded, degrade, recordingsToDamage } from './degrade.ts';
import { type Drafters, draftersOf } from './drafters.ts';
import { freshFolder } from './fresh-folder.ts';

/** `lotse eval run`: drafts, compares with the experts' answers, writes a folder and prints the tables. */
export const run: EvalAction = async (args, session): Promise<Outcome> => {
  const { anchors, formatAnchorCheck, formatDamage, formatDifference, formatRun, runEval, summarise } = await import(
    '@lotse/eval'
  );
  const chosen = chosenItems(args, session);
  const given = wholeNumber('--samples', args.samples, session);
  const jobs = wholeNumber('--jobs', args.jobs, session) ?? 2;
  const toDamage = args.degrade === true ? recordingsToDamage(args.replay, session) : undefined;
  const choice = await chooseSets(args.data, await loadSettings(session.cwd, session), session);
  const { sets } = choice;
  const { extractor } = args;
  const how = extractor === 'none' || extractor === 'gold' ? extractor : await drafting(args, session.cwd, session);
  const { about, open } = await draftersOf(how, sets, args.replay !== undefined);
  const folder = args.out === undefined ? await freshFolder(about, session) : resolve(session.cwd, args.out);

  const progress = await openProgress(session, toDamage === undefined ? ['extract'] : ['extract', 'analyse']);
  const { onProgress } = progress;
  let made: EvalRun;
  let degraded: Degraded | undefined;
  try {
    made = await runEval({
      sets,
      folder,
      about,
      ...(open === undefined ? {} : { openDrafter: open }),
      samples: given ?? samplesOf(about),
      jobs,
      ...chosen,
      ocrCache: ocrCacheFolder(session.env),
      onProgress,
      signal: session.signal,
      clock: () => performance.now(),
      now: session.now,
    });
    if (toDamage !== undefined)
      degraded = await degrade(
        toDamage,
        sets,
        args.strategy === 'single' ? 'single' : 'steps',
        chosen,
        onProgress,
        session,
      );
  } finally {
    await progress.close();
  }
  if (degraded !== undefined) await writeFile(join(folder, 'degraded.json'), `${JSON.stringify(degraded, null, 2)}\n`);

  const checks = await anchorChecks(sets, chosen);
  const warnings = [
    ...choice.unreadable,
    ...brokenItems(sets),
    ...unrecorded(degraded, session),
    ...strayedAnchors(checks, session),
  ];
  const at = shortPath(folder, session);
  return {
    exitCode: warnings.length > 0 ? 1 : 0,
    result: { ...made, summary: summarise(made.results), anchors: checks, degraded },
    text: [
      ...(args.details === true ? made.results.map((result) => formatDifference(result)) : []),
      formatRun(made, anchors),
      ...checks.map((check) => `${session.texts.evaluation.anchorsRepeated}\n\n${formatAnchorCheck(check)}\n`),
      ...(degraded === undefined ? [] : [`${formatDamage(degraded.runs)}\n`]),
      leftOut(choice, session),
      session.texts.evaluation.runAt(at),
    ].join('\n'),
    brief: at,
    warnings,
  };
};

/** A live model is asked three times, since its answers differ; rules and recordings say the same each time. */
function samplesOf({ model }: Drafters['about']): number {
  return model?.replayed === false ? 3 : 1;
}

/** Do the metrics still give what is published? Only where a set holds published drafts and all of it was taken. */
async function anchorChecks(sets: readonly DataSet[], { limit, only }: Chosen): Promise<AnchorCheck[]> {
  const { checkAnchors } = await import('@lotse/eval');
  if (limit !== undefined || only !== undefined) return [];
  return sets.filter(({ items }) => items.some(({ published }) => published.length > 0)).map(checkAnchors);
}

function strayedAnchors(checks: readonly AnchorCheck[], { texts: { evaluation } }: Session): OutcomeWarning[] {
  return checks
    .filter(({ items, expected }) => items === expected)
    .flatMap(({ set, rows }) =>
      rows
        .filter(({ agrees, measured, why }) => !agrees && measured !== undefined && why === undefined)
        .map(({ repeats, metric }) => ({
          code: 'E_ANCHOR',
          message: evaluation.anchorStrayed(repeats, metric),
          where: set,
        })),
    );
}

function brokenItems(sets: readonly DataSet[]): OutcomeWarning[] {
  return sets.flatMap((set) =>
    set.broken.map(({ id, message }) => ({ code: 'E_GOLD_FORMAT', message, where: `${set.name}/${id}` })),
  );
}

function unrecorded(degraded: Degraded | undefined, { texts: { evaluation } }: Session): OutcomeWarning[] {
  const items = degraded?.unrecorded ?? [];
  return items.map((where) => ({ code: 'E_LLM_REPLAY', message: evaluation.notRecorded, where }));
}

/** Which sets were not measured, so that nobody takes a part for the whole. */
function leftOut({ left }: ChosenSets, { texts: { evaluation: say } }: Session): string {
  if (left.length === 0) return '';
  return `${say.notMeasured}: ${left.map(({ name, isSetUp }) => (isSetUp ? name : say.notSetUp(name))).join(', ')}.`;
}
