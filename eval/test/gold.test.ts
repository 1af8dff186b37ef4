import type { Extractor } from '@lotse/extract';
import { LotseError } from '@lotse/model';
import { describe, expect, it } from 'vitest';
import { findDataSets, formatDifference, formatRun, metrics, suppliedGold } from '../src/index.ts';
import { firstScores, measured, resultOf } from './measured.ts';

/** Gives up on every case, so that only the controls have anything to score. */
const silent: Extractor = {
  name: 'rules',
  extract: () => Promise.reject(new LotseError('E_NOTHING', 'Nichts Verfahrensartiges gefunden.', { hint: '' })),
};

describe('the supplied gold', async () => {
  const run = await measured(suppliedGold, silent);
  const cases = run.results.filter((one) => one.part !== 'variant');
  const controls = (name: string, metric: string) =>
    cases.map((one) => one.others[name]?.['plain-0.5']?.[metric]?.value ?? Number.NaN);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

  it('is twelve cases, one of them with a scanned procedure', async () => {
    expect(cases).toHaveLength(12);
    expect(cases.filter((one) => one.part === 'scan').map((one) => one.id)).toEqual(['plakatierungsgenehmigung']);
    const [set] = await findDataSets(suppliedGold);
    expect(set).toMatchObject({ name: 'gold', broken: [], leakage: expect.stringContaining('obere Schranken') });
  });

  it('reaches 1 against itself in every figure by every scale, and hits no trap', () => {
    const lower = new Set(metrics.filter((metric) => metric.better === 'lower').map((metric) => metric.name));
    for (const one of cases.filter((candidate) => candidate.part === 'main')) {
      for (const [scale, { reading, ...scores }] of Object.entries(one.others['identity'] ?? {})) {
        for (const [name, score] of Object.entries(scores)) {
          expect(score.value, `${one.id} ${name} ${scale}`).toBe(lower.has(name) ? 0 : 1);
        }
        expect(reading?.value, `${one.id} reading`).toBeGreaterThan(0.9);
      }
    }
  });

  it('holds two services again by documents of another authority', () => {
    const variants = run.results.filter((one) => one.part === 'variant');
    expect(variants.map((one) => one.id)).toEqual(['baumfaellgenehmigung/variant-b', 'schuelerbefoerderung/variant-b']);
    for (const one of variants) {
      expect(firstScores(one)['reading']?.value, one.id).toBe(1);
      expect(one.difference.steps.missed.length, one.id).toBeGreaterThan(10);
      expect(one.others).toEqual({});
    }
  });

  it('gives a chain of its tasks all steps and no branching, and another answer little', () => {
    expect(mean(controls('chain', 'activity'))).toBe(1);
    expect(mean(controls('chain', 'gatewayTyped'))).toBe(0);
    expect(mean(controls('chain', 'flow'))).toBeLessThan(0.9);
    expect(mean(controls('other', 'activity'))).toBeLessThan(0.5);
    expect(mean(controls('other', 'flow'))).toBeLessThan(0.15);
  });

  it('scores an extractor that gives nothing at 0 and says why', () => {
    for (const one of cases) {
      for (const name of ['activity', 'flow', 'actor', 'findingCode', 'grounding', 'soundness', 'validity']) {
        expect(firstScores(one)[name]?.value, `${one.id} ${name}`).toBe(0);
      }
      expect(one.failures.join()).toContain('E_NOTHING Nichts Verfahrensartiges gefunden.');
    }
  });

  it('prints every case, and what was missed', () => {
    const text = formatRun(run);
    for (const one of cases) expect(text).toContain(one.id);
    expect(formatDifference(resultOf(run, 'hundesteuer-anmeldung'))).toContain('− Besteuerungsgrundlagen schätzen');
  });
});
