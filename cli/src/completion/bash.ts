import type { CompletionWords } from './index.ts';

/** For `~/.bashrc`. Where no option is begun, files are offered. */
export function bash(words: CompletionWords): string {
  const values = words.flatMap(({ name, options }) =>
    options
      .filter((option) => option.values.length > 0)
      .map(
        (option) =>
          `    "${name} ${option.name}") COMPREPLY=($(compgen -W "${option.values.join(' ')}" -- "$word")); return ;;`,
      ),
  );
  const options = words.map(
    ({ name, options }) =>
      `    ${name}) [[ $word == -* ]] && COMPREPLY=($(compgen -W "${options.map((option) => option.name).join(' ')}" -- "$word")) ;;`,
  );
  return `# lotse completion bash >> ~/.bashrc
_lotse() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} command=\${COMP_WORDS[1]}
  COMPREPLY=()
  if [[ $COMP_CWORD -eq 1 ]]; then
    COMPREPLY=($(compgen -W "${words.map(({ name }) => name).join(' ')} --help --version" -- "$word"))
    return
  fi
  case "$command $before" in
${values.join('\n')}
  esac
  case "$command" in
${options.join('\n')}
  esac
}
complete -o default -F _lotse lotse`;
}
