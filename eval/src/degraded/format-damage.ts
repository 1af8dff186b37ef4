import { count, decimal, whole } from '../text/numbers.ts';
import { clipped, table } from '../text/table.ts';
import { spoilings } from './content/index.ts';
import { contentKinds, type DamageKind, formKinds, type Mark, markKinds } from './damage.ts';
import { formSpoilings } from './form.ts';
import type { DamageRun } from './measure-degraded.ts';
import { type DamageCount, type DamageSummary, escapes, summariseDamage, type Targets } from './summary.ts';

const titles = new Map<DamageKind, string>(
  [...spoilings, ...formSpoilings].map(({ kind, title }): [DamageKind, string] => [kind, title]),
);

/** How the user is told. */
const markTitles: Readonly<Record<Mark, string>> = {
  unsupported: 'unbelegt',
  question: 'offene Frage',
  warning: 'Hinweis',
  unusedPassage: 'Stelle unbenutzt',
  error: 'Fehler',
};

/**
 * Runs of several cases as text for people, in German: what became of each kind of damage, alone and in a weak model's
 * replies, the targets beside it, and examples of what reached the user unmarked.
 */
export function formatDamage(runs: readonly DamageRun[], { examples = 2 }: { examples?: number } = {}): string {
  const { alone, weak } = summariseDamage(runs);
  const seeds = [...new Set(runs.flatMap((run) => run.seeds))];
  const strategies = [...new Set(runs.map(({ strategy }) => strategy))];
  return [
    `Beschädigte Antworten der Strategie ${strategies.join(', ')}: ${count(runs.length, 'Fall', 'Fälle')}, Zufallszahlen ${seeds.join(', ')}.`,
    '',
    ...section('Jede Art für sich', alone),
    '',
    ...section('Schwaches Modell (alles zusammen)', weak),
    '',
    falseAlarms(runs),
    ...exampleLines(runs, examples),
    '',
  ].join('\n');
}

function section(title: string, { counts, targets }: DamageSummary): string[] {
  const rows = counts.map((one) => [
    one.kind === 'all' ? 'zusammen' : (titles.get(one.kind) ?? one.kind),
    whole(one.count),
    ...shares(one),
    one.kind === 'all' ? '' : marksOf(one),
  ]);
  const head = [title, 'Anzahl', 'behoben', 'markiert', 'unmarkiert', 'markiert durch'];
  return [...table(head, rows), '', ...targetLines(targets)];
}

/** `12 offene Frage, 3 unbelegt`, the most frequent first. */
function marksOf({ marks }: DamageCount): string {
  return markKinds
    .map((mark) => ({ mark, n: marks[mark] ?? 0 }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.n - a.n)
    .map(({ mark, n }) => `${whole(n)} ${markTitles[mark]}`)
    .join(', ');
}

function shares({ count: all, verdicts }: DamageCount): string[] {
  const share = (n: number) => (all === 0 ? '–' : decimal(n / all, 2));
  return [share(verdicts.repaired), share(verdicts.marked), share(verdicts.unmarked)];
}

function targetLines(targets: Targets): string[] {
  const ratio = ([n, all]: [number, number]) =>
    `${all === 0 ? '–' : decimal(n / all, 2)} (${whole(n)} von ${whole(all)})`;
  const few = ([n, all]: [number, number]) => `${whole(n)} von ${whole(all)}`;
  const failures = Object.entries(targets.failures).map(([code, n]) => `${code} ${whole(n)}×`);
  return [
    ...table(
      ['Ziele', 'gemessen', 'Ziel'],
      [
        ['Erfunden, unmarkiert', few(targets.inventedUnmarked), '0'],
        ['Entwürfe, nicht korrekt', few(targets.unsound), '0'],
        ['Entwürfe, nicht gültig', few(targets.invalid), '0'],
        ['Weggelassenes, bemerkt', ratio(targets.droppedNoticed), '≥ 0,80'],
      ],
    ),
    ...(failures.length === 0 ? [] : [`Ohne Entwurf: ${failures.join(', ')}`]),
  ];
}

/** What noticing costs: of an undamaged draft, too, is asked what is mostly right. */
function falseAlarms(runs: readonly DamageRun[]): string {
  const asked = runs.reduce((sum, { doubts }) => sum + doubts.asked, 0);
  const steps = runs.reduce((sum, { doubts }) => sum + doubts.steps, 0);
  return `Ohne Schaden: ${whole(asked)} Fragen des Programms an ${count(runs.length, 'Entwurf', 'Entwürfe')} mit ${count(steps, 'Schritt', 'Schritten')}.`;
}

function exampleLines(runs: readonly DamageRun[], most: number): string[] {
  const lines = [...contentKinds, ...formKinds].flatMap((kind) => {
    const found = escapes(runs, kind, most);
    if (found.length === 0) return [];
    return [
      `  ${titles.get(kind) ?? kind}`,
      ...found.map(({ caseName, label, what }) => clipped(`    ${caseName}: „${label}“: ${what}`)),
    ];
  });
  return lines.length === 0 ? [] : ['', 'Unmarkiert beim Nutzer, Beispiele', ...lines];
}
