import type { CompletionWords } from './index.ts';

/** For the profile that `$PROFILE` names. */
export function powershell(words: CompletionWords): string {
  const table = words.map(({ name, options }) => {
    const entries = options.map(
      (option) => `'${option.name}' = @(${option.values.map((value) => `'${value}'`).join(', ')})`,
    );
    return `    '${name}' = [ordered]@{ ${entries.join('; ')} }`;
  });
  return `# lotse completion powershell >> $PROFILE
Register-ArgumentCompleter -Native -CommandName lotse -ScriptBlock {
  param($word, $ast, $position)
  $commands = [ordered]@{
${table.join('\n')}
  }
  $typed = @($ast.CommandElements | ForEach-Object { $_.ToString() })
  $command = if ($typed.Count -gt 1) { $typed[1] } else { '' }
  $atCommand = $typed.Count -eq 1 -or ($typed.Count -eq 2 -and $word -ne '')
  $before = if ($word -eq '') { $typed[-1] } else { $typed[-2] }
  $offers = if ($atCommand) { $commands.Keys }
    elseif ($commands.Contains($command) -and $commands[$command].Contains($before) -and $commands[$command][$before].Count) { $commands[$command][$before] }
    elseif ($commands.Contains($command)) { $commands[$command].Keys }
  $offers | Where-Object { $_ -like "$word*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}`;
}
