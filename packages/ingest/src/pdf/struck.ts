import type { Rule } from './drawing.ts';
import type { TextItem } from './page.ts';

/** How far a line may begin or end beside the words that it strikes, in points. */
const beside = 2.5;

/** Where a line stands that strikes a word, above its baseline, in units of the font size. */
const middle = { from: 0.15, to: 0.5 };

/** Height of the bands that a page's words are sorted into, in points, and how many one word may reach over. */
const band = 4;
const mostBands = 16;

/** Pages with more lines and words at the same height than this are drawings: what is struck there stays. */
const mostPairs = 1_000_000;

/**
 * Words with a line through their middle from the first to the last, as word processors strike what is deleted: no part
 * of the text. The lines go, too: they rule no table.
 */
export function withoutStruck(
  items: readonly TextItem[],
  rules: readonly Rule[],
): { items: TextItem[]; struck: TextItem[]; rules: Rule[] } {
  const { near, large } = byHeight(items);
  const across = rules.filter((rule) => rule.horizontal);
  const pairs = across.reduce((sum, rule) => sum + near(rule.at).length + large.length, 0);
  if (pairs > mostPairs) return { items: [...items], struck: [], rules: [...rules] };
  const struck = new Set<TextItem>();
  const kept = rules.filter((rule) => {
    const through = (item: TextItem) => isThrough(rule, item);
    const under = rule.horizontal ? [...near(rule.at).filter(through), ...large.filter(through)] : [];
    const left = under.reduce((least, item) => Math.min(least, item.left), Number.POSITIVE_INFINITY);
    const right = under.reduce((most, item) => Math.max(most, item.right), Number.NEGATIVE_INFINITY);
    if (Math.abs(left - rule.from) > beside || Math.abs(right - rule.to) > beside) return true;
    for (const item of under) struck.add(item);
    return false;
  });
  if (struck.size === 0) return { items: [...items], struck: [], rules: [...rules] };
  return { items: items.filter((item) => !struck.has(item)), struck: [...struck], rules: kept };
}

/** Words that a line at a height may strike; those of large print, which many heights strike, apart. */
function byHeight(items: readonly TextItem[]) {
  const bands = new Map<number, TextItem[]>();
  const large: TextItem[] = [];
  for (const item of items) {
    if (!/[\p{L}\p{N}]/u.test(item.text)) continue;
    const size = item.size || 1;
    const [one, other] = [item.baseline - middle.from * size, item.baseline - middle.to * size];
    const [first, last] = [Math.floor(Math.min(one, other) / band), Math.floor(Math.max(one, other) / band)];
    if (!(last - first < mostBands)) {
      large.push(item);
      continue;
    }
    for (let at = first; at <= last; at++) {
      const there = bands.get(at) ?? [];
      there.push(item);
      bands.set(at, there);
    }
  }
  return { near: (at: number): readonly TextItem[] => bands.get(Math.floor(at / band)) ?? [], large };
}

function isThrough(rule: Rule, { baseline, size, left, right }: TextItem): boolean {
  const height = (baseline - rule.at) / (size || 1);
  return height > middle.from && height < middle.to && left < rule.to - 1 && right > rule.from + 1;
}
