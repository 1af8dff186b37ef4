import { type Comparison, type Metric, shareAPassage } from '../comparison.ts';
import { assign } from '../matching/assignment.ts';
import { likeness } from '../matching/scale.ts';
import { f1Score } from '../score.ts';
import type { ScoredFinding } from '../scored-process.ts';

/**
 * Were the kinds of obstacles found? F1 over the set of finding codes of a case.
 *
 * Only codes that the gold set uses in any case are scored, so a set without findings has no figure; a code that the
 * case has only as optional costs nothing either way.
 *
 * Pitfalls: how often a code occurs and where is not looked at (see `findingStep`); each gold case stops at 18
 * findings, so a further one may be right and still counts against the draft.
 *
 * Example: gold {post, signature}, draft {post, fax}, and fax is used by another case: precision ½, recall ½.
 */
export const findingCode: Metric = {
  name: 'findingCode',
  title: 'Befunde',
  explains:
    'Sind die Arten von Hindernissen erkannt (Schriftform, Medienbruch, …)? F1 über die Befundarten eines ' +
    'Falls, gleichgültig an welchem Schritt. Nur Arten, die im Datensatz vorkommen, zählen.',
  score(comparison) {
    if (comparison.codes.size === 0) return undefined;
    const { claimed, wanted } = findingCodes(comparison);
    const hits = [...claimed].filter((code) => wanted.has(code)).length;
    return f1Score({ claimed: claimed.size, correct: hits, wanted: wanted.size, found: hits });
  },
};

/** The codes that count: the draft's without those that are optional here, and the gold's. */
export function findingCodes({ draft, gold, codes }: Comparison): { claimed: Set<string>; wanted: Set<string> } {
  const wanted = new Set(gold.findings.filter((finding) => !finding.optional).map((finding) => finding.code));
  const optional = new Set(gold.findings.map((finding) => finding.code).filter((code) => !wanted.has(code)));
  const claimed = draft.findings.map((finding) => finding.code).filter((code) => codes.has(code));
  return { claimed: new Set(claimed.filter((code) => !optional.has(code))), wanted };
}

/**
 * Were they found at the right step? F1 over findings, one to one: the same code at the same place.
 *
 * The same place is a matched step, or a field with a similar label, or the case as a whole on both sides;
 * where the gold finding sits on an event, a gateway or nothing, an overlapping quote will do.
 *
 * Pitfalls: a step whose label does not match takes its findings with it, so this figure follows activity;
 * a draft that sets a finding on every step that mentions the post gains recall and loses precision.
 *
 * Example: gold post@t1, post@t9 (optional); draft post@t1, post@t9, post@t5: t9 is left out of the count,
 * precision 1/2, recall 1/1, F1 2/3.
 */
export const findingStep: Metric = {
  name: 'findingStep',
  title: 'Befunde am Schritt',
  explains:
    'Stehen die Befunde am richtigen Schritt? F1 über Art und Stelle zusammen. Ein Schritt, der nicht ' +
    'gefunden ist, nimmt seine Befunde mit.',
  score(comparison) {
    if (comparison.codes.size === 0) return undefined;
    const { claimed, wanted, pairs } = matchFindings(comparison);
    const free = pairs.filter((pair) => pair.gold.optional).length;
    const hits = pairs.length - free;
    return f1Score({
      claimed: claimed.length - free,
      correct: hits,
      wanted: wanted.filter((finding) => !finding.optional).length,
      found: hits,
    });
  },
};

/** Findings of both sides, paired one to one by code and place; required ones of the gold come first. */
export function matchFindings(comparison: Comparison) {
  const { draft, gold, codes } = comparison;
  const claimed = distinct(draft.findings.filter((finding) => codes.has(finding.code)));
  const wanted = gold.findings;
  const values = claimed.map((a) =>
    wanted.map((b) => {
      if (a.code !== b.code || !isSamePlace(comparison, a, b)) return 0;
      return b.optional ? 0.9 : 1;
    }),
  );
  const pairs = assign(values, 0.5).flatMap(({ row, column }) => {
    const a = claimed[row];
    const b = wanted[column];
    return a && b ? [{ draft: a, gold: b }] : [];
  });
  return { claimed, wanted, pairs };
}

function isSamePlace(comparison: Comparison, a: ScoredFinding, b: ScoredFinding): boolean {
  const { nodes, gold, scale, passages } = comparison;
  if (a.nodes.some((id) => b.nodes.includes(nodes.goldOf.get(id)?.id ?? ''))) return true;
  if (a.field !== undefined && b.field !== undefined) return likeness(scale, [a.field], [b.field]) >= scale.threshold;
  const isWholeCase = (finding: ScoredFinding): boolean => finding.nodes.length === 0 && finding.field === undefined;
  if (isWholeCase(a) && isWholeCase(b)) return true;
  const sitsOnTask = gold.process.nodes.some((node) => node.kind === 'task' && b.nodes.includes(node.id));
  return !sitsOnTask && shareAPassage(passages, a.evidence, b.evidence);
}

/** One finding per code and place: saying it twice is neither better nor worse. */
function distinct(findings: readonly ScoredFinding[]): ScoredFinding[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const key = [finding.code, finding.field ?? '', ...finding.nodes].join('\n');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
