import type { ItemSamples } from '../statistics/item-samples.ts';
import type { ItemResult } from './records.ts';

/** So many complaints about the BPMN of one item are listed. */
const shownProblems = 3;

/** So many items are named where the same happened to more of them. */
const namedItems = 3;

/** What went wrong: each thing once, with the items and the number of samples it happened in. */
export function notes(items: readonly ItemSamples[], broken: readonly { id: string; message: string }[]): string[] {
  const idsOf = new Map<string, string[]>();
  for (const item of items) {
    for (const line of linesOf(item)) idsOf.set(line, [...(idsOf.get(line) ?? []), item.id]);
  }
  const lines = [
    ...broken.map(({ id, message }) => `${id}: nicht lesbar: ${message}`),
    ...[...idsOf].map(([line, ids]) => `${named(ids)}: ${line}`),
  ];
  return lines.length === 0 ? [] : ['', 'Bemerkungen', ...lines.map((line) => `  ${line}`)];
}

function linesOf(item: ItemSamples): string[] {
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
  ];
}

/** The item stands before the line and need not stand in it. */
function timesOf({ id, results }: ItemSamples, textsOf: (result: ItemResult) => readonly string[]): string[] {
  const times = new Map<string, number>();
  for (const result of results) {
    for (const text of new Set(textsOf(result))) {
      const line = text.replace(` (${id})`, '');
      times.set(line, (times.get(line) ?? 0) + 1);
    }
  }
  return [...times].map(([line, n]) =>
    results.length > 1 ? `${line} (${n} von ${results.length} Stichproben)` : line,
  );
}

function named(ids: readonly string[]): string {
  const more = ids.length - namedItems;
  return more <= 1 ? ids.join(', ') : `${ids.slice(0, namedItems).join(', ')} und ${more} weitere`;
}
