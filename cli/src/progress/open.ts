import type { AskPassword } from '@lotse/ingest';
import type { OnProgress } from '@lotse/model';
import { mayColour, type Session } from '../session.ts';
import { progressLines } from './lines.ts';
import type { Stage } from './state.ts';

/** Shows how long work goes on; `close` leaves the last state standing and gives the terminal back. */
export interface ProgressView {
  onProgress: OnProgress;
  /** Where a person sits at a terminal. Ctrl-C is thrown as an `AbortError`. */
  askPassword?: AskPassword | undefined;
  close(): Promise<void>;
}

/**
 * Progress goes to stderr, so that stdout holds the result alone: drawn as a live list on a terminal,
 * a line per step in a pipe, a log or a dumb terminal, nothing with `--quiet`. `expected`: the stages of this work, all
 * where nothing is said.
 */
export async function openProgress(session: Session, expected?: readonly Stage[]): Promise<ProgressView> {
  if (session.quiet) return { onProgress: () => undefined, close: async () => undefined };
  if (!isLive(session)) {
    const onProgress = progressLines((line) => session.stderr.write(`${line}\n`), session.texts);
    return { onProgress, close: async () => undefined };
  }
  if (!mayColour(session.stderr, session.env)) process.env['FORCE_COLOR'] = '0';
  const { openLive } = await import('./live.tsx');
  const { askPassword, ...view } = openLive(session, expected);
  return mayAsk(session) ? { ...view, askPassword } : view;
}

function isLive({ stderr, env }: Session): boolean {
  return stderr.isTTY === true && env['TERM'] !== 'dumb' && !env['CI'];
}

/** Whether someone is there to be asked: not in a pipe, a log or a script that takes `--json`. */
export function mayAsk(session: Session): boolean {
  return isLive(session) && session.stdin.isTTY === true && !session.json && !session.quiet;
}
