import { Box, SourceDocument } from '@lotse/model';
import { z } from 'zod';
import { limits } from '../limits.ts';
import type { FromReader, ReaderRequest } from './messages.ts';

const count = z.number().nonnegative();
const byteArray = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
const memory = z.object({ now: count, peak: count });

/** Sides are rounded to whole pixels after they were made to fit, so that a few more than allowed are right. */
const mostPixels = limits.pagePixels + limits.pageSide;

const side = z.number().int().min(1).max(limits.pageSide);

/** More pixels a point than any scanner delivers. */
const finest = 100;

const picture = z
  .object({
    width: side,
    height: side,
    channels: z.literal(1),
    data: byteArray,
    scale: z.number().positive().max(finest),
  })
  .refine(({ width, height, data }): boolean => width * height <= mostPixels && data.length === width * height);

/** Checked and left as they are: a copy would have its fields in another order. */
const documents = z.custom<SourceDocument[]>((value) => z.array(SourceDocument).safeParse(value).success);

const message = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('begun') }),
  z.object({
    kind: z.literal('step'),
    step: z.object({ message: z.string(), done: count, total: count, entry: z.string().optional() }),
  }),
  z.object({ kind: z.literal('engine'), number: count }),
  z.object({ kind: z.literal('recognise'), number: count, picture }),
  z.object({ kind: z.literal('read'), documents, memory }),
  z.object({
    kind: z.literal('shown'),
    pages: z.array(z.object({ page: z.number().int(), boxes: z.array(Box), png: byteArray })),
    memory,
  }),
  z.object({
    kind: z.literal('failed'),
    code: z.string(),
    message: z.string(),
    hint: z.string(),
    where: z.string().optional(),
    exitCode: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(130)]),
    memory,
  }),
]);

/**
 * What the process that reads sent; undefined where that is nothing it may send over this request: a hostile file has
 * taken it over, or it is broken.
 */
export function checkedMessage(sent: unknown, request: ReaderRequest): FromReader | undefined {
  const { data } = message.safeParse(sent);
  if (data?.kind === 'read' && (request.kind !== 'read' || !areOf(request, data.documents))) return undefined;
  if (data?.kind === 'shown' && request.kind !== 'show') return undefined;
  return data;
}

/** Ids and names of files become names of files that the program writes: none may lead anywhere else. */
function areOf(
  { file, taken }: Extract<ReaderRequest, { kind: 'read' }>,
  documents: readonly SourceDocument[],
): boolean {
  const ids = new Set(taken);
  return documents.every((document) => {
    if (ids.has(document.id) || !/^[a-z0-9-]{1,80}$/.test(document.id)) return false;
    ids.add(document.id);
    return (
      isInside(document.file, file.name) &&
      /^[0-9a-f]{64}$/.test(document.sha256) &&
      document.blocks.every(({ id }) => /^b-[0-9a-f]{6,64}$/.test(id)) &&
      document.fields.every(({ id }) => /^[a-z0-9-]{1,80}$/.test(id))
    );
  });
}

/** The file itself, or a path below it. */
function isInside(inner: string, file: string): boolean {
  if (inner === file) return true;
  if (!inner.startsWith(`${file}/`)) return false;
  const below = inner.slice(file.length + 1).split('/');
  return below.every((part) => part !== '' && part !== '.' && part !== '..' && !/[\\\0]/.test(part));
}
