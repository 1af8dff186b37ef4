import { accessFormRules } from './access-form.ts';
import { accessWayRules } from './access-way.ts';
import { columnRules } from './columns.ts';
import { formRules } from './form.ts';
import { paymentRules } from './payment.ts';
import { processingDataRules } from './processing-data.ts';
import { processingWorkRules } from './processing-work.ts';
import { proofRules } from './proofs.ts';
import type { TextRule } from './rule.ts';

/** All wordings that give a finding, in the catalogue's order of areas. */
export const textRules: readonly TextRule[] = [
  ...accessFormRules,
  ...accessWayRules,
  ...proofRules,
  ...processingDataRules,
  ...processingWorkRules,
  ...paymentRules,
  ...formRules,
  ...columnRules,
];
