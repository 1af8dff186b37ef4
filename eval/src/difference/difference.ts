import { fieldTypeWords, participantKindWords } from '@lotse/report';
import { type Comparison, shareAPassage } from '../comparison.ts';
import { actorsOf, samePerformer } from '../matching/actor-matching.ts';
import { matchGateways } from '../matching/gateway-matching.ts';
import { likeness } from '../matching/scale.ts';
import { matchFields } from '../metrics/field.ts';
import { matchFindings } from '../metrics/finding.ts';
import { flowPairs } from '../metrics/flow.ts';
import { trapsHit } from '../metrics/trap.ts';
import type { ScoredFinding, ScoredNode, ScoredProcess } from '../scored-process.ts';
import { gatewayNames, nodeNames, trapNames } from '../text/names.ts';
import { decimal } from '../text/numbers.ts';

/** One thing that is different. */
export interface Entry {
  /** The same in every run: the gold's id where the gold has it, else what the draft calls it. */
  key: string;
  /** For people, German. */
  text: string;
}

/** What the gold has and the draft has not, and the reverse. */
export interface Sides {
  missed: Entry[];
  invented: Entry[];
}

/** What is wrong with a draft in particular: for whoever improves an extractor. */
export interface Difference {
  /** `draft ~ gold (similarity)`, and who does it where that differs. */
  matched: string[];
  steps: Sides;
  flows: Sides;
  gateways: Sides;
  actors: Sides;
  findings: Sides;
  fields: Sides;
  /** Those that were hit. */
  traps: Entry[];
}

const none: Sides = { missed: [], invented: [] };

/** Of what was not drafted. */
export const noDifference: Difference = {
  matched: [],
  steps: none,
  flows: none,
  gateways: none,
  actors: none,
  findings: none,
  fields: none,
  traps: [],
};

/** Lists what was missed and what was invented. */
export function difference(comparison: Comparison): Difference {
  return {
    matched: matchedSteps(comparison),
    steps: steps(comparison),
    flows: flows(comparison),
    gateways: gateways(comparison),
    actors: actors(comparison),
    findings: findings(comparison),
    fields: fields(comparison),
    traps: trapsHit(comparison).map((trap) => ({
      key: `${trap.kind} ${trap.what}: ${trap.quote}`,
      text: `${trapNames[trap.kind]} ${trap.what}: „${trap.quote}“ (${trap.why})`,
    })),
  };
}

function matchedSteps({ nodes, draft, gold, actors: actorMatching, passages }: Comparison): string[] {
  return nodes.pairs.map((pair) => {
    const points = samePerformer(
      actorMatching,
      draft.process,
      gold.process,
      pair.draft.participant,
      pair.gold.participant,
    );
    const lane =
      pair.draft.kind !== 'task' || points === 1
        ? ''
        : `  [${nameOf(draft.process, pair.draft)} statt ${nameOf(gold.process, pair.gold)}]`;
    const elsewhere = shareAPassage(passages, pair.draft.evidence, pair.gold.evidence) ? '' : '  (andere Fundstelle)';
    return `${label(pair.draft)} ~ ${label(pair.gold)} (${decimal(pair.similarity, 2)})${lane}${elsewhere}`;
  });
}

/**
 * A step that was not found comes with the nearest label of the other side, and with what the other side made of
 * its passage: often only the wording differs.
 */
function steps({ draft, gold, nodes, passages, scale }: Comparison): Sides {
  const nearest = (node: ScoredNode, others: readonly ScoredNode[]): string => {
    let best: ScoredNode | undefined;
    let value = 0;
    for (const other of others) {
      const similarity = other.kind === 'gateway' ? 0 : likeness(scale, node.labels, other.labels);
      if (similarity > value) [best, value] = [other, similarity];
    }
    return best && value > 0.3 ? `  (am nächsten: ${label(best)}, ${decimal(value, 2)})` : '';
  };
  const fromSamePassage = (node: ScoredNode): string => {
    const mates = draft.process.nodes.filter(
      (other) => other.kind !== 'gateway' && shareAPassage(passages, other.evidence, node.evidence),
    );
    return mates.length === 0 ? '' : `  (aus der Stelle wurde: ${mates.map(label).join('; ')})`;
  };
  return {
    missed: gold.process.nodes
      .filter((node) => node.kind === 'task' && !node.optional && !nodes.draftOf.has(node.id))
      .map((node) => ({
        key: node.id,
        text: `${label(node)}${quoteOf(node)}${nearest(node, draft.process.nodes)}${fromSamePassage(node)}`,
      })),
    invented: draft.process.nodes
      .filter((node) => node.kind === 'task' && !nodes.goldOf.has(node.id))
      .map((node) => ({
        key: label(node),
        text: `${label(node)}${quoteOf(node)}${nearest(node, gold.process.nodes)}`,
      })),
  };
}

function flows(comparison: Comparison): Sides {
  const { claimed, wanted } = flowPairs(comparison);
  const { draft, gold, nodes } = comparison;
  const hit = new Set(claimed.flatMap((pair) => pair.goldKey ?? []));
  const name = (process: ScoredProcess, id: string): string => {
    const node = process.nodes.find((candidate) => candidate.id === id);
    return node ? label(node) : id;
  };
  return {
    missed: [...wanted]
      .filter((key) => !hit.has(key))
      .map((key) => {
        const [from = '', to = ''] = key.split('\n');
        const known = nodes.draftOf.has(from) && nodes.draftOf.has(to) ? '  (beide Schritte gefunden)' : '';
        return { key, text: `${name(gold.process, from)} → ${name(gold.process, to)}${known}` };
      }),
    invented: claimed
      .filter((pair) => pair.goldKey === undefined || !wanted.has(pair.goldKey))
      .map((pair) => {
        const known = pair.goldKey === undefined ? '' : '  (beide Schritte im Gold)';
        const text = `${name(draft.process, pair.from)} → ${name(draft.process, pair.to)}`;
        return { key: text, text: `${text}${known}` };
      }),
  };
}

function gateways(comparison: Comparison): Sides {
  const { claimed, wanted, pairs } = matchGateways(comparison, (a, b) => a === b);
  const line = ({ node }: (typeof claimed)[number]): string =>
    `${gatewayNames[node.gateway]}: ${label(node)}${quoteOf(node)}`;
  return {
    missed: wanted
      .filter(({ node }) => !node.optional && !pairs.some((pair) => pair.gold.node === node))
      .map((split) => ({ key: split.node.id, text: line(split) })),
    invented: claimed
      .filter(({ node }) => !pairs.some((pair) => pair.draft.node === node))
      .map((split) => ({ key: `${split.node.gateway}: ${label(split.node)}`, text: line(split) })),
  };
}

function actors({ draft, gold, actors: { pairs } }: Comparison): Sides {
  return {
    missed: actorsOf(gold.process)
      .filter((actor) => !pairs.some((pair) => pair.gold.id === actor.id))
      .map((actor) => ({ key: actor.id, text: `${actor.labels.join(' / ')} (${participantKindWords[actor.kind]})` })),
    invented: actorsOf(draft.process)
      .filter((actor) => !pairs.some((pair) => pair.draft.id === actor.id))
      .map((actor) => ({
        key: actor.labels[0] ?? '',
        text: `${actor.labels.join(' / ')} (${participantKindWords[actor.kind]})`,
      })),
  };
}

function findings(comparison: Comparison): Sides {
  const { claimed, wanted, pairs } = matchFindings(comparison);
  const line = (process: ScoredProcess, finding: ScoredFinding): string => {
    const places = process.nodes.filter((node) => finding.nodes.includes(node.id)).map(label);
    const place = [...places, ...(finding.field === undefined ? [] : [`Feld ${finding.field}`])].join(', ');
    return `${finding.code} @ ${place || 'Fall'}${quoteOf(finding)}`;
  };
  const codes = (list: readonly ScoredFinding[]): Set<string> => new Set(list.map((finding) => finding.code));
  const [draftCodes, goldCodes] = [codes(claimed), codes(wanted)];
  return {
    missed: wanted
      .filter((finding) => !finding.optional && !pairs.some((pair) => pair.gold === finding))
      .map((finding) => ({
        key: `${finding.code}@${finding.nodes[0] ?? finding.field ?? ''}`,
        text: line(comparison.gold.process, finding) + (draftCodes.has(finding.code) ? '' : '  (Code fehlt)'),
      })),
    invented: claimed
      .filter((finding) => !pairs.some((pair) => pair.draft === finding))
      .map((finding) => {
        const text = line(comparison.draft.process, finding);
        // Drafts call the step differently; the quote is what they have in common.
        const quote = finding.evidence[0]?.quote;
        return {
          key: quote === undefined ? text : `${finding.code}: ${quote}`,
          text: text + (goldCodes.has(finding.code) ? '' : '  (Code zu viel)'),
        };
      }),
  };
}

function fields(comparison: Comparison): Sides {
  const pairs = matchFields(comparison);
  return {
    missed: comparison.gold.fields
      .filter((field) => !pairs.some((pair) => pair.gold === field))
      .map((field) => ({
        key: `${field.file}/${field.label}`,
        text: `${field.label} (${fieldTypeWords[field.type]})`,
      })),
    invented: comparison.draft.fields
      .filter((field) => !pairs.some((pair) => pair.draft === field))
      .map((field) => ({
        key: `${field.file}/${field.label}`,
        text: `${field.label} (${fieldTypeWords[field.type]})`,
      })),
  };
}

function label(node: ScoredNode): string {
  return node.labels[0] ?? `(${nodeNames[node.kind]} ${node.id})`;
}

function nameOf(process: ScoredProcess, node: ScoredNode): string {
  return process.participants.find((one) => one.id === node.participant)?.labels[0] ?? 'niemand';
}

function quoteOf({ evidence }: { evidence: readonly { quote: string }[] }): string {
  const quote = evidence[0]?.quote;
  if (quote === undefined) return '';
  return `  „${quote.length > 90 ? `${quote.slice(0, 90)}…` : quote}“`;
}
