import { describe, expect, it } from 'vitest';
import { noDifference } from '../src/difference/difference.ts';
import { formatDifference, formatRun, type ItemResult } from '../src/index.ts';
import { result, runOf, scored } from './made-runs.ts';

const others = {
  chain: { 'plain-0.5': scored({ activity: 1, flow: 0.5 }) },
  'Ein Modell': { 'plain-0.5': scored({ activity: 0.75, flow: 0.25 }) },
  identity: { 'plain-0.5': scored({ activity: 1, flow: 1 }) },
};
const items: ItemResult[] = [
  result('hund', { activity: 0.75, flow: 0.5, tokensIn: 12_000 }, { others }),
  result('kita', { activity: 0.25, flow: 1, tokensIn: 3_000 }, { others }),
  result('gescannt', { activity: 0, flow: 0 }, { part: 'scan', others }),
  result('hund/b', { activity: 0.4 }, { part: 'variant' }),
];

describe('formatRun', () => {
  const text = formatRun(runOf(items));
  const row = (title: string): string[] =>
    text
      .split('\n')
      .find((line) => line.startsWith(`${title} `))
      ?.split(/ {2,}/) ?? [];

  it('shows the mean with its interval, the other scales, scans, controls and published drafts', () => {
    expect(row('Mittel')).toEqual(['Mittel', 'τ ,5 [95 %]', 'τ ,6', 'mit Scans', 'Gold selbst', 'Kette', 'Ein Modell']);
    expect(row('Schritte')).toEqual(['Schritte', '0,500 [0,250–0,750]', '0,400', '0,333', '1,000', '1,000', '0,750']);
    expect(text).toContain(
      '━━ Satz gold: 2 Fälle, dazu 1 gescannter (nur im Mittel „mit Scans“), 1 von anderen Behörden (in keinem Mittel)',
    );
  });

  it('sets what decides nothing below a line, large figures without decimals', () => {
    const lines = text.split('\n');
    const cost = lines.findIndex((line) => line.startsWith('Tokens gelesen'));
    expect(lines[cost]).toMatch(/7\.500 \[3\.000–12\.000\] +7\.500/);
    expect(lines[cost - 1]).toMatch(/^─/);
    expect(lines[cost - 2]).toMatch(/^Ablauf/);
  });

  it('lists items, scans marked, and other authorities apart', () => {
    expect(text).toMatch(/^kita +0,25 +1,00$/m);
    expect(text).toMatch(/^gescannt \(Scan\) +0,00 +0,00$/m);
    expect(text).toMatch(/Andere Behörde \(in keinem Mittel\) +Schritte\n─+ +─+\nhund\/b +0,40/);
  });

  it('says how the run was made, and under what conditions the figures stand', () => {
    expect(text).toContain('Lauf vom 21.11.2026 mit lotse 0.1.0: Entwürfe nach Regeln. Er ist noch nicht zu Ende.');
    expect(text).toContain('Lizenz: Lizenz von gold\nVorwissen: Herkunft von gold');
    const llm = formatRun(
      runOf(items, {
        extractor: 'llm',
        model: { name: 'modell', host: 'localhost', replayed: true },
        finished: '2026-11-21T21:00:00.000Z',
        usage: { calls: 8, tokens: { in: 60_000, out: 4_000 } },
        seconds: { 'gold/hund#1': 2, 'gold/kita#1': 1 },
      }),
    );
    expect(llm).toContain('Entwürfe von modell (localhost, aus Aufzeichnungen).\n');
    expect(llm).toContain(
      'Verbrauch: 8 Aufrufe, 60.000 Tokens hinein und 4.000 heraus (je Entwurf 15.000 und 1.000); 1,50 s je Entwurf.',
    );
  });

  it('shows the spread where there are samples, and how many of them something happened in', () => {
    const sampled = formatRun(
      runOf([result('a', { flow: 0.4 }, { failures: ['Datei kaputt'] }), result('a', { flow: 0.5 }, { sample: 2 })], {
        samples: 2,
      }),
    );
    expect(sampled).toMatch(/Ablauf +0,450 \[0,450–0,450\] +0,450 +0,071/);
    expect(sampled).toContain('Streuung: Standardabweichung');
    expect(sampled).toContain('  a: Datei kaputt (1 von 2 Stichproben)');
    expect(text).not.toContain('Streuung');
  });

  it('names broken items, failures once for many items, traps and three BPMN problems', () => {
    const trouble: Partial<ItemResult> = {
      problems: ['eins', 'zwei', 'drei', 'vier'],
      difference: { ...noDifference, traps: [{ key: 'k', text: 'finding seal: „Siegelung“ (verneint)' }] },
    };
    const run = runOf([
      result('a', { flow: 1 }, trouble),
      ...['b', 'c', 'd', 'e', 'f'].map((id) => result(id, { flow: 1 }, { failures: [`Nichts gefunden. (${id})`] })),
    ]);
    run.manifest.sets[0]?.broken.push({ id: 'krumm', message: 'case.json: kein JSON' });
    const lines = formatRun(run);
    expect(lines).toContain('  krumm: nicht lesbar: case.json: kein JSON');
    expect(lines).toContain(
      '  a: BPMN: drei\n  a: BPMN: und 1 weitere\n  a: Falle: finding seal: „Siegelung“ (verneint)',
    );
    expect(lines).toContain('  b, c, d und 2 weitere: Nichts gefunden.');
    expect(lines).not.toContain('vier');
  });

  it('sets what others reached on the same scale under our figure', () => {
    const anchor = { who: 'Modell M', data: '55 Texte', set: 'gold', scale: 'plain-0.6', values: { flow: 0.304 } };
    const lines = formatRun(runOf(items), [anchor, { ...anchor, who: 'Fremder', set: 'pmo' }]);
    expect(lines).toMatch(
      /Was andere erreicht haben +Ablauf\n.*\ndieser Lauf +τ ,6 +0,750\nauf 55 Texte\n {2}Modell M +τ ,6 +0,304/,
    );
    expect(lines).not.toContain('Fremder');
    expect(formatRun(runOf(items), [])).not.toContain('Was andere erreicht haben');
    expect(formatRun(runOf([result('a', { flow: 1 }, { set: 'pmo' })]))).toMatch(
      / {2}GPT-5\.2, ebenso +τ ,5 +0,623 +0,302/,
    );
  });

  it('shows others alone where nothing was drafted', () => {
    const undrafted = formatRun(runOf([result('a', {}, { scores: {}, others })], { extractor: 'none' }));
    expect(undrafted).toContain('keine eigenen Entwürfe, nur fremde');
    expect(undrafted).toMatch(/Mittel +Gold selbst +Kette +Ein Modell\n/);
    expect(undrafted).toMatch(/Ablauf +1,000 +0,500 +0,250/);
    expect(undrafted).not.toMatch(/NaN|undefined/);
  });

  it('says which set gave nothing', () => {
    const empty = runOf(items);
    empty.results = [];
    expect(formatRun(empty)).toContain('━━ Satz gold: nichts gemessen');
  });

  it('breaks tables that are wider than 120 characters, each part with the names of its rows', () => {
    const many = Object.fromEntries(
      Array.from({ length: 9 }, (_, index) => [
        `Verfahren Nummer ${index}`,
        { 'plain-0.5': scored({ flow: index / 10 }) },
      ]),
    );
    const lines = formatRun(runOf([result('a', { flow: 1 }, { others: many, set: 'x' })])).split('\n');
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(120);
    expect(lines.filter((line) => line.startsWith('Ablauf'))).toHaveLength(2);
    expect(lines.filter((line) => line.includes('0,800'))).toHaveLength(1);
  });
});

describe('formatDifference', () => {
  const difference = {
    ...noDifference,
    matched: ['Antrag prüfen ~ Anmeldung prüfen (0.67)'],
    steps: { missed: [{ key: 's', text: 'Gebühr zahlen' }], invented: [] },
    flows: { missed: [], invented: [{ key: 'f', text: 'A → B' }] },
  };

  it('lists what is found, missing and too much', () => {
    expect(formatDifference(result('a', {}, { difference, failures: ['Datei kaputt'], sample: 2 }))).toBe(
      [
        '━━ Fall a (a, Stichprobe 2)',
        '  gefunden (1)',
        '    · Antrag prüfen ~ Anmeldung prüfen (0.67)',
        '  Schritte: fehlen (1)',
        '    − Gebühr zahlen',
        '  Abläufe: zu viel (1)',
        '    + A → B',
        '  Fehler (1)',
        '    · Datei kaputt',
        '',
      ].join('\n'),
    );
  });

  it('speaks of steps alone where only these are known', () => {
    const text = formatDifference(result('a/b', {}, { difference, part: 'variant' }));
    expect(text).toContain('Gebühr zahlen');
    expect(text).not.toContain('A → B');
  });
});
