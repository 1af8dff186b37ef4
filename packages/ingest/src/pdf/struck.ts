import type { Rule } from './drawing.ts';
import type { TextItem } from './page.ts';

/** How far a line may begin or end beside the words that it strikes, in points. */
const beside = 2.5;

/** Pages with more lines and words than this are drawings; to hold each line against each word would take seconds. */
const mostPairs = 20_000_000;

/**
 * Words with a line through their middle from the first to the last, as word processors strike what is deleted: no part
 * of the text. The lines go, too: they rule no table.
 */
export function withoutStruck(
  items: readonly TextItem[],
  rules: readonly Rule[],
): { items: TextItem[]; struck: TextItem[]; rules: Rule[] } {
  if (rules.length * items.length > mostPairs) return { items: [...items], struck: [], rules: [...rules] };
  const struck = new Set<TextItem>();
  const kept = rules.filter((rule) => {
    const under = rule.horizontal ? items.filter((item) => isThrough(rule, item)) : [];
    const left = Math.min(...under.map((item) => item.left));
    const right = Math.max(...under.map((item) => item.right));
    if (Math.abs(left - rule.from) > beside || Math.abs(right - rule.to) > beside) return true;
    for (const item of under) struck.add(item);
    return false;
  });
  if (struck.size === 0) return { items: [...items], struck: [], rules: [...rules] };
  return { items: items.filter((item) => !struck.has(item)), struck: [...struck], rules: kept };
}

function isThrough(rule: Rule, { baseline, size, left, right, text }: TextItem): boolean {
  const height = (baseline - rule.at) / (size || 1);
  return height > 0.15 && height < 0.5 && left < rule.to - 1 && right > rule.from + 1 && /[\p{L}\p{N}]/u.test(text);
}
