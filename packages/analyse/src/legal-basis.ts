import { findCitations } from '@lotse/german';
import type { LegalCitation } from '@lotse/model';
import { catalogue, type FindingCode } from './catalogue/catalogue.ts';
import type { Claim } from './claim.ts';

/** Where a norm in the same sentence orders what the finding complains of, and not merely something near it. */
const orderedByNorm: ReadonlySet<FindingCode> = new Set(['written-form', 'personal-appearance', 'discretion']);

/** A paragraph without the name of its law says nothing outside its document. */
const named = /\d\D*(?:\p{Lu}\p{L}*\p{Lu}|gesetz|satzung|ordnung|SGB|AO)/u;

/** The norms that the documents name for it, then what the catalogue knows. */
export function legalBasisOf({ code, quotes }: Claim): LegalCitation[] {
  const cited = orderedByNorm.has(code)
    ? quotes.flatMap(({ quote }) => findCitations(quote).map(({ text }) => text)).filter((text) => named.test(text))
    : [];
  const known = catalogue[code].law;
  const own = [...new Set(cited)].filter((cite) => !known.some((law) => law.cite === cite));
  return [...own.map((cite): LegalCitation => ({ cite, status: 'source' })), ...known];
}
