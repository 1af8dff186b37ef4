import type { ScoredNode, ScoredProcess } from '../scored-process.ts';
import { assign } from './assignment.ts';
import { likeness, type Scale } from './scale.ts';

export interface NodePair {
  draft: ScoredNode;
  gold: ScoredNode;
  similarity: number;
}

/** Which node of the draft stands for which node of the gold: one to one. */
export interface NodeMatching {
  pairs: NodePair[];
  goldOf: ReadonlyMap<string, ScoredNode>;
  draftOf: ReadonlyMap<string, ScoredNode>;
}

/** Names that modellers give to events only so that they have one. */
const emptyName = /^(start|ende?|beginn|stop)([ _-]?(event|ereignis))?\W*\d*$/i;

/** Tasks, and events that say something: what a label can be matched with. */
export function isMatchable(node: ScoredNode): boolean {
  if (node.kind === 'task') return true;
  return node.kind === 'event' && node.labels.some((label) => label.trim() !== '' && !emptyName.test(label.trim()));
}

/**
 * Matches tasks and named events of a draft with those of the gold: one to one, with the greatest total
 * similarity, no pair below the scale's limit. An event may stand for a task, since "Bescheid versandt" and
 * "Bescheid versenden" are one thing drawn in two ways.
 */
export function matchNodes(draft: ScoredProcess, gold: ScoredProcess, scale: Scale): NodeMatching {
  const left = draft.nodes.filter(isMatchable);
  const right = gold.nodes.filter(isMatchable);
  const values = left.map((a) => right.map((b) => likeness(scale, a.labels, b.labels)));
  const pairs = assign(values, scale.threshold).flatMap(({ row, column, value }) => {
    const a = left[row];
    const b = right[column];
    return a && b ? [{ draft: a, gold: b, similarity: value }] : [];
  });
  return {
    pairs,
    goldOf: new Map(pairs.map((pair) => [pair.draft.id, pair.gold])),
    draftOf: new Map(pairs.map((pair) => [pair.gold.id, pair.draft])),
  };
}

/** What stays when the rest is contracted: tasks but for optional ones without a partner, and matched events. */
export function keptNodes(process: ScoredProcess, isMatched: (id: string) => boolean): Set<string> {
  const kept = process.nodes.filter((node) => (node.kind === 'task' && !node.optional) || isMatched(node.id));
  return new Set(kept.map((node) => node.id));
}
