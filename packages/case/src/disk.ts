import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { LotseError } from '@lotse/model';

/** Writes a file so that a crash leaves the old one or the new one, never half of one. Makes its folder. */
export async function writeFileAtomically(file: string, content: string | Uint8Array): Promise<void> {
  const temporary = join(dirname(file), `.${basename(file)}.${randomUUID().slice(0, 8)}`);
  try {
    await mkdir(dirname(file), { recursive: true });
    const handle = await open(temporary, 'w');
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw diskError(error, file);
  }
}

/** Adds lines to a file that only grows. */
export async function appendLines(file: string, lines: readonly string[]): Promise<void> {
  if (lines.length === 0) return;
  try {
    await mkdir(dirname(file), { recursive: true });
    const handle = await open(file, 'a');
    try {
      await handle.writeFile(lines.map((line) => `${line}\n`).join(''));
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw diskError(error, file);
  }
}

/** The sentence for what the operating system refused. */
export function diskError(error: unknown, file: string): LotseError {
  if (error instanceof LotseError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = PROBLEMS[code];
  return new LotseError(
    known?.code ?? 'E_DISK',
    known?.message ?? `Die Datei konnte nicht geschrieben werden (${code || 'unbekannter Fehler'}).`,
    {
      hint: known?.hint ?? 'Bitte Laufwerk und Rechte prüfen oder mit --out einen anderen Ordner wählen.',
      where: file,
      cause: error,
    },
  );
}

const READ_ONLY = {
  code: 'E_READ_ONLY',
  message: 'In den Zielordner darf nicht geschrieben werden.',
  hint: 'Bitte mit --out einen Ordner wählen, in den Sie schreiben dürfen.',
};
const FULL = {
  code: 'E_DISK_FULL',
  message: 'Auf dem Laufwerk ist kein Platz mehr.',
  hint: 'Bitte Platz schaffen oder mit --out einen Ordner auf einem anderen Laufwerk wählen.',
};
const PROBLEMS: Record<string, { code: string; message: string; hint: string }> = {
  EACCES: READ_ONLY,
  EPERM: READ_ONLY,
  EROFS: READ_ONLY,
  ENOSPC: FULL,
  EDQUOT: FULL,
  ENOTDIR: {
    code: 'E_NOT_A_FOLDER',
    message: 'Ein Teil des Pfads ist eine Datei und kein Ordner.',
    hint: 'Bitte mit --out einen anderen Ordner wählen.',
  },
  EEXIST: {
    code: 'E_NOT_A_FOLDER',
    message: 'Der Zielordner ist eine Datei.',
    hint: 'Bitte mit --out einen anderen Ordner wählen.',
  },
  EBUSY: {
    code: 'E_FILE_IN_USE',
    message: 'Die Datei ist in einem anderen Programm geöffnet.',
    hint: 'Bitte das andere Programm schließen und den Befehl noch einmal ausführen.',
  },
};
