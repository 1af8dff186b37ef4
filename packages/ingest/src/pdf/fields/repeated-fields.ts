import type { DraftField } from '../../draft.ts';
import type { Widget } from './widgets.ts';

/**
 * A field of the file that is shown on several pages (a reference number at each head, buttons of one group) stands once,
 * where it is first seen, with the choices of all its places. Fields that are only drawn have no name and stay.
 */
export function withoutRepeats(
  fields: readonly DraftField[],
  widgets: ReadonlyMap<number, readonly Widget[]>,
): DraftField[] {
  const pages = new Map<string, number>();
  for (const { name } of [...widgets.values()].flat()) pages.set(name, (pages.get(name) ?? 0) + 1);
  const first = new Map<string, DraftField>();
  return fields.filter((field) => {
    if ((pages.get(field.name) ?? 0) < 2 || field.name === '') return true;
    const known = first.get(field.name);
    if (!known) {
      first.set(field.name, field);
      return true;
    }
    if (known.options && field.options) known.options = [...new Set([...known.options, ...field.options])];
    return false;
  });
}
