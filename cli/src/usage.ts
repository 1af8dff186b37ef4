import { styleText } from 'node:util';
import type { ArgsDef } from 'citty';
import { commonArgs, REST } from './command.ts';
import type { Texts } from './texts/index.ts';

/** `lotse --help`: the commands that this version has. */
export function programHelp(commands: readonly string[], texts: Texts, colour: boolean): string {
  const { help } = texts;
  const rows = commands.map((name): Row => [name, help.of[name]?.about ?? '']);
  return sections(
    [
      [undefined, [help.about]],
      [help.usage, [`  lotse [${help.command}] [${help.option}…]`]],
      [help.commands, table(rows)],
      [
        help.options,
        table([...optionRows(commonArgs, help.common, help), ['    --version', help.common['version'] ?? '']]),
      ],
      [undefined, [help.alone, help.more]],
      [undefined, [help.exitCodes]],
    ],
    colour,
  );
}

/** `lotse COMMAND --help` */
export function commandHelp(name: string, args: ArgsDef, texts: Texts, colour: boolean): string {
  const { help } = texts;
  const about = help.of[name];
  const positionals = Object.entries(args).filter(([, arg]) => arg.type === 'positional');
  const own = Object.fromEntries(
    Object.entries(args).filter(([arg, def]) => !(arg in commonArgs) && def.type !== 'positional'),
  );
  const line = ['lotse', name, ...positionals.map(([arg, def]) => placeholder(arg, def)), `[${help.option}…]`].join(
    ' ',
  );
  return sections(
    [
      [undefined, [about?.about ?? '']],
      [help.usage, [`  ${line}`]],
      [help.arguments, table(positionals.map(([arg, def]): Row => [placeholder(arg, def), about?.args[arg] ?? '']))],
      [
        help.options,
        table([...optionRows(own, about?.args ?? {}, help), ...optionRows(commonArgs, help.common, help)]),
      ],
      [help.examples, (about?.examples ?? []).map((example) => `  ${example}`)],
    ],
    colour,
  );
}

type Row = readonly [string, string];

function placeholder(name: string, arg: ArgsDef[string]): string {
  const rest = arg.type === 'positional' && arg.valueHint === REST ? REST : '';
  const word = `${name.toUpperCase()}${rest}`;
  return arg.required === false ? `[${word}]` : word;
}

function optionRows(args: ArgsDef, texts: Record<string, string>, help: Texts['help']): Row[] {
  return Object.entries(args).map(([name, arg]) => {
    const short = 'alias' in arg && typeof arg.alias === 'string' ? `-${arg.alias}, ` : '    ';
    const value = arg.type === 'boolean' ? '' : ` ${(arg.valueHint ?? name).toUpperCase()}`;
    const allowed = arg.type === 'enum' && arg.options ? ` ${help.oneOf(arg.options)}` : '';
    return [`${short}--${name}${value}`, `${texts[name] ?? ''}${allowed}`];
  });
}

function table(rows: readonly Row[]): string[] {
  const width = Math.max(0, ...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`.trimEnd());
}

function sections(parts: readonly (readonly [title: string | undefined, lines: string[]])[], colour: boolean): string {
  return parts
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => {
      const heading = title === undefined ? [] : [colour ? styleText('bold', title, { validateStream: false }) : title];
      return [...heading, ...lines].join('\n');
    })
    .join('\n\n');
}
