import type { OutcomeWarning } from './command.ts';
import { printable } from './printable.ts';
import type { Session } from './session.ts';

/** An error as people and scripts see it. */
export interface PresentedError {
  exitCode: number;
  message: string;
  hint: string;
  where: string | undefined;
  /** With `LOTSE_DEBUG` alone: where in the program it came up. */
  stack: string | undefined;
  json: { error: { code: string; message: string; hint: string; where?: string } };
}

/** Any thrown value: a `LotseError` or `UsageError` as it says itself, an interruption, else a bug of ours. */
export function presentError(error: unknown, session: Session): PresentedError {
  const { usage } = session.texts;
  const stack = session.env['LOTSE_DEBUG'] && error instanceof Error ? error.stack : undefined;
  if (session.signal.aborted || (error instanceof Error && error.name === 'AbortError')) {
    return presented('E_INTERRUPTED', usage.interrupted, usage.interruptedHint, undefined, 130, stack);
  }
  if (isReportable(error)) {
    return presented(error.code, error.message, error.hint, error.where, error.exitCode, stack);
  }
  const message = error instanceof Error ? error.message : String(error);
  return presented('E_UNEXPECTED', usage.unexpected(message), usage.unexpectedHint, undefined, 2, stack);
}

function presented(
  code: string,
  message: string,
  hint: string,
  where: string | undefined,
  exitCode: number,
  stack: string | undefined,
): PresentedError {
  const error = { code, message, hint, ...(where === undefined ? {} : { where }) };
  return { exitCode, message, hint, where, stack, json: { error } };
}

interface Reportable {
  code: string;
  message: string;
  hint: string;
  where: string | undefined;
  exitCode: number;
}

/** `LotseError` told by its shape: loading its class means loading zod. */
function isReportable(error: unknown): error is Error & Reportable {
  return error instanceof Error && 'code' in error && 'hint' in error && 'exitCode' in error;
}

/** What stands on stderr: what happened, where, what to do. */
export function errorText(error: PresentedError, session: Session): string {
  const { usage } = session.texts;
  const where = error.where === undefined || error.message.includes(error.where) ? '' : ` (${error.where})`;
  const lines = [`${usage.error}: ${error.message}${where}`, `${usage.hint}: ${error.hint}`];
  if (error.stack !== undefined) lines.push(error.stack);
  return `${printable(lines.join('\n'))}\n`;
}

/** One line a warning. */
export function warningLine(warning: OutcomeWarning): string {
  const where = warning.where === undefined || warning.message.includes(warning.where) ? '' : `${warning.where}: `;
  return `${where}${warning.message}`;
}

/** The one object that `--json` prints. */
export function outcomeJson(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Writes and waits until the stream has taken it: the process ends right after. */
export function writeAll(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve) => {
    stream.write(text, () => resolve());
  });
}
