/**
 * A readable, file-safe id made of a German label: lower case, umlauts written out,
 * everything else a hyphen, at most `max` characters, cut at a hyphen.
 *
 * `slug('Anmeldung auf Vollständigkeit prüfen')` is `'anmeldung-auf-vollstaendigkeit-pruefen'`.
 * An empty result becomes `'x'`, so that an id is never empty.
 */
export function slug(text: string, max = 48): string {
  const folded = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (folded.length <= max) return folded || 'x';
  const cut = folded.slice(0, max + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 1)) || 'x';
}

/** Where to go on counting for an id that was wanted before: by the set of those taken. */
const counted = new WeakMap<Set<string>, Map<string, number>>();

/**
 * `wanted`, or `wanted-2`, `wanted-3`, … — the first that `taken` does not hold; it is added to `taken`, from which
 * nothing may be removed. Any number of the same takes time in proportion.
 */
export function uniqueId(wanted: string, taken: Set<string>): string {
  if (!taken.has(wanted)) {
    taken.add(wanted);
    return wanted;
  }
  const next = counted.get(taken) ?? new Map<string, number>();
  counted.set(taken, next);
  let number = next.get(wanted) ?? 2;
  while (taken.has(`${wanted}-${number}`)) number++;
  next.set(wanted, number + 1);
  taken.add(`${wanted}-${number}`);
  return `${wanted}-${number}`;
}
