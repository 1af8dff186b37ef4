export type { CaseFiles, CaseWriting } from './case-files.ts';
export { type CaseSummary, type DamagedCase, findCases } from './find-cases.ts';
export { openEgressRecord, repliesFolder } from './model-files.ts';
export { readCase, readOriginals } from './read-case.ts';
export { addResults, checkTarget, writeCase } from './write-case.ts';
