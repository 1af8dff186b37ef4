import type { Comparison, Metric } from '../comparison.ts';
import { matchGateways } from '../matching/gateway-matching.ts';
import { f1Score, type Score } from '../score.ts';
import type { GatewayType } from '../scored-process.ts';

function gatewayScore(comparison: Comparison, isSameType: (a: GatewayType, b: GatewayType) => boolean): Score {
  const { claimed, wanted, pairs } = matchGateways(comparison, isSameType);
  const free = pairs.filter((pair) => pair.gold.node.optional).length;
  const hits = pairs.length - free;
  return f1Score({
    claimed: claimed.length - free,
    correct: hits,
    wanted: wanted.filter(({ node }) => !node.optional).length,
    found: hits,
  });
}

/**
 * Does the process branch where it should, and in the right way? F1 over gateways that open a branching.
 *
 * Joins are not counted: modellers leave them out or merge them. Two gateways match by where they stand, not by
 * what is written at them, since "vollständig?" is asked everywhere: of the steps directly before both, or of
 * those directly after both, at least a quarter must agree (Jaccard coefficient; steps without a partner never
 * do). The type (exclusive, parallel, inclusive, event-based) must be the same.
 *
 * Pitfalls: few gateways per case, so one more or less moves a case by .1; a choice of three ways that the
 * draft asks as two questions of two ways gives one hit and one invention. Cases of one office resemble each
 * other: another German case's answer reaches .4 here, another English text's .08.
 *
 * Example: gold asks "Vollständig?" between A and {B, C}; the draft branches between A and {B, X}:
 * before 1, after 1/3: a hit. With type parallel instead of exclusive: no hit.
 */
export const gatewayTyped: Metric = {
  name: 'gatewayTyped',
  title: 'Verzweigungen',
  explains:
    'Verzweigt der Ablauf dort, wo er soll, und auf die richtige Art (entweder–oder, gleichzeitig, …)? F1 ' +
    'über Verzweigungen; verglichen wird, was davor und danach steht. Je Fall gibt es wenige, eine mehr ' +
    'oder weniger bewegt die Zahl um etwa 0,1.',
  score: (comparison) => gatewayScore(comparison, (a, b) => a === b),
};

/** As `gatewayTyped`, but a gateway of another type may match: is there a branching at all? */
export const gateway: Metric = {
  name: 'gateway',
  title: 'Verzweigungen ohne Art',
  explains:
    'Wie „Verzweigungen“, aber die Art darf eine andere sein: Gibt es überhaupt eine Verzweigung an ' +
    'dieser Stelle?',
  score: (comparison) => gatewayScore(comparison, () => true),
};
