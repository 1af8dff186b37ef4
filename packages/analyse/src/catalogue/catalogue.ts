import { access } from './access.ts';
import type { CatalogueEntry } from './entry.ts';
import { form } from './form.ts';
import { payment } from './payment.ts';
import { processing } from './processing.ts';
import { proofs } from './proofs.ts';

const entries = { ...access, ...proofs, ...processing, ...payment, ...form };

/** The stable code of a kind of finding, as it stands in files: `written-form`. */
export type FindingCode = keyof typeof entries;

/** Every code of finding with what it is, what to do about it and what it rests on; texts in German. */
export const catalogue: Readonly<Record<FindingCode, CatalogueEntry>> = entries;

/** Whether a word is a code of the catalogue. */
export function isFindingCode(code: string): code is FindingCode {
  return Object.hasOwn(entries, code);
}
