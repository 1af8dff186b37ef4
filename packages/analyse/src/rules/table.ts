import { accessRules } from './access.ts';
import { formRules } from './form.ts';
import { paymentRules } from './payment.ts';
import { processingRules } from './processing.ts';
import { proofRules } from './proofs.ts';
import type { TextRule } from './rule.ts';

/** All wordings that give a finding, in the catalogue's order of areas. */
export const textRules: readonly TextRule[] = [
  ...accessRules,
  ...proofRules,
  ...processingRules,
  ...paymentRules,
  ...formRules,
];
