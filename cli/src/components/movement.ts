import type { Key } from 'ink';

/**
 * Where a list's keys lead: arrows and j k, Home End and g G. Undefined where the key moves nothing.
 * A key held down may arrive as several letters at once.
 */
export function moved(input: string, key: Key, selected: number, count: number): number | undefined {
  const last = Math.max(0, count - 1);
  if (key.upArrow) return Math.max(0, selected - 1);
  if (key.downArrow) return Math.min(last, selected + 1);
  if (key.home) return 0;
  if (key.end) return last;
  if (!/^[jkgG]+$/.test(input)) return undefined;
  return [...input].reduce((at, letter) => {
    if (letter === 'k') return Math.max(0, at - 1);
    if (letter === 'j') return Math.min(last, at + 1);
    return letter === 'g' ? 0 : last;
  }, selected);
}
