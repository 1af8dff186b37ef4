import type { ItemResult } from '../run/records.ts';

/** Tokens in and out together, per draft; undefined where no model was asked. */
export function tokensPerDraft(results: readonly ItemResult[]): number | undefined {
  const costs = results.flatMap(({ cost }) => cost ?? []);
  if (costs.length === 0) return undefined;
  return Math.round(costs.reduce((sum, { tokens }) => sum + tokens.in + tokens.out, 0) / costs.length);
}
