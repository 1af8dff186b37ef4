export { type Anchor, anchors } from './anchors/anchors.ts';
export { type AnchorCheck, type AnchorRow, checkAnchors } from './anchors/check-anchors.ts';
export { formatAnchorCheck } from './anchors/format-anchor-check.ts';
export { compareRuns } from './compare/compare-runs.ts';
export { formatComparison } from './compare/format-comparison.ts';
export type {
  Aspect,
  Change,
  ChangeKind,
  ItemComparison,
  MetricComparison,
  RunComparison,
  RunLabel,
} from './compare/run-comparison.ts';
export { type Comparison, compare, type Trap } from './comparison.ts';
export { linearChain } from './controls.ts';
export type { DataSet, DataSource, EvalItem, Part } from './data/data-set.ts';
export { findDataSets } from './data/find-data-sets.ts';
export { suppliedGold } from './data/supplied-gold.ts';
export type { Damage, DamageKind, Mark, Outcome, Verdict } from './degraded/damage.ts';
export { degradeSets } from './degraded/degrade-sets.ts';
export { type DegradedModel, type Degrading, openDegraded } from './degraded/degraded-model.ts';
export { formatDamage } from './degraded/format-damage.ts';
export { type DamageRun, type DegradedSettings, measureDegraded, type Trial } from './degraded/measure-degraded.ts';
export { type Profile, profilesAlone, weakModelOf } from './degraded/profiles.ts';
export { type DamageSummary, summariseDamage } from './degraded/summary.ts';
export type { Difference } from './difference/difference.ts';
export { formatDifference } from './difference/format-difference.ts';
export { type CountedModel, countCalls } from './draft/count-calls.ts';
export type { Drafter } from './draft/drafter.ts';
export { oracle } from './draft/oracle.ts';
export { Baseline, baselineOf, parseBaseline } from './gate/baseline.ts';
export { floors } from './gate/floors.ts';
export { formatGate } from './gate/format-gate.ts';
export { gate } from './gate/gate.ts';
export type { GatedFloor, GatedMetric, GatedSet, GateResult, Shortfall } from './gate/gate-result.ts';
export { PassageIndex } from './matching/passages.ts';
export { likeness, remembered, type Scale, scales } from './matching/scale.ts';
export { metrics } from './metrics/index.ts';
export { writeEvalReport } from './report/write-eval-report.ts';
export { formatRun } from './run/format.ts';
export type { EvalRun, ItemDetail, ItemResult, RunManifest, Scores } from './run/records.ts';
export { type RunSettings, runEval } from './run/run-eval.ts';
export { readDetail, readRun } from './run/run-folder.ts';
export { unfinishedRun } from './run/unfinished-run.ts';
export type * from './scored-process.ts';
export { type Mean, type PairedDifference, pairedBootstrap } from './statistics/bootstrap.ts';
export type { Group } from './statistics/groups.ts';
export { spread } from './statistics/spread.ts';
export {
  type Estimate,
  type Estimates,
  type GroupSummary,
  type SetSummary,
  summarise,
} from './statistics/summarise.ts';
