import { anchor } from '@lotse/report';
import { inReportOrder } from '../metrics/metric-named.ts';
import type { EvalRun, RunManifest } from '../run/records.ts';
import { type ItemSamples, itemsOf, itemValue, scoresOf } from '../statistics/item-samples.ts';
import { type SetSummary, summarise } from '../statistics/summarise.ts';
import type { ReportAnchor } from './values.ts';

/** An item and where its page stands among the others. */
export interface ItemPlace {
  /** The id of its page. */
  page: string;
  samples: ItemSamples;
  previous?: { page: string; title: string };
  next?: { page: string; title: string };
}

/** A set with its figures. */
export interface SetView {
  /** The id of its section in the overview. */
  section: string;
  about: RunManifest['sets'][number];
  summary: SetSummary;
  items: ItemPlace[];
  anchors: readonly ReportAnchor[];
}

/** A run with what sections look up in it. */
export interface RunView {
  run: EvalRun;
  /** The scale that limits speak of, then the others. */
  scales: RunManifest['scales'];
  mainScale: string;
  /** Names of what was measured, known ones in the order of the program, others after them. */
  metrics: string[];
  /** Sets in the order of the manifest. */
  sets: SetView[];
}

/**
 * Gathers results by set and item.
 *
 * @throws LotseError `E_RESULT_TWICE`, `E_RESULT_NUMBER`
 */
export function viewOf(run: EvalRun, anchors: readonly ReportAnchor[]): RunView {
  const { manifest, results } = run;
  const items = itemsOf(results);
  const pages = items.map((samples) => ({
    page: anchor('fall', `${samples.set}/${samples.id}`),
    title: samples.title,
    samples,
  }));
  const places = pages.map(({ page, samples }, index): ItemPlace => {
    const [before, after] = [pages[index - 1], pages[index + 1]];
    return {
      page,
      samples,
      ...(before ? { previous: { page: before.page, title: before.title } } : {}),
      ...(after ? { next: { page: after.page, title: after.title } } : {}),
    };
  });
  const measured = new Set(
    results.flatMap(({ scores, others }) =>
      [scores, ...Object.values(others)].flatMap((one) =>
        Object.values(one).flatMap((figures) => Object.keys(figures)),
      ),
    ),
  );
  const summaries = new Map(summarise(results).map((summary) => [summary.set, summary]));
  return {
    run,
    scales: manifest.scales,
    mainScale: manifest.scales[0]?.name ?? '',
    metrics: inReportOrder(measured),
    sets: manifest.sets.flatMap((about) => {
      const summary = summaries.get(about.name);
      return summary
        ? [
            {
              section: anchor('menge', about.name),
              about,
              summary,
              items: places.filter(({ samples }) => samples.set === about.name),
              anchors: anchors.filter((one) => one.set === about.name),
            },
          ]
        : [];
    }),
  };
}

/** An item's figure: the mean over its samples; undefined where nothing was measured. */
export function figureOf(item: ItemSamples, scale: string, metric: string): number | undefined {
  return itemValue(scoresOf(item), scale, metric);
}
