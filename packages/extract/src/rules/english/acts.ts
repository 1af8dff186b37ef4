import type { Quote } from '@lotse/model';
import type { Cast, Member } from './cast.ts';
import type { Clause } from './clauses.ts';
import { receivingVerbs, sendingVerbs, stateVerbs } from './lexicon/verbs.ts';
import { isPerson, type Phrase } from './phrases.ts';
import { participleOf } from './verb-forms.ts';

/** One piece of work that a clause tells of. */
export interface Act {
  label: string;
  verb: string;
  /** The thing it is done to, as the label names it; "" where there is none. */
  object: string;
  /** Its last noun, lower case and singular. */
  head: string;
  by?: Member;
  /** The performer was read, not taken from the step before. */
  byStated: boolean;
  to?: Member;
  from?: Member;
  quote: Quote;
}

/** What the clauses before left behind: what "it" and "she" stand for. */
export interface Memory {
  object?: Phrase | undefined;
  person?: Member | undefined;
  /** Who did what the clause before told: the subject of "and forwards it". */
  subject?: Member | undefined;
  /** The thing that the clause before had as its subject: "is checked and signed". */
  theme?: Phrase | undefined;
  /** The last noun phrase of the clause before: whom "who" stands for. */
  latest?: Phrase | undefined;
}

/** The act that a clause tells of; undefined where it says how things are or what is not done. */
export function actOf(clause: Clause, cast: Cast, memory: Memory, quote: Quote): Act | undefined {
  const performer = performerOf(clause, cast, memory, quote);
  const latest = /^(?:which|who)$/.test(clause.marker) && clause.joined === '' ? memory.latest : undefined;
  const theme =
    clause.passive && clause.elliptic && latest
      ? latest
      : clause.passive
        ? (clause.subject ?? (clause.elliptic ? memory.theme : undefined))
        : clause.object;
  const told = theme && isBackward(theme) ? (memory.object ?? theme) : theme;
  remember(clause, performer, memory, cast, quote);
  // "The first steps are performed by the customer", "does the following": what comes is told behind it.
  if (
    theme &&
    /^(?:following|steps?|activit(?:y|ies)|tasks?)$/.test(theme.head) &&
    !/^(?:repeat|skip)$/.test(clause.verb)
  )
    return undefined;
  if (clause.negated || clause.copula || (clause.verb === 'be' && !clause.passive)) return undefined;
  if (stateVerbs.has(clause.verb) && !isWork(clause, performer)) return undefined;
  const recipient = recipientOf(clause, cast, quote, told);
  const thing = clause.second ?? told;
  // "Negotiations begin": what nobody does happens to its subject.
  const happening =
    !thing && (!performer || forwarded(clause)) && clause.subject && !clause.passive ? clause.subject : undefined;
  if (!performer && !clause.object && !clause.passive && clause.subject && !clause.subject.pronoun)
    memory.object = clause.subject;
  const object = thing && !isUnspoken(thing) ? thing.name : happening && !happening.pronoun ? happening.name : '';
  const label = labelOf(clause, object, recipient.inObject && clause.second ? told : undefined);
  if (!label) return undefined;
  if (theme && !theme.pronoun && !(recipient.inObject && !clause.second)) memory.object = clause.second ?? theme;
  const sender = receivingVerbs.has(clause.verb)
    ? clause.adjuncts.find(({ preposition }) => preposition === 'from')
    : undefined;
  const from = sender ? cast.named(sender.phrase, quote) : undefined;
  return {
    label,
    verb: clause.verb,
    object,
    head: singular(thing?.head ?? ''),
    ...(performer ? { by: performer } : {}),
    byStated: performer !== undefined,
    ...(recipient.to && recipient.to !== performer ? { to: recipient.to } : {}),
    ...(from && from !== performer ? { from } : {}),
    quote,
  };
}

/** Verbs of state that tell work where somebody does them to something. */
function isWork({ verb, object, passive, adjuncts }: Clause, performer: Member | undefined): boolean {
  if (verb === 'act') return false;
  if (/^(?:let|think|play|relate|see|describe|require|represent)$/.test(verb))
    return performer !== undefined && object !== undefined && /^(?:describe|require)$/.test(verb);
  const isDone = passive || (performer !== undefined && object !== undefined);
  return verb === 'serve' && isDone && adjuncts.every(({ preposition }) => preposition !== 'as');
}

function performerOf(clause: Clause, cast: Cast, memory: Memory, quote: Quote): Member | undefined {
  if (clause.passive) {
    const agent = clause.adjuncts.find(({ preposition }) => preposition === 'by');
    return agent ? (cast.named(agent.phrase, quote) ?? asActor(agent.phrase, cast, quote)) : undefined;
  }
  const { subject } = clause;
  if (/^(?:who|which)$/.test(clause.marker) && clause.elliptic && clause.joined === '' && memory.latest) {
    const named = clause.marker === 'who' ? cast.actor(memory.latest, quote) : cast.named(memory.latest, quote);
    if (named || clause.marker === 'who') {
      memory.subject = named;
      return named;
    }
  }
  if (!subject) return clause.elliptic ? memory.subject : undefined;
  if (isPerson(subject) || /^(?:it|this|who|which)$/.test(subject.head)) return memory.person;
  if (forwarded(clause) && clause.object === undefined) return undefined;
  const isState = clause.copula || stateVerbs.has(clause.verb);
  if (isState) return cast.named(subject, quote);
  if (clause.object === undefined && clause.adjuncts.length === 0 && !clause.complement)
    return cast.named(subject, quote);
  return cast.actor(subject, quote);
}

/** "by the clerk", but not "by email", "by June". */
function asActor(phrase: Phrase, cast: Cast, quote: Quote): Member | undefined {
  return /^(?:e-?mail|mail|post|phone|telephone|fax|letter|hand|\d+.*|default|law|using|means|courier)$/i.test(
    phrase.head,
  ) || /ing$/.test(phrase.name.split(' ')[0] ?? '')
    ? undefined
    : /^\p{Lu}/u.test(phrase.name) || / role$/.test(phrase.name)
      ? cast.actor(phrase, quote)
      : undefined;
}

function remember(clause: Clause, performer: Member | undefined, memory: Memory, cast: Cast, quote: Quote): void {
  if (clause.subject && !clause.elliptic) {
    // "is notified and corrects the form": whom it was done to goes on.
    memory.subject = clause.passive ? cast.named(clause.subject, quote) : performer;
    memory.theme = clause.subject.pronoun && isBackward(clause.subject) ? memory.object : clause.subject;
    if (clause.passive && !clause.subject.pronoun) {
      const named = cast.named(clause.subject, quote);
      if (named) memory.person = named;
      else memory.object = clause.subject;
    }
  }
  if (performer) memory.person = performer;
  const latest = clause.adjuncts.at(-1)?.phrase ?? clause.second ?? clause.object ?? clause.subject;
  if (latest && !latest.pronoun) memory.latest = latest;
}

function isBackward(phrase: Phrase): boolean {
  return phrase.pronoun && /^(?:it|this|that|these|those|them|they|which|all)$/.test(phrase.head);
}

const isUnspoken = (phrase: Phrase): boolean => phrase.pronoun;

function recipientOf(
  clause: Clause,
  cast: Cast,
  quote: Quote,
  theme: Phrase | undefined,
): { to?: Member; inObject: boolean } {
  if (!sendingVerbs.has(clause.verb)) return { inObject: false };
  const person = theme && !clause.passive ? cast.named(theme, quote) : undefined;
  const told =
    theme && clause.passive && /^(?:inform|notify|tell|ask|contact|advise)$/.test(clause.verb)
      ? cast.named(theme, quote)
      : undefined;
  if (person ?? told) return { to: (person ?? told) as Member, inObject: true };
  const adjunct = clause.adjuncts.find(({ preposition, phrase }) => preposition === 'to' && cast.named(phrase, quote));
  const to = adjunct ? cast.named(adjunct.phrase, quote) : undefined;
  return to ? { to, inObject: false } : { inObject: false };
}

/** Longer labels say more than a step's name should. */
const LONGEST_LABEL = 9;

/** "The letter goes to the archive": somebody brings it there. */
function forwarded(clause: Clause): boolean {
  return (
    /^(?:go|move|pass)$/.test(clause.verb) &&
    !clause.passive &&
    clause.adjuncts.some(({ preposition }) => preposition === 'to')
  );
}

/** "send invoice to customer": verb, object and the first thing that a preposition adds. */
function labelOf(clause: Clause, object: string, person: Phrase | undefined): string | undefined {
  const verb =
    forwarded(clause) && clause.object === undefined
      ? 'forward'
      : [clause.verb, clause.particle].filter(Boolean).join(' ');
  const asked = clause.complement ? withoutArticles(clause.complement) : '';
  const kept = clause.adjuncts.filter(
    ({ preposition, phrase }) =>
      isKept(clause, preposition) &&
      !(preposition === 'to' && isPurpose(phrase)) &&
      !phrase.pronoun &&
      phrase.name.split(' ').length <= 4,
  );
  const [first] = kept;
  const added = first && !asked ? ` ${first.preposition} ${first.phrase.name}` : '';
  const recipient = person && !person.pronoun ? ` to ${person.name}` : '';
  const core = `${verb}${object ? ` ${object}` : ''}`;
  const label = `${core}${recipient || (words(core + added) <= LONGEST_LABEL ? added : '')}`;
  const full = asked && words(label) + words(asked) <= 12 ? `${label} ${asked}` : label;
  return full.trim();
}

/** "to see", "to ensure it": what it is done for. */
const isPurpose = ({ name }: Phrase): boolean => /^(?:see|ensure|make sure|find out|get|be)(?!\p{L})/iu.test(name);

const words = (text: string): number => text.trim().split(/\s+/).length;

function isKept(clause: Clause, preposition: string): boolean {
  if (clause.passive && preposition === 'by') return false;
  if (
    /^(?:during|within|after|before|upon|without|because|despite|as|per|under|like|based|than|via|by|due)$/.test(
      preposition,
    )
  )
    return false;
  return true;
}

const withoutArticles = (text: string): string =>
  text
    .replace(/(?:^|\s)(?:the|a|an|their|his|her|its)(?=\s)/gi, '')
    .replace(/\s+/g, ' ')
    .trim();

/** What has happened when a clause is told as what starts or ends the process: "complaint filed". */
export function stateOf(clause: Clause, memory: Memory): string {
  const latest = /^(?:which|who)$/.test(clause.marker) && clause.joined === '' ? memory.latest : undefined;
  const theme = clause.passive && clause.elliptic && latest ? latest : clause.passive ? clause.subject : clause.object;
  const name = theme?.pronoun ? memory.object?.name : theme?.name;
  if (clause.complement) return withoutArticles(clause.complement.replace(/^\S+ /, ''));
  if (clause.copula) return [clause.subject?.name, clause.object?.name].filter(Boolean).join(' ');
  if (name) return [name, participleOf(clause.verb), clause.particle].filter(Boolean).join(' ');
  const adjunct = clause.adjuncts[0];
  return [
    clause.subject?.name,
    participleOf(clause.verb),
    clause.particle,
    adjunct && `${adjunct.preposition} ${adjunct.phrase.name}`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** "invoices" and "invoice" are one thing. */
export function singular(word: string): string {
  return word
    .toLowerCase()
    .replace(/ies$/, 'y')
    .replace(/([^sui])s$/, '$1');
}
