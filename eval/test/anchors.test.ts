import { describe, expect, it } from 'vitest';
import { anchors } from '../src/anchors/anchors.ts';
import { checkAnchors } from '../src/anchors/check-anchors.ts';
import { explanations } from '../src/anchors/explanations.ts';
import { formatAnchorCheck } from '../src/anchors/format-anchor-check.ts';
import type { DataSet, EvalItem } from '../src/data/data-set.ts';
import { metrics, type ScoredProcess, scales } from '../src/index.ts';
import { answer, sketch } from './sketch.ts';

const item = (id: string, gold: ScoredProcess, published: Record<string, ScoredProcess> = {}): EvalItem => ({
  id,
  title: id,
  part: 'main',
  files: [],
  answer: answer(gold),
  traps: [],
  published: Object.entries(published).map(([who, process]) => ({ who, process })),
});

const setOf = (name: string, items: EvalItem[]): DataSet => ({
  name,
  title: name,
  folder: '',
  licence: '',
  leakage: '',
  items,
  broken: [],
});

const gold = sketch(['Open letter -> signed? -> Approve claim | Return claim', 'Approve claim -> Pay money']);
const other = sketch(['Buy ticket -> Board train']);

describe('the anchors', () => {
  it('speak of metrics and scales that there are, with figures that can be', () => {
    for (const { values, scale, set, source, who } of anchors) {
      expect([who, scales.map(({ name }) => name).includes(scale)]).toEqual([who, true]);
      expect(['gold', 'pmo', 'pet']).toContain(set);
      expect(source).not.toBe('');
      for (const [name, value] of Object.entries(values)) {
        expect(metrics.map((metric) => metric.name)).toContain(name);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }
    }
  });

  it('are explained only where they can be repeated', () => {
    for (const { repeats, metric } of explanations) {
      expect(anchors.some((one) => one.repeats === repeats && one.values[metric] !== undefined)).toBe(true);
    }
  });
});

describe('the check of the anchors', () => {
  const rejected = sketch(['Open letter -> signed? -> Reject claim | Return claim', 'Reject claim -> Pay money']);
  const check = checkAnchors(
    setOf('pmo', [item('1', gold, { glm5: rejected }), item('2', other, { glm5: sketch([]) })]),
  );
  const row = (repeats: string, metric: string) =>
    check.rows.find((one) => one.repeats === repeats && one.metric === metric);

  it('scores identity, controls and published drafts', () => {
    for (const metric of ['activity', 'flow', 'gatewayTyped', 'completion']) {
      expect(row('identity', metric)).toMatchObject({ measured: 1, agrees: true });
    }
    expect(row('chain', 'activity')).toMatchObject({ measured: 1, anchor: 1, agrees: true });
    // The second text has no gateway and neither has its chain: 1; the first chain has none of its one.
    expect(row('chain', 'gatewayTyped')).toMatchObject({ measured: 0.5, anchor: 0, agrees: false });
    expect(row('other', 'activity')).toMatchObject({ measured: 0, anchor: 0.042, agrees: false });
  });

  it('takes opposites for alike, as the anchors did', () => {
    // "Reject claim" and "Approve claim" share half their words: all four steps match, and nothing of the second text.
    expect(row('glm5', 'activity')?.measured).toBe(0.5);
    expect(row('glm5', 'flow')?.measured).toBe(0.5);
  });

  it('says what is missing, what differs and why, and that there are fewer texts', () => {
    expect(row('gpt-5.2', 'flow')).toMatchObject({ measured: undefined, agrees: false });
    const text = formatAnchorCheck(check);
    expect(text).toMatch(/Gold selbst +Schritte +1,000 +1,000 +0,000/);
    expect(text).toMatch(/glm5 +Schritte +0,651 +0,500 +−0,151 +weicht ab/);
    expect(text).toMatch(/gpt-5.2 +Ablauf +0,302 +– +– +fehlt/);
    expect(text).toContain('Die Anker wurden an 26 Texten gezählt, hier liegen 2');
    expect(text).toContain('gpt-5.2, Ablauf: In diesen Daten gibt es solche Entwürfe nicht.');
    expect(text).toContain('anderer Fall, Verzweigungen: Zwei Verzweigungen gelten hier als dieselbe');
    expect(text).toContain('glm5, Schritte: Der Grund ist nicht bekannt.');
    expect(text).not.toContain('NaN');
  });

  it('has identity alone for a set without anchors to repeat', () => {
    const rows = checkAnchors(setOf('eigene', [item('1', gold)])).rows;
    expect(new Set(rows.map(({ repeats }) => repeats))).toEqual(new Set(['identity']));
  });
});
