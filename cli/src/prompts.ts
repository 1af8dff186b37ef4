import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { deliveredFolder } from './delivered-folder.ts';

/** A prompt's text file; `path` below `prompts/`, with forward slashes. */
export interface PromptFile {
  path: string;
  text: string;
}

/** The prompts that come with the program; none where they were not delivered. */
export async function readPrompts(): Promise<PromptFile[]> {
  const folder = await deliveredFolder('prompts');
  if (folder === undefined) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && /\.(md|yaml)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return await Promise.all(
    files.map(async (file) => ({
      path: relative(folder, file).replaceAll('\\', '/'),
      text: await readFile(file, 'utf8'),
    })),
  );
}
