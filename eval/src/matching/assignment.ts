/** A pair of the assignment: row, column and what the pair is worth. */
export interface AssignedPair {
  row: number;
  column: number;
  value: number;
}

/**
 * The one-to-one assignment of rows to columns with the greatest total value (Hungarian algorithm, O(n³)).
 *
 * Pairs below `threshold` may not be formed. A greedy choice would take the best pair first and can end with
 * a smaller total: for the values `[[.9, .8], [.8, 0]]` it takes .9 and leaves the second row without a
 * partner, where .8 + .8 is possible. Rows of unequal length are read as if filled with 0.
 * Pairs come in the order of their rows; equal totals are resolved by order, so the result is deterministic.
 */
export function assign(values: readonly (readonly number[])[], threshold: number): AssignedPair[] {
  const rows = values.length;
  const columns = Math.max(0, ...values.map((row) => row.length));
  if (rows === 0 || columns === 0) return [];
  const value = (row: number, column: number): number => {
    const entry = values[row]?.[column] ?? 0;
    return entry >= threshold && entry > 0 ? entry : 0;
  };
  const size = Math.max(rows, columns);
  const columnOfRow = cheapestAssignment(size, (row, column) => -value(row, column));
  return columnOfRow.flatMap((column, row) => {
    const worth = value(row, column);
    return worth > 0 ? [{ row, column, value: worth }] : [];
  });
}

/**
 * The Hungarian algorithm with potentials on a square matrix: rows join one after the other, each along
 * the shortest augmenting path. Index 0 of the inner arrays stands for "not assigned".
 */
function cheapestAssignment(size: number, cost: (row: number, column: number) => number): number[] {
  const rowPotential = new Float64Array(size + 1);
  const columnPotential = new Float64Array(size + 1);
  const rowOfColumn = new Int32Array(size + 1);
  for (let row = 1; row <= size; row++) {
    const shortest = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
    const before = new Int32Array(size + 1);
    const visited = new Uint8Array(size + 1);
    let column = 0;
    rowOfColumn[0] = row;
    do {
      visited[column] = 1;
      const current = rowOfColumn[column] ?? 0;
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let j = 1; j <= size; j++) {
        if (visited[j]) continue;
        const reduced = cost(current - 1, j - 1) - (rowPotential[current] ?? 0) - (columnPotential[j] ?? 0);
        if (reduced < (shortest[j] ?? 0)) {
          shortest[j] = reduced;
          before[j] = column;
        }
        if ((shortest[j] ?? 0) < delta) {
          delta = shortest[j] ?? 0;
          next = j;
        }
      }
      for (let j = 0; j <= size; j++) {
        if (visited[j]) {
          const owner = rowOfColumn[j] ?? 0;
          rowPotential[owner] = (rowPotential[owner] ?? 0) + delta;
          columnPotential[j] = (columnPotential[j] ?? 0) - delta;
        } else {
          shortest[j] = (shortest[j] ?? 0) - delta;
        }
      }
      column = next;
    } while ((rowOfColumn[column] ?? 0) !== 0);
    while (column !== 0) {
      const previous = before[column] ?? 0;
      rowOfColumn[column] = rowOfColumn[previous] ?? 0;
      column = previous;
    }
  }
  const columnOfRow = new Array<number>(size).fill(0);
  for (let column = 1; column <= size; column++) columnOfRow[(rowOfColumn[column] ?? 1) - 1] = column - 1;
  return columnOfRow;
}
