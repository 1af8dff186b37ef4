import { splitSentences } from '@lotse/german';
import type { Sentence } from '@lotse/model';

/**
 * Sentences of a block's text; none goes over the border of a cell or paragraph. German is split by our own rules, other
 * languages by those of Unicode, which know their marks ("؟") but no abbreviations.
 *
 * @param breaks offsets where a sentence surely ends
 * @param language ISO 639-1
 */
export function sentencesOf(text: string, breaks: readonly number[], language: string): Sentence[] {
  const split = language === 'de' ? splitSentences : (part: string) => splitOther(part, language);
  const sentences: Sentence[] = [];
  let from = 0;
  for (const to of [...breaks, text.length]) {
    const part = text.slice(from, to);
    const skipped = /^[\s|]*/.exec(part)?.[0].length ?? 0;
    for (const sentence of split(part.slice(skipped))) {
      sentences.push({ start: from + skipped + sentence.start, end: from + skipped + sentence.end });
    }
    from = to;
  }
  return sentences;
}

function splitOther(text: string, language: string): Sentence[] {
  const segments = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
  return [...segments].flatMap(({ segment, index }) => {
    const start = index + segment.length - segment.trimStart().length;
    const end = index + segment.trimEnd().length;
    return end > start ? [{ start, end }] : [];
  });
}
