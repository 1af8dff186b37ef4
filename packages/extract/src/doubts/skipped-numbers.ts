import type { Block, SourceDocument } from '@lotse/model';
import { isProcedural } from '../procedural.ts';
import type { Doubt, Material } from './material.ts';

/** A number before a paragraph: "3.2", "(4)", "c)", "7." */
const numbered = /^\(?((?:\d+\.)*)(\d+|[a-z])[.)]?\)?$/;

/**
 * Paragraphs left out of a numbered row of which others are used: 3.1, 3.2 and 3.4 are quoted and 3.3 is not, though it
 * tells of something done.
 */
export function skippedNumbers(material: Material, isUsed: (document: string, block: string) => boolean): Doubt[] {
  return material.documents.flatMap((document) =>
    rowsOf(document).flatMap((row): Doubt[] => {
      const used = row.map(({ id }) => isUsed(document.id, id));
      const between = row.filter(
        (block, at) =>
          used[at] === false &&
          used.slice(0, at).some(Boolean) &&
          used.slice(at + 1).some(Boolean) &&
          isProcedural(block, document),
      );
      if (2 * between.length > row.length) return [];
      return between.map((block) => ({
        question: `Was geschieht nach Nummer ${numberOf(block)} in „${document.title ?? document.file}“? Die Nummern davor und danach sind im Entwurf verwendet, diese nicht.`,
        passages: [{ document: document.id, block: block.id, quote: block.text }],
      }));
    }),
  );
}

/** Blocks that are numbered through on one level, in order: "3.1" to "3.4", "a)" to "f)". */
function rowsOf({ blocks }: SourceDocument): Block[][] {
  const rows: { stem: string; blocks: Block[] }[] = [];
  for (const block of blocks) {
    const found = numbered.exec(numberOf(block));
    if (found === null) continue;
    const last = rows.at(-1);
    const [, stem = ''] = found;
    if (last?.stem === stem && isNext(last.blocks.at(-1), block)) last.blocks.push(block);
    else rows.push({ stem, blocks: [block] });
  }
  return rows.map((row) => row.blocks);
}

function numberOf({ marker, text }: Block): string {
  return (marker ?? /^\(?(?:\d+\.)*(?:\d+|[a-z])[.)]+(?=\s)|^\d+(?:\.\d+)+(?=\s)/.exec(text)?.[0] ?? '').trim();
}

function isNext(before: Block | undefined, block: Block): boolean {
  const [one, other] = [before, block].map((each) => (each && numbered.exec(numberOf(each))?.[2]) ?? '');
  if (one === undefined || other === undefined || one === '' || other === '') return false;
  const value = (number: string) => (/^\d/.test(number) ? Number(number) : number.charCodeAt(0));
  return value(other) === value(one) + 1;
}
