import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { LotseError, type Manifest, ProcessOutline } from '@lotse/model';
import { type CaseWriting, NAMES } from './case-files.ts';
import { appendLines, diskError, writeFileAtomically } from './disk.ts';
import { withLock } from './lock.ts';
import { readCase, readManifest } from './read-case.ts';
import { toYaml } from './yaml-file.ts';

const OUTLINE_COMMENT = [
  ' Der Prozess dieses Falls. Diese Datei darf bearbeitet werden; alles unter out/ entsteht neu aus ihr.',
  ' Jeder Schritt nennt die Stelle, die ihn belegt; „derived“ nennt die Regel, wo kein Text den Schritt nennt.',
].join('\n');
const FINDINGS_COMMENT =
  ' Hindernisse (B), Potenziale (P) und Hinweise (H). status: open, accepted oder rejected mit reason.';

/** Refuses a target that holds something else, or what people have worked on. Nothing is changed. */
export async function checkTarget(directory: string): Promise<void> {
  const entries = await readdir(directory).catch((error: unknown): string[] => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw diskError(error, directory);
  });
  if (entries.length === 0) return;
  // The program's own folder without a manifest: a first run that was interrupted.
  if (entries.includes(NAMES.own) && !entries.includes(NAMES.manifest)) return;
  if (!entries.includes(NAMES.manifest)) {
    const onlyOriginals = entries.every(
      (entry) => entry === NAMES.documents || entry === NAMES.egress || entry.startsWith('.'),
    );
    if (onlyOriginals) return;
    throw new LotseError('E_OUT_NOT_A_CASE', 'Der Zielordner ist nicht leer und kein Fall von Lotse.', {
      hint: 'Bitte mit --out einen neuen oder leeren Ordner wählen.',
      where: directory,
    });
  }
  await refuseEdited(directory);
}

/** Drafting again does not merge yet: so it never writes over what a person changed. */
async function refuseEdited(directory: string): Promise<void> {
  const manifest = await readManifest(directory);
  for (const name of [NAMES.outline, NAMES.findings]) {
    const before = manifest.results.find((result) => result.file === name)?.sha256;
    const now = await readFile(join(directory, name)).then(sha256, () => undefined);
    if (before === undefined || now === undefined || before === now) continue;
    throw new LotseError('E_CASE_EDITED', `Die Datei ${name} wurde seit dem letzten Lauf bearbeitet.`, {
      hint: 'Bitte mit --out einen neuen Ordner wählen: Diese Version führt Bearbeitungen noch nicht mit einem neuen Entwurf zusammen und überschreibt sie auch nicht.',
      where: directory,
    });
  }
}

/**
 * Writes a case. A new folder appears as a whole or not at all; in a folder that is a case already each file is
 * replaced as a whole, the manifest last.
 *
 * @throws LotseError `E_CASE_BUSY`, `E_CASE_EDITED`, `E_OUT_NOT_A_CASE`, `E_READ_ONLY`, `E_DISK_FULL`, …
 */
export async function writeCase(directory: string, writing: CaseWriting): Promise<Manifest> {
  const target = resolve(directory);
  return await withLock(target, async () => {
    await checkTarget(target);
    const exists = await stat(target).then(
      () => true,
      () => false,
    );
    if (exists) return await writeInto(target, writing);
    const temporary = join(dirname(target), `.${basename(target)}.${randomUUID().slice(0, 8)}`);
    try {
      await mkdir(temporary, { recursive: true });
      const manifest = await writeInto(temporary, writing);
      await rename(temporary, target);
      return manifest;
    } catch (error) {
      await rm(temporary, { recursive: true, force: true }).catch(() => undefined);
      throw diskError(error, target);
    }
  });
}

async function writeInto(folder: string, writing: CaseWriting): Promise<Manifest> {
  for (const { file, bytes } of writing.documents)
    await writeFileAtomically(join(folder, NAMES.documents, file), bytes);
  await removeStale(
    join(folder, NAMES.sources),
    writing.sources.map((source) => `${source.id}.json`),
  );

  const files: { file: string; content: string }[] = [
    ...writing.sources.map((source) => ({
      file: `${NAMES.sources}/${source.id}.json`,
      content: `${JSON.stringify(source, null, 2)}\n`,
    })),
    { file: NAMES.outline, content: toYaml(ProcessOutline.parse(writing.outline), OUTLINE_COMMENT) },
    { file: NAMES.findings, content: toYaml(writing.findings, FINDINGS_COMMENT) },
    ...writing.results.map(({ path, content }) => ({ file: `${NAMES.results}/${path}`, content })),
  ];
  for (const { file, content } of files) await writeFileAtomically(join(folder, file), content);
  await appendLines(
    join(folder, NAMES.history),
    writing.history.map((entry) => JSON.stringify(entry)),
  );

  const results = files.map(({ file, content }) => ({ file, sha256: sha256(content) }));
  const manifest: Manifest = { ...writing.manifest, results };
  await writeFileAtomically(join(folder, NAMES.manifest), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

/** Takes away what was read from documents that are no longer part of the case. */
async function removeStale(folder: string, keep: readonly string[]): Promise<void> {
  const there = await readdir(folder).catch(() => []);
  for (const name of there) if (!keep.includes(name)) await rm(join(folder, name), { force: true });
}

/** Writes further results of a case and their hashes into its manifest. */
export async function addResults(
  directory: string,
  results: readonly { path: string; content: string }[],
): Promise<string[]> {
  const target = resolve(directory);
  return await withLock(target, async () => {
    const { manifest } = await readCase(target);
    const written = results.map(({ path, content }) => ({ file: `${NAMES.results}/${path}`, content }));
    for (const { file, content } of written) await writeFileAtomically(join(target, file), content);
    const fresh = new Map(written.map(({ file, content }) => [file, sha256(content)]));
    const kept = manifest.results.filter((result) => !fresh.has(result.file));
    const added = [...fresh].map(([file, hash]) => ({ file, sha256: hash }));
    const next: Manifest = { ...manifest, results: [...kept, ...added] };
    await writeFileAtomically(join(target, NAMES.manifest), `${JSON.stringify(next, null, 2)}\n`);
    return written.map(({ file }) => join(target, file));
  });
}

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
