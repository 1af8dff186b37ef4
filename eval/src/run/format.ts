import { anchors as knownAnchors } from '../anchors/anchors.ts';
import type { ReportAnchor } from '../report/values.ts';
import { itemsOf } from '../statistics/item-samples.ts';
import { summarise } from '../statistics/summarise.ts';
import { count, decimal, whole } from '../text/numbers.ts';
import { anchorsTable } from './format-anchors.ts';
import { itemsTable, variantsTable } from './format-items.ts';
import { meansTable } from './format-means.ts';
import { notes } from './format-notes.ts';
import type { EvalRun, RunManifest } from './records.ts';

/**
 * A run as text for people, in German: by set the means with intervals, controls and published drafts, then the items
 * one by one, what went wrong, and under what conditions the figures stand. `anchors`: what others reached.
 *
 * @throws LotseError `E_RESULT_TWICE`, `E_RESULT_NUMBER`.
 */
export function formatRun(run: EvalRun, anchors: readonly ReportAnchor[] = knownAnchors): string {
  const { manifest, results } = run;
  const items = itemsOf(results);
  const sets = summarise(results).flatMap((summary) => {
    const set = manifest.sets.find(({ name }) => name === summary.set);
    const members = items.filter((item) => item.set === summary.set);
    const scans = summary.all.items - summary.main.items;
    const beside = [
      ...(scans > 0 ? [`${count(scans, 'gescannter', 'gescannte')} (nur im Mittel „mit Scans“)`] : []),
      ...(summary.variant.items > 0 ? [`${whole(summary.variant.items)} von anderen Behörden (in keinem Mittel)`] : []),
    ];
    return [
      '',
      `━━ ${set?.title ?? summary.set}: ${count(summary.main.items, 'Fall', 'Fälle')}${
        beside.length > 0 ? `, dazu ${beside.join(', ')}` : ''
      }`,
      '',
      ...meansTable(summary, manifest.scales),
      ...anchorsTable(summary, manifest.scales, anchors),
      ...itemsTable(members, manifest.scales[0]?.name ?? ''),
      ...variantsTable(members, manifest.scales[0]?.name ?? ''),
      ...notes(members, set?.broken ?? []),
      ...(set === undefined ? [] : ['', `Lizenz: ${set.licence}`, `Vorwissen: ${set.leakage}`]),
      ...(set?.blind === true
        ? ['Blind: Was fehlt und was zu viel ist, wird nicht aufgehoben und nicht gezeigt.']
        : []),
    ];
  });
  const nothing = manifest.sets
    .filter(({ name }) => !results.some((result) => result.set === name))
    .map(({ title, broken }) => `━━ ${title}: nichts gemessen${broken.map((one) => `; ${one.id}: ${one.message}`)}`);
  return [...head(run), ...sets, ...(nothing.length > 0 ? ['', ...nothing] : []), '', ...legend(manifest), ''].join(
    '\n',
  );
}

function head({ manifest, results }: EvalRun): string[] {
  const { seconds, usage } = manifest;
  const drafts = manifest.extractor === 'none' ? 0 : results.length;
  const durations = Object.values(seconds);
  const cost = [
    ...(usage !== undefined && usage.calls > 0
      ? [
          `${count(usage.calls, 'Aufruf', 'Aufrufe')}, ${whole(usage.tokens.in)} Tokens hinein und ${whole(
            usage.tokens.out,
          )} heraus (je Entwurf ${whole(usage.tokens.in / Math.max(1, drafts))} und ${whole(
            usage.tokens.out / Math.max(1, drafts),
          )})`,
        ]
      : []),
    ...(durations.length > 0
      ? [`${decimal(durations.reduce((sum, value) => sum + value, 0) / durations.length, 2)} s je Entwurf`]
      : []),
  ];
  return [
    `Lauf vom ${day(manifest.created)} mit ${manifest.tool}: ${drafter(manifest)}${
      manifest.samples > 1 ? `, ${manifest.samples} Stichproben je Fall` : ''
    }.${manifest.finished === undefined ? ' Er ist noch nicht zu Ende.' : ''}`,
    ...(cost.length > 0 ? [`Verbrauch: ${cost.join('; ')}.`] : []),
  ];
}

/** Who drafted, in German. */
export function drafter({ extractor, model }: Pick<RunManifest, 'extractor' | 'model'>): string {
  switch (extractor) {
    case 'rules':
      return 'Entwürfe nach Regeln';
    case 'llm':
      return model === undefined
        ? 'Entwürfe eines Sprachmodells'
        : `Entwürfe von ${model.name} (${model.host}${model.replayed ? ', aus Aufzeichnungen' : ''})`;
    case 'gold':
      return 'die Schritte der Lösung selbst; Ablauf und Verzweigungen sagen hier nichts';
    case 'none':
      return 'keine eigenen Entwürfe, nur fremde';
  }
}

/** `2026-11-21T…` as 21.11.2026, as it stands there: no time zone moves it. */
export function day(iso: string): string {
  return iso.slice(0, 10).split('-').reverse().join('.');
}

function legend({ samples }: RunManifest): string[] {
  return [
    '[95 %]: darin liegen 95 % der Mittel, wenn die Fälle neu gezogen werden. – : nichts zu messen.',
    ...(samples > 1 ? ['Streuung: Standardabweichung der Mittel zwischen den Stichproben.'] : []),
  ];
}
