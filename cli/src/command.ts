import { type ArgsDef, type CommandDef, defineCommand as cittyCommand, type ParsedArgs } from 'citty';
import type { Session } from './session.ts';

/** What a command hands back; `main` prints it. */
export interface Outcome {
  /** 1: done, but a check failed. Anything worse is thrown. */
  exitCode: 0 | 1;
  /** What `--json` prints under `result`: plain data. */
  result: unknown;
  /** What a person reads on stdout; one line each, without a line break at the end. */
  text: string;
  /** With `--quiet` instead of `text`. */
  brief?: string;
  warnings: readonly OutcomeWarning[];
}

export interface OutcomeWarning {
  code: string;
  message: string;
  where?: string | undefined;
}

/** What every command takes. */
export const commonArgs = {
  json: { type: 'boolean' },
  lang: { type: 'enum', options: ['de', 'en'] },
  quiet: { type: 'boolean', alias: 'q' },
  help: { type: 'boolean', alias: 'h' },
} as const satisfies ArgsDef;

/** Marks the positional that takes all that follow, `PATH…`, and ends the hint of an option that may be repeated. */
export const REST = '…';

/**
 * A command: its arguments and what it does. It loads the pipeline and other heavy packages only in `run`, since
 * `--help` needs the arguments alone. What it says of itself and of each argument stands in the
 * catalogue of texts under `help`, by the same names, in German and English.
 */
export function defineCommand<const T extends ArgsDef>(definition: {
  args: T;
  run(args: ParsedArgs<T & typeof commonArgs>, session: Session): Promise<Outcome>;
}): Command {
  const args = { ...definition.args, ...commonArgs };
  return cittyCommand({
    args,
    run: (context) => definition.run(context.args as ParsedArgs<T & typeof commonArgs>, context.data),
  }) as Command;
}

/** A command as `main` calls it; which arguments it has is known to the command alone. */
export type Command = CommandDef<ArgsDef>;
