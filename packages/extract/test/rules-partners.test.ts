import { checkSoundness, compile } from '@lotse/process';
import { describe, expect, it } from 'vitest';
import { rulesExtractor, verifyEvidence } from '../src/index.ts';
import { documentsOf, hasShape, parseShape, shapeOf, writeShape } from './discourse/shape.ts';
import { ways } from './discourse/ways.ts';
import { conversation } from './sentences/conversation.ts';
import { partners } from './sentences/partners.ts';
import { halfOf, type SentenceResult, scoreTable } from './sentences/sentence-scores.ts';

/** What was measured of each half, less what a change elsewhere may cost. The second half was measured, never worked on. */
const halves = [
  { half: 'worked', f1: 0.96, details: 0.9 },
  { half: 'heldBack', f1: 0.85, details: 0.9 },
] as const;

describe('who sends what to whom, work without an object, corrections and talk, in 78 sentences', () => {
  it.each(halves)('the $half half', async ({ half, f1, details }) => {
    const results: SentenceResult[] = [];
    for (const table of [...partners, ...conversation]) results.push(...(await scoreTable(halfOf(table, half))));
    const sum = (count: (result: SentenceResult) => number) => results.reduce((all, one) => all + count(one), 0);
    const hits = sum((one) => one.hits);
    const faults = sum((one) => one.missed.filter((act) => !act.includes(':')).length + one.invented.length);
    expect((2 * hits) / (2 * hits + faults)).toBeGreaterThanOrEqual(f1);
    expect(sum((one) => one.details.right) / sum((one) => one.details.expected)).toBeGreaterThanOrEqual(details);
  });
});

/** What is not read yet, and why. */
const notYet = new Set([
  // The remark's time limit is no sentence.
  'table: a waiting with a case in its remark',
]);

const worked = ways.filter((_, index) => index % 2 === 0);

/** How many of the six texts held back have the meant shape; one before ways of several cases were read. */
const HELD_BACK_RIGHT = 3;

async function draft(text: string) {
  const documents = documentsOf(text);
  const { outline } = await rulesExtractor().extract(documents, { caseName: 'test' });
  expect(verifyEvidence(outline, documents).unsupported).toEqual([]);
  expect(checkSoundness(compile(outline)).verdict).toBe('sound');
  return shapeOf(outline);
}

describe('ways of several cases, and documents that correct each other', () => {
  it.each(worked.filter(({ title }) => !notYet.has(title)).map((one) => [one.title, one] as const))(
    '%s',
    async (_title, { text, shape }) => {
      const drafted = await draft(text);
      const meant = parseShape(shape);
      expect(hasShape(drafted, meant), `meant\n${writeShape(meant)}\ndrafted\n${writeShape(drafted)}`).toBe(true);
    },
  );

  it.fails.each(worked.filter(({ title }) => notYet.has(title)).map((one) => [one.title, one] as const))(
    'not yet: %s',
    async (_title, { text, shape }) => {
      expect(hasShape(await draft(text), parseShape(shape))).toBe(true);
    },
  );

  it('reads the texts held back no worse than measured', async () => {
    let right = 0;
    for (const { text, shape } of ways.filter((one) => !worked.includes(one)))
      if (hasShape(await draft(text), parseShape(shape))) right++;
    expect(right).toBeGreaterThanOrEqual(HELD_BACK_RIGHT);
  });
});
