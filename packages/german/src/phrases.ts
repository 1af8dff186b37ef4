import type { TaggedToken } from './tagging.ts';

/** A constituent of a clause beside its verbs. */
export interface Phrase {
  kind: 'np' | 'pp' | 'pronoun' | 'adverb';
  /** Prepositional phrases: the preposition, lower case, contractions resolved ("zum" → "zu"). */
  preposition?: string;
  /** The preposition as printed: "zur", "zum", "beim". */
  form?: string;
  /** The article or pronoun before the noun, lower case. */
  determiner?: string;
  /** The head noun as printed; pronouns and adverbs: the word. */
  head: string;
  /** From the first word after preposition and determiner to the end, as printed. */
  text: string;
  /** Adjectives before the head, as printed. */
  adjectives: string[];
  /** The noun phrase up to its head and names, without genitives and coordination. */
  core: string;
  /** Genitive attributes, each as printed with its article. */
  genitive?: string;
  /** More noun phrases joined by und/oder/comma, each as printed without its article. */
  coordinated: string[];
  /** Stands directly behind the phrase before it. */
  follows: boolean;
  start: number;
  end: number;
}

const contractions: Record<string, string> = {
  am: 'an', ans: 'an', aufs: 'auf', beim: 'bei', durchs: 'durch', fürs: 'für', im: 'in', ins: 'in', übers: 'über', ums: 'um', vom: 'von', vors: 'vor', zum: 'zu', zur: 'zu',
}; // biome-ignore format: one line of data reads best

const genitiveDeterminers = new Set(
  'des der eines einer dieses dieser jenes jener seines seiner ihres ihrer unseres unserer aller beider mehrerer deren dessen sämtlicher'.split(
    ' ',
  ),
);

/** Words whose genitive-looking follower is a dative of its own, e.g. "der ASt". */
export type IsParticipant = (noun: string) => boolean;

/** The noun phrases, prepositional phrases, pronouns and adverbs among tokens that hold no verb any more. */
export function chunk(text: string, tokens: readonly TaggedToken[], isParticipant: IsParticipant): Phrase[] {
  const phrases: Phrase[] = [];
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    if (!token) break;
    const start = token.start;
    if (
      token.tag === 'preposition' ||
      (/^(?:bis|während|seit)$/.test(token.lower) && token.tag === 'subordinator' && isNounAhead(tokens, at + 1))
    ) {
      const parsed = parseNoun(text, tokens, at + 1, isParticipant);
      if (parsed) {
        phrases.push({
          ...parsed.phrase,
          kind: 'pp',
          preposition: contractions[token.lower] ?? token.lower,
          form: token.lower,
          start,
          follows: touches(phrases, start, text),
        });
        at = parsed.next;
        continue;
      }
      const pronoun = tokens[at + 1];
      if (pronoun?.tag === 'pronoun' || (pronoun?.tag === 'determiner' && pronoun !== undefined)) {
        phrases.push({
          ...word('pp', pronoun, phrases, text),
          preposition: contractions[token.lower] ?? token.lower,
          form: token.lower,
          start,
        });
        at += 2;
        continue;
      }
      at++;
      continue;
    }
    const parsed = parseNoun(text, tokens, at, isParticipant);
    if (parsed) {
      phrases.push({ ...parsed.phrase, kind: 'np', start, follows: touches(phrases, start, text) });
      at = parsed.next;
      continue;
    }
    if (token.tag === 'pronoun' || token.tag === 'determiner') phrases.push(word('pronoun', token, phrases, text));
    else if (
      token.tag === 'adverb' ||
      token.tag === 'adjective' ||
      token.tag === 'particle' ||
      token.tag === 'participle'
    )
      phrases.push(word('adverb', token, phrases, text));
    at++;
  }
  return phrases;
}

function touches(phrases: readonly Phrase[], start: number, text: string): boolean {
  const last = phrases.at(-1);
  return last !== undefined && last.kind !== 'adverb' && text.slice(last.end, start).trim() === '';
}

function word(kind: Phrase['kind'], token: TaggedToken, phrases: readonly Phrase[], text: string): Phrase {
  return {
    kind,
    head: token.text,
    text: token.text,
    core: token.text,
    adjectives: [],
    coordinated: [],
    follows: touches(phrases, token.start, text),
    start: token.start,
    end: token.end,
  };
}

function isNounAhead(tokens: readonly TaggedToken[], at: number): boolean {
  const first = tokens[at];
  return (
    first?.tag === 'noun' || first?.tag === 'number' || (first?.tag === 'preposition' && tokens[at + 1]?.tag === 'noun')
  );
}

type NounPhrase = Omit<Phrase, 'kind' | 'follows'>;

function parseNoun(
  text: string,
  tokens: readonly TaggedToken[],
  from: number,
  isParticipant: IsParticipant,
  deep = true,
): { phrase: NounPhrase; next: number } | null {
  let at = from;
  let determiner: string | undefined;
  while (tokens[at]?.tag === 'determiner' && (at === from || adjacent(text, tokens[at - 1]?.end ?? 0, tokens[at]))) {
    determiner ??= tokens[at]?.lower;
    at++;
    // "die oder der Zuständige", "von der oder dem StB": two articles for one noun.
    if (/^(?:oder|und|bzw\.?)$/.test(tokens[at]?.lower ?? '') && tokens[at + 1]?.tag === 'determiner') at++;
  }
  const bodyStart = at;
  at = skipAttributes(tokens, at, determiner !== undefined);
  const head = tokens[at];
  if (head?.tag !== 'noun') return null;
  const adjectives = tokens
    .slice(bodyStart, at)
    .filter((token) => token.tag === 'adjective' || token.tag === 'number' || token.tag === 'participle')
    .map((token) => token.text);
  at++;
  let last = head;
  // Names, numbers and quoted titles that belong to the head: "Fachverfahren KommSteuer", "Vordruck WG 1", "Ziffer 7.3".
  while (deepName(tokens, at) && adjacent(text, last.end, tokens[at]) && !startsAnother(head, tokens[at])) {
    last = tokens[at] ?? last;
    at++;
  }
  const start = tokens[from]?.start ?? head.start;
  const textStart = tokens[bodyStart]?.start ?? head.start;
  const phrase: NounPhrase = {
    head: head.text,
    adjectives,
    core: text.slice(textStart, last.end),
    text: '',
    coordinated: [],
    start,
    end: last.end,
  };
  if (determiner !== undefined) phrase.determiner = determiner;
  if (deep) at = attachGenitive(text, tokens, at, phrase, isParticipant);
  if (deep) at = attachCoordination(text, tokens, at, phrase, isParticipant);
  phrase.text = text.slice(textStart, phrase.end).replace(/\s+/g, ' ').trim();
  phrase.core = phrase.core.replace(/\s+/g, ' ').trim();
  return { phrase, next: at };
}

const measures = /^(?:Tag|Woche|Monat|Jahr|Stunde|Minute)(?:e?[ns]?|es)$/;
const persons = /(?:steller|werber|inhaber|nehmer|gehörige|halter|eigentümer|bürger|eltern)(?:in|n|innen|s)?$/i;
const things = /(?:ung|ungen|nisse|heiten|keiten|schaften|gründe|nachweise|bedenken|mängel)$/i;

/** A noun right behind a time or a person that is no name of it: "innerhalb von zwei Monaten Stellung", "gegen den Antragsteller Erkenntnisse". */
function startsAnother(head: TaggedToken, next: TaggedToken | undefined): boolean {
  if (next?.tag !== 'noun') return false;
  return measures.test(head.text) || (persons.test(head.text) && things.test(next.text));
}

/** From behind a determiner to the head noun: adjectives, numbers, and whole participial attributes ("vom Sachgebiet entwickelte"). */
function skipAttributes(tokens: readonly TaggedToken[], from: number, determined: boolean): number {
  let at = from;
  while (
    isAttribute(tokens[at]) ||
    (tokens[at]?.tag === 'adverb' && tokens[at + 1]?.tag === 'adjective' && tokens[at + 2]?.tag === 'noun') ||
    (tokens[at]?.tag === 'coordinator' &&
      at > from &&
      isAttribute(tokens[at + 1]) &&
      tokens[at + 1]?.tag === 'adjective')
  )
    at++;
  if (tokens[at]?.tag === 'noun') return at;
  if (!determined || tokens[at] === undefined) return at > from && tokens[at]?.tag === 'noun' ? at : from;
  for (let ahead = at + 1; ahead < Math.min(tokens.length, at + 12); ahead++) {
    const token = tokens[ahead];
    if (!token || token.tag === 'auxiliary' || token.tag === 'finite' || token.text === ';') break;
    if (
      token.tag === 'adjective' &&
      tokens[ahead + 1]?.tag === 'noun' &&
      /(?:te|ten|ter|tes|tem|ene|enen|ener|enes|enem|ende|enden|ender|endes|endem)$/.test(token.lower)
    )
      return ahead + 1;
  }
  return from;
}

function isAttribute(token: TaggedToken | undefined): boolean {
  if (!token) return false;
  return (
    token.tag === 'adjective' ||
    token.tag === 'number' ||
    (token.tag === 'adverb' && /^(?:sehr|mehr|weniger|nächst|noch|nicht)/.test(token.lower)) ||
    (token.tag === 'participle' && /en$/.test(token.lower))
  );
}

function deepName(tokens: readonly TaggedToken[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (token.tag === 'number') return tokens[at + 1]?.tag !== 'noun' || /^\d+\.\d+$/.test(token.text);
  return token.tag === 'noun';
}

/** Nothing but white space lies between: no verb was taken out there. */
function adjacent(text: string, end: number, token: TaggedToken | undefined): boolean {
  return token !== undefined && text.slice(end, token.start).trim() === '';
}

function attachGenitive(
  text: string,
  tokens: readonly TaggedToken[],
  from: number,
  phrase: NounPhrase,
  isParticipant: IsParticipant,
): number {
  let at = from;
  while (
    adjacent(text, phrase.end, tokens[at]) &&
    (genitiveDeterminers.has(tokens[at]?.lower ?? '') ||
      (/^\p{L}+er$/u.test(tokens[at]?.lower ?? '') && tokens[at]?.tag === 'adjective'))
  ) {
    const inner = parseNoun(text, tokens, at, isParticipant, false);
    if (!inner) break;
    const dative = (tokens[at]?.lower === 'der' || tokens[at]?.lower === 'einer') && isParticipant(inner.phrase.core);
    const ofAgent = tokens[at]?.lower === 'der' && isParticipant(phrase.core) && !isParticipant(inner.phrase.core);
    const ofName = /\p{Lu}.*\p{Lu}/u.test(phrase.head) && !phrase.head.includes('-');
    if (dative || ofAgent || (ofName && tokens[at]?.lower === 'der')) break;
    phrase.genitive = phrase.genitive
      ? `${phrase.genitive} ${text.slice(inner.phrase.start, inner.phrase.end)}`
      : text.slice(inner.phrase.start, inner.phrase.end);
    phrase.end = inner.phrase.end;
    at = inner.next;
  }
  return at;
}

function attachCoordination(
  text: string,
  tokens: readonly TaggedToken[],
  from: number,
  phrase: NounPhrase,
  isParticipant: IsParticipant,
): number {
  let at = from;
  for (;;) {
    const joint = tokens[at];
    if (
      !joint ||
      !adjacent(text, phrase.end, joint) ||
      !(joint.text === ',' || /^(?:und|oder|sowie|bzw\.?|beziehungsweise)$/.test(joint.lower))
    )
      return at;
    const inner = parseNoun(text, tokens, at + 1, isParticipant, false);
    if (!inner) return at;
    if (joint.text === ',' && inner.phrase.determiner !== undefined && phrase.determiner === undefined) return at;
    let next = inner.next;
    const genitiveHolder = { ...inner.phrase };
    next = attachGenitive(text, tokens, next, genitiveHolder, isParticipant);
    phrase.coordinated.push(
      text.slice(genitiveHolder.start, genitiveHolder.end).replace(/^(?:der|die|das|den|dem|des|eine?[nmrs]?)\s+/i, ''),
    );
    phrase.end = genitiveHolder.end;
    at = next;
  }
}
