import type { OnProgress } from '@lotse/model';
import { mayColour, type Session } from '../session.ts';
import { progressLines } from './lines.ts';
import type { Stage } from './state.ts';

/** Shows how long work goes on; `close` leaves the last state standing and gives the terminal back. */
export interface ProgressView {
  onProgress: OnProgress;
  close(): Promise<void>;
}

/**
 * Progress goes to stderr, so that stdout holds the result alone: drawn as a live list on a terminal,
 * a line per step in a pipe, a log or a dumb terminal, nothing with `--quiet`. `expected`: the stages of this work, all
 * where nothing is said.
 */
export async function openProgress(session: Session, expected?: readonly Stage[]): Promise<ProgressView> {
  if (session.quiet) return { onProgress: () => undefined, close: async () => undefined };
  const isLive = session.stderr.isTTY === true && session.env['TERM'] !== 'dumb' && !session.env['CI'];
  if (!isLive) {
    const onProgress = progressLines((line) => session.stderr.write(`${line}\n`), session.texts);
    return { onProgress, close: async () => undefined };
  }
  if (!mayColour(session.stderr, session.env)) process.env['FORCE_COLOR'] = '0';
  const { openLive } = await import('./live.tsx');
  return openLive(session, expected);
}
