import type { Finding, Manifest, Maturity, ProcessGraph, ProcessOutline, SourceDocument } from '@lotse/model';

/** What the report says of a finding's code: the texts of the findings catalogue, in German. */
export interface CatalogueText {
  title: string;
  /** What it is and why it matters. */
  description: string;
  /** What to do about it, where the finding itself names only a keyword. */
  remedy?: string | undefined;
  /** The building block that removes it: "FIT-Connect". */
  component?: string | undefined;
}

/** Everything the report shows. It adds no knowledge of its own and reads nothing else. */
export interface ReportValues {
  outline: ProcessOutline;
  graph: ProcessGraph;
  documents: readonly SourceDocument[];
  findings: readonly Finding[];
  maturity: Maturity;
  /** How it was made; times and results stay in `manifest.json`, so that the same documents give the same report. */
  manifest: Omit<Manifest, 'created' | 'seconds' | 'results'>;
  /** The drawing of the graph: an `<svg>` whose elements carry `data-id`, the id in the graph. */
  svg: string;
  /** By finding code; a code without an entry is shown by its code. */
  catalogue?: Readonly<Record<string, CatalogueText>>;
}
