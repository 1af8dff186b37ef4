import type { Metric } from '../comparison.ts';
import { assign } from '../matching/assignment.ts';
import { jaccard, matchGateways, sameContext } from '../matching/gateway-matching.ts';
import { likeness } from '../matching/scale.ts';
import { f1Score } from '../score.ts';

/**
 * Do the answers lead where they should? F1 over the ways out of choices that carry an answer.
 *
 * A way is a hit if its gateway matches one of the gold, if it leads to the same next steps as a way of that
 * gateway (Jaccard at least a quarter), and if both answers have the same sense: similar words, or both a yes
 * or both a no ("nein", "unvollständig" and "Angaben fehlen" are all a no).
 *
 * Pitfalls: it bounds itself by the gateways found; "ja" means opposite things under "Vollständig?" and
 * "Fehlen Angaben?", and so the second, though right, is counted wrong.
 *
 * Example: gold "Vollständig?" nein → nachfordern, ja → berechnen; the draft leads "unvollständig" to
 * nachfordern and leaves the other way without an answer: precision 1, recall ½.
 */
export const condition: Metric = {
  name: 'condition',
  title: 'Bedingungen',
  explains:
    'Führen die Antworten an den Verzweigungen dorthin, wohin sie sollen, und bejahen oder verneinen sie ' +
    'richtig? F1 über beschriftete Ausgänge. Nur an gefundenen Verzweigungen kann etwas getroffen werden.',
  score(comparison) {
    const { claimed, wanted, pairs } = matchGateways(comparison, (a, b) => a === b);
    const answered = (ways: readonly { condition: string }[]): number =>
      ways.filter((way) => way.condition !== '').length;
    const total = (splits: typeof claimed): number => splits.reduce((sum, split) => sum + answered(split.ways), 0);
    const required = wanted.filter((split) => !split.node.optional || pairs.some((pair) => pair.gold === split));
    if (total(required) === 0) return undefined;
    let hits = 0;
    for (const { draft, gold } of pairs) {
      const values = draft.ways.map((a) =>
        gold.ways.map((b) => {
          if (a.condition === '' || b.condition === '') return 0;
          const isSameAnswer =
            likeness(comparison.scale, [a.condition], [b.condition]) >= comparison.scale.threshold ||
            isNo(a.condition) === isNo(b.condition);
          return isSameAnswer ? jaccard(a.after, b.after) : 0;
        }),
      );
      hits += assign(values, sameContext).length;
    }
    return f1Score({ claimed: total(claimed), correct: hits, wanted: total(required), found: hits });
  },
};

/** Whether an answer denies. */
function isNo(answer: string): boolean {
  return /(^|[^\p{L}])(nein|nicht|kein\p{L}*|ohne|fehl\p{L}*|un(voll|zul|begr|zutreff|erf|richt)\p{L}*|abgelehnt|no|not)(?![\p{L}])/iu.test(
    answer,
  );
}
