import { parseArgs as tokenise } from 'node:util';
import { type ArgsDef, parseArgs } from 'citty';
import { REST } from './command.ts';
import { planned } from './commands/planned.ts';
import { nearest } from './nearest.ts';
import type { Texts } from './texts/index.ts';
import { UsageError } from './usage-error.ts';

/**
 * Reads a command's arguments strictly: an unknown option, a missing or superfluous value, a value that is not
 * one of those allowed, a missing or superfluous PATH are each refused in one sentence with the nearest right one.
 *
 * @param call what was called, as a person types it: "lotse analyse"
 *
 * citty alone ignores what it does not know; a mistyped `--extractr rules` would then silently call a model.
 */
export function readCommandLine(rawArgs: string[], args: ArgsDef, call: string, texts: Texts) {
  const options = Object.entries(args).filter(([, arg]) => arg.type !== 'positional');
  const { tokens } = tokenise({
    args: rawArgs,
    options: Object.fromEntries(
      options.map(([name, arg]) => [
        name,
        {
          type: arg.type === 'boolean' ? ('boolean' as const) : ('string' as const),
          ...('alias' in arg && typeof arg.alias === 'string' ? { short: arg.alias } : {}),
        },
      ]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const say = texts.usage;
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const arg = args[token.name];
    if (arg === undefined || arg.type === 'positional') throw unknownOption(token.rawName, options, call, texts);
    if (arg.type === 'boolean') {
      if (token.value !== undefined) {
        throw new UsageError(say.valueNotTaken(token.rawName), { hint: say.seeHelp(call) });
      }
      continue;
    }
    const forgotten =
      token.value === undefined || token.value === '' || (!token.inlineValue && token.value?.startsWith('-'));
    if (forgotten) throw new UsageError(say.valueMissing(token.rawName), { hint: say.seeHelp(call) });
    const allowed = arg.type === 'enum' ? (arg.options ?? []) : [];
    if (token.name === 'to' && token.value !== undefined && planned.targets.includes(token.value)) {
      throw new UsageError(say.valuePlanned(token.rawName, token.value), {
        hint: say.possible(token.rawName, allowed),
        code: 'E_PLANNED',
      });
    }
    if (allowed.length > 0 && token.value !== undefined && !allowed.includes(token.value)) {
      throw new UsageError(say.valueNotAllowed(token.rawName, token.value, allowed), {
        hint: say.didYouMean(nearest(token.value, allowed)) ?? say.seeHelp(call),
      });
    }
  }
  checkPositionals(positionals, args, call, texts);
  const given = new Set(tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : [])));
  const missing = options.find(([name, arg]) => arg.required === true && !given.has(name));
  if (missing) {
    const [name, arg] = missing;
    const allowed = arg.type === 'enum' ? (arg.options ?? []) : [];
    throw new UsageError(say.optionMissing(call, `--${name}`), {
      hint: allowed.length > 0 ? say.possible(`--${name}`, allowed) : say.seeHelp(call),
    });
  }
  return Object.assign(parseArgs(rawArgs, args), repeated(tokens, args));
}

/** Options that may be given several times: all their values, with commas between them. */
function repeated(tokens: ReturnType<typeof tokenise>['tokens'] & object, args: ArgsDef): Record<string, string> {
  const values: Record<string, string> = {};
  for (const token of tokens) {
    if (token.kind !== 'option' || token.value === undefined) continue;
    const { name, value } = token;
    if (args[name]?.valueHint?.endsWith(REST))
      values[name] = Object.hasOwn(values, name) ? `${values[name]},${value}` : value;
  }
  return values;
}

function checkPositionals(given: readonly string[], args: ArgsDef, call: string, texts: Texts): void {
  const wanted = Object.entries(args).filter(([, arg]) => arg.type === 'positional');
  const missing = wanted.find(([, arg], index) => arg.required !== false && given[index] === undefined);
  if (missing) {
    throw new UsageError(texts.usage.positionalMissing(call, missing[0].toUpperCase()), {
      hint: texts.usage.seeHelp(call),
    });
  }
  const takesAll = wanted.some(([, arg]) => arg.type === 'positional' && arg.valueHint === REST);
  const superfluous = given[wanted.length];
  if (!takesAll && superfluous !== undefined) {
    throw new UsageError(texts.usage.positionalSuperfluous(call, superfluous), {
      hint: texts.usage.seeHelp(call),
    });
  }
}

function unknownOption(
  rawName: string,
  options: readonly (readonly [string, unknown])[],
  call: string,
  texts: Texts,
): UsageError {
  const isPlanned = planned.options.includes(rawName);
  if (isPlanned) {
    return new UsageError(texts.usage.optionPlanned(rawName), {
      hint: texts.usage.seeHelp(call),
      code: 'E_PLANNED',
    });
  }
  const near = nearest(
    rawName.replace(/^-+/, ''),
    options.map(([name]) => name),
  );
  return new UsageError(texts.usage.optionUnknown(rawName, call), {
    hint: texts.usage.didYouMean(near === undefined ? undefined : `--${near}`) ?? texts.usage.seeHelp(call),
  });
}
