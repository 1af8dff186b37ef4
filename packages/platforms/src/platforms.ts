import type { ProcessGraph } from '@lotse/model';
import { bpmn } from './bpmn/index.ts';
import { camunda7 } from './camunda7/index.ts';
import { cibseven } from './cibseven/index.ts';
import { forms } from './forms/index.ts';
import { svg } from './svg/index.ts';
import type { ExportFile, ExportValues, Platform, PreflightProblem, Target } from './target.ts';

const platforms: Readonly<Record<Target, Platform>> = { bpmn, camunda7, cibseven, forms, svg };

/** What the platform imports. The same values give the same files. */
export function exportTo(target: Target, values: ExportValues): Promise<ExportFile[]> {
  return platforms[target].exportFiles(values);
}

/** What the platform would refuse or do otherwise, before it does; empty where it takes any graph. */
export function preflight(target: Target, graph: ProcessGraph): PreflightProblem[] {
  return platforms[target].preflight(graph);
}

/** A target as people call it: „Camunda 7“. */
export function targetName(target: Target): string {
  return platforms[target].name;
}
