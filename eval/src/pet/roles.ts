import type { Token, TokenSpan } from './annotations.ts';
import type { NounPhrase, Phrases } from './english-phrases.ts';
import { englishStem } from './english-stem.ts';
import {
  actorPronouns,
  dataPronouns,
  objectPrepositions,
  receivingVerbs,
  recipientPrepositions,
} from './english-words.ts';
import { neighboursOf, type VerbNeighbours } from './verb-neighbours.ts';
import { spanInWording, stemAt, stemOverlap, stemsIn } from './wording.ts';

/** One who takes part, as the stems of each of its names. */
export interface NamedActor {
  id: string;
  names: readonly ReadonlySet<string>[];
}

/** What a step says about the words around its verb. */
export interface WantedRoles {
  /** Stems of the label without its verb. */
  object: ReadonlySet<string>;
  performer?: string | undefined;
  recipient?: string | undefined;
  sender?: string | undefined;
}

/** Where the roles of one verb stand. */
export interface FoundRoles {
  data: TokenSpan[];
  performers: TokenSpan[];
  recipients: TokenSpan[];
}

const receivingStems = new Set([...receivingVerbs].map(englishStem));

/** Finds what the step names among the phrases around its verb; what is not there is left out. */
export function rolesOf(
  tokens: readonly Token[],
  phrases: Phrases,
  verb: TokenSpan,
  wanted: WantedRoles,
  actors: readonly NamedActor[],
): FoundRoles {
  const around = neighboursOf(tokens, phrases, verb.start);
  const receives = receivingStems.has(stemAt(tokens, verb.start));
  const performer = performerOf();
  const recipient = recipientOf();
  const taken = [...performer, ...recipient];
  const sender = actorAmong(
    around.after.filter(({ preposition }) => preposition === 'from'),
    wanted.sender,
  );
  return {
    data: dataOf(taken).map((noun) => dataSpan(noun)),
    performers: [...(receives ? [] : performer), ...sender].map((noun) => actorSpan(noun)),
    recipients: [...(receives ? performer : []), ...recipient].map((noun) => actorSpan(noun)),
  };

  function performerOf(): NounPhrase[] {
    if (wanted.performer === undefined) return [];
    if (around.passive) {
      const agents = around.after.filter(({ preposition }) => preposition === 'by');
      return actorAmong(agents, wanted.performer);
    }
    const named = actorAmong(around.subject, wanted.performer);
    if (named.length > 0) return named;
    const [subject] = around.subject;
    if (around.subject.length === 1 && subject && isPronoun(subject, actorPronouns)) return [subject];
    const elsewhere = phrases.nouns.filter(({ preposition }) => preposition === undefined);
    return around.subject.length === 0 ? nearest(actorAmong(elsewhere, wanted.performer)) : [];
  }

  function recipientOf(): NounPhrase[] {
    if (wanted.recipient === undefined) return [];
    const addressed = around.after.filter(
      ({ preposition }) => preposition === undefined || recipientPrepositions.has(preposition),
    );
    const after = nearest(actorAmong(addressed, wanted.recipient));
    if (after.length > 0) return after;
    if (around.passive) return actorAmong(around.subject, wanted.recipient);
    const pronoun = addressed.find((noun) => noun.preposition !== undefined && noun.pronoun);
    return pronoun ? [pronoun] : [];
  }

  function dataOf(taken: readonly NounPhrase[]): NounPhrase[] {
    if (wanted.object.size === 0) return [];
    const free = (noun: NounPhrase): boolean =>
      !taken.includes(noun) && (noun.end <= verb.start || noun.start >= verb.end);
    const slot = slotOf(around).filter(free);
    const named = slot.filter((noun) => !noun.pronoun && wanted.object.has(stemAt(tokens, noun.head)));
    const first = named[0];
    if (first) return [first, ...joinedTo(first, named)];
    const pronoun = slot.find((noun) => isPronoun(noun, dataPronouns));
    if (pronoun) return [pronoun];
    const sharing = slot.find((noun) => stemOverlap(stemsIn(tokens, noun), wanted.object) > 0);
    if (sharing) return [sharing];
    const subjects = around.passive ? [] : around.subject;
    const elsewhere = [...around.after, ...phrases.nouns].filter(
      (noun) => free(noun) && !noun.pronoun && !subjects.includes(noun) && wanted.object.has(stemAt(tokens, noun.head)),
    );
    return elsewhere.slice(0, 1);
  }

  /** "the contact person and the budget": phrases with articles of their own are data of their own. */
  function joinedTo(first: NounPhrase, named: readonly NounPhrase[]): NounPhrase[] {
    const found: NounPhrase[] = [];
    let end = dataSpan(first).end;
    for (const noun of named) {
      const link = tokens[end];
      if (noun === first || noun.start !== end + 1 || (link?.tag !== 'CC' && link?.text !== ',')) continue;
      found.push(noun);
      end = dataSpan(noun).end;
    }
    return found;
  }

  function dataSpan(noun: NounPhrase): TokenSpan {
    if (noun.pronoun) return { start: noun.start, end: noun.end };
    const span = spanInWording(tokens, phrases, noun, wanted.object, true);
    const hasPreposition = noun.preposition !== undefined && objectPrepositions.has(noun.preposition);
    return hasPreposition ? { start: span.start - 1, end: span.end } : span;
  }

  function actorSpan(noun: NounPhrase): TokenSpan {
    if (noun.pronoun) return { start: noun.start, end: noun.end };
    const actor = bestActor(noun);
    return spanInWording(tokens, phrases, noun, new Set(actor?.names.flatMap((name) => [...name]) ?? []));
  }

  function actorAmong(nouns: readonly NounPhrase[], id: string | undefined): NounPhrase[] {
    return id === undefined ? [] : nouns.filter((noun) => !noun.pronoun && bestActor(noun)?.id === id);
  }

  /** Whom a noun phrase names: the actor that shares its head and most of its words. */
  function bestActor(noun: NounPhrase): NamedActor | undefined {
    const head = stemAt(tokens, noun.head);
    const stems = stemsIn(tokens, noun);
    let best: { actor: NamedActor; overlap: number } | undefined;
    for (const actor of actors) {
      const overlap = Math.max(0, ...actor.names.map((name) => (name.has(head) ? stemOverlap(name, stems) : 0)));
      if (overlap > 0 && (best === undefined || overlap > best.overlap)) best = { actor, overlap };
    }
    return best?.actor;
  }

  function nearest(nouns: readonly NounPhrase[]): NounPhrase[] {
    const distance = (noun: NounPhrase): number => Math.abs(noun.head - verb.start);
    return [...nouns].sort((a, b) => distance(a) - distance(b)).slice(0, 1);
  }

  function isPronoun(noun: NounPhrase, pronouns: ReadonlySet<string>): boolean {
    return noun.pronoun && pronouns.has(tokens[noun.head]?.text.toLowerCase() ?? '');
  }

  /**
   * Where the verb's object stands: before a passive, else after it without a preposition. What nobody does happens
   * to its subject: "the claim goes to the office".
   */
  function slotOf({ passive, subject, after }: VerbNeighbours): NounPhrase[] {
    const direct = after.filter(
      (noun) =>
        noun.preposition === undefined ||
        objectPrepositions.has(noun.preposition) ||
        noun.start === verb.end ||
        (noun.start === verb.end + 1 && noun.preposition === 'of'),
    );
    if (passive) return [...subject, ...direct];
    return wanted.performer === undefined ? [...direct, ...subject] : direct;
  }
}
