import type { CaseEntry } from '../../case-view.ts';
import { fit, widthOf } from '../../components/width.ts';
import { printable } from '../../printable.ts';
import type { Texts } from '../../texts/index.ts';

const figures = ['steps', 'findings', 'questions', 'warnings'] as const;

/** The list of cases as a table: its head and a line for each case, `width` columns wide. */
export function caseTable(cases: readonly CaseEntry[], width: number, texts: Texts): { head: string; lines: string[] } {
  const { columns, damaged } = texts.workbench;
  const figureWidths = figures.map((figure) => widthOf(columns[figure]));
  const taken = figureWidths.reduce((sum, each) => sum + each + 2, 0);
  const longest = Math.max(widthOf(columns.name), ...cases.map(({ name }) => widthOf(printable(name))));
  const nameWidth = Math.max(8, Math.min(longest, width - taken));
  const right = (cells: readonly string[]) =>
    cells.map((cell, index) => `  ${cell.padStart(figureWidths[index] ?? 0)}`).join('');
  return {
    head: `${fit(columns.name, nameWidth)}${right(figures.map((figure) => columns[figure]))}`,
    lines: cases.map((one) => {
      const name = fit(printable(one.name), nameWidth);
      if (one.state === 'damaged') return `${name}  ${damaged}`;
      return `${name}${right([one.steps, one.openFindings, one.openQuestions, one.warnings].map(String))}`;
    }),
  };
}

/** What to do next with a case. */
export function nextStep(one: CaseEntry, texts: Texts): string {
  const { next } = texts.workbench;
  if (one.state === 'damaged') return next.damaged;
  if (one.warnings > 0) return next.warnings;
  if (one.openQuestions > 0) return next.questions;
  if (one.openFindings > 0) return next.findings;
  return next.report;
}
