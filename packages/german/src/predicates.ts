import { auxiliaries } from './lexicon/closed-class.ts';
import { finiteToInfinitive, isInfinitive } from './morphology.ts';
import { chunk, type IsParticipant, type Phrase } from './phrases.ts';
import { modals, setVerb } from './predicate-verb.ts';
import type { TaggedToken } from './tagging.ts';

/** A verb with what belongs to it. */
export interface Predicate {
  /** With its particle: "nachfordern"; "sein" for a copula. */
  infinitive: string;
  voice: 'active' | 'passive' | 'state';
  /** "ist … zu prüfen", "hat … vorzulegen". */
  obligation: boolean;
  modal?: string;
  imperative: boolean;
  /** "Bescheid der Leitung vorlegen": an infinitive at the end, without a subject. */
  bare?: true;
  negated: boolean;
  past: boolean;
  subjunctive: boolean;
  person?: 'ich' | 'du' | 'singular' | 'plural';
  phrases: Phrase[];
  /** Copula and state: the predicative word or participle as printed ("vollständig", "erfüllt"). */
  predicative?: string;
  /** Shares the finite verb (and subject) of the predicate before it: "wird gedruckt und versandt". */
  elliptic: boolean;
  /** Starts with its finite verb behind "und": the subject is that of the predicate before. */
  subjectOmitted: boolean;
  start: number;
  end: number;
}

interface Piece {
  tokens: TaggedToken[];
  joint?: TaggedToken;
}

const joints = /^(?:und|oder|sowie|bzw\.?|beziehungsweise|aber|sondern|,)$/;

/** The predicates of a clause's tokens. `single`: take the clause as one predicate. */
export function predicatesOf(
  text: string,
  tokens: TaggedToken[],
  isParticipant: IsParticipant,
  options: { single: boolean; verbFinal: boolean },
): Predicate[] {
  const retagged = retag(tokens);
  const pieces = options.single ? [{ tokens: retagged }] : piecesOf(retagged);
  const predicates: Predicate[] = [];
  for (const piece of pieces) {
    const predicate = extract(text, piece.tokens, isParticipant, predicates.at(-1), options.verbFinal);
    if (!predicate) continue;
    // "Antrag stempeln und in den Korb legen": infinitives that share what the first one names.
    const before = pieces[pieces.indexOf(piece) - 1];
    if (before && isBareInfinitive(before) && isBareInfinitive(piece)) predicate.elliptic = true;
    predicates.push(predicate);
  }
  return predicates;
}

function isBareInfinitive(piece: Piece): boolean {
  const last = piece.tokens.findLast((token) => token.tag !== 'mark');
  return (
    last !== undefined && isPlainInfinitive(last) && piece.tokens.filter(isFiniteVerb).every((token) => token === last)
  );
}

/** Forms that are participle and finite alike ("bestätigt", "erhalten") are finite where no auxiliary is open. */
function retag(tokens: TaggedToken[]): TaggedToken[] {
  let auxiliary = tokens.some((token, index) => token.tag === 'auxiliary' && index === tokens.length - 1);
  return tokens.map((token, index) => {
    if (token.tag === 'auxiliary') auxiliary = true;
    if (token.tag !== 'participle') return token;
    const finite = finiteToInfinitive(token.lower);
    if (!finite) return token;
    const next = tokens[index + 1];
    const closes = next === undefined || joints.test(next.lower) || next.tag === 'auxiliary' || next.tag === 'mark';
    if (auxiliary && closes) return token;
    // "…, nach Klassen sortiert, …": a participle of its own beside a full verb.
    if (!auxiliary && closes && tokens.some((other) => other.tag === 'finite') && !joinedByAnd(tokens, index))
      return token;
    if (auxiliary && !startsConjunct(tokens, index)) return token;
    return { ...token, tag: 'finite' as const, infinitive: finite.infinitive, person: finite.person };
  });
}

/** A coordinator stands before it in its own part of the sentence: "…, druckt ihn aus und unterschreibt". */
function joinedByAnd(tokens: readonly TaggedToken[], index: number): boolean {
  for (let back = index - 1; back >= 0 && tokens[back]?.text !== ','; back--) {
    if (tokens[back]?.tag === 'coordinator') return true;
  }
  return false;
}

/** The verb stands first or second behind a coordinator: "… und SB bestätigt den Eingang". */
function startsConjunct(tokens: readonly TaggedToken[], index: number): boolean {
  for (let back = index - 1; back >= Math.max(0, index - 4); back--) {
    if (joints.test(tokens[back]?.lower ?? '')) return true;
  }
  return false;
}

const isFiniteVerb = (token: TaggedToken) => token.tag === 'auxiliary' || token.tag === 'finite';
const isNonFinite = (token: TaggedToken) =>
  token.tag === 'participle' || token.tag === 'zuInfinitive' || token.tag === 'zu' || token.tag === 'infinitive';

function piecesOf(tokens: TaggedToken[]): Piece[] {
  const raw: Piece[] = [{ tokens: [] }];
  for (const token of tokens) {
    if (joints.test(token.lower) && (raw.at(-1)?.tokens.length ?? 0) > 0) raw.push({ tokens: [], joint: token });
    else if (!joints.test(token.lower)) raw.at(-1)?.tokens.push(token);
  }
  const pieces: Piece[] = [];
  let waiting: Piece | null = null;
  for (const [index, piece] of raw.entries()) {
    const current: Piece = waiting ? glue(waiting, piece) : piece;
    waiting = null;
    const before = pieces.at(-1);
    if (!before) {
      pieces.push(current);
      continue;
    }
    const inBracket = hasBracket(before);
    const shares =
      current.joint?.lower === 'oder' &&
      !current.tokens.some(isFiniteVerb) &&
      !before.tokens.some(isNonFinite) &&
      before.tokens.some((token) => token.tag === 'auxiliary');
    if (!isComplete(before) || shares) {
      pieces[pieces.length - 1] = glue(before, current);
      continue;
    }
    if (
      current.tokens.some(isFiniteVerb) &&
      !isParticleOnly(current) &&
      !(before.tokens.some(isModal) && current.tokens.every((t) => !isFiniteVerb(t) || isPlainInfinitive(t)))
    ) {
      pieces.push(current);
    } else if (
      current.tokens.some(isNonFinite) ||
      (before.tokens.some(isModal) && current.tokens.some(isPlainInfinitive))
    ) {
      pieces.push(current);
    } else if (
      inBracket &&
      raw.slice(index + 1).some((later) => later.tokens.some(isFiniteVerb) || later.tokens.some(isNonFinite))
    ) {
      waiting = current;
    } else {
      pieces[pieces.length - 1] = glue(before, current);
    }
  }
  if (waiting) {
    const last = pieces.at(-1);
    if (last) pieces[pieces.length - 1] = glue(last, waiting);
  }
  return pieces;
}

function glue(a: Piece, b: Piece): Piece {
  const tokens = b.joint ? [...a.tokens, b.joint, ...b.tokens] : [...a.tokens, ...b.tokens];
  return a.joint ? { tokens, joint: a.joint } : { tokens };
}

const isModal = (token: TaggedToken) => token.tag === 'auxiliary' && modals.has(token.infinitive ?? '');
const isPlainInfinitive = (token: TaggedToken) =>
  token.tag === 'infinitive' || (token.tag === 'finite' && token.person === 'plural' && isInfinitive(token.lower));

function isParticleOnly(piece: Piece): boolean {
  return piece.tokens.at(-1)?.tag === 'particle' && !piece.tokens.some(isFiniteVerb);
}

/** The verbal bracket is closed: nothing but a new predicate can follow. */
function hasBracket(piece: Piece): boolean {
  const last = piece.tokens.at(-1);
  return (
    last !== undefined &&
    (isNonFinite(last) || last.tag === 'particle' || (isPlainInfinitive(last) && piece.tokens.length > 1))
  );
}

function isComplete(piece: Piece): boolean {
  const { tokens } = piece;
  const finite = tokens.find(isFiniteVerb);
  if (!finite) return tokens.some(isNonFinite) || tokens.some(isPlainInfinitive);
  if (finite.tag === 'finite') return true;
  if (tokens.some(isNonFinite)) return true;
  if (modals.has(finite.infinitive ?? '') || finite.infinitive === 'lassen')
    return tokens.filter(isPlainInfinitive).length > 0;
  // A copula: complete once something predicative closes it.
  const last = tokens.at(-1);
  return (
    finite.infinitive === 'sein' &&
    last !== undefined &&
    (last.tag === 'adverb' || last.tag === 'adjective') &&
    tokens.length > 2
  );
}

function extract(
  text: string,
  tokens: TaggedToken[],
  isParticipant: IsParticipant,
  before: Predicate | undefined,
  verbFinal: boolean,
): Predicate | null {
  const first = tokens.find(
    (token) => token.tag !== 'coordinator' && token.tag !== 'mark' && token.tag !== 'subordinator',
  );
  const finite = verbFinal
    ? (tokens.findLast((t) => t.tag === 'auxiliary') ?? tokens.findLast(isFiniteVerb))
    : tokens.find(isFiniteVerb);
  const auxiliary = finite?.tag === 'auxiliary' ? finite : undefined;
  const participle = tokens.findLast(
    (token) => token.tag === 'participle' && token.lower !== 'worden' && token.lower !== 'gewesen',
  );
  const zuIndex = tokens.findIndex((token) => token.tag === 'zu' || token.tag === 'zuInfinitive');
  const inherited = !finite && before !== undefined;
  if (!finite && !before && !participle && zuIndex < 0) return null;
  const base: Predicate = {
    infinitive: '',
    voice: inherited ? before.voice : 'active',
    obligation: inherited && before.obligation,
    imperative: false,
    negated: tokens.some(
      (token, index) =>
        (token.tag === 'negation' ||
          (token.tag === 'determiner' && token.lower.startsWith('kein')) ||
          (token.tag === 'pronoun' && /^(?:nichts|niemand)$/.test(token.lower))) &&
        tokens[index + 1]?.lower !== 'nur',
    ),
    past: auxiliary ? (auxiliaries.get(auxiliary.lower)?.past ?? false) : inherited && before.past,
    subjunctive: auxiliary ? (auxiliaries.get(auxiliary.lower)?.subjunctive ?? false) : inherited && before.subjunctive,
    phrases: [],
    elliptic: inherited,
    subjectOmitted: before !== undefined && finite !== undefined && first === finite,
    start: tokens[0]?.start ?? 0,
    end: tokens.at(-1)?.end ?? 0,
  };
  if (finite?.person) base.person = finite.person;
  if (inherited && before.modal) base.modal = before.modal;
  const verbs = new Set<TaggedToken>();
  if (finite) verbs.add(finite);
  setVerb(base, tokens, verbs, { finite, auxiliary, participle, zuIndex, before: inherited ? before : undefined });
  if (!base.infinitive) return null;
  base.imperative =
    finite?.tag === 'finite' &&
    finite.person === 'plural' &&
    tokens[tokens.indexOf(finite) + 1]?.text === 'Sie' &&
    (first === finite || first?.lower === 'bitte');
  base.phrases = chunk(
    text,
    tokens.filter((token) => !verbs.has(token)),
    isParticipant,
  );
  if (!verbFinal && finite && !auxiliary && isBareInfinitive({ tokens }) && isNoSubject(base.phrases, isParticipant))
    base.bare = true;
  // "Er prüfe, ob …", "das Vorzimmer streiche …": what minutes report, and nobody's "ich".
  if (
    base.person === 'ich' &&
    !base.subjectOmitted &&
    base.phrases.every((phrase) => phrase.head.toLowerCase() !== 'ich') &&
    base.phrases.some((phrase) => isThirdPerson(phrase, isParticipant))
  )
    base.person = 'singular';
  return base;
}

/** More than one phrase before a verb at the end, or one without an article that names nobody: no main clause with a subject. */
function isNoSubject(phrases: readonly Phrase[], isParticipant: IsParticipant): boolean {
  const said = phrases.filter((phrase) => phrase.kind !== 'adverb');
  if (said.some((phrase) => phrase.kind === 'pronoun' && /^(?:ich|du|er|sie|es|wir|ihr|man)$/i.test(phrase.head)))
    return false;
  const [only] = said;
  return said.length > 1 || (only?.kind === 'np' && only.determiner === undefined && !isParticipant(only.text));
}

function isThirdPerson(phrase: Phrase, isParticipant: IsParticipant): boolean {
  if (phrase.kind === 'pronoun') return /^(?:er|sie|man|es)$/i.test(phrase.head);
  return (
    phrase.kind === 'np' && isParticipant(phrase.text) && !/^(?:dem|den|einen|einem|des)$/.test(phrase.determiner ?? '')
  );
}
