import type { LanguageModel } from '@lotse/llm';

/** A model that must not be asked: counts who does and gives no answer. */
export function silentModel(): LanguageModel & { readonly asked: number } {
  let asked = 0;
  return {
    name: 'silent',
    host: 'localhost',
    contextTokens: 8192,
    learnContext: async () => 8192,
    complete: async () => {
      asked++;
      throw new Error('was asked');
    },
    usage: () => ({ calls: 0, tokens: { in: 0, out: 0 }, kept: { calls: 0, tokens: { in: 0, out: 0 } } }),
    get asked() {
      return asked;
    },
  };
}
