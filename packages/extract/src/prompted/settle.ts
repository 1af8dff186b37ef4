import { LotseError, type Measures, type ProcessOutline, type SourceDocument, type Warning } from '@lotse/model';
import { verifyEvidence } from '../evidence.ts';
import { measure } from '../measure.ts';
import { type Assembly, assemble } from './assemble.ts';
import type { Draft } from './draft.ts';
import { mendQuotes } from './mended-quotes.ts';
import type { Problem } from './problem.ts';
import { makeCompilable, structureProblems } from './structure.ts';

/** A draft put together; `problems` are all that a repair should mend, `assembled` those of putting it together. */
export interface CheckedDraft extends Assembly {
  assembled: Problem[];
  /** The draft as it was checked. */
  draft: Draft;
}

/** @throws LotseError `E_NOTHING_PROCEDURAL` */
export function requireText(documents: readonly SourceDocument[]): void {
  if (documents.some((document) => document.blocks.length > 0)) return;
  throw new LotseError('E_NOTHING_PROCEDURAL', 'In den Unterlagen steht kein lesbarer Text.', {
    hint: 'Bitte Unterlagen dazulegen, die das Verfahren beschreiben, zum Beispiel eine Dienstanweisung.',
  });
}

/** Puts a draft together and tells all that a repair should mend. */
export function checkDraft(draft: Draft, documents: readonly SourceDocument[]): CheckedDraft {
  const assembly = assemble(draft, documents);
  const structure = structureProblems(assembly.outline, assembly.rows);
  return { ...assembly, assembled: assembly.problems, problems: [...assembly.problems, ...structure], draft };
}

/**
 * The best that came of the questions to a model: quotes in other words replaced by what they mean, made sound, its
 * evidence checked, and told what did not fit.
 */
export function settleDraft(
  best: CheckedDraft,
  documents: readonly SourceDocument[],
): { outline: ProcessOutline; measures: Measures; warnings: Warning[] } {
  const mended = withMendedQuotes(best, documents);
  const settled = makeCompilable(mended.outline, mended.rows);
  const { outline } = verifyEvidence(settled.outline, documents);
  return {
    outline,
    measures: measure(outline, documents),
    warnings: [...mended.assembled, ...settled.problems].map(warningOf),
  };
}

/**
 * Only now: a model that is asked to repair its draft is told of every quote that does not stand, since it may know
 * better what it meant.
 */
function withMendedQuotes(
  best: CheckedDraft,
  documents: readonly SourceDocument[],
): Pick<CheckedDraft, 'outline' | 'rows' | 'assembled'> {
  const { draft, mended } = mendQuotes(best.draft, documents);
  if (mended.length === 0) return best;
  const keyOf = ({ code, row, message }: Problem) => `${code} ${row} ${message}`;
  const before = new Set(assemble(best.draft, documents).problems.map(keyOf));
  const after = assemble(draft, documents);
  const read = best.assembled.filter((problem) => !before.has(keyOf(problem)));
  return { outline: after.outline, rows: after.rows, assembled: [...read, ...after.problems, ...mended] };
}

/** A draft without a task is worse than any other; what loses content weighs more than a stray quote. */
export function weightOf(problems: readonly Problem[]): number {
  const weights: Partial<Record<Problem['code'], number>> = {
    empty: 1000,
    placement: 3,
    structure: 3,
    target: 3,
    branch: 2,
  };
  return problems.reduce((sum, { code }) => sum + (weights[code] ?? 1), 0);
}

function warningOf({ code, message, remedy, row }: Problem): Warning {
  return {
    code: `draft-${code}`,
    message: `${message} ${remedy}`.trim(),
    ...(row === undefined ? {} : { where: `Zeile ${row} der Modellantwort` }),
  };
}
