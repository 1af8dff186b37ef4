import { overBudget, overCalls } from './failures.ts';
import type { Usage } from './language-model.ts';

export interface Tokens {
  in: number;
  out: number;
}

/**
 * Characters per token, on the low side. Measured on the questions and answers of the development cases (German text
 * with block ids, JSON): 3.36 with o200k, 2.90 with cl100k and Llama 3, 2.47 with the first tokenizer of Mistral.
 */
const CHARACTERS_PER_TOKEN = 2.5;

/** With less than this many tokens for the answer a question is not worth asking. */
const SHORTEST_ANSWER = 256;

/** How many tokens a German text has at most, by its length; no tokenizer is asked. */
export function estimateTokens(text: string): number {
  return Math.ceil(text.length / CHARACTERS_PER_TOKEN);
}

export interface Limits {
  /** Tokens, in and out together. */
  tokens?: number | undefined;
  calls?: number | undefined;
}

/** Counts what was used and refuses what would go beyond the limits; calls under way are counted in full. */
export class Budget {
  readonly #limit: number;
  readonly #mostCalls: number;
  readonly #all = { calls: 0, tokens: { in: 0, out: 0 } };
  readonly #kept = { calls: 0, tokens: { in: 0, out: 0 } };
  #reserved = 0;
  #underWay = 0;
  #paidCalls = 0;

  constructor({ tokens = Number.POSITIVE_INFINITY, calls = Number.POSITIVE_INFINITY }: Limits) {
    this.#limit = tokens;
    this.#mostCalls = calls;
  }

  /**
   * Sets tokens aside for a question. Gives the tokens its answer may have, at most `wanted`, and a function to call
   * with what was really used (nothing if the question failed). Throws `E_LLM_BUDGET`.
   */
  reserve(question: string, wanted: number): { allowance: number; settle: (used?: Tokens) => void } {
    if (this.#paidCalls + this.#underWay >= this.#mostCalls) throw overCalls(this.#mostCalls);
    const asked = estimateTokens(question);
    const { in: sent, out: received } = this.#all.tokens;
    const used = sent + received - this.#kept.tokens.in - this.#kept.tokens.out;
    const allowance = Math.min(wanted, this.#limit - used - this.#reserved - asked);
    if (allowance < Math.min(wanted, SHORTEST_ANSWER)) throw overBudget(used, this.#limit);
    const reserved = asked + allowance;
    this.#reserved += reserved;
    this.#underWay++;
    return {
      allowance,
      settle: (tokens) => {
        this.#reserved -= reserved;
        this.#underWay--;
        this.#paidCalls++;
        if (tokens !== undefined) add(this.#all, tokens);
      },
    };
  }

  /** An answer of an earlier run: costs nothing. */
  take(tokens: Tokens): void {
    add(this.#all, tokens);
    add(this.#kept, tokens);
  }

  usage(): Usage {
    return structuredClone({ ...this.#all, kept: this.#kept });
  }
}

function add(sum: { calls: number; tokens: Tokens }, tokens: Tokens): void {
  sum.calls++;
  sum.tokens.in += tokens.in;
  sum.tokens.out += tokens.out;
}
