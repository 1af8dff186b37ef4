import type { Damage, DamageKind, Mark, Outcome, Verdict } from './damage.ts';
import { contentKinds, formKinds } from './damage.ts';
import type { DamageRun, Trial } from './measure-degraded.ts';
import { WEAK } from './profiles.ts';

/** How damage of one kind ended, over all cases and seeds. */
export interface DamageCount {
  /** `all`: of every kind. */
  kind: DamageKind | 'all';
  count: number;
  verdicts: Record<Verdict, number>;
  marks: Partial<Record<Mark, number>>;
}

/** What the targets speak of. Each pair: so many of so many. */
export interface Targets {
  /** Invented steps, whatever they quote, that arrive unmarked; wanted: none. */
  inventedUnmarked: [number, number];
  /** Drafts that are not sound; wanted: none. */
  unsound: [number, number];
  /** Drafts that are not valid, though the undamaged reply leads to a valid one; wanted: none. */
  invalid: [number, number];
  /** Dropped steps that are repaired or marked; wanted: four in five. */
  droppedNoticed: [number, number];
  /** Replies without a draft, by the error's code; a crash is named as such. */
  failures: Record<string, number>;
}

/** One way of damaging: each kind alone, or all together. */
export interface DamageSummary {
  counts: DamageCount[];
  targets: Targets;
}

/** An unmarked damage to look at. */
export interface Escape extends Damage {
  caseName: string;
}

/** Over all cases and seeds. A damage counts once, whatever case it is from. */
export function summariseDamage(runs: readonly DamageRun[]): { alone: DamageSummary; weak: DamageSummary } {
  const trials = runs.flatMap((run) => run.trials.map((trial) => ({ run, trial })));
  return {
    alone: summaryOf(trials.filter(({ trial }) => trial.profile !== WEAK)),
    weak: summaryOf(trials.filter(({ trial }) => trial.profile === WEAK)),
  };
}

/** The first unmarked damages of a kind, from as many cases as there are, where it befell a reply alone. */
export function escapes(runs: readonly DamageRun[], kind: DamageKind, most: number): Escape[] {
  return runs
    .flatMap(({ caseName, trials }) => {
      const outcomes = trials.filter(({ profile }) => profile === kind).flatMap((trial) => trial.outcomes);
      const first = outcomes.find(({ verdict }) => verdict === 'unmarked');
      return first === undefined ? [] : [{ ...first.damage, caseName }];
    })
    .slice(0, most);
}

function summaryOf(trials: readonly { run: DamageRun; trial: Trial }[]): DamageSummary {
  const outcomes = trials.flatMap(({ trial }) => trial.outcomes);
  const of = (...kinds: readonly DamageKind[]) => outcomes.filter(({ damage }) => kinds.includes(damage.kind));
  const counts = [...contentKinds, ...formKinds].flatMap((kind) => {
    const some = of(kind);
    return some.length === 0 ? [] : [countOf(kind, some)];
  });
  const drafted = trials.flatMap(({ run, trial }) => (trial.checks ? [{ run, checks: trial.checks }] : []));
  const invented = of('invented', 'inventedQuote', 'inventedNear', 'inventedMisquoted');
  const dropped = of('dropped');
  const escaped = dropped.filter(({ verdict }) => verdict === 'unmarked');
  const failures: Record<string, number> = {};
  for (const { trial } of trials) {
    if (trial.failure === undefined) continue;
    const { code, isCrash } = trial.failure;
    const name = isCrash ? `Absturz (${code})` : code;
    failures[name] = (failures[name] ?? 0) + 1;
  }
  return {
    counts: [...counts, countOf('all', outcomes)],
    targets: {
      inventedUnmarked: [invented.filter(({ verdict }) => verdict === 'unmarked').length, invented.length],
      unsound: [drafted.filter(({ checks }) => checks.soundness !== 'sound').length, drafted.length],
      invalid: [
        drafted.filter(({ run, checks }) => checks.problems.length > 0 && run.undamaged.problems.length === 0).length,
        drafted.length,
      ],
      droppedNoticed: [dropped.length - escaped.length, dropped.length],
      failures,
    },
  };
}

function countOf(kind: DamageKind | 'all', outcomes: readonly Outcome[]): DamageCount {
  const verdicts: Record<Verdict, number> = { repaired: 0, marked: 0, unmarked: 0 };
  const marks: Partial<Record<Mark, number>> = {};
  for (const { verdict, mark } of outcomes) {
    verdicts[verdict]++;
    if (mark !== undefined) marks[mark] = (marks[mark] ?? 0) + 1;
  }
  return { kind, count: outcomes.length, verdicts, marks };
}
