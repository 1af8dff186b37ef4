import { bash } from './bash.ts';
import { fish } from './fish.ts';
import { powershell } from './powershell.ts';
import { zsh } from './zsh.ts';

/** What there is to complete: the commands, and each one's options with the values they take. */
export type CompletionWords = { name: string; options: { name: string; values: readonly string[] }[] }[];

/** A script for each shell. */
export const shells: Readonly<Record<string, (words: CompletionWords) => string>> = { bash, zsh, fish, powershell };
