import { z } from 'zod';
import { GraphNodeType } from './node-types.ts';

const reference = z.string().min(1);

const LreNode = z.object({
  id: reference,
  type: GraphNodeType,
  name: z.string(),
  pool: z.string().nullish(),
  lane: z.string().nullish(),
  /** The step on whose boundary an event sits. */
  attachedTo: reference.nullish(),
});
export type LreNode = z.infer<typeof LreNode>;

const LreFlow = z.object({ source: reference, target: reference, name: z.string() });

/** One text with its model and the sentence that each node stands for. */
export const LreText = z.object({
  id: reference,
  /** One sentence a line. */
  text: z.string().regex(/\S/, 'Der Text ist leer.'),
  graph: z.object({
    nodes: z.array(LreNode).min(1),
    flows: z.array(LreFlow),
    /** Between nodes, or from and to pools under ids that the file does not explain. */
    messageFlows: z.array(LreFlow).default([]),
    lanes: z.array(z.string()).default([]),
    pools: z.array(z.string()).default([]),
  }),
  alignment: z
    .object({
      'num-sentences': z.number().int(),
      /** By node: the number of its sentence from 0, or "no-match". */
      alignment: z.record(z.string(), z.union([z.number().int().nonnegative(), z.literal('no-match')])),
    })
    .nullish(),
});
export type LreText = z.infer<typeof LreText>;
