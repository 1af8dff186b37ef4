import type { CompletionWords } from './index.ts';

/** For a file `_lotse` in a folder of `$fpath`, or `~/.zshrc` after `compinit`. */
export function zsh(words: CompletionWords): string {
  const cases = words.map(({ name, options }) => {
    const specs = options.map((option) =>
      option.values.length > 0 ? `'${option.name}[]:value:(${option.values.join(' ')})'` : `'${option.name}[]'`,
    );
    return `    ${name}) _arguments ${specs.join(' ')} '*:file:_files' ;;`;
  });
  return `#compdef lotse
_lotse() {
  if (( CURRENT == 2 )); then
    compadd -- ${words.map(({ name }) => name).join(' ')} --help --version
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case "$command" in
${cases.join('\n')}
  esac
}
compdef _lotse lotse`;
}
