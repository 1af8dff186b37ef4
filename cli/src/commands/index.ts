import type { Command } from '../command.ts';

/**
 * The commands of this version, in the order of `--help`. Each is loaded when it is called, so that `--help`
 * loads none of them. To add one: a file here, its words in `texts/de/help.ts` and `texts/en/help.ts`, a line below.
 */
export const commands: Readonly<Record<string, () => Promise<{ default: Command }>>> = {
  analyse: () => import('./analyse.ts'),
  read: () => import('./read.ts'),
  extract: () => import('./extract.ts'),
  check: () => import('./check.ts'),
  export: () => import('./export.ts'),
  report: () => import('./report.ts'),
  eval: () => import('./eval.ts'),
  doctor: () => import('./doctor.ts'),
  completion: () => import('./completion.ts'),
};
