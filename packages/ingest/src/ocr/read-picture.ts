import type { PagePicture } from '../raster/page-pictures.ts';
import { correctReadings } from './corrections.ts';
import type { Recogniser } from './engine.ts';
import { inkThreshold } from './ink.ts';
import type { PageWord, RecognisedPage } from './recognised-page.ts';
import { ruledLines } from './ruled-lines.ts';
import { strokeIn } from './stroke.ts';
import { readUpright } from './upright.ts';

/** Specks that are taken for signs are read with less. */
const surelyRead = 0.3;

/**
 * Reads one picture of a page: its words, and the lines and boxes drawn on it.
 *
 * @throws as `Recogniser.recognise`
 */
export async function readPicture(
  delivered: PagePicture,
  recogniser: Recogniser,
  signal: AbortSignal,
): Promise<RecognisedPage> {
  const { turn, picture, words } = await readUpright(delivered, recogniser, signal);
  const points = (pixels: number) => Math.round((pixels / picture.scale) * 100) / 100;
  const threshold = inkThreshold(picture.data);
  const isSign = ({ text, confidence }: { text: string; confidence: number }) =>
    /[\p{L}\p{N}]/u.test(text) || confidence >= surelyRead;
  const read = words.filter(isSign).map((word): PageWord => {
    const stroke = strokeIn(picture, threshold, word);
    return {
      text: word.text,
      left: points(word.left),
      top: points(word.top),
      right: points(word.right),
      bottom: points(word.bottom),
      confidence: Math.round(word.confidence * 1000) / 1000,
      line: word.line,
      ...(stroke === undefined ? {} : { stroke: Math.round((stroke / picture.scale) * 1000) / 1000 }),
    };
  });
  return {
    width: points(picture.width),
    height: points(picture.height),
    delivered: { width: points(delivered.width), height: points(delivered.height) },
    turn,
    words: correctReadings(read),
    ...ruledLines(picture, threshold),
  };
}
