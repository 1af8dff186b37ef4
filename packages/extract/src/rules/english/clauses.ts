import { unchained } from './chains.ts';
import { complementVerbs, givingVerbs } from './lexicon/verbs.ts';
import { type Adjunct, adjunctsOf, objectOf, type Phrase, phraseOf, subjectOf } from './phrases.ts';
import { regionsOf } from './regions.ts';
import type { Region, VerbGroup } from './verb-groups.ts';
import { type Word, wordsOf } from './words.ts';

/** How a clause hangs on what stands before it. */
export type Link = 'main' | 'condition' | 'time' | 'until' | 'while' | 'before' | 'relative' | 'complement' | 'aside';

/** A clause of a sentence: one verb with who does it and to what. */
export interface Clause {
  link: Link;
  /** The word that opens it: "if", "unless", "once", "who"; empty where there is none. */
  marker: string;
  /** "or" joins it to the clause before; "and" and a comma are the same. */
  joined: 'and' | 'or' | 'but' | '';
  verb: string;
  particle?: string;
  passive: boolean;
  negated: boolean;
  modal?: string;
  copula: boolean;
  subject?: Phrase;
  /** It has no subject of its own and takes that of the clause before. */
  elliptic: boolean;
  imperative: boolean;
  object?: Phrase;
  /** "gives the customer the form": the form; `object` is the customer. */
  second?: Phrase;
  adjuncts: Adjunct[];
  /** What a check asks or a report says: "whether the form is complete". */
  complement?: string;
  /** "either … or" stands in it. */
  either: boolean;
  /** Words between the last clause and its subject: "After two weeks", "In this case". */
  lead: string;
  /** Offsets into the sentence. */
  start: number;
  end: number;
  text: string;
  /** Where in `text` the words begin that say what is so: "… complete", "paid …", "fails". */
  predicate: number;
}

export interface SentenceReading {
  text: string;
  words: Word[];
  clauses: Clause[];
  /** What stands before the first clause, "Otherwise", "After checking the form". */
  lead: string;
  /** The noun phrase of a sentence without any verb, a list's item: "Sending a letter". */
  bare: boolean;
}

/** Takes a sentence apart into clauses. */
export function readClauses(text: string): SentenceReading {
  const words = wordsOf(text);
  const regions = regionsOf(words);
  const clauses: Clause[] = [];
  let pending: Region[] = [];
  let lead = '';
  for (const region of regions) {
    if (!region.group) {
      const last = clauses.at(-1);
      const follows = region.openers.some(({ lower }) => /^(?:and|or|,|\()$/.test(lower));
      if (last && follows && !opensAnew(words, region) && pending.length === 0) extend(words, last, region, text);
      else if (!(last && asksMore(words, region, last, text))) pending.push(region);
      const bare = bareCondition(words, region, text);
      if (bare) {
        clauses.push(bare);
        pending = [];
      }
      continue;
    }
    const from = pending[0];
    const before = from ? text.slice(words[from.start]?.start ?? 0, words[region.start]?.start ?? 0) : '';
    if (clauses.length === 0) lead = before;
    clauses.push(clauseOf(words, region, region.group, pending, clauses.at(-1), text, before));
    pending = [];
  }
  if (clauses.length === 0) lead = text;
  for (const [at, clause] of clauses.entries()) shareObject(clause, clauses[at + 1]);
  return { text, words, clauses, lead, bare: clauses.length === 0 };
}

/** "decides whether to appeal": what is asked without a verb of its own. */
function asksMore(words: readonly Word[], region: Region, last: Clause, text: string): boolean {
  const opener = region.openers.at(-1);
  const end = words[region.end - 1]?.end;
  if (
    !opener ||
    end === undefined ||
    !/^(?:whether|how|what|if)$/.test(opener.lower) ||
    !complementVerbs.has(last.verb)
  )
    return false;
  if (last.object || last.complement) return false;
  last.complement = text.slice(opener.start, end);
  last.end = end;
  last.text = text.slice(last.start, end);
  return true;
}

/** "if the roof leaks" with a verb that no table knows: still a condition. */
function bareCondition(words: readonly Word[], region: Region, text: string): Clause | undefined {
  const opener = region.openers.at(-1);
  const last = words[region.end - 1];
  if (!opener || !last || !/^(?:if|unless|in case|as long as)$/.test(opener.lower) || region.end - region.start < 2)
    return undefined;
  if (words[region.end]?.text !== ',') return undefined;
  const start = opener.start;
  const own = words[region.start]?.start ?? start;
  return {
    link: 'condition',
    marker: opener.lower,
    joined: '',
    verb: 'be',
    passive: false,
    negated: false,
    copula: true,
    elliptic: false,
    imperative: false,
    adjuncts: [],
    either: false,
    lead: '',
    start,
    end: last.end,
    text: text.slice(start, last.end),
    predicate: own - start,
  };
}

/** "checks and repairs the hardware": what is done to the hardware twice. */
function shareObject(clause: Clause, next: Clause | undefined): void {
  const alone = !clause.object && clause.adjuncts.length === 0 && !clause.passive && !clause.copula;
  if (
    !alone ||
    !next?.elliptic ||
    next.passive ||
    next.joined === '' ||
    next.joined === 'but' ||
    next.link !== clause.link
  )
    return;
  if (next.object) clause.object = next.object;
  clause.adjuncts = next.adjuncts;
}

/** "…, after approval from the customer, …": belongs to what follows. */
function opensAnew(words: readonly Word[], region: Region): boolean {
  const first = words
    .slice(region.start, region.end)
    .find(
      ({ kind, lower }) =>
        kind !== 'adverb' || /^(?:otherwise|else|finally|simultaneously|meanwhile|then|next|afterwards)$/.test(lower),
    );
  return /^(?:after|upon|before|otherwise|else|then|finally|next|afterwards|in case of|based|depending|simultaneously|meanwhile)$/.test(
    first?.lower ?? '',
  );
}

/** "… relevant documents and invoices": more of the object. */
function extend(words: readonly Word[], clause: Clause, region: Region, text: string): void {
  const last = words[region.end - 1];
  if (!last) return;
  const opener = region.openers.find(({ lower }) => /^(?:and|or)$/.test(lower))?.lower;
  const phrase = phraseOf(words, region.start, region.end, 4);
  clause.end = last.end;
  clause.text = text.slice(clause.start, clause.end);
  if (!phrase || !opener || phrase.pronoun) return;
  const adjunct = clause.adjuncts.at(-1);
  const target = adjunct ? adjunct.phrase : clause.object;
  if (target && target.name.split(' ').length + phrase.name.split(' ').length <= 7 && !/ (?:and|or) /.test(target.name))
    target.name = `${target.name} ${opener} ${phrase.name}`;
}

const conditions =
  /^(?:if|unless|in case|in case that|in the case that|in the event that|provided|provided that|only if|even if)$/;
const times =
  /^(?:when|whenever|once|after|as soon as|every time|since|because|although|though|where|so that|such that|as long as)$/;

function linkOf(
  region: Region,
  before: Clause | undefined,
  pending: readonly Region[],
  returns: boolean,
): { link: Link; marker: string } {
  const opens = (one: Region): Word | undefined =>
    one.openers.findLast(({ kind }) => kind === 'subordinator' || kind === 'relative');
  const held = pending.map(opens).findLast((one) => one !== undefined);
  const goesOn = region.openers.every(({ text, kind }) => kind === 'conjunction' || text === ')');
  const word = opens(region) ?? (goesOn ? held : undefined);
  const joiner = region.openers.find(({ kind }) => kind === 'conjunction');
  if (!word) {
    // "if the form is complete and the fee is paid": the second condition of the same kind.
    const same =
      before !== undefined &&
      joiner !== undefined &&
      /^(?:condition|time|until|while|before|relative|complement)$/.test(before.link);
    return same && !returns ? { link: before.link, marker: before.marker } : { link: 'main', marker: '' };
  }
  const marker = word.lower;
  const comma = region.openers.some(({ text }) => text === ',');
  if (/^(?:whether|how|what|why)$/.test(marker)) return { link: 'complement', marker };
  if (
    marker === 'if' &&
    before &&
    /(?:^|\s)to (?:see|check|determine|verify|decide|find out|ensure)$/i.test(before.text)
  )
    return { link: 'complement', marker };
  const asks = before && !joiner && complementVerbs.has(before.verb) && !before.passive;
  if (marker === 'if' && before && !comma && asks && before.object === undefined) return { link: 'complement', marker };
  if (marker === 'if' && joiner && before?.link === 'complement') return { link: 'complement', marker };
  if (marker === 'that')
    return {
      link: before && complementVerbs.has(before.verb) && before.object === undefined ? 'complement' : 'relative',
      marker,
    };
  if (conditions.test(marker)) return { link: 'condition', marker };
  if (marker === 'whereas') return { link: 'main', marker };
  if (marker === 'until' || marker === 'till') return { link: 'until', marker };
  if (marker === 'while') return { link: 'while', marker };
  if (marker === 'before') return { link: 'before', marker };
  if (/^(?:because|although|though|since|so that|such that|where|as long as)$/.test(marker))
    return { link: 'aside', marker };
  if (times.test(marker)) return { link: 'time', marker };
  return { link: 'relative', marker };
}

function clauseOf(
  words: readonly Word[],
  region: Region,
  group: VerbGroup,
  pending: readonly Region[],
  before: Clause | undefined,
  text: string,
  lead: string,
): Clause {
  const own = subjectWithin(words, region, group, pending);
  // "checks whether it is signed and notifies the clerk": the checking goes on, not what is checked.
  const returns = own === undefined && group.form === 's' && before?.link === 'complement' && before.passive;
  const { link, marker } = linkOf(region, before, pending, returns);
  const opening = [...pending.flatMap(({ openers }) => openers), ...region.openers].findLast(
    ({ kind, lower, end }) => kind === 'subordinator' && lower === marker && end > 0,
  );
  const joiner = region.openers.findLast(({ kind }) => kind === 'conjunction')?.lower;
  const chained = unchained(words, group, region.end);
  const { phrase: object, end } = objectOf(words, chained.end, region.end);
  const behind = words[end];
  const second =
    object && behind && end < region.end && behind.kind === 'determiner' && givingVerbs.has(chained.verb)
      ? objectOf(words, end, region.end)
      : undefined;
  const first = pending.find((one) => one.openers.some(({ kind }) => kind === 'conjunction')) ? pending[0] : region;
  const start = opening?.start ?? words[(first ?? region).start]?.start ?? 0;
  const finish = words[region.end - 1]?.end ?? text.length;
  const noSubject = own === undefined;
  const opener = region.openers.at(-1);
  const sharing = noSubject && before !== undefined && group.form !== 'base';
  const hangs = before !== undefined && before.link !== 'main' && joiner === undefined;
  const imperative =
    noSubject &&
    group.form === 'base' &&
    group.modal === undefined &&
    (hangs || !sharesBase(before)) &&
    opener?.kind !== 'relative';
  const clause: Clause = {
    link,
    marker,
    joined: joiner === 'or' || joiner === 'but' ? joiner : joiner ? 'and' : '',
    verb: chained.verb,
    ...(chained.particle ? { particle: chained.particle } : {}),
    passive: chained.passive,
    negated: group.negated,
    ...(group.modal ? { modal: group.modal } : {}),
    copula: chained.copula,
    ...(own ? { subject: own } : {}),
    elliptic: noSubject && !imperative && (sharing || sharesBase(before) || opener?.kind === 'relative'),
    imperative,
    ...(object ? { object } : {}),
    ...(second?.phrase ? { second: second.phrase } : {}),
    adjuncts: adjunctsOf(words, second?.end ?? end, region.end),
    either: words.slice(region.start, region.end).some(({ lower }) => lower === 'either'),
    lead,
    start,
    end: finish,
    text: text.slice(start, finish),
    predicate: (words[predicateAt(group, words)]?.start ?? finish) - start,
  };
  if (
    link === 'complement' &&
    before &&
    (complementVerbs.has(before.verb) || /^(?:perform|do|make)$/.test(before.verb))
  ) {
    before.complement = `${before.complement ? `${before.complement} and ` : ''}${marker} ${words
      .slice(region.start, region.end)
      .map(({ text: word }) => word)
      .join(' ')}`;
    before.end = finish;
    before.text = text.slice(before.start, finish);
  }
  return clause;
}

/** Behind the auxiliaries: "is marked" → "marked", "does not fail" → "fail", "is complete" → "complete". */
function predicateAt(group: VerbGroup, words: readonly Word[]): number {
  if (group.copula) return group.end;
  let at = group.start;
  while (at < group.end - 1 && /^(?:modal|be|have|do|adverb|to)$/.test(words[at]?.kind ?? '')) at++;
  return at;
}

function sharesBase(before: Clause | undefined): boolean {
  return (
    before !== undefined &&
    (before.modal !== undefined || before.imperative || before.subject !== undefined || before.elliptic)
  );
}

/** The subject, with what is joined to it before the region: "Sales or support", "the form and the photo". */
function subjectWithin(
  words: readonly Word[],
  region: Region,
  group: VerbGroup,
  pending: readonly Region[],
): Phrase | undefined {
  const own = subjectOf(words, region.start, group.start);
  const joiner = region.openers.at(-1);
  const previous = pending.at(-1);
  if (!own || !previous || joiner?.kind !== 'conjunction' || pending.length === 0) return own;
  const first = pending.find((one) => one.end === region.start - 1 || one === previous) ?? previous;
  const other = subjectOf(words, first.start, first.end);
  if (!other || other.pronoun) return own;
  return { ...own, name: `${other.name} ${joiner.lower} ${own.name}`, start: other.start };
}
