export { toFormJs } from './forms/to-form-js.ts';
export { exportTo, preflight, targetName } from './platforms.ts';
export { type ExportFile, type ExportValues, type PreflightProblem, type Target, targets } from './target.ts';
