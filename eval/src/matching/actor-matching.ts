import type { ScoredParticipant, ScoredProcess } from '../scored-process.ts';
import { assign } from './assignment.ts';
import { likeness, type Scale } from './scale.ts';

export interface ActorMatching {
  /** One to one, for counting. */
  pairs: { draft: ScoredParticipant; gold: ScoredParticipant; similarity: number }[];
  /**
   * The gold participant that each participant of the draft resembles most; several may resemble one,
   * since a draft may carry an office and its clerk where the gold has one with two names.
   */
  goldOf: ReadonlyMap<string, ScoredParticipant>;
}

/**
 * Who acts: everybody but systems that perform nothing, and the authority itself where only its units act.
 * A system is used, and the authority is the frame around its units; neither is a name to be found.
 */
export function actorsOf(process: ScoredProcess): ScoredParticipant[] {
  const busy = new Set(process.nodes.flatMap((node) => (node.participant === undefined ? [] : [node.participant])));
  return process.participants.filter(
    (participant) => (participant.kind !== 'system' && participant.kind !== 'authority') || busy.has(participant.id),
  );
}

export function matchActors(draft: ScoredProcess, gold: ScoredProcess, scale: Scale): ActorMatching {
  const left = actorsOf(draft);
  const right = actorsOf(gold);
  const values = left.map((a) => right.map((b) => likeness(scale, a.labels, b.labels)));
  const pairs = assign(values, scale.threshold).flatMap(({ row, column, value }) => {
    const a = left[row];
    const b = right[column];
    return a && b ? [{ draft: a, gold: b, similarity: value }] : [];
  });
  const goldOf = new Map(pairs.map((pair) => [pair.draft.id, pair.gold]));
  for (const participant of draft.participants) {
    if (goldOf.has(participant.id)) continue;
    const closest = mostSimilar(participant, gold.participants, scale);
    if (closest) goldOf.set(participant.id, closest);
  }
  return { pairs, goldOf };
}

function mostSimilar(
  participant: ScoredParticipant,
  candidates: readonly ScoredParticipant[],
  scale: Scale,
): ScoredParticipant | undefined {
  let best: ScoredParticipant | undefined;
  let bestValue = 0;
  for (const candidate of candidates) {
    const value = likeness(scale, participant.labels, candidate.labels);
    if (value >= scale.threshold && value > bestValue) {
      best = candidate;
      bestValue = value;
    }
  }
  return best;
}

/**
 * How well a performer was found: 1 for the same participant, ½ where one contains the other
 * (the unit and its clerk), else 0.
 */
export function samePerformer(
  matching: ActorMatching,
  draft: ScoredProcess,
  gold: ScoredProcess,
  draftId: string | undefined,
  goldId: string | undefined,
): number {
  if (draftId === undefined || goldId === undefined) return draftId === goldId ? 1 : 0;
  const found = matching.goldOf.get(draftId);
  if (found?.id === goldId) return 1;
  const goldChain = ancestors(gold, goldId);
  if (found && (goldChain.includes(found.id) || ancestors(gold, found.id).includes(goldId))) return 0.5;
  const outer = ancestors(draft, draftId).some((id) => matching.goldOf.get(id)?.id === goldId);
  return outer ? 0.5 : 0;
}

/** The participants around one, innermost first, without itself. */
function ancestors(process: ScoredProcess, id: string): string[] {
  const chain: string[] = [];
  let current = process.participants.find((participant) => participant.id === id)?.within;
  while (current !== undefined && !chain.includes(current)) {
    chain.push(current);
    const next: string = current;
    current = process.participants.find((participant) => participant.id === next)?.within;
  }
  return chain;
}
