import type { Participant, ParticipantKind, Quote } from '@lotse/model';
import { slug, uniqueId } from '@lotse/model';
import { agentNouns, applicantNouns, noAgents, roleNouns, thingNouns, unitNouns } from './lexicon/participants.ts';
import type { Phrase } from './phrases.ts';

/** Somebody who takes part, as the texts name her, him or it. */
export interface Member {
  id: string;
  name: string;
  kind: ParticipantKind;
  aliases: Set<string>;
  evidence: Quote;
}

/** Who takes part in what an English text tells. */
export class Cast {
  readonly #members: Member[] = [];
  readonly #taken = new Set<string>();

  /** Whom a phrase names where it stands as one who acts; undefined for things. */
  actor(phrase: Phrase, evidence: Quote): Member | undefined {
    if (phrase.pronoun && !/^(?:i|we|you)$/.test(phrase.head)) return undefined;
    if (thingNouns.test(phrase.name) && !roleNouns.test(phrase.name) && !unitNouns.test(phrase.name)) return undefined;
    return this.#known(phrase) ?? this.#add(phrase, evidence);
  }

  /** Whom a phrase names that need not name anybody: "to the customer", but not "to the file". */
  named(phrase: Phrase, evidence: Quote): Member | undefined {
    const known = this.#known(phrase);
    if (known) return known;
    const bare = phrase.name.replace(/ (?:of|for|in|at) .*$/, '');
    const isActor =
      applicantNouns.test(bare) ||
      unitNouns.test(bare) ||
      roleNouns.test(bare) ||
      isAbbreviation(bare) ||
      (agentNouns.test(bare) && !noAgents.test(bare));
    return isActor && !phrase.pronoun ? this.#add(phrase, evidence) : undefined;
  }

  /** All members, in the order in which the texts name them. */
  participants(used: ReadonlySet<string>): Participant[] {
    return this.#members
      .filter(({ id }) => used.has(id))
      .map(({ id, name, kind, aliases, evidence }) => ({
        id,
        name,
        kind,
        ...(aliases.size > 0 ? { aliases: [...aliases] } : {}),
        evidence: [evidence],
      }));
  }

  #known(phrase: Phrase): Member | undefined {
    const name = keyOf(phrase.name.replace(/ (?:in|to|on|with|by|from|within|during|after) .*$/, ''));
    const exact = this.#members.find(
      (one) => keyOf(one.name) === name || [...one.aliases].some((alias) => keyOf(alias) === name),
    );
    if (exact) return exact;
    const last = (text: string) => keyOf(text).split(' ').at(-1);
    // "the officer" after "the claims officer"; "a potential customer" and "the customer" are one.
    const found = this.#members.findLast(
      (one) =>
        last(one.name) === last(phrase.name) &&
        (!name.includes(' ') || (one.kind === 'applicant' && (!keyOf(one.name).includes(' ') || !name.includes(' ')))),
    );
    if (found && phrase.name !== found.name) found.aliases.add(phrase.name);
    return found;
  }

  #add(phrase: Phrase, evidence: Quote): Member {
    // "the underwriters in effect": the place or manner is no part of the name.
    const name = phrase.name.replace(/ (?:in|to|on|with|by|from|within|during|after|who|which|that) .*$/, '');
    const member: Member = {
      id: uniqueId(slug(name, 32) || 'x', this.#taken),
      name,
      kind: this.#kindOf(name),
      aliases: new Set(),
      evidence,
    };
    this.#members.push(member);
    return member;
  }

  #kindOf(name: string): ParticipantKind {
    const bare = name.replace(/ (?:of|for|in|at) .*$/, '');
    if (applicantNouns.test(bare))
      return this.#members.some(({ kind }) => kind === 'applicant') ? 'external' : 'applicant';
    if (unitNouns.test(bare)) return 'unit';
    return 'role';
  }
}

const isAbbreviation = (name: string): boolean => /^\p{Lu}[\p{Lu}\p{N}&]+$/u.test(name);

/** Lower case, the last word in the singular. */
function keyOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/ies$/, 'y')
    .replace(/([^su])s$/, '$1');
}
