import type { GraphNode, ProcessGraph } from '@lotse/model';
import { expect, test } from 'vitest';
import { checkSoundness } from '../src/index.ts';

type Gateway = Extract<GraphNode, { kind: 'gateway' }>['gateway'];

/** A graph written as arrows: "s a, a +x, …"; `s` starts, names beginning with `e` end, x/p/i/v are gateways. */
function graphOf(arrows: string): ProcessGraph {
  const gateways: Record<string, Gateway> = { x: 'exclusive', p: 'parallel', i: 'inclusive', v: 'eventBased' };
  const flows = arrows.split(',').map((arrow, index) => {
    const [from = '', to = ''] = arrow.trim().split(' ');
    return { id: `f${index}`, from, to };
  });
  const ids = [...new Set(flows.flatMap(({ from, to }) => [from, to]))];
  const nodes = ids.map((id): GraphNode => {
    const element = { id, label: id, pool: 'pool' };
    const gateway = gateways[id[0] ?? ''];
    if (id === 's') return { kind: 'startEvent', event: 'none', ...element };
    if (id.startsWith('e')) return { kind: 'endEvent', event: id.endsWith('t') ? 'terminate' : 'none', ...element };
    if (id.startsWith('c')) return { kind: 'catchEvent', event: 'timer', ...element };
    return gateway === undefined ? { kind: 'task', ...element } : { kind: 'gateway', gateway, ...element };
  });
  const pools = [{ id: 'pool', name: 'Amt', blackBox: false, lanes: [] }];
  return { version: 1, id: 'g', name: 'g', pools, nodes, flows, messages: [], data: [], annotations: [] };
}

test.each([
  ['a line', 's a, a e', 'sound', []],
  ['a choice joined by a choice', 's x, x a, x b, a x2, b x2, x2 e', 'sound', []],
  ['a split joined by a join', 's p, p a, p b, a p2, b p2, p2 e', 'sound', []],
  ['a choice joined as if parallel', 's x, x a, x b, a p, b p, p e', 'unsound', ['stuck p', 'dead p', 'dead e']],
  ['a split joined as if a choice', 's p, p a, p b, a x, b x, x e', 'unsound', ['two-tokens e']],
  ['a step behind nothing', 's a, a e, b e', 'unsound', ['dead b']],
  ['a loop without a way out', 's x, x a, a x', 'unsound', ['stuck x']],
  ['an end beside another branch', 's p, p a, p b, a e1, b e1', 'unsound', ['second-end e1']],
  ['an inclusive split and join', 's i, i a, i b, a i2, b i2, i2 e', 'sound', []],
  ['an end that stops the other branch', 's p, p a, p b, a et, b e2', 'sound', []],
  ['events that exclude each other', 's v, v c1, v c2, c1 x, c2 x, x e', 'sound', []],
] as const)('%s', (_what, arrows, verdict, problems) => {
  const soundness = checkSoundness(graphOf(arrows));
  const found = soundness.problems.map(({ code, node }) => `${code} ${node}`);
  expect(soundness.verdict).toBe(verdict);
  expect(found).toEqual(expect.arrayContaining([...problems]));
});

test('what only differs in the order of independent steps is not counted twice', () => {
  const branch = (name: string) => `p ${name}1, ${name}1 ${name}2, ${name}2 ${name}3, ${name}3 p2`;
  const branches = ['a', 'b', 'd', 'f', 'g', 'h'].map(branch).join(', ');
  const sound = checkSoundness(graphOf(`s p, ${branches}, p2 e`), { maxStates: 500 });
  expect(sound).toMatchObject({ verdict: 'sound', problems: [] });
  const stuck = checkSoundness(graphOf(`s p, ${branches}, p2 x, x e, x p3, u p3, p3 e2`), { maxStates: 500 });
  expect(stuck.problems.map(({ code, node }) => `${code} ${node}`)).toContain('stuck p3');
});

test.each([
  ['a line', 's a, a e', true],
  ['a choice joined as if parallel', 's x, x a, x b, a p, b p, p e', false],
  ['a split joined as if a choice', 's p, p a, p b, a x, b x, x e', true],
  ['a split joined as if a choice before a trap', 's p, p a, p b, a x, b x, x e, x p2, u p2, p2 e2', false],
  ['a split that feeds itself', 's x, x p, p a, p b, a x, b e', undefined],
] as const)('completion, %s', (_what, arrows, expected) => {
  expect(checkSoundness(graphOf(arrows), { throughDoubles: true, maxStates: 500 }).completes).toBe(expected);
});

test('behind a flow that is run twice completion stays open unless asked for', () => {
  expect(checkSoundness(graphOf('s p, p a, p b, a x, b x, x e')).completes).toBeUndefined();
});

test('past the bound nothing is claimed', () => {
  const graph = graphOf('s p, p a, p b, p c3, a p2, b p2, c3 p2, p2 e');
  expect(checkSoundness(graph, { maxStates: 3 })).toMatchObject({ verdict: 'undecided', problems: [] });
});

test('a process without a beginning is none', () => {
  const graph = graphOf('a e');
  expect(checkSoundness(graph).problems.map(({ code }) => code)).toContain('no-start');
});
