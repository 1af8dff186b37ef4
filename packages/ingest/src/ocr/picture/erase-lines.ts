import type { Rule } from '../../pdf/drawing.ts';
import type { PagePicture } from '../../raster/page-pictures.ts';

/** What lies this near to a line's middle is the line; what is ink a little further off is a letter that touches it; points. */
const band = 1;
const beyond = 1.6;

/** Lines that meet: ends and crossings lie this near, points. */
const touch = 3;

/**
 * The picture without the frames drawn on it: engines take those of empty fields for letters. Where a letter touches a
 * line, that part of it stays. Where lines cross, the first of them goes with the other. A line by itself stays: it
 * parts what is above from what is below, and engines go by it.
 *
 * @param ink what is darker is ink
 */
export function withoutRules(picture: PagePicture, rules: readonly Rule[], ink: number): PagePicture {
  const frames = rules.filter((rule) => rules.some((other) => meet(rule, other)));
  if (frames.length === 0) return picture;
  const { width, height, scale } = picture;
  const data = Uint8Array.from(picture.data);
  const [thick, off] = [Math.round(band * scale), Math.round(beyond * scale)];
  for (const { horizontal, at, from, to } of frames) {
    const [step, across, length, breadth] = horizontal ? [1, width, width, height] : [width, 1, height, width];
    const middle = Math.floor(at * scale);
    if (middle - off < 0 || middle + off >= breadth) continue;
    const end = Math.min(length - 1, Math.ceil(to * scale) + 1);
    for (let along = Math.max(0, Math.floor(from * scale) - 1); along <= end; along++) {
      const centre = middle * across + along * step;
      const [before, after] = [data[centre - off * across] ?? 255, data[centre + off * across] ?? 255];
      if (before < ink || after < ink) continue;
      const paper = Math.max(before, after);
      for (let by = -thick; by <= thick; by++) data[centre + by * across] = paper;
    }
  }
  return { ...picture, data };
}

function meet(a: Rule, b: Rule): boolean {
  const reaches = (rule: Rule, other: Rule) => other.at > rule.from - touch && other.at < rule.to + touch;
  return a.horizontal !== b.horizontal && reaches(a, b) && reaches(b, a);
}
