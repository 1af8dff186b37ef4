/** What a metric says of one case: usually an F1 with its precision and recall, 0 to 1. */
export interface Score {
  value: number;
  precision?: number;
  recall?: number;
}

/** The harmonic mean of precision and recall; 1 when there was nothing to find and nothing was claimed. */
export function f1Score(hits: { claimed: number; correct: number; wanted: number; found: number }): Score {
  const { claimed, correct, wanted, found } = hits;
  if (claimed === 0 && wanted === 0) return { value: 1, precision: 1, recall: 1 };
  const precision = claimed === 0 ? 0 : correct / claimed;
  const recall = wanted === 0 ? 0 : found / wanted;
  const value = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { value, precision, recall };
}
