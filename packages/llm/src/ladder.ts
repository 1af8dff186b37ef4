import type { Reply } from './chat-reply.ts';
import type { Ask } from './chat-request.ts';
import { EndpointFailure } from './failures.ts';
import type { AnswerListener, Transport } from './transport.ts';

/** The ways to ask for an answer in a given form, the strictest first. */
export const replyModes = ['jsonSchema', 'functionCalling', 'jsonMode', 'text'] as const;
export type ReplyMode = (typeof replyModes)[number];

/** Where on the ladder an endpoint was found to stand: an index into `replyModes`. */
export interface Rung {
  at: number;
}

/**
 * Asks in the strictest way the endpoint takes. A request that it refuses as such (400, 422, 501) is asked again one
 * rung down, and what was refused once is not tried again. `below` starts so many rungs further down, for this one
 * question.
 */
export async function askDownTheLadder(
  transport: Transport,
  rung: Rung,
  ask: Ask,
  below: number,
  signal: AbortSignal,
  listener?: AnswerListener,
): Promise<Reply> {
  const last = replyModes.length - 1;
  for (let at = Math.min(rung.at + below, last); ; at++) {
    try {
      return await transport(ask, replyModes[at] ?? 'text', signal, listener);
    } catch (error) {
      const refused = error instanceof EndpointFailure && error.kind === 'request';
      if (!refused || at >= last) throw error;
      if (at === rung.at) rung.at++;
    }
  }
}
