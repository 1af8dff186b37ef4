import type { Warning } from '@lotse/model';
import type { Draft, InputFile } from '../draft.ts';
import { failureOf, ingestError } from '../errors.ts';
import { limits } from '../limits.ts';
import { ZipArchive, type ZipBudget, type ZipEntry } from '../ooxml/zip.ts';
import { safePath } from './safe-path.ts';

/** What systems leave in archives and nobody put there. */
const passedOver = /^(?:__MACOSX|\..*|~\$.*|Thumbs\.db|desktop\.ini)$/i;

/**
 * Reads a ZIP archive of documents: a draft without text of its own whose entries are handed on, each below the name
 * of the archive. An entry that cannot be unpacked costs itself.
 *
 * @throws E_DAMAGED, E_TOO_LARGE, E_EMPTY, E_UNSUPPORTED for packages of other programs
 */
export function readZip(file: InputFile, budget: ZipBudget): Draft {
  const archive = new ZipArchive(file.bytes, file.name, budget);
  refusePackage(archive, file.name);
  const warnings: Warning[] = [];
  const attachments: InputFile[] = [];
  const leftFiles: string[] = [];
  const taken = new Set<string>();
  let refused = 0;
  for (const [index, entry] of archive.list.entries()) {
    if (entry.name.endsWith('/')) continue;
    const safe = safePath(entry.name);
    if (safe?.path.split('/').some((part) => passedOver.test(part))) {
      leftFiles.push(entry.name);
      continue;
    }
    const path = uniquePath(safe?.path ?? `eintrag-${index + 1}`, taken);
    const name = `${file.name}/${path}`;
    warnings.push(...aboutName(entry, { ...safe, path, name }));
    if (entry.link) {
      leftFiles.push(entry.name);
      const message = 'Der Eintrag ist eine Verknüpfung auf eine andere Datei und wurde nicht gelesen.';
      warnings.push({ code: 'E_UNSUPPORTED', message, where: name });
      continue;
    }
    try {
      attachments.push({ name, entry: entry.name, bytes: archive.readEntry(entry, file.passwords) });
    } catch (error) {
      leftFiles.push(entry.name);
      const failure = failureOf(error, name);
      warnings.push({ ...failure, message: failure.message.replace(`„${file.name}“`, () => `„${name}“`), where: name });
      if (failure.code === 'E_TOO_LARGE') refused++;
    }
    if (budget.bytes < 0 || refused > limits.zipRefused) {
      const rest = archive.list.slice(index + 1).map(({ name }) => name);
      leftFiles.push(...rest.filter((name) => !name.endsWith('/')));
      warnings.push(restUnread(rest.length, file.name));
      break;
    }
  }
  if (attachments.length === 0 && warnings.length === 0) {
    throw ingestError('E_EMPTY', file.name, 'das Archiv enthält keine Unterlagen');
  }
  return { reader: 'zip', mediaType: 'application/zip', blocks: [], fields: [], warnings, attachments, leftFiles };
}

/** Office files and the like are archives too; those without a reader of their own are no archive of documents. */
function refusePackage(archive: ZipArchive, where: string): void {
  if (archive.has('[Content_Types].xml')) {
    const isSlides = archive.names.some((name) => name.startsWith('ppt/'));
    throw ingestError('E_UNSUPPORTED', where, isSlides ? 'PowerPoint' : 'unbekanntes Office-Format');
  }
  if (archive.has('mimetype') && archive.has('META-INF/manifest.xml')) {
    throw ingestError('E_UNSUPPORTED', where, 'OpenDocument-Format');
  }
  if (archive.has('mimetype') && archive.has('META-INF/container.xml')) {
    throw ingestError('E_UNSUPPORTED', where, 'EPUB');
  }
}

/** What is said of a name that was not taken as it stands. */
function aboutName(entry: ZipEntry, given: { path: string; name: string; outside?: boolean | undefined }): Warning[] {
  const { path, name, outside } = given;
  if (outside) {
    const message = `Der Eintrag „${entry.name}“ weist aus dem Archiv hinaus; er wurde als „${path}“ gelesen.`;
    return [{ code: 'W_RENAMED', message, where: name }];
  }
  if (path === entry.name.normalize('NFC')) return [];
  const message = `Der Name „${entry.name}“ steht doppelt im Archiv oder ist unzulässig; gelesen wurde er als „${path}“.`;
  return [{ code: 'W_RENAMED', message, where: name }];
}

function restUnread(count: number, where: string): Warning {
  const entries = count === 1 ? '1 weiterer Eintrag wurde' : `${count} weitere Einträge wurden`;
  const what = `Das Archiv überschreitet die Grenzen; ${entries} nicht gelesen.`;
  return { code: 'E_TOO_LARGE', message: `${what} Entpacken Sie es und legen Sie nur die Unterlagen vor.`, where };
}

/** A second entry of the same name, also but for case, gets a number before its ending. */
function uniquePath(path: string, taken: Set<string>): string {
  const [, stem = path, ending = ''] = /^(.*?[^/])(\.[^./]*)?$/.exec(path) ?? [];
  let unique = path;
  for (let count = 2; taken.has(unique.toLowerCase()); count++) unique = `${stem} (${count})${ending}`;
  taken.add(unique.toLowerCase());
  return unique;
}
