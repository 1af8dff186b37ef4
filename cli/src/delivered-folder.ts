import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * A folder that comes with the program, such as `prompts` or `eval/data/gold`: beside the bundle, or above it
 * in the project. Undefined where it was not delivered.
 */
export async function deliveredFolder(name: string): Promise<string | undefined> {
  for (let at = dirname(fileURLToPath(import.meta.url)), last = ''; at !== last; last = at, at = dirname(at)) {
    const info = await stat(join(at, name)).catch(() => undefined);
    if (info?.isDirectory()) return join(at, name);
  }
  return undefined;
}
