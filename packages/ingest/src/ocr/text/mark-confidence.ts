import type { DraftBlock } from '../../draft.ts';
import type { Rect } from '../../pdf/layout/geometry.ts';
import { contains } from '../../pdf/layout/geometry.ts';
import type { PageContent, TextItem } from '../../pdf/page.ts';

/** Words read with less are marked: of those read with more, hardly one in a hundred is wrong. */
const unsure = 0.6;

/** Gives blocks of recognised pages their mean confidence and marks the words that were read unsurely. */
export function markConfidence(blocks: readonly DraftBlock[], recognised: readonly PageContent[]): void {
  const items = new Map(recognised.map((page) => [page.number, page.items]));
  for (const block of blocks) {
    const { place } = block;
    const parts = 'page' in place ? [place, ...(place.goesOn ?? [])] : [];
    const words = parts.flatMap(({ page, box }) => (box ? wordsIn(items.get(page) ?? [], box) : []));
    const read = words.flatMap(({ text, confidence = 0 }) => (/[\p{L}\p{N}]/u.test(text) ? [confidence] : []));
    // A tick or a bullet alone was not read as a word is: nothing is known of it.
    if (read.length === 0) continue;
    block.confidence = rounded(read.reduce((sum, value) => sum + value, 0) / read.length);
    const uncertain = unsureWords(block.text, words);
    if (uncertain.length > 0) block.uncertain = uncertain;
  }
}

/** The words whose middle lies in a box, line by line. */
function wordsIn(items: readonly TextItem[], box: { x: number; y: number; width: number; height: number }): TextItem[] {
  const area: Rect = { left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height };
  return items.filter((item) => contains(area, (item.left + item.right) / 2, (item.top + item.bottom) / 2, 0.5));
}

/** Where the unsure ones of a block's words stand in its text. */
function unsureWords(text: string, words: readonly TextItem[]): NonNullable<DraftBlock['uncertain']> {
  const taken: { start: number; end: number; confidence: number }[] = [];
  for (const [index, word] of words.entries()) {
    const { confidence } = word;
    if (confidence === undefined || confidence >= unsure || !/[\p{L}\p{N}]/u.test(word.text)) continue;
    // A hyphen at the end of a line may be gone from the text.
    const isBroken = !text.includes(word.text) && word.text.endsWith('-');
    const sought = isBroken ? word.text.slice(0, -1) : word.text;
    const place = nearestPlace(text, { sought, isBroken }, index / words.length, taken);
    if (place !== undefined) taken.push({ start: place, end: place + sought.length, confidence: rounded(confidence) });
  }
  return taken.sort((a, b) => a.start - b.start);
}

/**
 * Of the places of a word in a text, the one nearest to a share of its length: where it stands by itself or, if its line
 * broke it, where it goes on; inside another word only if nowhere else.
 */
function nearestPlace(
  text: string,
  { sought, isBroken }: { sought: string; isBroken: boolean },
  share: number,
  taken: readonly { start: number; end: number }[],
): number | undefined {
  let best: { at: number; distance: number; whole: boolean } | undefined;
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
    if (taken.some(({ start, end }) => at < end && at + sought.length > start)) continue;
    const goesOn = beginsWithLetter.test(text.slice(at + sought.length));
    const whole = !endsInLetter.test(text.slice(0, at)) && goesOn === isBroken;
    const distance = Math.abs(at - share * text.length);
    const isBetter = best === undefined || (whole === best.whole ? distance < best.distance : whole);
    if (isBetter) best = { at, distance, whole };
  }
  return best?.at;
}

const endsInLetter = /[\p{L}\p{N}]$/u;
const beginsWithLetter = /^[\p{L}\p{N}]/u;

function rounded(confidence: number): number {
  return Math.round(confidence * 100) / 100;
}
