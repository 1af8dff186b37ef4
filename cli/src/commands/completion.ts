import type { ArgsDef } from 'citty';
import { defineCommand, type Outcome } from '../command.ts';
import { type CompletionWords, shells } from '../completion/index.ts';
import { nearest } from '../nearest.ts';
import { UsageError } from '../usage-error.ts';
import { commands } from './index.ts';

/** `lotse completion SHELL`: a script that completes commands, options and their values. */
export default defineCommand({
  args: { shell: { type: 'positional', required: true } },
  async run(args, session): Promise<Outcome> {
    const { usage } = session.texts;
    const script = Object.hasOwn(shells, args.shell) ? shells[args.shell] : undefined;
    if (script === undefined) {
      const known = Object.keys(shells);
      throw new UsageError(usage.shellUnknown(args.shell, known), {
        hint: usage.didYouMean(nearest(args.shell, known)) ?? usage.seeHelp('lotse completion'),
      });
    }
    const text = script(await completionWords());
    return { exitCode: 0, result: { shell: args.shell, script: text }, text, warnings: [] };
  },
});

async function completionWords(): Promise<CompletionWords> {
  const words: CompletionWords = [];
  for (const [name, load] of Object.entries(commands)) {
    const command = await (await load()).default;
    const args: ArgsDef = typeof command.args === 'function' ? await command.args() : ((await command.args) ?? {});
    words.push({
      name,
      options: Object.entries(args).flatMap(([option, arg]) => {
        if (arg.type === 'positional') return [];
        return [{ name: `--${option}`, values: arg.type === 'enum' ? (arg.options ?? []) : [] }];
      }),
    });
  }
  return words;
}
