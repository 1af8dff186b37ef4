import type { CompletionWords } from './index.ts';

/** For `~/.config/fish/completions/lotse.fish`. */
export function fish(words: CompletionWords): string {
  const names = words.map(({ name }) => name).join(' ');
  const lines = words.flatMap(({ name, options }) => [
    `complete -c lotse -n 'not __fish_seen_subcommand_from ${names}' -f -a ${name}`,
    ...options.map((option) => {
      const values = option.values.length > 0 ? ` -x -a '${option.values.join(' ')}'` : '';
      return `complete -c lotse -n '__fish_seen_subcommand_from ${name}' -l ${option.name.slice(2)}${values}`;
    }),
  ]);
  return lines.join('\n');
}
