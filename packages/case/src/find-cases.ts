import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { type Finding, LotseError, type Maturity, type Measures, walkSteps } from '@lotse/model';
import { NAMES } from './case-files.ts';
import { readDraft, readManifest } from './read-case.ts';

/** How a case stands, for a list of cases. */
export interface CaseSummary {
  directory: string;
  /** The path below the folder that was searched. */
  name: string;
  created: string;
  service: string;
  tasks: number;
  findings: readonly Finding[];
  maturity: Maturity;
  openQuestions: number;
  warnings: number;
  measures: Measures;
}

/** A folder that is meant to be a case and cannot be read. */
export interface DamagedCase {
  directory: string;
  name: string;
  problem: LotseError;
}

const MAX_DEPTH = 4;
const PASSED_OVER = new Set(['node_modules', NAMES.documents, NAMES.sources]);

/** The cases in a folder and below it, four levels deep, in the order of their paths. Documents are not read. */
export async function findCases(folder: string): Promise<(CaseSummary | DamagedCase)[]> {
  const directories = await caseDirectories(folder, 0);
  return await Promise.all(
    directories.map(async (directory) => await summarise(directory, relative(folder, directory) || '.')),
  );
}

async function caseDirectories(folder: string, depth: number): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  if (entries.some((entry) => entry.name === NAMES.manifest) && entries.some((entry) => entry.name === NAMES.outline)) {
    return [folder];
  }
  if (depth === MAX_DEPTH) return [];
  const inner = entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && !PASSED_OVER.has(entry.name))
    .map((entry) => join(folder, entry.name))
    .sort();
  return (await Promise.all(inner.map((one) => caseDirectories(one, depth + 1)))).flat();
}

async function summarise(directory: string, name: string): Promise<CaseSummary | DamagedCase> {
  try {
    const manifest = await readManifest(directory);
    const { outline, findings } = await readDraft(directory);
    return {
      directory,
      name,
      created: manifest.created,
      service: outline.process,
      tasks: [...walkSteps(outline.steps)].filter(({ step }) => 'task' in step).length,
      findings: findings.findings,
      maturity: findings.maturity,
      openQuestions: outline.openQuestions.length,
      warnings: manifest.warnings.length,
      measures: manifest.measures,
    };
  } catch (error) {
    if (error instanceof LotseError) return { directory, name, problem: error };
    throw error;
  }
}
