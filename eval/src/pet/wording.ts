import type { Token, TokenSpan } from './annotations.ts';
import type { NounPhrase, Phrases } from './english-phrases.ts';
import { englishStem } from './english-stem.ts';
import { functionWords } from './english-words.ts';

/** The stems of the words that mean something, in their order. */
export function contentStems(text: string): string[] {
  return wordsOf(text)
    .filter((word) => !functionWords.has(word.toLowerCase()))
    .map(englishStem);
}

/** The words of a label. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:[-.][\p{L}\p{N}]+)*/gu) ?? [];
}

export function stemAt(tokens: readonly Token[], at: number): string {
  return englishStem(tokens[at]?.text ?? '');
}

/** Share of the words in common: of both sets of stems, 0 to 1. */
export function stemOverlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((stem) => b.has(stem)).length;
  const union = a.size + b.size - common;
  return union === 0 ? 0 : common / union;
}

export function stemsIn(tokens: readonly Token[], span: TokenSpan): Set<string> {
  return new Set(
    contentStems(
      tokens
        .slice(span.start, span.end)
        .map(({ text }) => text)
        .join(' '),
    ),
  );
}

/**
 * A noun phrase with what the wording names of its attachments: "the list of parts" for the words list and parts,
 * "the list" for the word list alone; "the product to be delivered" for product and delivered. Joined phrases without
 * an article of their own belong to it. `withGenitive`: what follows after "of" belongs to it in any case.
 */
export function spanInWording(
  tokens: readonly Token[],
  phrases: Phrases,
  noun: NounPhrase,
  wording: ReadonlySet<string>,
  withGenitive = false,
): TokenSpan {
  const own = stemsIn(tokens, noun);
  let end = noun.end;
  for (let next = attached(end); next !== undefined; next = attached(end)) end = next;
  return { start: noun.start, end };

  /** The end of what is attached there, if the wording names it. */
  function attached(from: number): number | undefined {
    if (from >= phrases.end) return undefined;
    const group = phrases.groups.find(({ start }) => start === from);
    if (group && !group.finite && group.verbs.length > 0)
      return group.verbs.every(({ at }) => wording.has(stemAt(tokens, at))) ? group.end : undefined;
    const { length, joins } = linkAt(tokens, from);
    const next = length === 0 ? undefined : phrases.nouns.find(({ start }) => start === from + length);
    if (next === undefined || next.pronoun) return undefined;
    if (withGenitive && tokens[from]?.text.toLowerCase() === 'of') return next.end;
    const head = stemAt(tokens, next.head);
    if (!wording.has(head) || own.has(head)) return undefined;
    return joins && /^(?:DT|PRP\$)$/.test(tokens[next.start]?.tag ?? '') ? undefined : next.end;
  }
}

/** How many tokens tie two phrases together there, and whether they stand on a par. */
function linkAt(tokens: readonly Token[], at: number): { length: number; joins: boolean } {
  const words = tokens.slice(at, at + 3).map(({ text }) => text.toLowerCase());
  if (words.join(' ') === 'as well as') return { length: 3, joins: false };
  if (words.join(' ') === 'and / or') return { length: 3, joins: true };
  const tag = tokens[at]?.tag ?? '';
  if (tag === 'CC' || words[0] === '/') return { length: 1, joins: true };
  return { length: tag === 'IN' || tag === 'TO' ? 1 : 0, joins: false };
}
