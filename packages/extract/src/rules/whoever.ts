import type { Clause, Predicate } from '@lotse/german';
import type { Cast } from './cast.ts';

/** "Wer verlängern will, schickt den Vordruck zurück": whoever it is does it, unless the clause names somebody else. */
export function isWhoever(predicate: Predicate, clauses: readonly Clause[], cast: Cast): boolean {
  return (
    predicate.voice === 'active' &&
    predicate.person === 'singular' &&
    clauses.some((one) => one.kind === 'condition' && one.conjunction === 'wer') &&
    predicate.phrases.every(
      (phrase) =>
        (phrase.kind !== 'np' || !cast.isActor(phrase.text)) &&
        (phrase.kind !== 'pronoun' || !/^(?:dem|den|der|er|sie|es|ich|du|wir|man|Sie)$/i.test(phrase.head)),
    )
  );
}
