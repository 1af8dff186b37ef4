import { describe, expect, it } from 'vitest';
import { noDifference } from '../src/difference/difference.ts';
import { compareRuns, type Difference, formatComparison, type ItemResult, type RunComparison } from '../src/index.ts';
import { type Figures, result, runOf, scored } from './made-runs.ts';

const ids = ['a', 'b', 'c', 'd'];
const all = (figures: Figures, rest: Partial<ItemResult> = {}): ItemResult[] =>
  ids.map((id) => result(id, figures, rest));
const metricOf = ({ metrics }: RunComparison, name: string, scale = 'plain-0.5') =>
  metrics.find((one) => one.metric === name && one.scale === scale && one.group === 'main');

/** A difference in which such steps are missed and invented, and such traps hit. */
function steps(missed: string[], invented: string[] = [], traps: string[] = []): { difference: Difference } {
  const entries = (keys: string[]) => keys.map((key) => ({ key, text: `Schritt ${key}` }));
  return {
    difference: {
      ...noDifference,
      steps: { missed: entries(missed), invented: entries(invented) },
      traps: entries(traps),
    },
  };
}

describe('the metrics of two runs', () => {
  it('differ by the mean over the common items, with what the pairs say of it', () => {
    const compared = compareRuns(runOf(all({ flow: 0.25 })), runOf(all({ flow: 0.5 })));
    expect(metricOf(compared, 'flow')).toEqual({
      set: 'gold',
      group: 'main',
      scale: 'plain-0.5',
      metric: 'flow',
      title: 'Ablauf',
      better: 'higher',
      secondary: false,
      items: 4,
      onlyA: 0,
      onlyB: 0,
      a: 0.25,
      b: 0.5,
      difference: 0.25,
      low: 0.25,
      high: 0.25,
      shareNotAbove: 0,
      verdict: 'better',
    });
    expect(compared.scales.map(({ name }) => name)).toEqual(['plain-0.5', 'plain-0.6']);
  });

  it('are noise where the items do not agree on the direction', () => {
    const b = ids.map((id, index) => result(id, { flow: index % 2 === 0 ? 0.75 : 0.35 }));
    expect(metricOf(compareRuns(runOf(all({ flow: 0.5 })), runOf(b)), 'flow')).toMatchObject({
      difference: expect.closeTo(0.05, 9),
      verdict: 'noise',
    });
    expect(metricOf(compareRuns(runOf(all({ flow: 0.5 })), runOf(all({ flow: 0.5 }))), 'flow')?.verdict).toBe('noise');
  });

  it('are worse where they rise and should fall', () => {
    const compared = compareRuns(runOf(all({ trap: 0.1, flow: 0.3 })), runOf(all({ trap: 0.3, flow: 0.1 })));
    expect(metricOf(compared, 'trap')).toMatchObject({ better: 'lower', verdict: 'worse' });
    expect(metricOf(compared, 'flow')).toMatchObject({ better: 'higher', verdict: 'worse', shareNotAbove: 1 });
  });

  it('count items that have them in one run alone, and leave these out', () => {
    const a = [result('a', { lane: 0.5 }), result('b', { flow: 1 }), result('c', { lane: 1 })];
    const b = [result('a', { lane: 0.75 }), result('b', { lane: 1 }), result('c', { flow: 1 })];
    expect(metricOf(compareRuns(runOf(a), runOf(b)), 'lane')).toMatchObject({ items: 1, onlyA: 1, onlyB: 1, b: 0.75 });
  });

  it('stand for everything with scans, and for other authorities, apart from the main part', () => {
    const run = (value: number) =>
      runOf([
        result('a', { activity: 0.5 }),
        result('s', { activity: value }, { part: 'scan' }),
        result('a/b', { activity: value / 2 }, { part: 'variant' }),
      ]);
    const { metrics } = compareRuns(run(0), run(1));
    expect(
      metrics
        .filter(({ scale }) => scale === 'plain-0.5')
        .map(({ group, difference, items }) => [group, difference, items]),
    ).toEqual([
      ['main', 0, 1],
      ['all', 0.5, 2],
      ['variant', 0.5, 1],
    ]);
  });
});

describe('the spread between samples', () => {
  /** The items alternate around the samples' means, so that every mean is as given. */
  const sampled = (means: number[]): ItemResult[] =>
    ids.flatMap((id) => means.map((flow, index) => result(id, { flow }, { sample: index + 1 })));

  it('makes noise of a difference that the items alone would call one', () => {
    // A: means .4 and .6, spread .1414; B one sample of a model at .6: the other's spread is taken.
    const a = runOf(sampled([0.4, 0.6]), { extractor: 'llm' });
    const b = runOf(sampled([0.6]), { extractor: 'llm' });
    // 2 · √(.02 / 2 + .02 / 1) = .3464
    expect(metricOf(compareRuns(a, b), 'flow')).toMatchObject({
      difference: expect.closeTo(0.1, 9),
      low: expect.closeTo(0.1, 9),
      runNoise: expect.closeTo(2 * Math.sqrt(0.03), 9),
      verdict: 'noise',
    });
  });

  it('adds nothing for rules, which always give the same', () => {
    const a = runOf(sampled([0.4, 0.6]), { extractor: 'llm' });
    const b = runOf(sampled([0.75]));
    // 2 · √(.02 / 2) = .2
    expect(metricOf(compareRuns(a, b), 'flow')).toMatchObject({
      runNoise: expect.closeTo(0.2, 9),
      difference: expect.closeTo(0.25, 9),
      verdict: 'better',
    });
  });

  it('is unknown where no run has several samples', () => {
    const one = runOf(sampled([0.5]), { extractor: 'llm' });
    expect(metricOf(compareRuns(one, one), 'flow')).not.toHaveProperty('runNoise');
  });
});

describe('what is not compared', () => {
  it('is named: items and scales of one run, and items whose answer changed', () => {
    const flat = { 'plain-0.5': scored({ flow: 1 }) };
    const a = runOf([...all({ flow: 1 }), result('alt', { flow: 1 })], { hashes: { b: 'before' } });
    const b = runOf([...all({ flow: 1 }, { scores: flat }), result('neu', { flow: 1 }, { scores: flat })]);
    const compared = compareRuns(a, b);
    expect(compared.leftOut).toEqual({
      scalesOnlyA: ['plain-0.6'],
      scalesOnlyB: [],
      itemsOnlyA: ['gold/alt'],
      itemsOnlyB: ['gold/neu'],
      answerChanged: ['gold/b'],
    });
    expect(compared.items.map(({ id }) => id)).toEqual(['a', 'c', 'd']);
    expect(metricOf(compared, 'flow')?.items).toBe(3);
  });

  it('is everything where the runs have nothing in common', () => {
    const other = runOf(all({ flow: 1 }, { set: 'pmo' }));
    expect(() => compareRuns(runOf(all({ flow: 1 })), other)).toThrow(
      expect.objectContaining({ code: 'E_NOTHING_COMMON' }),
    );
    const hashes = Object.fromEntries(ids.map((id) => [id, 'other']));
    expect(() => compareRuns(runOf(all({ flow: 1 })), runOf(all({ flow: 1 }), { hashes }))).toThrow(
      expect.objectContaining({ message: expect.stringContaining('Antwort') }),
    );
  });

  it('refuses a metric that does not exist, and names those that do', () => {
    const run = runOf(all({ flow: 1 }));
    expect(() => compareRuns(run, run, { by: ['fluss'] })).toThrow(
      expect.objectContaining({ code: 'E_METRIC_UNKNOWN', hint: expect.stringContaining('flow') }),
    );
  });
});

describe('the documents of two runs', () => {
  const a = runOf([
    result('a', { flow: 0.5, activity: 0.5, trap: 0 }, steps(['prüfen', 'zahlen'], ['warten'], ['Siegel'])),
    result('b', { flow: 0.5, activity: 0.5, trap: 0 }, steps(['prüfen'])),
    result('c', { flow: 0.5, activity: 0.5, trap: 0.5 }, steps([])),
    result('d', { flow: 0.5, activity: 0.5, trap: 0 }, steps(['prüfen'])),
  ]);
  const b = runOf([
    result('a', { flow: 0.75, activity: 1, trap: 0 }, steps(['zahlen'], ['essen'])),
    result('b', { flow: 0.25, activity: 0.5, trap: 0 }, { ...steps(['prüfen', 'senden']), failures: ['Datei kaputt'] }),
    result('c', { flow: 0.5, activity: 0.5, trap: 0 }, steps([], [], ['Siegel'])),
    result('d', { flow: 0.5, activity: 0.5, trap: 0 }, steps(['prüfen'])),
  ]);

  it('are sorted by the change in flow and activity, the best gain first', () => {
    expect(compareRuns(a, b).items.map(({ id, verdict, change }) => [id, verdict, change])).toEqual([
      ['a', 'better', 0.375],
      ['c', 'same', 0],
      ['d', 'same', 0],
      ['b', 'worse', -0.125],
    ]);
  });

  it('can be sorted by another metric, fewer traps being better', () => {
    const [first] = compareRuns(a, b, { by: ['trap'] }).items;
    expect(first).toMatchObject({ id: 'c', verdict: 'better', change: 0.5 });
    expect(first?.sortedBy).toEqual([{ metric: 'trap', title: 'Fallen (0 ist gut)', a: 0.5, b: 0 }]);
  });

  it('say what was found, lost, dropped and invented', () => {
    const changes = Object.fromEntries(
      compareRuns(a, b).items.map((item) => [
        item.id,
        item.changes.map(({ aspect, kind, entries }) => `${aspect} ${kind}: ${entries.map(({ key }) => key)}`),
      ]),
    );
    expect(changes).toEqual({
      a: ['steps found: prüfen', 'steps dropped: warten', 'steps invented: essen', 'traps dropped: Siegel'],
      b: ['steps lost: senden'],
      c: ['traps invented: Siegel'],
      d: [],
    });
    expect(compareRuns(a, b).items.at(-1)?.failures).toEqual({ onlyA: [], onlyB: ['Datei kaputt'] });
  });

  it('list five of a kind and count the rest; the same label twice is two elements', () => {
    const many = runOf([result('a', { flow: 1 }, steps([], ['x', 'x', '1', '2', '3', '4', '5']))]);
    const few = runOf([result('a', { flow: 1 }, steps([], ['x']))]);
    expect(compareRuns(few, many).items[0]?.changes).toEqual([
      {
        aspect: 'steps',
        kind: 'invented',
        entries: ['x', '1', '2', '3', '4'].map((key) => ({ key, text: `Schritt ${key}` })),
        more: 1,
      },
    ]);
  });

  it('count as missing what most samples miss', () => {
    const samples = (lists: string[][]) =>
      runOf(lists.map((missed, index) => result('a', { flow: 1 }, { ...steps(missed), sample: index + 1 })));
    const compared = compareRuns(samples([['x', 'y'], ['x'], ['z']]), samples([['y', 'z'], ['z', 'y'], []]));
    expect(compared.items[0]?.changes.map(({ kind, entries }) => [kind, entries.map(({ key }) => key)])).toEqual([
      ['found', ['x']],
      ['lost', ['y', 'z']],
    ]);
  });

  it('of another authority speak of steps alone', () => {
    const variant = (missed: string): ItemResult =>
      result(
        'a/b',
        { activity: 0.5 },
        {
          part: 'variant',
          difference: {
            ...steps([missed]).difference,
            flows: { missed: [{ key: missed, text: missed }], invented: [] },
          },
        },
      );
    const compared = compareRuns(runOf([variant('x')]), runOf([variant('y')]));
    expect(compared.items[0]?.changes.map(({ aspect, kind }) => [aspect, kind])).toEqual([
      ['steps', 'found'],
      ['steps', 'lost'],
    ]);
  });

  it('are sorted by all they have where they have none of the metrics asked for', () => {
    const pet = (mentions: number) => runOf([result('x', { mentions, trap: 0.5 - mentions })]);
    expect(compareRuns(pet(0.25), pet(0.5)).items[0]).toMatchObject({
      change: 0.25,
      sortedBy: [{ metric: 'mentions' }, { metric: 'trap' }],
    });
  });
});

describe('formatComparison', () => {
  it('shows figures with signs, marks that work without colour, and the reasons', () => {
    const a = runOf([...all({ flow: 0.25, trap: 0.1 }, steps(['prüfen'])), result('alt', {})], { folder: 'läufe/alt' });
    const b = runOf(
      all({ flow: 0.5, trap: 0.3 }, steps([], ['warten'])).map((one) =>
        one.id === 'd'
          ? result('d', { flow: 0.125, trap: 0.3 }, { ...steps(['prüfen', 'senden']), failures: ['Datei kaputt'] })
          : one,
      ),
      { folder: 'läufe/neu', extractor: 'llm', model: { name: 'modell', host: 'localhost', replayed: true } },
    );
    const text = formatComparison(compareRuns(a, b));
    expect(text).toContain('A  läufe/alt · Entwürfe nach Regeln · 21.11.2026, lotse 0.1.0');
    expect(text).toContain('B  läufe/neu · Entwürfe von modell (localhost, aus Aufzeichnungen)');
    expect(text).toContain('Nur in A (1): gold/alt');
    expect(text).toMatch(/Ablauf +0,250 +0,406 +\+0,156 +\[\+?[−0-9,]+; \+0,250\] +\d+ % +4 +· Rauschen +\+0,156·/);
    expect(text).toMatch(/Fallen \(0 ist gut\) +0,100 +0,300 +\+0,200 .* ▼ schlechter/);
    expect(text).toContain('▲ Besser (3)\n  a: Ablauf 0,250 → 0,500 (+0,250)');
    expect(text).toContain('    + Schritte jetzt gefunden (1)\n        Schritt prüfen');
    expect(text).toContain('▼ Schlechter (1)\n  d: Ablauf 0,250 → 0,125 (−0,125)');
    expect(text).toContain('    − nur in B: Datei kaputt');
    expect(text).not.toMatch(/NaN|undefined|-0/);
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(120);
  });

  it('says how far runs lie apart where there are samples', () => {
    const a = runOf(ids.flatMap((id) => [0.4, 0.6].map((flow, n) => result(id, { flow }, { sample: n + 1 }))));
    const text = formatComparison(compareRuns(a, a));
    expect(text).toContain('Läufe');
    expect(text).toContain('±0,283');
    expect(text).toContain('Unverändert: 4 Fälle');
  });
});
