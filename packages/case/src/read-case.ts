import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { FindingsFile, LotseError, Manifest, ProcessOutline, SourceDocument } from '@lotse/model';
import { type CaseFiles, NAMES } from './case-files.ts';
import { fromJson, fromYaml } from './yaml-file.ts';

/**
 * Reads a case whole.
 *
 * @throws LotseError `E_NOT_A_CASE`, `E_CASE_DAMAGED`, `E_LATER_VERSION`.
 */
export async function readCase(directory: string): Promise<CaseFiles> {
  const manifest = await readManifest(directory);
  const folder = join(directory, NAMES.sources);
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json')).sort();
  const sources = await Promise.all(
    names.map(async (name) => fromJson(await text(join(folder, name)), SourceDocument, join(folder, name))),
  );
  const order = manifest.documents.map((document) => document.id);
  sources.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  return { manifest, sources, ...(await readDraft(directory)) };
}

/** Reads what people decide on, without the documents. */
export async function readDraft(directory: string): Promise<Pick<CaseFiles, 'outline' | 'findings'>> {
  const outlineFile = join(directory, NAMES.outline);
  const findingsFile = join(directory, NAMES.findings);
  return {
    outline: fromYaml(await text(outlineFile), ProcessOutline, outlineFile),
    findings: fromYaml(await text(findingsFile), FindingsFile, findingsFile),
  };
}

export async function readManifest(directory: string): Promise<Manifest> {
  const file = join(directory, NAMES.manifest);
  return fromJson(await text(file), Manifest, file);
}

/** A case's original document as it was handed in. */
export async function readOriginals(directory: string): Promise<{ file: string; bytes: Uint8Array }[]> {
  const folder = join(directory, NAMES.documents);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return await Promise.all(
    files.map(async (file) => ({
      file: file.slice(folder.length + 1).replaceAll('\\', '/'),
      bytes: await readFile(file),
    })),
  );
}

async function text(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code !== 'ENOENT' && code !== 'ENOTDIR') {
      throw new LotseError('E_UNREADABLE', 'Die Datei kann nicht gelesen werden.', {
        hint: 'Bitte prüfen, ob Sie die Datei öffnen dürfen.',
        where: file,
        cause: error,
      });
    }
    throw new LotseError('E_NOT_A_CASE', 'Das ist kein Fall von Lotse: Eine Datei fehlt.', {
      hint: 'Bitte den Ordner angeben, den „lotse analyse“ geschrieben hat.',
      where: resolve(file),
    });
  }
}
