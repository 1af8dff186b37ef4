/** Adds to a list what may be longer than a call takes arguments (some 100,000): `list.push(...more)` throws then. */
export function addAll<Entry>(list: Entry[], more: Iterable<Entry>): void {
  for (const entry of more) list.push(entry);
}
