import type { Metric } from '../comparison.ts';
import { activity } from './activity.ts';
import { actor } from './actor.ts';
import { behaviour } from './behaviour.ts';
import { calls, callsPerPage } from './calls.ts';
import { completion } from './completion.ts';
import { condition } from './condition.ts';
import { coverage, evidence, grounding, reading } from './evidence.ts';
import { field, fieldKind } from './field.ts';
import { findingCode, findingStep } from './finding.ts';
import { flow } from './flow.ts';
import { gateway, gatewayTyped } from './gateway.ts';
import { graphEdit } from './graph-edit.ts';
import { hallucination } from './hallucination.ts';
import { lane } from './lane.ts';
import { medium } from './medium.ts';
import { mention } from './mention.ts';
import { mentionOverlap } from './mention-overlap.ts';
import { message } from './message.ts';
import { outputRatio } from './output-ratio.ts';
import { relation } from './relation.ts';
import { relationOverlap } from './relation-overlap.ts';
import { repairs, repairsPerPage } from './repairs.ts';
import { soundness } from './soundness.ts';
import { tokenRatio } from './token-ratio.ts';
import { tokensIn, tokensInPerPage } from './tokens-in.ts';
import { tokensOut, tokensOutPerPage } from './tokens-out.ts';
import { trap } from './trap.ts';
import { validity } from './validity.ts';

/** All metrics, in the order of the report. To add one is to add a file beside these and a line here. */
export const metrics: readonly Metric[] = [
  activity,
  flow,
  gatewayTyped,
  gateway,
  condition,
  behaviour,
  actor,
  lane,
  message,
  medium,
  findingCode,
  findingStep,
  trap,
  field,
  fieldKind,
  grounding,
  hallucination,
  evidence,
  coverage,
  reading,
  soundness,
  completion,
  validity,
  graphEdit,
  mention,
  mentionOverlap,
  relation,
  relationOverlap,
  calls,
  callsPerPage,
  repairs,
  repairsPerPage,
  tokensIn,
  tokensInPerPage,
  tokensOut,
  tokensOutPerPage,
  tokenRatio,
  outputRatio,
];
