import { labelSimilarity } from '@lotse/german';
import { compare } from '../comparison.ts';
import { controls } from '../controls.ts';
import type { DataSet, EvalItem } from '../data/data-set.ts';
import { PassageIndex } from '../matching/passages.ts';
import { remembered, type Scale } from '../matching/scale.ts';
import { metrics } from '../metrics/index.ts';
import type { ScoredCase } from '../scored-process.ts';
import { anchors } from './anchors.ts';
import { explanations } from './explanations.ts';

/** A figure of others beside the same figure counted again. */
export interface AnchorRow {
  /** The published drafts or the control. */
  repeats: string;
  /** A metric's name. */
  metric: string;
  anchor: number;
  /** Mean over the items; undefined where the set holds none of these drafts. */
  measured: number | undefined;
  /** Whether both differ by no more than the tolerance. */
  agrees: boolean;
  /** German: why they differ, where that is known. */
  why?: string;
}

export interface AnchorCheck {
  set: string;
  /** How many items were counted, and how many the anchors were counted on. */
  items: number;
  expected: number;
  rows: AnchorRow[];
}

/** So far may a figure counted again lie from the anchor. */
export const anchorTolerance = 0.03;

/** The texts that the repeatable anchors were counted on. */
const anchoredTexts = 26;

/** What scoring the gold against itself must give. */
const identity = { repeats: 'identity', values: { activity: 1, flow: 1, gatewayTyped: 1, completion: 1 } };

/** As the anchors were counted: the plain matcher at .5, without a guard against opposites. */
const anchorScale: Scale = {
  name: 'anchors',
  title: 'τ ,5 ohne Schutz',
  similarity: remembered((a, b) => labelSimilarity(a, b)),
  threshold: 0.5,
};

/**
 * Do our metrics mean what published figures mean? Scores the published drafts of a set and its controls once more and
 * sets them beside the anchors that claim to repeat. Without anchors for the set there are no rows but identity.
 */
export function checkAnchors(set: DataSet): AnchorCheck {
  const repeatable = anchors.flatMap(({ set: name, repeats, values }) =>
    name === set.name && repeats !== undefined ? [{ repeats, values }] : [],
  );
  const rows = [identity, ...repeatable].flatMap(({ repeats, values }) => {
    const pairs = set.items.flatMap((item) => {
      const draft = draftOf(repeats, item, set.items);
      return draft ? [{ draft, gold: item.answer }] : [];
    });
    return Object.entries(values).map(([metric, anchor]): AnchorRow => {
      const measured = meanOf(metric, pairs);
      const agrees = measured !== undefined && Math.abs(measured - anchor) <= anchorTolerance + 1e-9;
      const known = explanations.find((one) => one.repeats === repeats && one.metric === metric);
      return { repeats, metric, anchor, measured, agrees, ...(known && !agrees ? { why: known.why } : {}) };
    });
  });
  return { set: set.name, items: set.items.length, expected: anchoredTexts, rows };
}

/** The title of published drafts or a control: German for controls, a model's name for others. */
export function titleOf(repeats: string): string {
  return controls.find(({ name }) => name === repeats)?.title ?? repeats;
}

function draftOf(repeats: string, item: EvalItem, items: readonly EvalItem[]): ScoredCase | undefined {
  const control = controls.find(({ name }) => name === repeats);
  if (control) return control.answer(item, items);
  const published = item.published.find(({ who }) => who === repeats);
  return published && { process: published.process, findings: [], fields: [] };
}

function meanOf(name: string, pairs: readonly { draft: ScoredCase; gold: ScoredCase }[]): number | undefined {
  const metric = metrics.find((candidate) => candidate.name === name);
  const values = pairs.flatMap(({ draft, gold }) => {
    const compared = compare({
      gold,
      draft,
      scale: anchorScale,
      passages: new PassageIndex([]),
      traps: [],
      codes: new Set(),
    });
    return metric?.score(compared)?.value ?? [];
  });
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
}
