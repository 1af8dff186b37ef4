import { describe, expect, it } from 'vitest';
import { baselineOf, floors, formatGate, type GateResult, gate, type ItemResult, parseBaseline } from '../src/index.ts';
import { type Figures, result, runOf, scored } from './made-runs.ts';

const reached: Figures = {
  activity: 0.8,
  flow: 0.5,
  actor: 0.8,
  findingCode: 0.9,
  trap: 0.1,
  grounding: 1,
  soundness: 1,
};
const ids = ['a', 'b', 'c', 'd', 'e'];
const items = (figures: Figures | ((id: string) => Figures) = {}): ItemResult[] =>
  ids.map((id) => result(id, { ...reached, ...(typeof figures === 'function' ? figures(id) : figures) }));
const baseline = baselineOf(runOf(items()));
const failuresOf = (results: ItemResult[], about?: Parameters<typeof runOf>[1]): string[] =>
  gate(runOf(results, about), baseline).failures;
const metricOf = (gated: GateResult, name: string, scale = 'plain-0.5') =>
  gated.sets[0]?.metrics.find(({ metric, scale: other }) => metric === name && other === scale);

describe('baselineOf', () => {
  it('keeps four digits on the first scale and on plain .6, with the noise of each mean', () => {
    const kept = baselineOf(runOf([result('a', { activity: 2 / 3 }), result('b', { activity: 1 })]));
    expect(kept.sets['gold']?.items['a']).toEqual({
      gold: 'answer',
      part: 'main',
      values: { 'plain-0.5': { activity: 0.6667 }, 'plain-0.6': { activity: 0.5667 } },
    });
    expect(kept.sets['gold']?.means['plain-0.5']).toEqual({ activity: { mean: 0.8333, noise: 0.01 } });
  });

  it('takes twice the spread between samples for noise', () => {
    const samples = [result('a', { flow: 0.4 }), result('a', { flow: 0.5 }, { sample: 2 })];
    // Means .4 and .5: standard deviation .0707.
    expect(baselineOf(runOf(samples)).sets['gold']?.means['plain-0.5']?.['flow']).toEqual({
      mean: 0.45,
      noise: 0.1414,
    });
  });

  it('is read again as it was written', () => {
    expect(parseBaseline(JSON.stringify(baseline), 'baseline.json')).toEqual(baseline);
  });

  it.each([
    ['no JSON', '{"version": 2,', 'JSON'],
    ['the first version', '{"version": 1, "extractor": "rules", "means": {}, "cases": {}}', 'Fassung 1'],
    ['a figure that is none', JSON.stringify(baseline).replace('0.8', '"gut"'), 'expected number'],
  ])('refuses %s', (_, text, what) => {
    expect(() => parseBaseline(text, 'baseline.json')).toThrow(
      expect.objectContaining({
        code: 'E_BASELINE_FORMAT',
        where: 'baseline.json',
        message: expect.stringContaining(what),
      }),
    );
  });
});

describe('gate', () => {
  it('passes the run that the baseline was made of', () => {
    const gated = gate(runOf(items()), baseline);
    expect(gated).toMatchObject({ verdict: 'passed', failures: [], addedSets: [] });
    expect(metricOf(gated, 'flow')).toEqual({
      group: 'main',
      scale: 'plain-0.5',
      metric: 'flow',
      title: 'Ablauf',
      items: 5,
      before: 0.5,
      mean: 0.5,
      loss: 0,
      low: 0,
      high: 0,
      noise: 0.01,
      gated: true,
    });
  });

  it('passes what is better, in metrics of either direction', () => {
    expect(failuresOf(items({ flow: 0.9, trap: 0 }))).toEqual([]);
  });

  it('fails a mean that falls by more than its noise, though some items gain', () => {
    // Mean .48 after .5: a loses .2, b gains .1.
    const gated = gate(
      runOf(items((id): Figures => (id === 'a' ? { flow: 0.3 } : id === 'b' ? { flow: 0.6 } : {}))),
      baseline,
    );
    expect(metricOf(gated, 'flow')).toMatchObject({ failed: 'noise', before: 0.5, mean: expect.closeTo(0.48, 9) });
    expect(gated.verdict).toBe('failed');
    expect(gated.failures).toContainEqual(
      'Satz gold: „Ablauf“ (plain-0.5) hat 0,480, zuletzt 0,500; erlaubt ist ein Verlust von 0,010.',
    );
  });

  it('forgives a loss within the noise that some items do not share', () => {
    expect(failuresOf(items((id): Figures => (id === 'a' ? { flow: 0.46 } : {})))).toEqual([]);
  });

  it('fails a small loss that every item shares', () => {
    const gated = gate(runOf(items({ flow: 0.494 })), baseline);
    expect(metricOf(gated, 'flow')).toMatchObject({ failed: 'interval', loss: expect.closeTo(0.006, 9) });
    expect(failuresOf(items({ flow: 0.495 }))).toEqual([]);
  });

  it('fails more traps, not fewer', () => {
    expect(failuresOf(items({ trap: 0.12 }))).toContainEqual(expect.stringContaining('Fallen'));
  });

  it('allows as much as repeated runs lie apart, in the baseline or now', () => {
    const twice = (first: number, second: number): ItemResult[] =>
      ids.flatMap((id, index) => {
        const off = index % 2 === 0 ? 0.03 : -0.04;
        return [first, second].map((flow, sample) =>
          result(id, { ...reached, flow: flow + off }, { sample: sample + 1 }),
        );
      });
    // Spread .0707, so .1414 may be lost; item by item some gain, so that no interval decides.
    const before = baselineOf(runOf(twice(0.4, 0.5)));
    const worse = items((id) => ({ flow: id === 'a' ? 0.9 : 0.26 }));
    const gated = gate(runOf(worse), before);
    expect(metricOf(gated, 'flow')?.noise).toBeCloseTo(0.1414, 4);
    expect(metricOf(gated, 'flow')?.failed).toBeUndefined();
    expect(metricOf(gate(runOf(twice(0.4, 0.5)), baseline), 'flow')?.noise).toBeCloseTo(0.1414, 4);
  });

  it('fails a loss on the second scale alone', () => {
    const stricter = items().map((one) => ({
      ...one,
      scores: { ...one.scores, 'plain-0.6': scored({ ...reached, activity: 0.5 }) },
    }));
    const failures = failuresOf(stricter);
    expect(failures).toHaveLength(1);
    expect(failures[0]).toContain('„Schritte“ (plain-0.6) hat 0,500, zuletzt 0,700');
  });

  it('fails when a scale is gone', () => {
    const only = items().map((one) => ({ ...one, scores: { 'plain-0.5': one.scores['plain-0.5'] ?? {} } }));
    expect(failuresOf(only)).toContainEqual(expect.stringContaining('(plain-0.6) wird nicht mehr gemessen'));
  });

  it('fails when a metric is gone', () => {
    const { flow: _, ...rest } = reached;
    const gated = gate(runOf(ids.map((id) => result(id, rest))), baseline);
    expect(metricOf(gated, 'flow')).toMatchObject({ failed: 'vanished' });
    expect(gated.failures).toContainEqual(expect.stringContaining('„Ablauf“ (plain-0.5) hat eine Untergrenze'));
  });

  it('counts an item that has nothing to measure any more as the worst, not as absent', () => {
    const lanes = baselineOf(runOf(ids.map((id) => result(id, { ...reached, lane: 0.5 }))));
    const dodging = ids.map((id) => result(id, id === 'a' ? reached : { ...reached, lane: 0.55 }));
    // (0 + 4 · .55) / 5 = .44
    expect(metricOf(gate(runOf(dodging), lanes), 'lane')).toMatchObject({
      failed: 'noise',
      mean: expect.closeTo(0.44, 9),
    });
    expect(metricOf(gate(runOf(ids.map((id) => result(id, { ...reached, lane: 0.5 }))), lanes), 'lane')?.loss).toBe(0);
  });

  it('fails when an item is missing, also a variant', () => {
    expect(failuresOf(items().slice(1))).toEqual(['Satz gold: 1 Fall fehlt: a.']);
    const variant = result('a/b', { activity: 0.4 }, { part: 'variant' });
    const before = baselineOf(runOf([...items(), variant]));
    expect(gate(runOf(items()), before).failures).toEqual(['Satz gold: 1 Fall fehlt: a/b.']);
    expect(gate(runOf([...items(), { ...variant, scores: {} }]), before).failures).toEqual([]);
  });

  it('fails when a whole set is missing', () => {
    const before = baselineOf(runOf([...items(), result('x', { flow: 0.4 }, { set: 'pmo' })]));
    expect(gate(runOf(items()), before).failures).toContainEqual('pmo: 1 Fall fehlt: x.');
  });

  it('leaves out items whose answer changed and names them, and fails when these are over half', () => {
    const worse = items((id): Figures => (id === 'a' ? { flow: 0 } : {}));
    const gated = gate(runOf(worse, { hashes: { a: 'other' } }), baseline);
    expect(gated.sets[0]).toMatchObject({ changed: ['a'], items: 5 });
    expect(metricOf(gated, 'flow')).toMatchObject({ items: 4, loss: 0 });
    expect(gated.verdict).toBe('passed');
    const hashes = { a: 'other', b: 'other', c: 'other' };
    expect(failuresOf(items(), { hashes })).toEqual([
      'Satz gold: Unterlagen oder Antworten von 3 der 5 Fälle sind nicht mehr die der Vergleichswerte.',
    ]);
  });

  it('names new items, metrics and sets, and compares them with nothing', () => {
    const more = [
      ...items({ message: 0 }),
      result('neu', { ...reached, flow: 0.3 }),
      result('x', { flow: 0 }, { set: 'pmo' }),
    ];
    const gated = gate(runOf(more), baseline);
    expect(gated).toMatchObject({ verdict: 'passed', addedSets: ['pmo'] });
    expect(gated.sets[0]).toMatchObject({ added: ['neu'], addedMetrics: ['message'] });
  });

  it.each(Object.entries(floors[0]?.limits ?? {}))(
    'holds the floor of %s whatever the baseline says',
    (name, limit) => {
      const low = items({ [name]: limit - 0.001 });
      expect(gate(runOf(low), baselineOf(runOf(low))).failures).toEqual([
        expect.stringContaining('unter der Untergrenze'),
      ]);
      const enough = items({ [name]: limit });
      expect(gate(runOf(enough), baselineOf(runOf(enough))).failures).toEqual([]);
    },
  );

  it('knows no floors for other sets', () => {
    const poor = [result('x', { flow: 0.1 }, { set: 'pmo' })];
    expect(gate(runOf(poor), baselineOf(runOf(poor)))).toMatchObject({ verdict: 'passed', sets: [{ floors: [] }] });
  });

  it('fails scans that are no longer read, in the mean with them', () => {
    const scan = (figures: Figures): ItemResult => result('scan', { ...reached, ...figures }, { part: 'scan' });
    const before = baselineOf(runOf([...items(), scan({})]));
    const gated = gate(runOf([...items(), scan({ flow: 0 })]), before);
    expect(gated.sets[0]?.metrics.filter(({ failed }) => failed).map(({ group, scale }) => [group, scale])).toEqual([
      ['all', 'plain-0.5'],
      ['all', 'plain-0.6'],
    ]);
    expect(gated.failures[0]).toContain('„Ablauf“ (plain-0.5, mit Scans)');
  });

  it('fails a quarter more tokens, not less', () => {
    const costing = (tokens: number): ItemResult[] =>
      items().map((one) => ({
        ...one,
        cost: { calls: 2, repairs: 0, tokens: { in: tokens - 100, out: 100 }, pages: 1, characters: 900 },
      }));
    const before = baselineOf(runOf(costing(1_000)));
    expect(gate(runOf(costing(1_250)), before).failures).toEqual([]);
    expect(gate(runOf(costing(1_251)), before).failures).toEqual([
      'Satz gold: Ein Entwurf kostet 1.251 Tokens, zuletzt 1.000: mehr als ein Viertel dazu.',
    ]);
  });

  it('fails another extractor, and a baseline that compares nothing', () => {
    expect(failuresOf(items(), { extractor: 'llm' })).toEqual([
      'Die Vergleichswerte gelten für „rules“, der Lauf ist von „llm“.',
    ]);
    expect(gate(runOf(items()), { ...baseline, sets: {} }).failures).toHaveLength(1);
    const undrafted = runOf(ids.map((id) => result(id, {}, { set: 'pmo', scores: {} })));
    expect(gate(undrafted, baselineOf(undrafted)).failures).toEqual(['Satz pmo: Es gibt nichts zu vergleichen.']);
  });
});

describe('formatGate', () => {
  it('shows then and now, the loss with its interval and what is allowed, and the reasons at the end', () => {
    const gated = gate(runOf(items({ flow: 0.4, trap: 0 }), { hashes: { e: 'other' } }), baseline);
    const text = formatGate(gated);
    expect(text).toMatch(/Maß +zuletzt +jetzt +Verlust +\[95 %\] +erlaubt +Fälle/);
    expect(text).toMatch(/Ablauf +0,500 +0,400 +\+0,100 +\+0,100 bis \+0,100 +0,010 +4 +▼/);
    expect(text).toMatch(/Fallen \(0 ist gut\) +0,100 +0,000 +−0,100 .* ▲/);
    expect(text).toMatch(/Ablauf \(plain-0\.6\)/);
    expect(text).toContain('4 von 5 Fällen verglichen (plain-0.5)');
    expect(text).toContain('Unterlagen oder Antwort geändert, nicht verglichen: e');
    expect(text).toContain('✗ Schlechter als die Vergleichswerte (2 Gründe):');
    expect(text).not.toContain('NaN');
    expect(formatGate(gate(runOf(items()), baseline))).toContain('✓ Nicht schlechter als die Vergleichswerte.');
  });
});
