import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import type { InputFile } from '@lotse/ingest';
import { LotseError, uniqueId, type Warning } from '@lotse/model';

/** The files of one case as they lie on disk. */
export interface CollectedFiles {
  files: InputFile[];
  /** Files that cannot be opened; the others go on. */
  failures: Warning[];
}

const MAX_BYTES = 50 * 1024 * 1024;
const MAX_FILES = 2_000;
const MAX_DEPTH = 6;

/** What lies in office folders and is no document; `case.json` is evaluation data and holds the answers. */
const PASSED_OVER = /^(?:\..*|~\$.*|Thumbs\.db|desktop\.ini|case\.json|lotse\.yaml|node_modules)$/i;

/**
 * The files that make up a case: those named, or the files of a folder; of a folder with `documents/` only what is in
 * there. Sorted by path, so that the same folder gives the same case.
 *
 * @throws LotseError `E_NOT_FOUND`, `E_EMPTY_FOLDER`, `E_TOO_MANY_FILES`.
 */
export async function collectFiles(paths: readonly string[]): Promise<CollectedFiles> {
  const found: { name: string; path: string }[] = [];
  const names = new Set<string>();
  for (const path of paths) {
    const info = await stat(path).catch(() => undefined);
    if (info === undefined) {
      throw new LotseError('E_NOT_FOUND', 'Diesen Ordner oder diese Datei gibt es nicht.', {
        hint: 'Bitte die Schreibweise prüfen. Pfade mit Leerzeichen gehören in Anführungszeichen.',
        where: resolve(path),
      });
    }
    const below = info.isDirectory() ? await filesBelow(path) : [{ name: basename(path), path }];
    for (const one of below) found.push({ ...one, name: uniqueId(one.name, names) });
  }
  if (found.length === 0) {
    throw new LotseError('E_EMPTY_FOLDER', 'In dem Ordner liegen keine Dateien.', {
      hint: 'Bitte die Unterlagen des Verfahrens (zum Beispiel DOCX, ODT, PDF, XLSX, EML, MSG, HTML, TXT, ZIP) in den Ordner legen.',
      where: paths.map((path) => resolve(path)).join(', '),
    });
  }
  if (found.length > MAX_FILES) {
    throw new LotseError(
      'E_TOO_MANY_FILES',
      `Der Ordner enthält ${found.length} Dateien; ein Fall darf höchstens ${MAX_FILES} haben.`,
      {
        hint: 'Bitte nur die Unterlagen eines einzigen Verfahrens in den Ordner legen.',
        where: paths.map((path) => resolve(path)).join(', '),
      },
    );
  }
  return await readAll(found.sort((a, b) => (a.name < b.name ? -1 : 1)));
}

async function filesBelow(folder: string): Promise<{ name: string; path: string }[]> {
  const documents = join(folder, 'documents');
  const info = await stat(documents).catch(() => undefined);
  const root = info?.isDirectory() ? documents : folder;
  const paths = await walk(root, 0);
  return paths.map((path) => ({ name: relative(root, path).replaceAll('\\', '/'), path }));
}

async function walk(folder: string, depth: number): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const inner = entries.filter((entry) => !PASSED_OVER.test(entry.name)).sort((a, b) => (a.name < b.name ? -1 : 1));
  const lists = await Promise.all(
    inner.map(async (entry) => {
      const path = join(folder, entry.name);
      if (entry.isFile()) return [path];
      return entry.isDirectory() && depth < MAX_DEPTH ? await walk(path, depth + 1) : [];
    }),
  );
  return lists.flat();
}

async function readAll(found: readonly { name: string; path: string }[]): Promise<CollectedFiles> {
  const files: InputFile[] = [];
  const failures: Warning[] = [];
  for (const { name, path } of found) {
    const { size } = await stat(path);
    if (size > MAX_BYTES) {
      const megabytes = Math.round(size / 1024 / 1024);
      const message = `Die Datei ist mit ${megabytes} MB zu groß; höchstens 50 MB werden gelesen. Bitte aufteilen oder verkleinern.`;
      failures.push({ code: 'E_TOO_LARGE', message, where: name });
      continue;
    }
    try {
      files.push({ name, bytes: await readFile(path) });
    } catch {
      const message =
        'Die Datei kann nicht geöffnet werden. Bitte prüfen, ob Sie sie lesen dürfen und ob sie gesperrt ist.';
      failures.push({ code: 'E_UNREADABLE', message, where: name });
    }
  }
  return { files, failures };
}
