/** Twentieths of a point in one unit of length (ODF 1.3 part 3, 18.3.18). */
const units: Record<string, number> = { in: 1440, cm: 1440 / 2.54, mm: 144 / 2.54, pt: 20, pc: 240, px: 15 };

/** A length such as `0.5in` in twentieths of a point; undefined for percentages and what is no length. */
export function twips(length: string | undefined): number | undefined {
  const match = /^(-?[\d.]+)(in|cm|mm|pt|pc|px)$/.exec(length ?? '');
  const value = Number(match?.[1]) * (units[match?.[2] ?? ''] ?? Number.NaN);
  return Number.isFinite(value) ? Math.round(value) : undefined;
}
