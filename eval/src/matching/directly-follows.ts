import type { ScoredProcess } from '../scored-process.ts';

/** Two nodes as one key; node ids hold no line break. */
export function pairKey(from: string, to: string): string {
  return `${from}\n${to}`;
}

/**
 * Pairs of kept nodes between which a path runs over nodes that are not kept: the directly-follows relation
 * after contracting the rest. A kept node may follow itself (a loop of one task).
 */
export function directlyFollows(process: ScoredProcess, kept: ReadonlySet<string>): Set<string> {
  const successors = neighbours(process, 'after');
  const pairs = new Set<string>();
  for (const from of kept) {
    for (const to of nearest(from, kept, successors)) pairs.add(pairKey(from, to));
  }
  return pairs;
}

/** The nodes directly before or after each node. */
export function neighbours(process: ScoredProcess, direction: 'before' | 'after'): Map<string, string[]> {
  const result = new Map<string, string[]>();
  for (const { from, to } of process.flows) {
    const [key, other] = direction === 'after' ? [from, to] : [to, from];
    const known = result.get(key);
    if (known) known.push(other);
    else result.set(key, [other]);
  }
  return result;
}

/** The kept nodes that are reached first from `start` over nodes that are not kept. */
export function nearest(
  start: string,
  kept: ReadonlySet<string>,
  next: ReadonlyMap<string, readonly string[]>,
): Set<string> {
  const found = new Set<string>();
  const seen = new Set<string>();
  const open = [...(next.get(start) ?? [])];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    if (kept.has(id)) found.add(id);
    else open.push(...(next.get(id) ?? []));
  }
  return found;
}
