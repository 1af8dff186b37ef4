import { particles, phaseVerbs } from './lexicon/verbs.ts';
import { verbReading } from './verb-forms.ts';
import type { VerbGroup } from './verb-groups.ts';
import type { Word } from './words.ts';

/** "tries to negotiate", "starts by drafting", "is responsible for checking": the verb that says what is done. */
export function unchained(
  words: readonly Word[],
  group: VerbGroup,
  end: number,
): { verb: string; particle?: string; passive: boolean; copula: boolean; end: number } {
  const plain = {
    verb: group.base,
    ...(group.particle ? { particle: group.particle } : {}),
    passive: group.passive,
    copula: group.copula,
    end: group.end,
  };
  let at = group.end;
  while (at < end && words[at]?.kind === 'adverb') at++;
  const next = words[at];
  if (!next || at >= end) return plain;
  const isPhase =
    phaseVerbs.has(group.base) ||
    (group.base === 'be' && /^(?:able|responsible|required|free|ready)$/.test(next.lower));
  if (!isPhase) return plain;
  if (group.base === 'be') at++;
  const particle = words[at];
  const isTo = particle?.kind === 'to';
  const isBy = particle?.kind === 'preposition' && /^(?:by|with|for|on|in|off)$/.test(particle.lower);
  const verbAt = isTo || isBy ? at + 1 : at;
  const word = words[verbAt];
  if (!word || verbAt >= end) return plain;
  if (isTo && word.kind === 'be') {
    const done = words[verbAt + 1];
    const reading = done && verbAt + 1 < end ? verbReading(done.lower) : undefined;
    return reading?.form === 'participle'
      ? { verb: reading.base, passive: true, copula: false, end: verbAt + 2 }
      : plain;
  }
  const reading = verbReading(word.lower);
  if (!reading) return plain;
  const fits = isTo ? reading.form === 'base' : reading.form === 'ing' && (group.base !== 'be' || isBy);
  if (!fits) return plain;
  const inner: VerbGroup = {
    ...group,
    base: reading.base,
    start: verbAt,
    end: verbAt + 1,
    passive: false,
    copula: false,
  };
  delete inner.particle;
  const little = words[verbAt + 1];
  if (little && verbAt + 1 < end && particles.get(reading.base)?.includes(little.lower)) {
    inner.particle = little.lower;
    inner.end = verbAt + 2;
  }
  return unchained(words, inner, end);
}
