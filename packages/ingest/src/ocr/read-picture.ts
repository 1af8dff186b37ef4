import type { PagePicture } from '../raster/page-pictures.ts';
import type { Recogniser } from './engine.ts';
import { strokeIn } from './picture/stem-breadth.ts';
import { tickBoxesOf, withTicks } from './picture/tick-boxes.ts';
import { readUpright } from './picture/upright.ts';
import type { PageWord, RecognisedPage } from './recognised-page.ts';
import type { RecognisedWord } from './recognised-word.ts';
import { correctReadings } from './text/corrections.ts';
import { withoutLines } from './text/misread-lines.ts';

/** Specks that are taken for signs are read with less; bullets are, too. */
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
  const { turn, picture, ink, drawn, words } = await readUpright(delivered, recogniser, signal);
  const read = words.filter(isNoSpeck).map((word) => pageWord(word, picture, ink));
  const text = withoutLines(read, drawn.rules);
  return {
    width: points(picture.width, picture),
    height: points(picture.height, picture),
    delivered: { width: points(delivered.width, delivered), height: points(delivered.height, delivered) },
    turn,
    words: correctReadings(withTicks(text, tickBoxesOf(drawn.boxes), picture, ink)),
    ...drawn,
  };
}

function isNoSpeck({ text, confidence }: RecognisedWord): boolean {
  return /[\p{L}\p{N}•«»*°+]/u.test(text) || confidence >= surelyRead;
}

function pageWord({ text, confidence, line, ...edges }: RecognisedWord, picture: PagePicture, ink: number): PageWord {
  const stroke = strokeIn(picture, ink, edges);
  return {
    text,
    left: points(edges.left, picture),
    top: points(edges.top, picture),
    right: points(edges.right, picture),
    bottom: points(edges.bottom, picture),
    confidence: Math.round(confidence * 1000) / 1000,
    line,
    ...(stroke === undefined ? {} : { stroke: Math.round((stroke / picture.scale) * 1000) / 1000 }),
  };
}

/** Hundredths are exact enough, and short. */
function points(pixels: number, { scale }: PagePicture): number {
  return Math.round((pixels / scale) * 100) / 100;
}
