import { relative } from 'node:path';
import type { Session } from './session.ts';

/** A path as a person would type it: relative where it lies below the current folder. */
export function shortPath(path: string, { cwd }: Session): string {
  const short = relative(cwd, path);
  return short === '' ? '.' : short.startsWith('..') ? path : short;
}
