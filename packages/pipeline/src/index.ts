export { type AnalyseInput, analyseCase, type CaseResult, draftCase, type RunSettings } from './analyse-case.ts';
export { type CaseCheck, checkBpmn, checkCase } from './check-case.ts';
export { exportCase, reportCase } from './export-case.ts';
