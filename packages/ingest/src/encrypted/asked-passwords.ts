import { LotseError, type SourceDocument } from '@lotse/model';
import type { InputFile } from '../draft.ts';

/** What a person is asked. */
export interface PasswordQuestion {
  /** The protected file, by its name; one inside another below the name of that. */
  file: string;
  /** Which try this is, from 1. */
  attempt: number;
  /** How many there are. */
  tries: number;
}

/**
 * Asks a person for the password of a file; an empty one or undefined leaves the file out. What it throws ends the
 * reading: an interruption.
 */
export type AskPassword = (question: PasswordQuestion) => Promise<string | undefined>;

const tries = 3;
const wanting: ReadonlySet<string> = new Set(['E_ENCRYPTED', 'E_PDF_ENCRYPTED']);

type Outcome = { documents: SourceDocument[] } | { error: unknown };

/**
 * Asks for the passwords of files while they are read. One that fits is tried with all files that follow before anyone
 * is asked again; what was typed stands nowhere else.
 */
export class AskedPasswords {
  readonly #ask: AskPassword;
  readonly #fitting: string[] = [];

  constructor(ask: AskPassword) {
    this.#ask = ask;
  }

  /** The file with all passwords that are known for it, first those that fitted others: of a long list not all are tried. */
  known(file: InputFile): InputFile {
    return { ...file, passwords: [...new Set([...this.#fitting, ...(file.passwords ?? [])])] };
  }

  /**
   * Reads a file, again with every answer, until nothing in it wants a password that could be asked for.
   *
   * @throws what `read` throws with the passwords there are; what asking throws
   */
  async read(file: InputFile, read: (file: InputFile) => Promise<SourceDocument[]>): Promise<SourceDocument[]> {
    const attempts = new Map<string, number>();
    const reading = async (password?: string): Promise<Outcome> => {
      const { passwords = [], ...known } = this.known(file);
      const all = password === undefined ? passwords : [password, ...passwords];
      return read({ ...known, passwords: all }).then(
        (documents) => ({ documents }),
        (error: unknown) => ({ error }),
      );
    };
    let outcome = await reading();
    for (;;) {
      const name = wantedBy(outcome, file.name).find((wanted) => (attempts.get(wanted) ?? 0) < tries);
      if (name === undefined) break;
      const attempt = (attempts.get(name) ?? 0) + 1;
      attempts.set(name, attempt);
      const password = await this.#ask({ file: name, attempt, tries });
      if (password === undefined || password === '') {
        attempts.set(name, tries);
        continue;
      }
      const before = wantedBy(outcome, file.name);
      outcome = await reading(password);
      const after = wantedBy(outcome, file.name);
      if (before.some((wanted) => !after.includes(wanted))) this.#fitting.push(password);
    }
    if ('error' in outcome) throw outcome.error;
    return outcome.documents;
  }
}

/** The files that want a password: the one read, or some inside it. */
function wantedBy(outcome: Outcome, file: string): string[] {
  if ('error' in outcome) {
    const { error } = outcome;
    return error instanceof LotseError && wanting.has(error.code) ? [error.where ?? file] : [];
  }
  const warnings = outcome.documents.flatMap((document) => document.warnings);
  return [...new Set(warnings.filter(({ code }) => wanting.has(code)).map(({ where }) => where ?? file))];
}
