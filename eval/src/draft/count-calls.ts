import type { LanguageModel } from '@lotse/llm';
import type { Cost } from '../comparison.ts';

/** Answers and tokens. */
export interface CallCount {
  calls: number;
  tokens: { in: number; out: number };
}

export interface CountedModel {
  model: LanguageModel;
  /** Since it was opened, also of answers that could not be used and of questions that failed in the end. */
  usage(): Pick<Cost, 'calls' | 'repairs' | 'tokens'>;
  /** The same by what the questions were for: `steps`, `review`. */
  byPurpose(): ReadonlyMap<string, CallCount>;
}

/**
 * The same model, and what one draft takes of it. The model itself counts too, but for all who use it: drafts made at
 * the same time are told apart only here.
 */
export function countCalls(model: LanguageModel): CountedModel {
  const counts = new Map<string, CallCount>();
  let repairs = 0;
  const countOf = (purpose: string): CallCount => {
    const count = counts.get(purpose) ?? { calls: 0, tokens: { in: 0, out: 0 } };
    counts.set(purpose, count);
    return count;
  };
  return {
    model: {
      ...model,
      get contextTokens() {
        return model.contextTokens;
      },
      complete(request) {
        if (request.purpose === 'repair' || request.purpose === 'review') repairs++;
        const onAnswer = (tokens: CallCount['tokens']): void => {
          const count = countOf(request.purpose);
          count.calls++;
          count.tokens.in += tokens.in;
          count.tokens.out += tokens.out;
          request.onAnswer?.(tokens);
        };
        return model.complete({ ...request, onAnswer });
      },
    },
    usage() {
      const total: CallCount = { calls: 0, tokens: { in: 0, out: 0 } };
      for (const { calls, tokens } of counts.values()) {
        total.calls += calls;
        total.tokens.in += tokens.in;
        total.tokens.out += tokens.out;
      }
      return { ...total, repairs };
    },
    byPurpose: () => counts,
  };
}
