export type { Mean } from './bootstrap.ts';
export type { Difference } from './difference.ts';
export { type CaseRun, type EvalRun, type EvalSettings, runEval, type Summary } from './evaluate.ts';
export { formatRun } from './format.ts';
export { formatDifference } from './format-difference.ts';
export { suppliedGold } from './supplied-gold.ts';
