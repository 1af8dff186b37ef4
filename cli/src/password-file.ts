import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Session } from './session.ts';
import { UsageError } from './usage-error.ts';

/**
 * The passwords of `--password-file`, by the name of the file they are to open. A line is a password, tried with every
 * file, or `NAME: PASSWORD`: then the file of that name is tried with it first. Files in a mail or an archive, whose
 * names may stand there as well (`akte.zip/antrag.pdf`), are tried with what the outer file is tried with, those below its name first, too.
 *
 * @throws {UsageError} where the file cannot be read; what stands in it is never part of a message
 */
export async function passwordFile(
  path: string | undefined,
  { cwd, texts }: Session,
): Promise<(name: string) => readonly string[]> {
  if (path === undefined) return () => [];
  const text = await readFile(resolve(cwd, path), 'utf8').catch(() => {
    const { unreadable, unreadableHint } = texts.settings;
    throw new UsageError(unreadable(path), { hint: unreadableHint, code: 'E_UNREADABLE' });
  });
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line !== '');
  const named = lines.flatMap((line) => {
    const [, name, password] = /^(.+?): (.+)$/.exec(line) ?? [];
    return name === undefined || password === undefined ? [] : [{ name, password }];
  });
  return (file) => {
    const own = named.filter(
      ({ name }) => name === file || name === file.split('/').at(-1) || name.startsWith(`${file}/`),
    );
    return [...new Set([...own.map(({ password }) => password), ...lines, ...named.map(({ password }) => password)])];
  };
}
