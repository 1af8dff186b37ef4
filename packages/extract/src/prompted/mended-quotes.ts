import { labelInText, splitSentences, tokenise } from '@lotse/german';
import type { Block, SourceDocument } from '@lotse/model';
import { foldSpace } from '../passage.ts';
import type { Draft, Reference } from './draft.ts';
import type { Problem } from './problem.ts';
import { openQuoteChecker } from './quotes.ts';
import { titleOf } from './rows.ts';

/**
 * From here on a sentence is what a quote in other words means, 0 to 1 (see `likeness`): in the block that it names, in
 * one beside it, anywhere. Measured on 463 paraphrased and 207 invented quotes: of the ones 99 % are found in the right
 * block, of the others none (eval/README.md).
 */
const limits = { named: 0.3, beside: 0.6, anywhere: 0.7 } as const;

/** Words that stand in every sentence. */
const empty: ReadonlySet<string> = new Set(
  (
    'der die das des dem den ein eine einen einem einer eines und oder sowie bzw an am auf aus bei beim bis durch für ' +
    'gegen in im ins mit nach ohne über um unter von vom vor zu zum zur als wie sich es ist sind wird werden wurde ' +
    'worden sie er ich wir nicht auch noch nur dann so dass ob wenn'
  ).split(' '),
);

interface Sentence {
  block: Block;
  /** Of the block, counted over all documents. */
  at: number;
  text: string;
}

/**
 * A draft whose quotes in other words are replaced by the sentence that they mean, and what was replaced. Quotes that
 * stand, in whatever dress, and those that no sentence resembles stay as they are.
 */
export function mendQuotes(draft: Draft, documents: readonly SourceDocument[]): { draft: Draft; mended: Problem[] } {
  const checker = openQuoteChecker(documents);
  const sentences = sentencesOf(documents);
  const mended: Problem[] = [];
  const mend = (reference: Reference, about: string, row?: number): Reference => {
    if (foldSpace(reference.quote) === '' || checker.check([reference]).failed.length === 0) return reference;
    const meant = meantBy(reference, sentences);
    if (meant === undefined) return reference;
    mended.push({
      code: 'quote',
      ...(row === undefined ? {} : { row }),
      message: `${about}: „${reference.quote}“ steht nicht wörtlich in den Unterlagen.`,
      remedy: `An seine Stelle trat die Stelle, die gemeint ist: „${meant.text}“`,
    });
    return { block: meant.block.id, quote: meant.text };
  };
  const rows = draft.rows.map((row) => ({
    ...row,
    evidence: row.evidence.map((one) => mend(one, titleOf(row), row.n)),
  }));
  const triggers = draft.triggers.map((trigger) => ({
    ...trigger,
    evidence: trigger.evidence.map((one) => mend(one, `Auslöser „${trigger.label}“`)),
  }));
  return { draft: mended.length === 0 ? draft : { ...draft, rows, triggers }, mended };
}

function sentencesOf(documents: readonly SourceDocument[]): Sentence[] {
  let count = 0;
  return documents.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      const at = count++;
      const text = foldSpace(block.text);
      if (block.kind === 'tableRow') return [{ block, at, text }];
      return splitSentences(text).map(({ start, end }) => ({ block, at, text: text.slice(start, end) }));
    }),
  );
}

/** The most alike sentence of the named block, else of those beside it, else of all. */
function meantBy({ block, quote }: Reference, sentences: readonly Sentence[]): Sentence | undefined {
  const id = block.trim().replace(/^\[|\]$/g, '');
  const named = sentences.find((sentence) => sentence.block.id === id)?.at;
  const circles: [readonly Sentence[], number][] = [
    [sentences.filter(({ at }) => at === named), limits.named],
    [sentences.filter(({ at }) => named !== undefined && Math.abs(at - named) === 1), limits.beside],
    [sentences, limits.anywhere],
  ];
  for (const [circle, limit] of circles) {
    let best: { sentence: Sentence; likeness: number } | undefined;
    for (const sentence of circle) {
      const likeness = likenessOf(quote, sentence.text);
      if (likeness >= limit && likeness > (best?.likeness ?? 0)) best = { sentence, likeness };
    }
    if (best !== undefined) return best.sentence;
  }
  return undefined;
}

/** Share of the quote's words that the sentence has, as they stand or, half of it, by sense. */
function likenessOf(quote: string, sentence: string): number {
  const wanted = stemsOf(quote);
  if (wanted.length === 0) return 0;
  const there = new Set(stemsOf(sentence));
  const same = wanted.filter((stem) => there.has(stem)).length / wanted.length;
  return Math.max(same, (same + labelInText(quote, sentence)) / 2);
}

function stemsOf(text: string): string[] {
  return tokenise(text)
    .filter(({ kind, lower }) => kind !== 'mark' && !empty.has(lower))
    .map(({ lower }) => lower.replace(/(?:en|er|es|em|e|n|s|t)$/, '').slice(0, 7));
}
