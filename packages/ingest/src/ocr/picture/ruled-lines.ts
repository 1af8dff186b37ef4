import { limits } from '../../limits.ts';
import type { Rule } from '../../pdf/drawing.ts';
import type { Rect } from '../../pdf/layout/geometry.ts';
import type { PagePicture } from '../../raster/page-pictures.ts';
import { inkMask, lineMask } from './line-mask.ts';
import { squaresIn } from './squares.ts';
import { type Stroke, strokesAlong } from './strokes.ts';

/** Shorter lines are parts of letters, points. */
const shortest = 18;

/** An upright line as short as a large letter is one only where it meets a level one; points. */
const shortestWall = 12;
const freeWall = 40;

/** A grey line that ends at no others is as long at least, points. */
const sureLine = 60;

/** How far from each other the ends of lines that meet may lie, points. */
const touch = 3;

/** Lines and boxes drawn on a page, in points; `ink` is what grey is ink. */
export function ruledLines(picture: PagePicture, ink: number): { rules: Rule[]; boxes: Rect[] } {
  const bitmap = { ...picture, ink, level: lineMask(picture, ink, true), upright: lineMask(picture, ink, false) };
  const walls = strokesAlong(bitmap, false).filter((stroke) => stroke.to - stroke.from >= shortestWall);
  const lines = strokesAlong(bitmap, true).filter(
    (line) => line.to - line.from >= sureLine || (line.to - line.from >= shortest && spans(line, walls)),
  );
  const inked = strokesAlong({ ...bitmap, level: inkMask(picture, ink) }, true).filter(
    (line) => line.to - line.from >= shortest && !lines.some((other) => isPartOf(line, other)),
  );
  const level = [...lines, ...inked];
  const upright = walls.filter((wall) => wall.to - wall.from >= freeWall || spans(wall, level));
  const rules = [
    ...level.map((stroke): Rule => ({ horizontal: true, ...rounded(stroke) })),
    ...upright.map((stroke): Rule => ({ horizontal: false, ...rounded(stroke) })),
  ];
  // A picture full of lines is a drawing or a halftone.
  if (rules.length > limits.pdfRules) return { rules: [], boxes: [] };
  return { rules, boxes: [...framesOf(rules), ...squaresIn(bitmap)] };
}

/** Whether a line runs from one of the others to another: with no more it may be the shadow of letters. */
function spans({ at, from, to }: Stroke, across: readonly Stroke[]): boolean {
  const isAt = (end: number) =>
    across.some((other) => Math.abs(other.at - end) < touch && at > other.from - touch && at < other.to + touch);
  return isAt(from) && isAt(to);
}

function isPartOf(line: Stroke, other: Stroke): boolean {
  return Math.abs(line.at - other.at) < touch / 2 && line.from > other.from - touch && line.to < other.to + touch;
}

function rounded({ at, from, to }: Stroke): Stroke {
  const hundredth = (value: number) => Math.round(value * 100) / 100;
  return { at: hundredth(at), from: hundredth(from), to: hundredth(to) };
}

/** Rectangles of four lines that meet at the corners and no line else. */
function framesOf(rules: readonly Rule[]): Rect[] {
  const level = rules.filter((rule) => rule.horizontal);
  const walls = rules.filter((rule) => !rule.horizontal);
  const near = (a: number, b: number) => Math.abs(a - b) <= touch;
  return level.flatMap((top) => {
    const sides = walls.filter((wall) => near(wall.from, top.at) && (near(wall.at, top.from) || near(wall.at, top.to)));
    const left = sides.find((wall) => near(wall.at, top.from));
    const right = sides.find((wall) => near(wall.at, top.to));
    if (left === undefined || right === undefined || !near(left.to, right.to)) return [];
    const bottom = level.find(
      (rule) => rule !== top && near(rule.at, left.to) && near(rule.from, left.at) && near(rule.to, right.at),
    );
    if (bottom === undefined) return [];
    return [{ left: left.at, top: top.at, right: right.at, bottom: bottom.at }];
  });
}
