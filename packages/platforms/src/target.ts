import type { Layout } from '@lotse/bpmn';
import type { ProcessGraph, ProcessOutline, SourceDocument } from '@lotse/model';

/** What a case can be exported to now; one folder beside this file each. */
export const targets = ['bpmn', 'camunda7', 'cibseven', 'forms', 'svg'] as const;
export type Target = (typeof targets)[number];

/** A file of an export; `path` is relative to the case's `out/`, with forward slashes. */
export interface ExportFile {
  path: string;
  content: string;
}

export interface ExportValues {
  outline: ProcessOutline;
  graph: ProcessGraph;
  /** The layout of the graph, from whoever has it already; else it is made here. */
  layout?: Layout;
  /** With them, the documentation in a BPMN file says where a passage stands; without, it names document and block. */
  documents?: readonly SourceDocument[];
}

/** Something a platform would refuse (`error`) or do otherwise than the picture says (`warning`). */
export interface PreflightProblem {
  /** `E_…` for what is refused, `W_…` for what must be completed by hand. */
  code: string;
  severity: 'error' | 'warning';
  /** The id of the node, flow or pool in the graph. */
  element?: string;
  /** German, for people: what is the matter and what to do. */
  message: string;
}

/** A platform: what it takes, and what it would refuse. */
export interface Platform {
  target: Target;
  /** As people call it: „Camunda 7“. */
  name: string;
  exportFiles(values: ExportValues): Promise<ExportFile[]>;
  preflight(graph: ProcessGraph): PreflightProblem[];
}
