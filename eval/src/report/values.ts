import type { ItemDetail, ItemResult } from '../run/records.ts';

/** A figure that somebody reached on the same or kindred data: ours stand beside it. */
export interface ReportAnchor {
  /** Who made the drafts: a model, a pipeline, people. */
  who: string;
  /** German: on which data, and how many items. */
  data: string;
  /** Name of the set of this report that it stands beside. */
  set: string;
  /** Name of the scale it was measured by. */
  scale: string;
  /** By metric's name. */
  values: Record<string, number>;
  /** German: by whom and how it was measured, and what that means beside ours. */
  source?: string;
}

export interface EvalReportOptions {
  /** What is drawn of a result; undefined where nothing was kept. Asked for one item after the other. */
  detail(result: ItemResult): Promise<ItemDetail | undefined>;
  anchors?: readonly ReportAnchor[];
}
