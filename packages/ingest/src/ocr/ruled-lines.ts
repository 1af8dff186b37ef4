import { limits } from '../limits.ts';
import type { Rule } from '../pdf/drawing.ts';
import type { Rect } from '../pdf/geometry.ts';
import type { PagePicture } from '../raster/page-pictures.ts';
import { squaresIn } from './squares.ts';
import { type Stroke, strokesAlong } from './strokes.ts';

/** Shorter lines are parts of letters, points. */
const shortest = 18;

/** An upright line as short as a large letter is one only where it meets a level one; points. */
const shortestWall = 12;
const freeWall = 40;

/** How far from each other the ends of lines that meet may lie, points. */
const touch = 3;

/** Lines and boxes drawn on a page, in points; `ink` is what grey is ink. */
export function ruledLines(picture: PagePicture, ink: number): { rules: Rule[]; boxes: Rect[] } {
  const bitmap = { ...picture, ink };
  const level = strokesAlong(bitmap, true).filter((stroke) => stroke.to - stroke.from >= shortest);
  const upright = strokesAlong(bitmap, false).filter((stroke) => {
    const length = stroke.to - stroke.from;
    return length >= freeWall || (length >= shortestWall && level.some((rule) => meet(rule, stroke)));
  });
  const rules = [
    ...level.map((stroke): Rule => ({ horizontal: true, ...rounded(stroke) })),
    ...upright.map((stroke): Rule => ({ horizontal: false, ...rounded(stroke) })),
  ];
  // A picture full of lines is a drawing or a halftone.
  if (rules.length > limits.pdfRules) return { rules: [], boxes: [] };
  return { rules, boxes: [...framesOf(rules), ...squaresIn(bitmap)] };
}

function meet(level: Stroke, upright: Stroke): boolean {
  return (
    upright.at > level.from - touch &&
    upright.at < level.to + touch &&
    level.at > upright.from - touch &&
    level.at < upright.to + touch
  );
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
