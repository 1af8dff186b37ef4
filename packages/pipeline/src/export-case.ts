import { layOut } from '@lotse/bpmn';
import { addResults, readCase } from '@lotse/case';
import { LotseError } from '@lotse/model';
import { exportTo, type Target } from '@lotse/platforms';
import { compile } from '@lotse/process';
import { reportFile } from './results.ts';

/**
 * Writes what a platform imports below the case's `out/`. Returns the paths.
 *
 * @param options.force also while questions are open that must be answered first.
 * @throws LotseError `E_OPEN_QUESTIONS`, `E_NOT_A_CASE`, `E_CASE_DAMAGED`.
 */
export async function exportCase(options: { directory: string; target: Target; force?: boolean }): Promise<string[]> {
  const { outline, sources } = await readCase(options.directory);
  const open = outline.openQuestions.filter((question) => question.mustAnswer === true);
  if (open.length > 0 && options.force !== true) {
    throw new LotseError(
      'E_OPEN_QUESTIONS',
      `Vor dem Export sind ${open.length} Fragen zu klären: ${open[0]?.question ?? ''}`,
      {
        hint: 'Bitte die Fragen in process.yaml beantworten und dort löschen, oder mit --force trotzdem exportieren.',
        where: options.directory,
        exitCode: 1,
      },
    );
  }
  const graph = compile(outline);
  return await addResults(options.directory, await exportTo(options.target, { outline, graph, documents: sources }));
}

/** Writes the report of a case anew from what stands on disk. Returns its path. */
export async function reportCase(options: { directory: string }): Promise<string> {
  const { outline, sources, findings, manifest } = await readCase(options.directory);
  const graph = compile(outline);
  const report = reportFile({ outline, graph, layout: layOut(graph), documents: sources, findings, manifest });
  const [path] = await addResults(options.directory, [report]);
  return path ?? '';
}
