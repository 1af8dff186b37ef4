/**
 * How far do repeated runs lie apart? Standard deviation (n − 1) over the samples of the run's mean. One row per
 * item, one column per sample. Undefined with fewer than two samples.
 *
 * Pitfalls: an item that lacks a sample is left out, since else the means would be over different items; with three
 * samples the figure is itself only right within a factor of about two.
 *
 * Example: two items, two samples, (.4, .6) and (.8, .8): means .6 and .7, spread √(2 · .05²) = .0707.
 */
export function spread(rows: readonly (readonly (number | undefined)[])[]): number | undefined {
  const samples = Math.max(0, ...rows.map((row) => row.length));
  const complete = rows.flatMap((row) => {
    const values = row.filter((value) => value !== undefined);
    return values.length === samples ? [values] : [];
  });
  if (samples < 2 || complete.length === 0) return undefined;
  const means = Array.from({ length: samples }, (_, column) => average(complete.map((row) => row[column] ?? 0)));
  const center = average(means);
  return Math.sqrt(means.reduce((sum, mean) => sum + (mean - center) ** 2, 0) / (samples - 1));
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
