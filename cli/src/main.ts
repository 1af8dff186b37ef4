import type { Command, Outcome } from './command.ts';
import { readCommandLine } from './command-line.ts';
import { commands } from './commands/index.ts';
import { planned } from './commands/planned.ts';
import { nearest } from './nearest.ts';
import { errorText, outcomeJson, presentError, writeAll } from './present.ts';
import { mayColour, type Session } from './session.ts';
import { spokenLanguage } from './settings/language.ts';
import { type Texts, textsFor } from './texts/index.ts';
import { commandHelp, programHelp } from './usage.ts';
import { UsageError } from './usage-error.ts';
import { version } from './version.ts';

/** Runs one call of the program, prints what it gives and ends the process with the contract's exit code. */
export async function main(process: NodeJS.Process): Promise<never> {
  const rawArgs = process.argv.slice(2);
  const interruption = new AbortController();
  let interruptions = 0;
  const interrupt = () => {
    interruptions++;
    interruption.abort();
    if (interruptions > 1) process.exit(130);
  };
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);
  process.on('SIGHUP', interrupt);
  if (process.env['NO_COLOR']) process.env['FORCE_COLOR'] = '0';

  const language = spokenLanguage(rawArgs, process.cwd(), process.env);
  const session: Session = {
    cwd: process.cwd(),
    env: process.env,
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    language,
    texts: textsFor(language),
    json: rawArgs.includes('--json'),
    quiet: rawArgs.includes('--quiet') || rawArgs.includes('-q'),
    colour: mayColour(process.stdout, process.env),
    signal: interruption.signal,
    now: () => new Date(),
  };
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', ({ code = '' }: NodeJS.ErrnoException) => {
      if (code === 'EPIPE') process.exit(0);
      const { outputFailed, outputFailedHint } = session.texts.usage;
      throw new UsageError(outputFailed(code), { hint: outputFailedHint, code: 'E_OUTPUT' });
    });
  }
  process.on('uncaughtException', (error) => {
    const presented = presentError(error, session);
    process.stderr.write(errorText(presented, session));
    process.exit(presented.exitCode);
  });
  process.exit(await run(rawArgs, session));
}

/**
 * Runs one call and prints what it gives. With `--json`, `ok` says whether there is a `result` or an `error`;
 * that a check failed is said by the exit code, 1, which is returned.
 */
export async function run(rawArgs: string[], session: Session): Promise<number> {
  const { texts } = session;
  const name = commandName(rawArgs);
  try {
    if (name === undefined && wantsHelp(rawArgs)) {
      await writeAll(session.stdout, `${programHelp(Object.keys(commands), texts, session.colour)}\n`);
      return 0;
    }
    if (rawArgs.length === 1 && (rawArgs[0] === '--version' || rawArgs[0] === '-V')) {
      await writeAll(session.stdout, `${version}\n`);
      return 0;
    }
    const command = await findCommand(name, texts);
    const args = rawArgs.toSpliced(rawArgs.indexOf(name ?? ''), name === undefined ? 0 : 1);
    if (name !== undefined && wantsHelp(args)) {
      await writeAll(session.stdout, `${commandHelp(name, await argsOf(command), texts, session.colour)}\n`);
      return 0;
    }
    const outcome = await call(command, name, args, session);
    await print(outcome, name ?? 'lotse', session);
    return outcome.exitCode;
  } catch (error) {
    const presented = presentError(error, session);
    if (session.json) {
      await writeAll(
        session.stdout,
        outcomeJson({ ok: false, command: name ?? 'lotse', ...presented.json, warnings: [] }),
      );
    }
    await writeAll(session.stderr, errorText(presented, session));
    return presented.exitCode;
  }
}

async function call(command: Command, name: string | undefined, rawArgs: string[], session: Session): Promise<Outcome> {
  const called = name === undefined ? 'lotse' : `lotse ${name}`;
  const args = readCommandLine(rawArgs, await argsOf(command), called, session.texts);
  return await command.run?.({ rawArgs, args, cmd: command, data: session });
}

async function argsOf(command: Command) {
  return typeof command.args === 'function' ? await command.args() : ((await command.args) ?? {});
}

/** The first word that is no option; the options before it that take a value are those every command has. */
function commandName(rawArgs: readonly string[]): string | undefined {
  const index = rawArgs.findIndex((arg, at) => !arg.startsWith('-') && rawArgs[at - 1] !== '--lang');
  return rawArgs[index];
}

function wantsHelp(rawArgs: readonly string[]): boolean {
  return rawArgs.includes('--help') || rawArgs.includes('-h');
}

async function findCommand(name: string | undefined, texts: Texts): Promise<Command> {
  if (name === undefined) return (await import('./commands/workbench.ts')).default;
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load !== undefined) return (await load()).default;
  if (planned.commands.includes(name)) {
    throw new UsageError(texts.usage.commandPlanned(name), { hint: texts.usage.seeCommands, code: 'E_PLANNED' });
  }
  const near = nearest(name, Object.keys(commands));
  throw new UsageError(texts.usage.commandUnknown(name), {
    hint: texts.usage.didYouMean(near) ?? texts.usage.seeCommands,
  });
}

async function print(outcome: Outcome, command: string, session: Session): Promise<void> {
  if (session.json) {
    const { result, warnings } = outcome;
    await writeAll(session.stdout, outcomeJson({ ok: true, command, result, warnings }));
    return;
  }
  const text = session.quiet ? (outcome.brief ?? outcome.text) : outcome.text;
  if (text !== '') await writeAll(session.stdout, `${text}\n`);
}
