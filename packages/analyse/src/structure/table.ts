import type { Claim } from '../claim.ts';
import { completionLoop } from './completion-loop.ts';
import { freeText } from './free-text.ts';
import { inaccessibleForm } from './inaccessible-form.ts';
import { sequentialConsultation } from './sequential-consultation.ts';
import { signatureField } from './signature-field.ts';
import type { CaseView, StructuralRule } from './structural-rule.ts';
import { unusedField } from './unused-field.ts';

const structuralRules: readonly StructuralRule[] = [
  signatureField,
  freeText,
  unusedField,
  inaccessibleForm,
  completionLoop,
  sequentialConsultation,
];

/** What the forms and the shape of the process show; a finding without a passage to point to is none. */
export function structuralClaims(view: CaseView): Claim[] {
  return structuralRules.flatMap((rule) => rule(view)).filter((claim) => claim.quotes.length > 0);
}
