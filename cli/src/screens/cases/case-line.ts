import type { CaseEntry } from '../../case-view.ts';
import { fit, widthOf } from '../../components/width.ts';
import { printable } from '../../printable.ts';
import type { Texts } from '../../texts/index.ts';

const figures = ['steps', 'findings', 'questions', 'warnings'] as const;
type Figure = (typeof figures)[number];

/** From this width on a name is told from its neighbours. */
const NAME = 16;

/**
 * The list of cases as a table: its head and a line for each case, at most `width` columns wide.
 * Where not all figures fit beside the names, the last are left out.
 */
export function caseTable(cases: readonly CaseEntry[], width: number, texts: Texts): { head: string; lines: string[] } {
  const { columns, damaged } = texts.workbench;
  const longest = Math.max(widthOf(columns.name), ...cases.map(({ name }) => widthOf(printable(name))));
  const shown: Figure[] = [];
  let room = width;
  for (const figure of figures) {
    room -= widthOf(columns[figure]) + 2;
    if (room < Math.min(longest, NAME)) break;
    shown.push(figure);
  }
  const taken = shown.reduce((sum, figure) => sum + widthOf(columns[figure]) + 2, 0);
  const nameWidth = Math.min(longest, width - taken);
  const cells = (cell: (figure: Figure) => string) =>
    shown.map((figure) => `  ${cell(figure).padStart(widthOf(columns[figure]))}`).join('');
  return {
    head: `${fit(columns.name, nameWidth)}${cells((figure) => columns[figure])}`,
    lines: cases.map((one) => {
      const name = fit(printable(one.name), nameWidth);
      return one.state === 'damaged'
        ? `${name}  ${damaged}`
        : `${name}${cells((figure) => String(count(one, figure)))}`;
    }),
  };
}

function count(one: Extract<CaseEntry, { state: 'readable' }>, figure: Figure): number {
  const counts = { steps: one.steps, findings: one.openFindings, questions: one.openQuestions, warnings: one.warnings };
  return counts[figure];
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
