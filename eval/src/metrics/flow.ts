import type { Comparison, Metric } from '../comparison.ts';
import { directlyFollows, pairKey } from '../matching/directly-follows.ts';
import { keptNodes } from '../matching/node-matching.ts';
import { f1Score } from '../score.ts';

/** The directly-follows pairs of both sides, the draft's under the gold's names where both ends match. */
export function flowPairs({ draft, gold, nodes }: Comparison): {
  claimed: { from: string; to: string; goldKey: string | undefined }[];
  wanted: Set<string>;
} {
  const drafted = directlyFollows(
    draft.process,
    keptNodes(draft.process, (id) => nodes.goldOf.has(id)),
  );
  const wanted = directlyFollows(
    gold.process,
    keptNodes(gold.process, (id) => nodes.draftOf.has(id)),
  );
  const claimed = [...drafted].map((key) => {
    const [from = '', to = ''] = key.split('\n');
    const goldFrom = nodes.goldOf.get(from)?.id;
    const goldTo = nodes.goldOf.get(to)?.id;
    const goldKey = goldFrom !== undefined && goldTo !== undefined ? pairKey(goldFrom, goldTo) : undefined;
    return { from, to, goldKey };
  });
  return { claimed, wanted };
}

/**
 * Is the order right? Strict F1 over directly-follows pairs.
 *
 * Gateways, unnamed events and events without a partner are contracted: A → gateway → B is the pair (A, B).
 * Message flows between pools count as flows, since the gold draws one line across them. A pair is a hit if
 * both its ends match and the gold has the pair of their partners. Tasks that match nothing stay, so their
 * pairs count against the draft: strict.
 *
 * Pitfalls: a figure over matched tasks alone would let unrelated processes reach .8; one task that is missed
 * between two others costs three pairs (two missing, one wrong).
 *
 * Example: gold A → B → C, draft A → C: one pair claimed, none right, F1 0. Draft A → B: F1 2·1/(1+2) = 2/3.
 */
export const flow: Metric = {
  name: 'flow',
  title: 'Ablauf',
  explains:
    'Stimmt die Reihenfolge? F1 über Paare „auf A folgt unmittelbar B“, streng: Beide Schritte müssen ' +
    'gefunden sein. Ein fehlender Schritt zwischen zwei anderen kostet drei Paare. Eine bloße Kette der ' +
    'richtigen Schritte erreicht bei geraden Verfahren schon viel.',
  score(comparison) {
    const { claimed, wanted } = flowPairs(comparison);
    const hits = claimed.filter((pair) => pair.goldKey !== undefined && wanted.has(pair.goldKey)).length;
    return f1Score({ claimed: claimed.length, correct: hits, wanted: wanted.size, found: hits });
  },
};
