import type { ProcessOutline, SourceDocument } from '@lotse/model';
import type { Claim } from '../claim.ts';
import type { Target } from '../targets.ts';
import { completionLoop } from './completion-loop.ts';
import { freeText } from './free-text.ts';
import { inaccessibleForm } from './inaccessible-form.ts';
import { signatureField } from './signature-field.ts';
import type { StructuralRule } from './structural-rule.ts';
import { unusedField } from './unused-field.ts';

const structuralRules: readonly StructuralRule[] = [
  signatureField,
  freeText,
  unusedField,
  inaccessibleForm,
  completionLoop,
];

/** What the forms and the shape of the process show; a finding without a passage to point to is none. */
export function structuralClaims(
  outline: ProcessOutline,
  documents: readonly SourceDocument[],
  targets: readonly Target[],
): Claim[] {
  return structuralRules
    .flatMap((rule) => rule({ outline, documents, targets }))
    .filter((claim) => claim.quotes.length > 0);
}
