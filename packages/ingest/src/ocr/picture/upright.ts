import type { Rule } from '../../pdf/drawing.ts';
import type { Rect } from '../../pdf/layout/geometry.ts';
import type { PagePicture } from '../../raster/page-pictures.ts';
import type { Recogniser } from '../engine.ts';
import { meanConfidence, type RecognisedWord } from '../recognised-word.ts';
import { withoutRules } from './erase-lines.ts';
import { inkOf, inkThreshold } from './ink.ts';
import { densestStrip } from './probe-strip.ts';
import { ruledLines } from './ruled-lines.ts';
import { skewOf, turned } from './skew.ts';
import { tickBoxesOf, withoutEdges } from './tick-boxes.ts';
import { type Turn, turnPicture } from './turn.ts';

/** What was recognised, and how the picture was turned for it. */
export interface UprightReading {
  turn: Turn;
  /** The picture so turned. */
  picture: PagePicture;
  /** What is darker is ink. */
  ink: number;
  /** Lines and boxes drawn on it, points. */
  drawn: { rules: Rule[]; boxes: Rect[] };
  words: RecognisedWord[];
}

/** Engines are this sure of text that stands upright; upside down and sideways it is some .35. */
const sure = 0.7;

/** A strip turned another way has to be read so much more surely. */
const clearly = 0.1;

/** Lines of text run down the page where rows part so much less sharply than columns. */
const sideways = 1.3;

/**
 * Reads a page whichever way up it was scanned, level or somewhat crooked. A page that lies right is recognised once;
 * only where that is unsure, or its lines run downwards, a strip of it is tried all four ways.
 *
 * @throws as `Recogniser.recognise`
 */
export async function readUpright(
  delivered: PagePicture,
  recogniser: Recogniser,
  signal: AbortSignal,
): Promise<UprightReading> {
  const points = await inkOf(delivered);
  const [across, down] = [skewOf(points), skewOf(turned(points))];
  const isSideways = down.sharpness > sideways * across.sharpness;
  const read = async (quarters: Turn['quarters']): Promise<UprightReading> => {
    const turn = { quarters, angle: quarters % 2 === 0 ? across.angle : down.angle };
    const picture = await turnPicture(delivered, turn);
    const ink = inkThreshold(picture.data);
    const drawn = ruledLines(picture, ink);
    const words = await recogniser.recognise(
      withoutRules(withoutEdges(picture, tickBoxesOf(drawn.boxes)), drawn.rules, ink),
      signal,
    );
    return { turn, picture, ink, drawn, words };
  };
  const first = isSideways ? undefined : await read(0);
  if (first !== undefined && (meanConfidence(first.words) ?? 1) >= sure) return first;
  const strip = await densestStrip(delivered, points, isSideways);
  const found = strip && (await likeliestQuarters(strip, recogniser, signal, isSideways));
  if (found === undefined || found === 0) return first ?? read(0);
  return read(found);
}

/** The way in which a strip is read most surely. */
async function likeliestQuarters(
  strip: PagePicture,
  recogniser: Recogniser,
  signal: AbortSignal,
  isSideways: boolean,
): Promise<Turn['quarters'] | undefined> {
  const ways: Turn['quarters'][] = isSideways ? [1, 3, 0, 2] : [0, 2, 1, 3];
  let best: { quarters: Turn['quarters']; confidence: number } | undefined;
  for (const quarters of ways) {
    const words = await recogniser.recognise(await turnPicture(strip, { quarters, angle: 0 }), signal);
    const confidence = meanConfidence(words) ?? 0;
    if (best === undefined || confidence > best.confidence + clearly) best = { quarters, confidence };
    if (best.confidence >= sure) break;
  }
  return best?.quarters;
}
