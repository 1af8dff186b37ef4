import fc from 'fast-check';
import type { GatewayType, ScoredNode, ScoredProcess } from '../src/index.ts';

/** A process whose splits and joins form blocks: sound by construction. */
export type Block =
  | { kind: 'task' }
  | { kind: 'row'; parts: Block[] }
  | { kind: 'branches'; gateway: GatewayType; parts: Block[]; skip: boolean }
  | { kind: 'loop'; body: Block; redo: Block | null };

const { block } = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'block' },
    fc.constant<Block>({ kind: 'task' }),
    fc.record<Block & { kind: 'row' }>({
      kind: fc.constant('row'),
      parts: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record<Block & { kind: 'branches' }>({
      kind: fc.constant('branches'),
      gateway: fc.constantFrom('exclusive', 'parallel', 'inclusive'),
      parts: fc.array(tie('block'), { minLength: 2, maxLength: 3 }),
      skip: fc.boolean(),
    }),
    fc.record<Block & { kind: 'loop' }>({
      kind: fc.constant('loop'),
      body: tie('block'),
      redo: fc.option(tie('block')),
    }),
  ),
}));

/** With at most nine tasks, so that all runs can be played. */
export const blocks: fc.Arbitrary<Block> = block.filter((one) => size(one) <= 9);

function size(one: Block): number {
  switch (one.kind) {
    case 'task':
      return 1;
    case 'row':
    case 'branches':
      return one.parts.reduce((sum, part) => sum + size(part), 0);
    case 'loop':
      return size(one.body) + (one.redo ? size(one.redo) : 0);
  }
}

/** The block between a first and a last step. Tasks are called by words that no matcher takes for each other. */
export function processOf(whole: Block): ScoredProcess {
  const nodes: ScoredNode[] = [];
  const flows: ScoredProcess['flows'] = [];
  const base = (id: string, labels: string[]) => ({ id, labels, optional: false, evidence: [] });
  const task = (): string => {
    const id = words[nodes.filter((node) => node.kind === 'task').length] ?? `wort${nodes.length}`;
    nodes.push({ kind: 'task', ...base(id, [id]) });
    return id;
  };
  const gateway = (type: GatewayType): string => {
    const id = `gateway ${nodes.length}`;
    nodes.push({ kind: 'gateway', gateway: type, ...base(id, []) });
    return id;
  };
  /** Adds a block behind a node; what comes next is joined to the node that is given back. */
  const add = (one: Block, from: string): string => {
    switch (one.kind) {
      case 'task': {
        const id = task();
        flows.push({ from, to: id });
        return id;
      }
      case 'row':
        return one.parts.reduce((last, part) => add(part, last), from);
      case 'branches': {
        const [split, join] = [gateway(one.gateway), gateway(one.gateway)];
        flows.push({ from, to: split });
        for (const part of one.parts) flows.push({ from: add(part, split), to: join });
        if (one.skip) flows.push({ from: split, to: join });
        return join;
      }
      case 'loop': {
        const [entry, exit] = [gateway('exclusive'), gateway('exclusive')];
        flows.push({ from, to: entry }, { from: add(one.body, entry), to: exit });
        flows.push({ from: one.redo ? add(one.redo, exit) : exit, to: entry });
        return exit;
      }
    }
  };
  const first = task();
  const last = add(whole, first);
  const end = task();
  flows.push({ from: last, to: end });
  return { participants: [], nodes, flows, messages: [] };
}

const words = [
  'Anmeldung',
  'Bezirk',
  'Computer',
  'Dokument',
  'Ehepaar',
  'Foto',
  'Gutachten',
  'Hund',
  'Ingwer',
  'Juni',
  'Kuckuck',
];

/** Plays every run: which task can come before which. For blocks alone: an inclusive join waits for its own split. */
export function orderByRuns(process: ScoredProcess): (a: string, b: string) => boolean {
  const orders = new Set<string>();
  const into = (id: string) => process.flows.flatMap((flow, index) => (flow.to === id ? [index] : []));
  const out = (id: string) => process.flows.flatMap((flow, index) => (flow.from === id ? [index] : []));
  const [first] = process.nodes;
  const seen = new Set<string>();
  const open: { tokens: number[]; done: string[] }[] = first ? [{ tokens: out(first.id), done: [first.id] }] : [];
  const reaches = (from: string, to: string, without: string): boolean => {
    const found = new Set<string>();
    const next = [from];
    for (let id = next.pop(); id !== undefined; id = next.pop()) {
      if (id === to) return true;
      if (found.has(id) || id === without) continue;
      found.add(id);
      next.push(...out(id).flatMap((flow) => process.flows[flow]?.to ?? []));
    }
    return false;
  };
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    const { tokens, done } = state;
    const key = `${tokens.toSorted().join(' ')}|${done.toSorted().join(' ')}`;
    if (seen.has(key)) continue;
    seen.add(key);
    for (const node of process.nodes) {
      const here = into(node.id).filter((flow) => tokens.includes(flow));
      if (here.length === 0) continue;
      const rest = (taken: readonly number[]) => tokens.filter((flow) => !taken.includes(flow));
      if (node.kind === 'task') {
        for (const before of done) orders.add(`${before} > ${node.id}`);
        open.push({ tokens: [...rest(here), ...out(node.id)], done: [...new Set([...done, node.id])] });
        continue;
      }
      const type = node.kind === 'gateway' ? node.gateway : 'exclusive';
      const ways = out(node.id);
      if (type === 'exclusive') for (const way of ways) open.push({ tokens: [...rest(here), way], done });
      if (type === 'parallel' && here.length === into(node.id).length)
        open.push({ tokens: [...rest(here), ...ways], done });
      if (type === 'inclusive') {
        const missing = into(node.id).filter((flow) => !here.includes(flow));
        // A token that is still between the split and this join keeps it waiting; one outside reaches all ways in.
        const isAwaited = rest(here).some((flow) => {
          const at = process.flows[flow]?.to ?? '';
          const leadsTo = (way: number) => way === flow || reaches(at, process.flows[way]?.from ?? '', node.id);
          return missing.some(leadsTo) && !here.some(leadsTo);
        });
        if (isAwaited) continue;
        for (let subset = 1; subset < 2 ** ways.length; subset++) {
          open.push({ tokens: [...rest(here), ...ways.filter((_, bit) => (subset >> bit) & 1)], done });
        }
      }
    }
  }
  return (a, b) => orders.has(`${a} > ${b}`);
}
