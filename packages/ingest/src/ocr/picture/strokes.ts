import type { PagePicture } from '../../raster/page-pictures.ts';

/** A picture, below what grey its pixels are ink, and where lines along rows and along columns may be. */
export interface Bitmap extends PagePicture {
  ink: number;
  level: Uint8Array;
  upright: Uint8Array;
}

/** A straight line of ink: `at` across, `from` and `to` along it; points. */
export interface Stroke {
  at: number;
  from: number;
  to: number;
}

/** A run of ink along one row of pixels. */
interface Run {
  from: number;
  to: number;
}

/** Points: runs that make a line, breaks in a line, breadth of a line at most, how far it may bend. */
const measures = { run: 9, gap: 0.75, breadth: 2.5, bend: 4 } as const;

interface Growing {
  from: number;
  to: number;
  first: number;
  last: number;
  area: number;
  /** Sum of row × length: its middle. */
  weight: number;
  /** Runs of the last row. */
  edge: Run[];
}

/**
 * Straight thin lines along rows (`level`) or columns, found by runs of ink: those of neighbouring rows that overlap
 * are one line; a crooked one steps from row to row.
 */
export function strokesAlong({ width, height, scale, ...masks }: Bitmap, level: boolean): Stroke[] {
  const mask = level ? masks.level : masks.upright;
  const [rows, length] = level ? [height, width] : [width, height];
  const [rowStep, step] = level ? [width, 1] : [1, width];
  const gap = Math.max(1, Math.round(measures.gap * scale));
  const shortest = measures.run * scale;
  const done: Growing[] = [];
  let open: Growing[] = [];
  for (let row = 0; row < rows; row++) {
    const runs = runsOf(mask, row * rowStep, step, length, gap, shortest);
    const next: Growing[] = [];
    for (const run of runs) {
      const touching = open.filter((line) =>
        line.edge.some((edge) => edge.from <= run.to + gap && edge.to >= run.from - gap),
      );
      const [line = begun(row), ...others] = touching;
      for (const other of others) merge(line, other);
      if (others.length > 0) open = open.filter((candidate) => !others.includes(candidate));
      for (const other of others) if (next.includes(other)) next.splice(next.indexOf(other), 1);
      add(line, run, row);
      if (!next.includes(line)) next.push(line);
    }
    for (const line of open) if (!next.includes(line)) done.push(line);
    for (const line of next) line.edge = line.edge.filter((run) => runs.includes(run));
    open = next;
  }
  return [...done, ...open].flatMap((line) => {
    const extent = line.to - line.from;
    const breadth = line.area / extent;
    const isThin = breadth <= measures.breadth * scale && line.last - line.first + 1 <= measures.bend * scale;
    if (!isThin) return [];
    return [{ at: (line.weight / line.area + 0.5) / scale, from: line.from / scale, to: line.to / scale }];
  });
}

/** Runs of ink on a row that are long enough; small gaps in them do not count. */
function runsOf(mask: Uint8Array, start: number, step: number, length: number, gap: number, shortest: number): Run[] {
  const runs: Run[] = [];
  let from = -1;
  let last = -1;
  for (let at = 0, index = start; at < length; at++, index += step) {
    if (mask[index] !== 1) continue;
    if (from >= 0 && at - last > gap + 1) {
      if (last - from + 1 >= shortest) runs.push({ from, to: last + 1 });
      from = at;
    }
    if (from < 0) from = at;
    last = at;
  }
  if (from >= 0 && last - from + 1 >= shortest) runs.push({ from, to: last + 1 });
  return runs;
}

function begun(row: number): Growing {
  return { from: Number.POSITIVE_INFINITY, to: 0, first: row, last: row, area: 0, weight: 0, edge: [] };
}

function add(line: Growing, run: Run, row: number): void {
  const length = run.to - run.from;
  line.from = Math.min(line.from, run.from);
  line.to = Math.max(line.to, run.to);
  line.last = row;
  line.area += length;
  line.weight += length * row;
  line.edge.push(run);
}

function merge(line: Growing, other: Growing): void {
  line.from = Math.min(line.from, other.from);
  line.to = Math.max(line.to, other.to);
  line.first = Math.min(line.first, other.first);
  line.area += other.area;
  line.weight += other.weight;
  line.edge.push(...other.edge);
}
