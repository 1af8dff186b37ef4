import type { LotseError } from '@lotse/model';
import type { InputFile } from '../draft.ts';
import { ingestError } from '../errors.ts';
import { limits } from '../limits.ts';

/** What came out while the passwords of a file were tried. */
export interface PasswordTrial {
  /** One passed a weak check, but what it opened is not whole: a wrong one by chance, or the file is damaged. */
  doubtful: boolean;
  /** What one opened was too large. */
  tooLarge: LotseError | undefined;
}

/**
 * What the first password that fits opens; of a long list, the first ones are tried.
 *
 * @param open gives undefined for a password that does not fit; it notes what it is not sure of
 * @param what a German name of what is protected, for the message
 * @throws E_ENCRYPTED where none fits, or none is there to be tried
 */
export function openWith<Opened>(
  file: Pick<InputFile, 'name' | 'passwords'>,
  what: string,
  open: (password: string, trial: PasswordTrial) => Opened | undefined,
): Opened {
  const passwords = file.passwords ?? [];
  const trial: PasswordTrial = { doubtful: false, tooLarge: undefined };
  for (const password of passwords.slice(0, limits.passwords)) {
    const opened = open(password, trial);
    if (opened !== undefined) return opened;
  }
  if (trial.tooLarge) throw trial.tooLarge;
  throw ingestError(
    'E_ENCRYPTED',
    file.name,
    passwords.length > 0 ? `${what}; ${failure(trial, passwords.length)}` : what,
  );
}

function failure({ doubtful }: PasswordTrial, given: number): string {
  const most = limits.passwords;
  const none =
    given > most
      ? `keines der ersten ${most} von ${given} angegebenen Kennwörtern passt, mehr werden je Datei nicht versucht`
      : 'kein angegebenes Kennwort passt';
  return doubtful ? `${none} – oder der Inhalt ist beschädigt` : none;
}
