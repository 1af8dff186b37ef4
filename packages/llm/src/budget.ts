import { overBudget } from './failures.ts';

export interface Tokens {
  in: number;
  out: number;
}

/** Characters of German text per token, on the low side: an estimate that rather stops too early. */
const CHARACTERS_PER_TOKEN = 3;

/** With less than this many tokens for the answer a question is not worth asking. */
const SHORTEST_ANSWER = 256;

export function estimateTokens(text: string): number {
  return Math.ceil(text.length / CHARACTERS_PER_TOKEN);
}

/** Counts what was used and refuses what would go beyond `limit` tokens; calls under way are counted in full. */
export class Budget {
  readonly #limit: number;
  #calls = 0;
  readonly #used: Tokens = { in: 0, out: 0 };
  #reserved = 0;

  constructor(limit = Number.POSITIVE_INFINITY) {
    this.#limit = limit;
  }

  /**
   * Sets tokens aside for a question. Gives the tokens its answer may have, at most `wanted`, and a function to call
   * with what was really used (nothing if the question failed). Throws `E_LLM_BUDGET`.
   */
  reserve(question: string, wanted: number): { allowance: number; settle: (used?: Tokens) => void } {
    const asked = estimateTokens(question);
    const used = this.#used.in + this.#used.out;
    const allowance = Math.min(wanted, this.#limit - used - this.#reserved - asked);
    if (allowance < Math.min(wanted, SHORTEST_ANSWER)) throw overBudget(used, this.#limit);
    const reserved = asked + allowance;
    this.#reserved += reserved;
    return {
      allowance,
      settle: (tokens) => {
        this.#reserved -= reserved;
        if (tokens === undefined) return;
        this.#calls++;
        this.#used.in += tokens.in;
        this.#used.out += tokens.out;
      },
    };
  }

  usage(): { calls: number; tokens: Tokens } {
    return { calls: this.#calls, tokens: { ...this.#used } };
  }
}
