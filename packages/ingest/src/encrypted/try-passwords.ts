import type { InputFile } from '../draft.ts';
import { ingestError } from '../errors.ts';

/**
 * What the first password that fits opens.
 *
 * @param open gives undefined for a password that does not fit
 * @param what a German name of what is protected, for the message
 * @throws E_ENCRYPTED where none fits, or none is there to be tried
 */
export function openWith<Opened>(
  file: Pick<InputFile, 'name' | 'passwords'>,
  what: string,
  open: (password: string) => Opened | undefined,
): Opened {
  const passwords = file.passwords ?? [];
  for (const password of passwords) {
    const opened = open(password);
    if (opened !== undefined) return opened;
  }
  throw ingestError('E_ENCRYPTED', file.name, passwords.length > 0 ? `${what}; kein angegebenes Kennwort passt` : what);
}
