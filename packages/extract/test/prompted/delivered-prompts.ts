import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePrompts } from '../../src/index.ts';

const folder = join(import.meta.dirname, '../../../../prompts');

/** The prompts as they are delivered. */
export const prompts = parsePrompts(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') })),
);
