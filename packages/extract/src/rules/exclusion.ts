import { notThisProcedure } from './lexicon/steps.ts';

/** Why a sentence tells of no step of this procedure; undefined where it may. */
export function excluded(text: string): string | undefined {
  return notThisProcedure.find(([, pattern]) => pattern.test(text))?.[0];
}
