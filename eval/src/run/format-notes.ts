import type { ItemSamples } from '../statistics/item-samples.ts';
import type { ItemResult } from './records.ts';

/** So many complaints about the BPMN of one item are listed. */
const shownProblems = 3;

/** What went wrong, item by item; each thing once, with the number of samples it happened in. */
export function notes(items: readonly ItemSamples[], broken: readonly { id: string; message: string }[]): string[] {
  const lines = [
    ...broken.map(({ id, message }) => `${id}: nicht lesbar: ${message}`),
    ...items.flatMap((item) => {
      const failures = timesOf(item, (result) => result.failures);
      const problems = timesOf(item, (result) => result.problems.map((problem) => `BPMN: ${problem}`));
      const traps = timesOf(item, ({ part, difference }) =>
        part === 'variant' ? [] : difference.traps.map(({ text }) => `Falle: ${text}`),
      );
      const more = problems.length - shownProblems;
      return [
        ...failures,
        ...problems.slice(0, shownProblems),
        ...(more > 0 ? [`BPMN: und ${more} weitere`] : []),
        ...traps,
      ].map((line) => `${item.id}: ${line}`);
    }),
  ];
  return lines.length === 0 ? [] : ['', 'Bemerkungen', ...lines.map((line) => `  ${line}`)];
}

function timesOf({ results }: ItemSamples, linesOf: (result: ItemResult) => readonly string[]): string[] {
  const times = new Map<string, number>();
  for (const result of results)
    for (const line of new Set(linesOf(result))) times.set(line, (times.get(line) ?? 0) + 1);
  return [...times].map(([line, n]) =>
    results.length > 1 ? `${line} (${n} von ${results.length} Stichproben)` : line,
  );
}
