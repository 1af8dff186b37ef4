import { defineCommand, type Outcome, REST } from '../command.ts';
import type { EvalAction, EvalArgs } from '../eval/action.ts';
import { nearest } from '../nearest.ts';
import type { Session } from '../session.ts';
import { UsageError } from '../usage-error.ts';

/** What can be asked of `lotse eval`, how many runs each takes and which options. */
const actions: Readonly<Record<string, { runs: number; options: readonly string[]; load: () => Promise<EvalAction> }>> =
  {
    run: {
      runs: 0,
      options: [
        'data',
        'item',
        'limit',
        'extractor',
        'strategy',
        'samples',
        'jobs',
        'out',
        'details',
        'degrade',
        'budget',
        'record',
        'replay',
      ],
      load: async () => (await import('../eval/run.ts')).run,
    },
    compare: { runs: 2, options: [], load: async () => (await import('../eval/compare.ts')).compare },
    report: { runs: 1, options: ['out'], load: async () => (await import('../eval/report.ts')).report },
    gate: { runs: 1, options: ['baseline', 'save'], load: async () => (await import('../eval/gate.ts')).gate },
  };

/** `lotse eval run|compare|report|gate`: how good the drafts are. */
export default defineCommand({
  args: {
    action: { type: 'positional', required: true },
    run: { type: 'positional', required: false, valueHint: REST },
    data: { type: 'string', valueHint: 'set' },
    item: { type: 'string', valueHint: 'id' },
    limit: { type: 'string', valueHint: 'n' },
    extractor: { type: 'enum', options: ['auto', 'llm', 'rules', 'gold', 'none'] },
    strategy: { type: 'enum', options: ['steps', 'single'] },
    samples: { type: 'string', valueHint: 'n' },
    jobs: { type: 'string', valueHint: 'n' },
    out: { type: 'string', alias: 'o', valueHint: 'path' },
    details: { type: 'boolean' },
    degrade: { type: 'boolean' },
    budget: { type: 'string', valueHint: 'tokens' },
    record: { type: 'string', valueHint: 'dir' },
    replay: { type: 'string', valueHint: 'dir' },
    baseline: { type: 'string', valueHint: 'file' },
    save: { type: 'boolean' },
  },
  async run(args, session): Promise<Outcome> {
    const [name = '', ...runs] = args._;
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
    if (action === undefined) throw unknownAction(name, session);
    checkRuns(name, runs, action.runs, session);
    checkOptions(name, args, action.options, session);
    const perform = await action.load();
    return await perform({ ...args, runs }, session);
  },
});

function unknownAction(name: string, { texts: { usage } }: Session): UsageError {
  const near = nearest(name, Object.keys(actions));
  return new UsageError(usage.commandUnknown(`eval ${name}`), {
    hint: usage.didYouMean(near === undefined ? undefined : `lotse eval ${near}`) ?? usage.seeHelp('lotse eval'),
  });
}

function checkRuns(name: string, given: readonly string[], wanted: number, { texts: { usage } }: Session): void {
  const superfluous = given[wanted];
  if (superfluous !== undefined) {
    throw new UsageError(usage.positionalSuperfluous(`lotse eval ${name}`, superfluous), {
      hint: usage.seeHelp('lotse eval'),
    });
  }
  if (given.length < wanted) {
    throw new UsageError(usage.positionalMissing(`lotse eval ${name}`, 'RUN'), { hint: usage.seeHelp('lotse eval') });
  }
}

function checkOptions(name: string, args: EvalArgs, allowed: readonly string[], { texts: { usage } }: Session): void {
  const own = ['action', 'run', 'runs', '_', 'json', 'lang', 'quiet', 'q', 'help', 'h', 'o'];
  const wrong = Object.entries(args).find(
    ([option, value]) => value !== undefined && value !== false && !own.includes(option) && !allowed.includes(option),
  );
  if (wrong === undefined) return;
  throw new UsageError(usage.optionUnknown(`--${wrong[0]}`, `lotse eval ${name}`), {
    hint: usage.seeHelp('lotse eval'),
  });
}
