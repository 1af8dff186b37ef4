import { isOfficeUse } from '../form-field.ts';

/** A table of prompts with room behind each: "Eingang am: | Aktenzeichen:". */
export interface PromptTable {
  /** Its first words say that the authority fills it in. */
  officeUse: boolean;
}

/** Whether most cells of a table are prompts with nothing behind them; rows of one cell are its captions. */
export function promptTable(rows: readonly { cells: readonly string[] }[]): PromptTable | undefined {
  const filled = rows.map(({ cells }) => cells.filter(Boolean)).filter(({ length }) => length > 1);
  const all = filled.flat();
  const prompts = all.filter(isPrompt);
  if (prompts.length < 3 || prompts.length < 0.6 * all.length) return undefined;
  const answered = rows.some(({ cells }) =>
    cells.some((cell, column) => isPrompt(cell) && cells[column + 1] && !isPrompt(cells[column + 1] ?? '')),
  );
  return answered ? undefined : { officeUse: rows.slice(0, 1).some(({ cells }) => isOfficeUse(cells.join(' '))) };
}

/** "Eingang am:" */
export function isPrompt(cell: string): boolean {
  return cell.length <= 80 && /\p{L}.*:$/u.test(cell);
}
