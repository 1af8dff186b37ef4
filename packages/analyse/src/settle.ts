import type { Quote } from '@lotse/model';
import type { FindingCode } from './catalogue/catalogue.ts';
import { type Claim, placeName } from './claim.ts';

/** What a case has once, however often the documents come back to it. */
const once: ReadonlySet<FindingCode> = new Set([
  'paper-form',
  'completion-loop',
  'status-calls',
  'multiple-copies',
  'island-solution',
  'known-data',
  'certified-copy',
  'paper-proxy',
  'paper-file',
  'co-signature',
  'sequential-consultation',
  'cash-payment',
  'invoice-transfer',
  'seal',
  'physical-item',
]);

/** One claim per code and place, by the rules of the boundaries between codes. */
export function settle(claims: readonly Claim[]): Claim[] {
  const merged = mergeBy(claims, (claim) => `${claim.code}@${placeName(claim)}`);
  const placed = [...groups(merged, (claim) => claim.code).values()].flatMap((same) => placeTogether(same));
  return placed.filter((claim) => !isOverruled(claim, placed));
}

/** Where a norm orders the written form, no signature is claimed beside it. */
function isOverruled(claim: Claim, claims: readonly Claim[]): boolean {
  if (claim.code !== 'signature') return false;
  return claims.some((other) => other.code === 'written-form' && placeName(other) === placeName(claim));
}

/** By so much a later place must be surer to be preferred to an earlier one. */
const clearly = 1;

/** Claims of one code: those without a place join the surest one; what a case has once becomes one claim. */
function placeTogether(same: readonly Claim[]): Claim[] {
  const surest = same.reduce((best, claim) => (claim.place > best.place + clearly ? claim : best));
  const joins = (claim: Claim): boolean =>
    claim !== surest && !('field' in claim.affects) && (once.has(claim.code) || claim.place < 1);
  const joined = join(surest, same.filter(joins));
  return same.filter((claim) => !joins(claim)).map((claim) => (claim === surest ? joined : claim));
}

function join(claim: Claim, others: readonly Claim[]): Claim {
  return {
    ...claim,
    quotes: distinct([claim, ...others].flatMap(({ quotes }) => quotes)),
    place: Math.max(claim.place, ...others.map(({ place }) => place)),
    confidence: Math.max(claim.confidence, ...others.map(({ confidence }) => confidence)),
  };
}

function mergeBy(claims: readonly Claim[], key: (claim: Claim) => string): Claim[] {
  return [...groups(claims, key).values()].flatMap(([first, ...others]) => (first ? [join(first, others)] : []));
}

function groups(claims: readonly Claim[], key: (claim: Claim) => string): Map<string, Claim[]> {
  const found = new Map<string, Claim[]>();
  for (const claim of claims) {
    const name = key(claim);
    const group = found.get(name);
    if (group) group.push(claim);
    else found.set(name, [claim]);
  }
  return found;
}

/** Each passage once; of two quotes of one block the longer if it holds the other. */
function distinct(quotes: readonly Quote[]): Quote[] {
  return quotes.filter(
    (quote, index) =>
      !quotes.some(
        (other, at) =>
          at !== index &&
          other.document === quote.document &&
          other.block === quote.block &&
          other.quote.includes(quote.quote) &&
          (other.quote.length > quote.quote.length || at < index),
      ),
  );
}
