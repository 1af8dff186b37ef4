import { dirname, resolve } from 'node:path';
import type { Extractor } from '@lotse/extract';
import { defineCommand, type Outcome } from '../command.ts';
import { deliveredFolder } from '../delivered-folder.ts';
import { type Drafting, drafting } from '../drafting.ts';
import { draftingArgs } from '../drafting-args.ts';
import { openProgress } from '../progress/open.ts';
import type { Session } from '../session.ts';
import type { LoadedSettings } from '../settings/load.ts';
import { UsageError } from '../usage-error.ts';
import { planned } from './planned.ts';

/** `lotse eval run`: how good the drafts of gold cases are. */
export default defineCommand({
  args: {
    action: { type: 'positional', required: true },
    data: { type: 'string', valueHint: 'dir' },
    ...draftingArgs,
  },
  async run(args, session): Promise<Outcome> {
    checkAction(args.action, session);
    const how = await drafting(args, session.cwd, session);
    const data = await goldFolder(args.data, how.settings, session);
    const { formatRun, runEval } = await import('@lotse/eval');
    const progress = await openProgress(session);
    try {
      const run = await runEval({ data, extractor: await extractorOf(how), onProgress: progress.onProgress });
      await progress.close();
      return { exitCode: 0, result: run, text: formatRun(run), warnings: [] };
    } finally {
      await progress.close();
    }
  },
});

/** Measuring never falls back: `auto` is the model where one is set up, else the rules. */
async function extractorOf({ openModel, prompts }: Drafting): Promise<Extractor> {
  const { parsePrompts, promptedExtractor, rulesExtractor } = await import('@lotse/extract');
  const model = openModel?.(() => undefined);
  return model === undefined ? rulesExtractor() : promptedExtractor(model, parsePrompts([...prompts]));
}

function checkAction(action: string, { texts }: Session): void {
  if (action === 'run') return;
  const { usage } = texts;
  const isPlanned = planned.evalCommands.includes(action);
  throw new UsageError(isPlanned ? usage.commandPlanned(`eval ${action}`) : usage.commandUnknown(`eval ${action}`), {
    hint: usage.didYouMean('lotse eval run') ?? usage.seeHelp('lotse eval'),
    code: isPlanned ? 'E_PLANNED' : 'E_USAGE',
  });
}

/** `--data`, `data.gold` of `lotse.yaml` (from where the file lies), what comes with the program. */
async function goldFolder(
  given: string | undefined,
  settings: LoadedSettings,
  { cwd, texts }: Session,
): Promise<string> {
  if (given !== undefined) return resolve(cwd, given);
  const { file, values } = settings;
  if (file !== undefined && values.data?.gold !== undefined) return resolve(dirname(file), values.data.gold);
  const delivered = await deliveredFolder('eval/data/gold');
  if (delivered !== undefined) return delivered;
  throw new UsageError(texts.check.noGold, { hint: texts.check.noGoldHint, code: 'E_NO_GOLD' });
}
