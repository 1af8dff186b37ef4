import { type CaseSummary, type DamagedCase, findCases, readCase } from '@lotse/case';
import type { CaseEntry, CaseView } from './case-view.ts';
import { findingTitle } from './finding-title.ts';

/** The cases in and below a folder, as the workbench lists them. */
export async function listCases(folder: string): Promise<CaseEntry[]> {
  return (await findCases(folder)).map(entryOf);
}

function entryOf(found: CaseSummary | DamagedCase): CaseEntry {
  const { directory, name } = found;
  if ('problem' in found) return { directory, name, state: 'damaged', problem: found.problem.message };
  return {
    directory,
    name,
    state: 'readable',
    process: found.service,
    steps: found.tasks,
    openFindings: found.findings.filter(({ status }) => status === 'open').length,
    openQuestions: found.openQuestions,
    warnings: found.warnings,
  };
}

/** A case with its documents, as its screen shows it. */
export async function openCase(directory: string, name: string): Promise<CaseView> {
  const { outline, sources, findings, manifest } = await readCase(directory);
  return {
    directory,
    name,
    outline,
    documents: sources,
    findings: findings.findings,
    maturity: findings.maturity,
    warnings: manifest.warnings,
    titleOf: findingTitle,
  };
}
