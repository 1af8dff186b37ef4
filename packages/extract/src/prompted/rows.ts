import type { Draft, Row, RowKind } from './draft.ts';
import type { Problem } from './problem.ts';

/** What may stand in a row. */
type Slot = 'steps' | 'branches' | 'paths' | 'events' | 'boundaries' | 'nothing';

/** For each kind of row: where it may stand, and what may stand in it. */
export const placement: Record<RowKind, { stands: Slot; holds: Slot }> = {
  task: { stands: 'steps', holds: 'boundaries' },
  wait: { stands: 'steps', holds: 'nothing' },
  choice: { stands: 'steps', holds: 'branches' },
  several: { stands: 'steps', holds: 'branches' },
  parallel: { stands: 'steps', holds: 'paths' },
  race: { stands: 'steps', holds: 'events' },
  subprocess: { stands: 'steps', holds: 'steps' },
  goto: { stands: 'steps', holds: 'nothing' },
  end: { stands: 'steps', holds: 'nothing' },
  branch: { stands: 'branches', holds: 'steps' },
  otherwise: { stands: 'branches', holds: 'steps' },
  path: { stands: 'paths', holds: 'steps' },
  on: { stands: 'events', holds: 'steps' },
  boundary: { stands: 'boundaries', holds: 'steps' },
};

const slotNames: Record<Slot, string> = {
  steps: 'Schritte',
  branches: 'Zeilen branch und otherwise',
  paths: 'Zeilen path',
  events: 'Zeilen on',
  boundaries: 'Zeilen boundary',
  nothing: 'keine Zeilen',
};

/** A row and the rows in it, in the order in which they were written. */
export interface RowTree {
  row: Row;
  children: RowTree[];
}

export function titleOf(row: Row): string {
  return row.label.trim() === '' ? `Zeile ${row.n} (${row.kind})` : `Zeile ${row.n} („${row.label.trim()}“)`;
}

/**
 * Puts flat rows into each other. A row whose parent does not exist, comes later or cannot hold it is a problem; it is
 * left out with all that stands in it, and comes back in `homeless`.
 */
export function nestRows(draft: Draft, problems: Problem[]): { top: RowTree[]; homeless: Row[] } {
  const known = new Map<number, RowTree>();
  const top: RowTree[] = [];
  const homeless: Row[] = [];
  for (const row of draft.rows) {
    const tree: RowTree = { row, children: [] };
    const parent = row.in === null ? undefined : known.get(row.in);
    const misfit = known.has(row.n)
      ? `Die Nummer ${row.n} kommt zweimal vor; „${row.label}“ braucht eine eigene.`
      : misfitOf(row, parent?.row);
    if (misfit !== undefined) {
      problems.push({
        code: 'placement',
        row: row.n,
        message: misfit,
        remedy: 'Der Schritt fehlt im Entwurf und steht bei den offenen Fragen.',
      });
      homeless.push(row);
      continue;
    }
    known.set(row.n, tree);
    if (parent === undefined) top.push(tree);
    else parent.children.push(tree);
  }
  return { top, homeless };
}

function misfitOf(row: Row, parent: Row | undefined): string | undefined {
  if (row.in !== null && parent === undefined) {
    return `${titleOf(row)}: „in“ nennt Zeile ${row.in}, die es nicht gibt oder die erst später kommt.`;
  }
  const holds = parent === undefined ? 'steps' : placement[parent.kind].holds;
  if (placement[row.kind].stands === holds) return undefined;
  const place = parent === undefined ? 'auf der obersten Ebene' : `in ${titleOf(parent)}, ${parent.kind},`;
  return `${titleOf(row)}, ${row.kind}, kann nicht ${place} stehen; dort stehen ${slotNames[holds]}.`;
}
