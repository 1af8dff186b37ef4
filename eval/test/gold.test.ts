import type { Extractor } from '@lotse/extract';
import { LotseError } from '@lotse/model';
import { describe, expect, it } from 'vitest';
import { formatDifference, formatRun, metrics, runEval, suppliedGold } from '../src/index.ts';

/** Gives up on every case, so that only the controls have anything to score. */
const silent: Extractor = {
  name: 'rules',
  extract: () => Promise.reject(new LotseError('E_NOTHING', 'Nichts Verfahrensartiges gefunden.', { hint: '' })),
};

describe('the supplied gold', async () => {
  const run = await runEval({ data: suppliedGold, extractor: silent, clock: () => 0 });

  it('is twelve cases, one of them with a scanned procedure', () => {
    expect(run.cases).toHaveLength(12);
    expect(run.cases.filter((one) => one.hasScans).map((one) => one.id)).toEqual(['plakatierungsgenehmigung']);
  });

  it('reaches 1 against itself in every figure, and hits no trap', () => {
    for (const one of run.cases.filter((candidate) => !candidate.hasScans)) {
      const { trap, reading, ...scores } = one.controls['identity'] ?? {};
      for (const [name, score] of Object.entries(scores)) expect(score.value, `${one.id} ${name}`).toBe(1);
      expect(trap?.value, `${one.id} trap`).toBe(0);
      expect(reading?.value, `${one.id} reading`).toBeGreaterThan(0.9);
    }
  });

  it('holds two services again by documents of another authority', () => {
    expect(run.variants.map((one) => one.id)).toEqual([
      'baumfaellgenehmigung/variant-b',
      'schuelerbefoerderung/variant-b',
    ]);
    for (const one of run.variants) {
      expect(one.scores[0]?.['reading']?.value, one.id).toBe(1);
      expect(one.steps.missed.length, one.id).toBeGreaterThan(10);
    }
  });

  it('gives a chain of its tasks all steps and no branching, and another answer little', () => {
    const { chain, other } = run.all.controls;
    expect(chain?.['activity']?.mean).toBe(1);
    expect(chain?.['gatewayTyped']?.mean).toBe(0);
    expect(chain?.['flow']?.mean).toBeLessThan(0.9);
    expect(other?.['activity']?.mean).toBeLessThan(0.5);
    expect(other?.['flow']?.mean).toBeLessThan(0.15);
  });

  it('scores an extractor that gives nothing at 0 and says why', () => {
    for (const one of run.cases) {
      for (const name of ['activity', 'flow', 'actor', 'findingCode', 'grounding', 'soundness', 'validity']) {
        expect(one.scores[0]?.[name]?.value, `${one.id} ${name}`).toBe(0);
      }
      expect(one.failures.join()).toContain('E_NOTHING Nichts Verfahrensartiges gefunden.');
    }
  });

  it('prints every metric and every case, and what was missed', () => {
    const text = formatRun(run);
    for (const metric of metrics) expect(text).toContain(metric.title);
    for (const one of run.cases) expect(text).toContain(one.id);
    expect(text).toContain('12 Fälle, davon 1 mit gescanntem Ablauf');
    const dog = run.cases.find((one) => one.id === 'hundesteuer-anmeldung');
    expect(dog && formatDifference(dog)).toContain('− Besteuerungsgrundlagen schätzen');
  });
});

describe('what does not exist', () => {
  it('is refused: a case of another name', async () => {
    await expect(runEval({ data: suppliedGold, extractor: silent, only: ['hundesteuer'] })).rejects.toMatchObject({
      code: 'E_NO_GOLD',
      hint: expect.stringContaining('hundesteuer-anmeldung'),
    });
  });

  it('is refused: a folder in which no case lies', async () => {
    await expect(runEval({ data: import.meta.dirname, extractor: silent })).rejects.toMatchObject({
      code: 'E_NO_GOLD',
      hint: expect.stringContaining('--data'),
    });
  });
});
