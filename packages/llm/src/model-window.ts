import { estimateTokens } from './budget.ts';
import type { Source } from './converse.ts';
import { beyondContext, EndpointFailure } from './failures.ts';

/** What nobody tells of is guessed: small on this machine, where models mostly run with little memory. */
const GUESS = { local: 8192, remote: 32_768 };

/** With less room than this (or than was asked for) an answer would be cut off at once. */
const SHORTEST_ANSWER = 1024;

/** How many tokens a model takes in, question and answer together: as set, as learned, or guessed. */
export class ModelWindow {
  #known: number | undefined;
  readonly #guess: number;
  readonly #isSet: boolean;
  #learning: Promise<void> | undefined;

  constructor(set: number | undefined, isLocal: boolean) {
    this.#known = set;
    this.#isSet = set !== undefined;
    this.#guess = isLocal ? GUESS.local : GUESS.remote;
  }

  get tokens(): number {
    return this.#known ?? this.#guess;
  }

  /** Asks once; what is set is not asked for. */
  async learn(ask: () => Promise<number | undefined>): Promise<number> {
    if (!this.#isSet) {
      this.#learning ??= ask().then((told) => {
        if (told !== undefined) this.#known = told;
      });
      try {
        await this.#learning;
      } catch (error) {
        this.#learning = undefined;
        throw error;
      }
    }
    return this.tokens;
  }

  /**
   * The same source, for questions that fit: one that cannot is refused before it is sent, and the answer is allowed
   * what room is left. Nothing is refused on a guess. Throws `E_LLM_TOO_LARGE`.
   */
  fitting(source: Source, named: { host: string; model: string }): Source {
    return async (ask, below, signal, listener) => {
      try {
        return await source(this.#fitted(ask, named), below, signal, listener);
      } catch (error) {
        if (error instanceof EndpointFailure && error.contextTokens !== undefined) {
          this.#known = Math.min(error.contextTokens, this.#known ?? error.contextTokens);
        }
        throw error;
      }
    };
  }

  #fitted(ask: Parameters<Source>[0], named: { host: string; model: string }): Parameters<Source>[0] {
    if (this.#known === undefined) return ask;
    const said = ask.messages.map(({ content }) => content).join('\n');
    const asked = estimateTokens(said) + (ask.showSchema ? estimateTokens(JSON.stringify(ask.schema)) : 0);
    const room = this.#known - asked;
    const needed = Math.min(ask.maxOutputTokens, SHORTEST_ANSWER);
    if (room < needed) throw beyondContext(named, asked, needed, this.#known);
    return room < ask.maxOutputTokens ? { ...ask, maxOutputTokens: room } : ask;
  }
}
