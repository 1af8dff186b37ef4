export type { CaseFiles, CaseWriting } from './case-files.ts';
export { type CaseSummary, type DamagedCase, findCases } from './find-cases.ts';
export { readCase, readOriginals } from './read-case.ts';
export { addResults, checkTarget, keepEgress, writeCase } from './write-case.ts';
