import { describe, expect, it } from 'vitest';
import { baselineOf, type EvalRun, floors, shortfalls } from '../src/index.ts';

/** A run whose means are the given figures. */
function runOf(figures: Record<string, number>): EvalRun {
  const means = Object.fromEntries(
    Object.entries(figures).map(([name, mean]) => [name, { mean, low: mean, high: mean, cases: 1 }]),
  );
  const summary = { cases: 1, means: [means], controls: {} };
  return {
    version: 1,
    extractor: 'rules',
    thresholds: [0.5],
    cases: [],
    variants: [],
    all: summary,
    withoutScans: summary,
  };
}

describe('shortfalls', () => {
  const good: Record<string, number> = { ...floors, activity: 0.8, trap: 0.1, seconds: 3 };
  const baseline = baselineOf(runOf(good));

  it('keeps no seconds and three digits', () => {
    expect(baseline.means).not.toHaveProperty('seconds');
    expect(baselineOf(runOf({ activity: 2 / 3 })).means).toEqual({ activity: 0.667 });
  });

  it('forgives .02 and no more', () => {
    expect(shortfalls(runOf(good), baseline)).toEqual([]);
    expect(shortfalls(runOf({ ...good, activity: 0.78 }), baseline)).toEqual([]);
    expect(shortfalls(runOf({ ...good, activity: 0.779 }), baseline)).toEqual(['Schritte: 0.779, zuletzt 0.8.']);
  });

  it('counts more traps as worse, not fewer', () => {
    expect(shortfalls(runOf({ ...good, trap: 0 }), baseline)).toEqual([]);
    expect(shortfalls(runOf({ ...good, trap: 0.13 }), baseline)).toHaveLength(1);
  });

  it('holds the floors whatever the baseline says', () => {
    const low = { ...good, grounding: 0.99 };
    expect(shortfalls(runOf(low), baselineOf(runOf(low)))).toEqual(['Belegt: 0.99 liegt unter der Untergrenze 1.']);
  });

  it('notices a figure that is gone', () => {
    const { actor: _, ...rest } = { actor: 0, ...good };
    expect(shortfalls(runOf(rest), baseline)).toHaveLength(2);
  });
});
