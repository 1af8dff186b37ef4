import { z } from 'zod';
import { Evidence, LegalCitation } from './evidence.ts';

/** B barrier, P potential, H hint. */
export const FindingKind = z.enum(['B', 'P', 'H']);
export type FindingKind = z.infer<typeof FindingKind>;

export const Severity = z.enum(['high', 'medium', 'low']);
export type Severity = z.infer<typeof Severity>;

/** What a finding sits on: a step or a trigger (`triggerId`), a form's field (`document/field`), or the case as a whole. */
export const Affects = z.union([
  z.object({ step: z.string() }),
  z.object({ field: z.string() }),
  z.object({ case: z.literal(true) }),
]);
export type Affects = z.infer<typeof Affects>;

export const Finding = z.object({
  /** Code and what it affects: `post@bescheid-versenden`; stays when the process is drafted again. */
  id: z.string(),
  /** A stable code of the catalogue, e.g. `written-form`. */
  code: z.string(),
  kind: FindingKind,
  severity: Severity,
  affects: Affects,
  evidence: z.array(Evidence),
  /** What to do about it: the catalogue's remedy, in German. */
  remedy: z.string(),
  legalBasis: z.array(LegalCitation),
  /** 0 to 1, from grounding and agreement; never a model's own word. */
  confidence: z.number().min(0).max(1),
  status: z.enum(['open', 'accepted', 'rejected']),
  reason: z.string().nullable(),
});
export type Finding = z.infer<typeof Finding>;

/** OZG-Reifegrad 1.1: the level that follows from the documents, and what stands before the next ones. */
export const Maturity = z.object({
  model: z.literal('1.1'),
  level: z.number().int().min(0).max(4),
  /** The sentence that says why, in German. */
  reason: z.string(),
  /** Ids of the findings between today's level and 3, and between 3 and 4. */
  before3: z.array(z.string()),
  before4: z.array(z.string()),
});
export type Maturity = z.infer<typeof Maturity>;

/** `findings.yaml` */
export const FindingsFile = z.object({ version: z.literal(1), maturity: Maturity, findings: z.array(Finding) });
export type FindingsFile = z.infer<typeof FindingsFile>;
