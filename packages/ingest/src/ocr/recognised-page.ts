import { z } from 'zod';

const Edges = { left: z.number(), top: z.number(), right: z.number(), bottom: z.number() };

/** What recognition makes of one page. Lengths in points, origin top left, of the page as it was turned for reading. */
export const RecognisedPage = z.object({
  width: z.number(),
  height: z.number(),
  /** The page's size before that. */
  delivered: z.object({ width: z.number(), height: z.number() }),
  turn: z.object({ quarters: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]), angle: z.number() }),
  words: z.array(
    z.object({
      ...Edges,
      text: z.string(),
      /** 0 to 1. */
      confidence: z.number(),
      /** The line it stands on: equal for all words of that line. */
      line: z.string(),
      /** Breadth of the stems of its letters. */
      stroke: z.number().optional(),
    }),
  ),
  rules: z.array(z.object({ horizontal: z.boolean(), at: z.number(), from: z.number(), to: z.number() })),
  boxes: z.array(z.object(Edges)),
});
export type RecognisedPage = z.infer<typeof RecognisedPage>;
export type PageWord = RecognisedPage['words'][number];
