/**
 * Wrong use of the command line or of a settings file: exit code 2.
 *
 * It has the shape of `LotseError` without being one: `--help` and a mistyped command must answer
 * without loading the vocabulary (`@lotse/model` and zod).
 */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly code: string;
  readonly hint: string;
  readonly where: string | undefined;
  readonly exitCode = 2;

  constructor(message: string, options: { hint: string; code?: string; where?: string }) {
    super(message);
    this.code = options.code ?? 'E_USAGE';
    this.hint = options.hint;
    this.where = options.where;
  }
}
