import type { Affects, Quote } from '@lotse/model';
import type { FindingCode } from './catalogue/catalogue.ts';

/** A finding in the making. */
export interface Claim {
  code: FindingCode;
  affects: Affects;
  /** At least one. */
  quotes: Quote[];
  /** How surely it belongs to its place: 0 not at all, 5 and more where the step quotes the same words. */
  place: number;
  /** 0 to 1: how directly the words say it, and how surely they belong to the place. */
  confidence: number;
}

const base = 0.9;
const weakPenalty = 0.2;
const unplacedPenalty = 0.1;

/** A claim from words. `place`: the score of its place; `weak`: the words only hint at it. */
export function claimOf(
  code: FindingCode,
  affects: Affects,
  quotes: Quote[],
  signs: { place: number; weak: boolean },
): Claim {
  const confidence = base - (signs.weak ? weakPenalty : 0) - (signs.place < 1 ? unplacedPenalty : 0);
  return { code, affects, quotes, place: signs.place, confidence: Math.round(confidence * 100) / 100 };
}

/** `case`, the step's id or `document/field`: the second half of a finding's id. */
export function placeName({ affects }: Pick<Claim, 'affects'>): string {
  if ('step' in affects) return affects.step;
  return 'field' in affects ? affects.field : 'case';
}
