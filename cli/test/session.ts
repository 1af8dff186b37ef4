import type { Session } from '../src/session.ts';
import { type Language, textsFor } from '../src/texts/index.ts';

/** A session for what needs texts, folder and environment, and no terminal. */
export function testSession(
  options: { cwd?: string; env?: Record<string, string>; language?: Language } = {},
): Session {
  const language = options.language ?? 'de';
  return {
    cwd: options.cwd ?? process.cwd(),
    env: options.env ?? {},
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    language,
    texts: textsFor(language),
    json: false,
    quiet: false,
    colour: false,
    signal: new AbortController().signal,
    now: () => new Date('2026-01-02T03:04:05Z'),
  };
}
