import { describe, expect, it } from 'vitest';
import { actors } from './sentences/actors.ts';
import { coordination } from './sentences/coordination.ts';
import { listsAndTables } from './sentences/lists-and-tables.ts';
import { noAct } from './sentences/no-act.ts';
import { nominalStyle } from './sentences/nominal-style.ts';
import { halfOf, type SentenceResult, scoreTable } from './sentences/sentence-scores.ts';
import { speech } from './sentences/speech.ts';
import { verbForms } from './sentences/verb-forms.ts';

const tables = [...verbForms, ...nominalStyle, ...coordination, ...listsAndTables, ...actors, ...speech, ...noAct];

/** What was measured of each half, less what a change elsewhere may cost. The second half was measured, never worked on. */
const halves = [
  { half: 'worked', f1: 0.95, details: 0.94 },
  { half: 'heldBack', f1: 0.89, details: 0.86 },
] as const;

describe('acts read from 360 sentences of administrative German', () => {
  it.each(halves)('the $half half', async ({ half, f1, details }) => {
    const results: SentenceResult[] = [];
    for (const table of tables) results.push(...(await scoreTable(halfOf(table, half))));
    const sum = (count: (result: SentenceResult) => number) => results.reduce((all, one) => all + count(one), 0);
    const hits = sum((one) => one.hits);
    const faults = sum((one) => one.missed.filter((act) => !act.includes(':')).length + one.invented.length);
    expect((2 * hits) / (2 * hits + faults), faulty(results)).toBeGreaterThanOrEqual(f1);
    expect(
      sum((one) => one.details.right) / sum((one) => one.details.expected),
      faulty(results),
    ).toBeGreaterThanOrEqual(details);
  });
});

function faulty(results: readonly SentenceResult[]): string {
  return results
    .filter((one) => one.missed.length + one.invented.length > 0)
    .map((one) => `${one.phenomenon}: ${one.sentence}\n  drafted ${one.drafted.join('; ') || '-'}`)
    .join('\n');
}
