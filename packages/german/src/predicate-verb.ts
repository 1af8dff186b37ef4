import { isInfinitive } from './morphology.ts';
import type { Predicate } from './predicates.ts';
import type { TaggedToken } from './tagging.ts';

export const modals = new Set(['müssen', 'können', 'sollen', 'dürfen', 'wollen']);

/** Finds out which verb a predicate's tokens make, in what voice, and which tokens belong to it. */
export function setVerb(
  predicate: Predicate,
  tokens: TaggedToken[],
  verbs: Set<TaggedToken>,
  found: {
    finite: TaggedToken | undefined;
    auxiliary: TaggedToken | undefined;
    participle: TaggedToken | undefined;
    zuIndex: number;
    before: Predicate | undefined;
  },
): void {
  const { finite, auxiliary, participle, zuIndex, before } = found;
  const zu = tokens[zuIndex];
  for (const token of tokens) if (token.lower === 'worden' || token.lower === 'gewesen') verbs.add(token);
  if (zu && (before?.obligation || auxiliary?.infinitive === 'sein' || auxiliary?.infinitive === 'haben' || !finite)) {
    const main = zu.tag === 'zu' ? tokens[zuIndex + 1] : zu;
    verbs.add(zu);
    if (main) verbs.add(main);
    predicate.infinitive = main?.infinitive ?? main?.lower ?? '';
    predicate.obligation = true;
    predicate.voice = auxiliary?.infinitive === 'haben' ? 'active' : 'passive';
    if (zu.tag === 'zu' && participle && main?.lower === 'werden') {
      predicate.infinitive = participle.infinitive ?? '';
      verbs.add(participle);
    }
    return;
  }
  const plain = tokens.findLast(
    (token) => token !== finite && (token.tag === 'finite' || token.tag === 'infinitive') && isInfinitive(token.lower),
  );
  const infinitiveAuxiliary = tokens.find(
    (token) =>
      token !== auxiliary &&
      token.tag === 'auxiliary' &&
      (token.lower === 'werden' || token.lower === 'sein' || token.lower === 'können'),
  );
  const verb = auxiliary?.infinitive ?? (before ? inheritedAuxiliary(before) : undefined);
  if (verb !== undefined) {
    if (modals.has(verb) || verb === 'lassen') predicate.modal = verb;
    if (participle && (verb !== 'lassen' || !plain)) {
      verbs.add(participle);
      if (infinitiveAuxiliary) verbs.add(infinitiveAuxiliary);
      predicate.infinitive = participle.infinitive ?? '';
      const carrier = infinitiveAuxiliary && modals.has(verb) ? infinitiveAuxiliary.lower : verb;
      predicate.voice = carrier === 'sein' ? 'state' : carrier === 'haben' ? 'active' : 'passive';
      if (predicate.voice === 'passive' && predicate.infinitive === 'gehören') predicate.infinitive = 'hören';
      if (carrier === 'haben') predicate.past = true;
      if (carrier === 'sein') predicate.predicative = participle.text;
      return;
    }
    if (plain && (modals.has(verb) || verb === 'lassen' || verb === 'werden')) {
      verbs.add(plain);
      predicate.infinitive = plain.lower;
      if (infinitiveAuxiliary) verbs.add(infinitiveAuxiliary);
      return;
    }
    if (modals.has(verb) && infinitiveAuxiliary) {
      verbs.add(infinitiveAuxiliary);
      predicate.infinitive = infinitiveAuxiliary.lower;
    } else predicate.infinitive = verb;
    const closing = tokens.findLast((token) => token !== auxiliary);
    const predicative = tokens.findLast(
      (token) =>
        token !== auxiliary &&
        // "Ist noch eine Zeit frei", "wenn keins da ist": a word that elsewhere is a particle or a conjunction.
        (token.tag === 'adverb' ||
          (verb === 'sein' && token === closing && (token.tag === 'particle' || token.lower === 'da'))),
    );
    if (predicative && (verb === 'sein' || predicate.infinitive === 'sein')) predicate.predicative = predicative.text;
    return;
  }
  if (!finite) return;
  const particle = tokens.findLast((token) => token.tag === 'particle');
  predicate.infinitive = finite.infinitive ?? '';
  if (
    particle &&
    tokens.indexOf(particle) > tokens.indexOf(finite) &&
    joins(particle, predicate.infinitive, tokens.at(-1) === particle)
  ) {
    predicate.infinitive = particle.lower + predicate.infinitive;
    verbs.add(particle);
  }
}

/** "kurz", "gut" beside a verb are adverbs unless the verb is a word of its own: "gutschreiben", not "kurzinformieren". */
const adverbialParticles = /^(?:kurz|gut|gleich|hoch|fern|sicher|fertig|quer|still|gern)$/;
const adverbialVerbs =
  /^(?:gut(?:schreiben|heißen)|sicher(?:stellen|gehen)|gleich(?:stellen|setzen)|fertig(?:stellen|machen)|hoch(?:laden|rechnen|stufen|fahren)|fern(?:halten|bleiben)|still(?:legen|stehen)|quer(?:lesen|zeichnen))$/;

function joins(particle: TaggedToken, infinitive: string, last: boolean): boolean {
  const whole = particle.lower + infinitive;
  if (adverbialParticles.test(particle.lower)) return adverbialVerbs.test(whole);
  return last || isInfinitive(whole);
}

function inheritedAuxiliary(before: Predicate): string | undefined {
  if (before.modal && before.voice === 'active') return before.modal;
  if (before.voice === 'passive') return 'werden';
  if (before.voice === 'state') return 'sein';
  return undefined;
}
