import { z } from 'zod';

/** A passage that proves an element: `quote` stands word for word in the block (white space folded). */
export const Quote = z.object({ document: z.string(), block: z.string(), quote: z.string() });
export type Quote = z.infer<typeof Quote>;

/** A passage, or the word of a person who added the element. */
export const Evidence = z.union([Quote, z.object({ by: z.literal('person') })]);
export type Evidence = z.infer<typeof Evidence>;

export const LegalCitation = z.object({
  /** As printed: "§ 9 OZG". */
  cite: z.string(),
  /** `source`: read from a public source or the documents; `toCheck`: "zu prüfen" is printed beside it. */
  status: z.enum(['source', 'toCheck']),
});
export type LegalCitation = z.infer<typeof LegalCitation>;
