import { type Comparison, type Metric, shareAPassage, type Trap } from '../comparison.ts';
import { likeness } from '../matching/scale.ts';
import type { Passage } from '../scored-process.ts';

/**
 * How many of the case's traps did the draft fall into? The share of traps hit; 0 is best.
 *
 * Traps are passages that name something and mean the opposite: negated, abolished, planned, or another
 * service. A finding trap is hit by a finding of that code that quotes the passage; an activity trap by a task
 * that quotes it; a participant trap by a participant of that name.
 *
 * Pitfalls: a trap is a passage, so a draft without evidence hits none; a task that quotes a whole paragraph
 * may touch a trap that it does not mean (half of the shorter quote must be shared).
 *
 * Example: "Eine Siegelung ist nicht erforderlich." is a trap for `seal`; a finding `seal` that quotes
 * "Siegelung ist nicht erforderlich" hits it, a finding `seal` elsewhere does not.
 */
export const trap: Metric = {
  name: 'trap',
  title: 'Fallen (0 ist gut)',
  explains:
    'Anteil der Fallen, in die der Entwurf getappt ist: Textstellen, die etwas nennen und das Gegenteil ' +
    'meinen (verneint, abgeschafft, nur geplant, andere Leistung). 0 ist das Beste.',
  better: 'lower',
  score(comparison) {
    if (comparison.traps.length === 0) return undefined;
    return { value: trapsHit(comparison).length / comparison.traps.length };
  },
};

/** The traps that the draft fell into. */
export function trapsHit(comparison: Comparison): Trap[] {
  return comparison.traps.filter((candidate) => isHit(comparison, candidate));
}

function isHit({ draft, gold, passages, scale }: Comparison, candidate: Trap): boolean {
  const files = new Set(
    [...gold.process.nodes, ...gold.findings].flatMap((item) => item.evidence.map(({ file }) => file)),
  );
  for (const node of draft.process.nodes) for (const { file } of node.evidence) files.add(file);
  const places: Passage[] = [...files].map((file) => ({ file, quote: candidate.quote }));
  switch (candidate.kind) {
    case 'finding':
      return draft.findings.some(
        (finding) => finding.code === candidate.what && shareAPassage(passages, finding.evidence, places),
      );
    case 'activity':
      return draft.process.nodes.some((node) => node.kind === 'task' && shareAPassage(passages, node.evidence, places));
    case 'participant':
      return draft.process.participants.some(
        (participant) => likeness(scale, participant.labels, [candidate.what]) >= Math.max(scale.threshold, 0.8),
      );
  }
}
