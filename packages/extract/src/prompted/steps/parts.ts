import { estimateTokens } from '@lotse/llm';
import type { Block, SourceDocument } from '@lotse/model';
import type { TextPart } from './numbered-text.ts';

/** Tokens that the number of a sentence takes. */
const NUMBER = 3;

/**
 * The documents in as few parts as keep to `limit` tokens each. A document is divided before a heading of its
 * highest level where that will do, else of the next, else between blocks; short documents share a part. A block longer
 * than the limit is a part of its own.
 */
export function partsOf(documents: readonly SourceDocument[], limit: number): TextPart[][] {
  const pieces = documents.flatMap((document) =>
    divide(document.blocks, limit, 1).map((blocks): TextPart => ({ document, blocks })),
  );
  const parts: TextPart[][] = [];
  let room = 0;
  for (const piece of pieces) {
    const length = lengthOf(piece.blocks);
    const last = parts.at(-1);
    if (last === undefined || length > room) {
      parts.push([piece]);
      room = limit - length;
      continue;
    }
    const before = last.at(-1);
    if (before?.document === piece.document) {
      last[last.length - 1] = { document: piece.document, blocks: [...before.blocks, ...piece.blocks] };
    } else last.push(piece);
    room -= length;
  }
  return parts;
}

function divide(blocks: readonly Block[], limit: number, level: number): (readonly Block[])[] {
  if (lengthOf(blocks) <= limit || blocks.length === 1) return [blocks];
  if (level > deepest) return inRuns(blocks, limit);
  const chapters: Block[][] = [];
  for (const block of blocks) {
    const last = chapters.at(-1);
    if (last === undefined || (block.kind === 'heading' && (block.level ?? 1) <= level)) chapters.push([block]);
    else last.push(block);
  }
  return chapters.flatMap((chapter) => divide(chapter, limit, level + 1));
}

const deepest = 6;

function inRuns(blocks: readonly Block[], limit: number): Block[][] {
  const runs: Block[][] = [];
  let room = 0;
  for (const block of blocks) {
    const length = lengthOf([block]);
    const last = runs.at(-1);
    if (last === undefined || length > room) {
      runs.push([block]);
      room = limit - length;
    } else {
      last.push(block);
      room -= length;
    }
  }
  return runs;
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce(
    (sum, { text, sentences }) => sum + estimateTokens(text) + NUMBER * Math.max(1, sentences?.length ?? 1),
    0,
  );
}
