import { splitMarker } from '../../lists.ts';
import { contains, type Rect } from './geometry.ts';
import type { Paragraph } from './paragraphs.ts';

/** Font sizes by number of letters: the size of the running text. */
export function bodySizeOf(sizes: Iterable<{ size: number; letters: number }>): number {
  const counts = new Map<number, number>();
  for (const { size, letters } of sizes) {
    const rounded = Math.round(size * 2) / 2;
    counts.set(rounded, (counts.get(rounded) ?? 0) + letters);
  }
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [10, 0])[0];
}

/** A paragraph that stands out: larger than the running text, or short and bold; and does not end like a sentence. */
export function looksLikeHeading(paragraph: Paragraph, bodySize: number, labels: readonly Rect[] = []): boolean {
  const { text, size, bold, lines } = paragraph;
  if (lines.length > 3 || text.length > 160 || !/\p{L}{2}/u.test(text)) return false;
  const isLabel = labels.some((label) =>
    contains(paragraph, (label.left + label.right) / 2, (label.top + label.bottom) / 2, 1),
  );
  if (isLabel && !(bold && splitMarker(text, { heading: true }))) return false;
  if (/[.;,]$/.test(text) && !/(?:bzw|etc|u\. ?a|Nr)\.$/.test(text)) return false;
  if (size > 1.12 * bodySize) return true;
  if (!bold || lines.length > 2 || text.length > 110 || /:$/.test(text)) return false;
  return size > 0.92 * bodySize && /^[\p{Lu}\d§„]/u.test(text);
}

/** A chapter's title in the type of the running text, as on a typewriter: "3. Prüfung" and below it "3.1 Der Antrag …". */
export function isNumberedHeading({ text, lines }: Paragraph, next: Paragraph): boolean {
  if (lines.length > 1 || text.length > 80 || /[.:;,]$/.test(text)) return false;
  const number = /^(\d{1,2})\.$/.exec(splitMarker(text)?.marker ?? '')?.[1];
  return number !== undefined && new RegExp(`^${number}\\.1\\.?$`).test(splitMarker(next.text)?.marker ?? '');
}

/** Levels of headings: the depth of their number where they have one, else the rank of their font among all headings. */
export function headingLevels(headings: readonly Paragraph[]): Map<Paragraph, number> {
  const style = (heading: Paragraph) => `${Math.round(heading.size * 2) / 2} ${heading.bold ? 1 : 0}`;
  const rank = (name: string) => {
    const [size, bold] = name.split(' ').map(Number);
    return (size ?? 0) + 0.1 * (bold ?? 0);
  };
  const styles = [...new Set(headings.map(style))].sort((a, b) => rank(b) - rank(a));
  const numbered = new Map<string, number>();
  for (const heading of headings) {
    const depth = depthOf(heading);
    if (depth !== undefined && !numbered.has(style(heading))) numbered.set(style(heading), depth);
  }
  const levels = new Map<Paragraph, number>();
  for (const heading of headings) {
    const name = style(heading);
    const level = depthOf(heading) ?? numbered.get(name) ?? styles.indexOf(name) + 1;
    levels.set(heading, Math.min(Math.max(level, 1), 6));
  }
  return levels;
}

function depthOf(heading: Paragraph): number | undefined {
  return splitMarker(heading.text, { heading: true })?.marker.match(/\d+/g)?.length;
}
