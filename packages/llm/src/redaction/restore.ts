/** Puts what the tokens stand for back into a text. */
export function restore(text: string, originals: ReadonlyMap<string, string>): string {
  if (originals.size === 0) return text;
  return text.replace(
    /⟦\s*([\p{L}-]+-\d+)\s*⟧/gu,
    (token, name: string) => originals.get(token) ?? originals.get(`⟦${name}⟧`) ?? token,
  );
}

/** The same in every string of a JSON value. */
export function restoreIn(value: unknown, originals: ReadonlyMap<string, string>): unknown {
  if (originals.size === 0) return value;
  if (typeof value === 'string') return restore(value, originals);
  if (Array.isArray(value)) return value.map((item) => restoreIn(item, originals));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, restoreIn(item, originals)]));
  }
  return value;
}
