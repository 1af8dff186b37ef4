/** Exit codes of the command line: `design/contract.md`. */
export type ExitCode = 1 | 2 | 3 | 130;

/**
 * An error with a stable code, a sentence that says what happened and a hint that says what to do,
 * both in German for people. Whatever reaches a user is one of these; anything else is a bug of ours.
 */
export class LotseError extends Error {
  override readonly name = 'LotseError';
  readonly code: string;
  readonly hint: string;
  /** File, page, element: whatever helps to find the place. */
  readonly where: string | undefined;
  readonly exitCode: ExitCode;

  constructor(
    code: string,
    message: string,
    options: { hint: string; where?: string | undefined; exitCode?: ExitCode; cause?: unknown },
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.hint = options.hint;
    this.where = options.where;
    this.exitCode = options.exitCode ?? 2;
  }
}
