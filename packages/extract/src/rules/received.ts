import type { Phrase, Predicate } from '@lotse/german';
import { capital, nameOf } from './labels.ts';

const receiving = /^(?:bekommen|erhalten|kriegen|zurückbekommen|zurückerhalten|zurückkriegen|wiederbekommen)$/;

/** What those who tell get from somebody: "dann bekomme ich das Protokoll". It is waited for and nobody's work of theirs. */
export function receivedByUs(predicate: Predicate, noun: Phrase): string | undefined {
  if (!receiving.test(predicate.infinitive) || predicate.negated || predicate.past || predicate.modal) return undefined;
  const ours = predicate.phrases.some((phrase) => phrase.kind === 'pronoun' && /^(?:ich|wir|du)$/i.test(phrase.head));
  // One thing and not how many there are in a year.
  const one = /^(?:das|die|den|ein\p{L}*|mein\p{L}*|unser\p{L}*|sein\p{L}*|ihr\p{L}*)$/u.test(noun.determiner ?? '');
  return ours && one && noun.adjectives.every((word) => !/^\d/.test(word)) ? capital(nameOf(noun)) : undefined;
}
