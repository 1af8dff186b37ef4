/**
 * How far signs reach above and below the line they stand on, in units of the font size: as in usual printing faces.
 * Signs of two classes reach no further by the later one.
 */
const classes: { signs: RegExp; above: number; below: number }[] = [
  { signs: /[ÄÖÜ]/u, above: 0.9, below: 0 },
  { signs: /[()[\]{}§|/]/u, above: 0.74, below: 0.2 },
  { signs: /[jq]/u, above: 0.72, below: 0.21 },
  { signs: /[gpy]/u, above: 0.53, below: 0.21 },
  { signs: /[bdfhklßäöüi]/u, above: 0.73, below: 0 },
  { signs: /[\p{Lu}\d!?%&]/u, above: 0.71, below: 0 },
  { signs: /t/u, above: 0.66, below: 0 },
  { signs: /\p{Ll}/u, above: 0.53, below: 0 },
];

/** The extent of a word; undefined where none of its signs tells. */
export function glyphHeights(text: string): { above: number; below: number } | undefined {
  let [above, below] = [0, 0];
  for (const one of classes) {
    if ((one.above <= above && one.below <= below) || !one.signs.test(text)) continue;
    above = Math.max(above, one.above);
    below = Math.max(below, one.below);
  }
  // Commas hang below the line where nothing else does.
  if (below === 0 && /[,;]/.test(text)) below = 0.12;
  return above === 0 ? undefined : { above, below };
}
