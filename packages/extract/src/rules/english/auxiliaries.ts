import { unknownVerb, type VerbReading, verbReading } from './verb-forms.ts';
import { particleAt, type Region, type VerbGroup } from './verb-groups.ts';
import type { Word } from './words.ts';

/** A group that begins with a modal or a form of be, have or do. */
export function auxiliaryGroup(words: readonly Word[], region: Region): VerbGroup | undefined {
  for (let start = region.start; start < region.end; start++) {
    const first = words[start];
    if (!first || !/^(?:modal|be|have|do)$/.test(first.kind)) continue;
    if (/^(?:being|having|been)$/.test(first.lower)) continue;
    if (words[start - 1]?.kind === 'to' && start > region.start) continue;
    return fromAuxiliary(words, region, start);
  }
  return undefined;
}

function fromAuxiliary(words: readonly Word[], region: Region, start: number): VerbGroup {
  let at = start;
  let passive = false;
  let negated = false;
  let modal: string | undefined;
  let last = words[start];
  for (; at < region.end; at++) {
    const word = words[at];
    if (!word) break;
    if (/(?:n't|^not|^never|^cannot)$/.test(word.lower)) negated = true;
    if (word.kind === 'modal') modal = word.lower;
    else if (word.kind === 'be') passive = true;
    else if (word.kind === 'have' || word.kind === 'do') passive = false;
    else if (word.kind === 'to' && last && /^(?:have|be)$/.test(last.kind)) {
      modal = 'must';
      passive = false;
    } else if (word.kind === 'adverb' || word.kind === 'adjective') {
      if (!verbBehind(words, at, region.end)) break;
      // "is able to check", "is free to": what may be done.
      continue;
    } else break;
    last = word;
  }
  const word = at < region.end ? words[at] : undefined;
  const participle = word && /^(?:word|adjective|preposition)$/.test(word.kind) ? verbReading(word.lower) : undefined;
  const reading = participle ?? (word?.kind === 'word' && (passive || modal) ? unknownVerb(word.lower) : undefined);
  const fits =
    reading !== undefined && word !== undefined && fitsAuxiliary(reading, last, passive, modal, words, at, region);
  if (!fits || !reading) {
    const base = last?.kind === 'have' ? 'have' : last?.kind === 'do' ? 'do' : 'be';
    return { start, end: at, base, form: 's', passive: false, negated, copula: true, ...(modal ? { modal } : {}) };
  }
  const particle = particleAt(words, at + 1, region.end, reading.base);
  return {
    start,
    end: at + 1 + (particle ? 1 : 0),
    base: reading.base,
    ...(particle ? { particle } : {}),
    form: reading.form,
    passive: passive && (reading.form === 'participle' || reading.form === 'past'),
    negated,
    ...(modal ? { modal } : {}),
    copula: false,
  };
}

/** "is built using": behind a participle stands no noun, but another form of a verb may. */
const isVerbal = (word: Word): boolean => /(?:ing|ed|ly)$/.test(word.lower) || verbReading(word.lower) !== undefined;

function fitsAuxiliary(
  { form }: VerbReading,
  last: Word | undefined,
  passive: boolean,
  modal: string | undefined,
  words: readonly Word[],
  at: number,
  region: Region,
): boolean {
  const next = at + 1 < region.end ? words[at + 1] : undefined;
  if (last?.kind === 'be')
    return (
      passive &&
      (form === 'ing' ||
        words[at]?.lower === 'send' ||
        ((form === 'participle' || form === 'past') && (next?.kind !== 'word' || isVerbal(next))))
    );
  if (last?.kind === 'have') return form === 'participle' || form === 'past';
  if (last?.kind === 'do') return form === 'base';
  if (last?.kind === 'to') return form === 'base' || form === 'participle';
  return modal !== undefined && (form === 'base' || form === 'participle');
}

function verbBehind(words: readonly Word[], at: number, end: number): boolean {
  for (let next = at + 1; next < end; next++) {
    const word = words[next];
    if (!word) return false;
    if (word.kind === 'adverb') continue;
    if (word.kind === 'be' || word.kind === 'to' || word.kind === 'have')
      return words[at]?.kind === 'adverb' || word.kind === 'to';
    const isForm = verbReading(word.lower) !== undefined || /ed$/.test(word.lower);
    return word.kind === 'word' && isForm && words[at]?.kind === 'adverb';
  }
  return false;
}
