import { maskAsides } from './masking.ts';
import { finiteToInfinitive } from './morphology.ts';
import type { IsParticipant, Phrase } from './phrases.ts';
import { type Predicate, predicatesOf } from './predicates.ts';
import { type TaggedToken, tag } from './tagging.ts';

/** A clause of a sentence, offsets into the text that was analysed. */
export interface Clause {
  /** `condition`: with a conjunction (wenn, falls, sofern, …), verb first ("Fehlen Angaben, …"), or "wer …". */
  kind: 'main' | 'condition' | 'subordinate' | 'relative' | 'infinitive';
  /** The conjunction, lower case; verb-first conditions have none. */
  conjunction?: string;
  predicates: Predicate[];
  start: number;
  end: number;
}

export type { Phrase, Predicate };

const conditional = new Set(['wenn', 'falls', 'sofern', 'soweit', 'wer']);
const relativeWords = new Set(
  'der die das den dem dessen deren denen welche welcher welches welchen welchem'.split(' '),
);
/** Question words that open a dependent clause: "welche Auskünfte einzuholen sind", "was sie macht". */
const questionWords = /^(?:was|welche[rsnm]?)$/;
const infinitiveOpeners = new Set(['um', 'ohne', 'statt', 'anstatt']);

type SegmentKind = 'main' | 'sub' | 'relative' | 'infinitive' | 'fragment';
interface Segment {
  tokens: TaggedToken[];
  kind: SegmentKind;
  conjunction?: string;
}

/** The clauses of one sentence in reading order. Parentheses and legal citations are not part of them. */
export function analyseClauses(sentence: string, isParticipant: IsParticipant = () => false): Clause[] {
  const masked = maskAsides(sentence);
  const clauses: Clause[] = [];
  for (const unit of unitsOf(tag(masked))) clauses.push(...analyseUnit(masked, unit, isParticipant));
  return clauses;
}

/** Parts that stand for themselves: between semicolons, and behind a colon where a verb follows. */
function unitsOf(tokens: TaggedToken[]): TaggedToken[][] {
  const units: TaggedToken[][] = [[]];
  for (const [index, token] of tokens.entries()) {
    const rest = tokens.slice(index + 1);
    if (
      token.text === ';' ||
      (token.text === ':' && rest.some((other) => other.tag === 'auxiliary' || other.tag === 'finite'))
    )
      units.push([]);
    else if (/^[.!?]$/.test(token.text)) continue;
    else units.at(-1)?.push(token);
  }
  return units.filter((unit) => unit.length > 0);
}

function analyseUnit(text: string, unit: TaggedToken[], isParticipant: IsParticipant): Clause[] {
  const segments = classify(splitAtCommas(unit));
  const clauses: Clause[] = [];
  const main: TaggedToken[][] = [];
  const condition: TaggedToken[][] = [];
  const mainStart = verbFirstEnd(segments);
  let open: Segment | null = null;
  for (const [index, segment] of segments.entries()) {
    if (segment.kind === 'main' || segment.kind === 'fragment') {
      open = null;
      (index < mainStart ? condition : main).push(segment.tokens);
      continue;
    }
    if (open && segment.conjunction === '…') {
      open.tokens.push(...segment.tokens);
      continue;
    }
    open = segment;
    clauses.push(dependent(text, segment, isParticipant));
  }
  // Continued segments were appended to `open.tokens` after its clause was made: make those again.
  for (const [index, segment] of segments
    .filter((s) => !['main', 'fragment'].includes(s.kind) && s.conjunction !== '…')
    .entries()) {
    clauses[index] = dependent(text, segment, isParticipant);
  }
  if (condition.length > 0) clauses.push(clause(text, 'condition', joinSegments(condition), isParticipant, true));
  if (main.length > 0) clauses.push(clause(text, 'main', joinSegments(main), isParticipant, false));
  return clauses.filter((each) => each.end > each.start).sort((a, b) => a.start - b.start);
}

function dependent(text: string, segment: Segment, isParticipant: IsParticipant): Clause {
  const kind =
    segment.kind === 'relative'
      ? 'relative'
      : segment.kind === 'infinitive'
        ? 'infinitive'
        : conditional.has(segment.conjunction ?? '')
          ? 'condition'
          : 'subordinate';
  const made = clause(text, kind, segment.tokens, isParticipant, true);
  if (segment.conjunction) made.conjunction = segment.conjunction;
  return made;
}

function clause(
  text: string,
  kind: Clause['kind'],
  tokens: TaggedToken[],
  isParticipant: IsParticipant,
  single: boolean,
): Clause {
  const first = tokens[0];
  const last = tokens.at(-1);
  return {
    kind,
    predicates: predicatesOf(text, tokens, isParticipant, {
      single,
      verbFinal: single && !isVerb(tokens.find((t) => t.tag !== 'coordinator')),
    }),
    start: first?.start ?? 0,
    end: last?.end ?? 0,
  };
}

function isVerb(token: TaggedToken | undefined): boolean {
  return token?.tag === 'auxiliary' || token?.tag === 'finite';
}

function splitAtCommas(tokens: TaggedToken[]): TaggedToken[][] {
  const segments: TaggedToken[][] = [[]];
  for (const token of tokens) {
    if (token.text === ',' || token.text === '–' || token.text === '-') segments.push([]);
    else segments.at(-1)?.push(token);
  }
  return segments.filter((segment) => segment.length > 0);
}

function joinSegments(segments: TaggedToken[][]): TaggedToken[] {
  const joined: TaggedToken[] = [];
  for (const [index, segment] of segments.entries()) {
    const before = segments[index - 1]?.at(-1);
    if (before)
      joined.push({ text: ',', lower: ',', start: before.end, end: before.end + 1, kind: 'mark', tag: 'mark' });
    joined.push(...segment);
  }
  return joined;
}

/** Verb-first conditions end before the segment that starts with the main clause's verb; 0 where there is none. */
function verbFirstEnd(segments: readonly Segment[]): number {
  const opening = segments[0]?.tokens.filter((token) => token.tag !== 'coordinator')[0];
  if (!opening || !isVerb(opening) || segments[0]?.kind !== 'main') return 0;
  const polite = segments[0].tokens[1]?.text === 'Sie';
  for (let index = 1; index < segments.length; index++) {
    const segment = segments[index];
    if (segment?.kind !== 'main') continue;
    const [first, second] = segment.tokens;
    const verb = first?.lower === 'so' || first?.lower === 'dann' ? second : first;
    if (!isVerb(verb) && !(first?.tag === 'participle' && finiteToInfinitive(first.lower))) continue;
    if (polite && second?.text === 'Sie' && opening.tag === 'finite') return 0;
    return index;
  }
  return 0;
}

function classify(parts: TaggedToken[][]): Segment[] {
  const segments: Segment[] = [];
  let zuOpen = false;
  let auxiliaryOpen = false;
  let pending: Segment | null = null;
  for (const [index, tokens] of parts.entries()) {
    const bare = stripLead(tokens);
    const first = bare[0];
    const last = lastWord(bare);
    const finite = bare.findIndex((token, at) => isVerb(token) || finiteLike(bare, at));
    const endsFinite =
      last !== undefined &&
      (isVerb(last) || (finite < 0 && last.tag === 'participle' && finiteToInfinitive(last.lower) !== null));
    const previous = segments.at(-1);
    const hasZu = bare.some((token) => token.tag === 'zu' || token.tag === 'zuInfinitive');
    // "Wenn ja, …", "Falls nicht, …": a condition without a verb.
    if (first?.tag === 'subordinator' && bare.length === 2 && /^(?:ja|nein|nicht)$/.test(bare[1]?.lower ?? '')) {
      segments.push({ tokens: bare, kind: 'sub', conjunction: first.lower });
      continue;
    }
    if (pending) {
      segments.push({ tokens, kind: pending.kind, conjunction: '…' });
      if (endsFinite) pending = null;
      continue;
    }
    const asks =
      first !== undefined &&
      questionWords.test(first.lower) &&
      endsFinite &&
      (first.lower === 'was' || bare[1]?.tag === 'noun');
    const opensSub =
      first !== undefined &&
      (first.tag === 'subordinator' || first.lower === 'wer' || asks) &&
      !(first.lower === 'bis' && finite < 0);
    if (
      opensSub &&
      (endsFinite || finite >= 0 || index + 1 < parts.length) &&
      !(['als', 'wie'].includes(first.lower) && finite < 0)
    ) {
      const segment: Segment = { tokens: bare, kind: 'sub', conjunction: first.lower };
      segments.push(segment);
      if (finite < 0 && !endsFinite) pending = segment;
      continue;
    }
    if (parts.length > 1 && first && infinitiveOpeners.has(first.lower) && hasZu && finite < 0) {
      segments.push({ tokens, kind: 'infinitive', conjunction: first.lower });
      continue;
    }
    if (index > 0 && isRelative(bare, endsFinite)) {
      segments.push({ tokens: bare, kind: 'relative' });
      continue;
    }
    if (
      previous &&
      (previous.kind === 'sub' || previous.kind === 'relative') &&
      endsFinite &&
      finite > 1 &&
      bare[2]?.tag !== 'auxiliary' &&
      continues(parts, index)
    ) {
      segments.push({ tokens, kind: previous.kind, conjunction: '…' });
      continue;
    }
    if (finite >= 0 || (endsFinite && !auxiliaryOpen && index === 0)) {
      segments.push({ tokens, kind: 'main' });
      auxiliaryOpen = bare.some((token) => token.tag === 'auxiliary');
      zuOpen = bare.some(
        (token) => token.tag === 'auxiliary' && (token.infinitive === 'sein' || token.infinitive === 'haben'),
      );
      continue;
    }
    if (
      hasZu &&
      !(
        zuOpen &&
        previous &&
        previous.kind !== 'sub' &&
        segments.some((s) => s.kind === 'main' && s.tokens.some((t) => t.tag === 'auxiliary'))
      )
    ) {
      segments.push({ tokens, kind: index === 0 ? 'main' : 'infinitive' });
      continue;
    }
    segments.push({ tokens, kind: hasZu ? 'main' : 'fragment' });
  }
  return segments;
}

/** "entscheidet", "ergeht": like a participle, but with no auxiliary beside it and not at the end it is the finite verb. */
function finiteLike(tokens: readonly TaggedToken[], at: number): boolean {
  const token = tokens[at];
  if (token?.tag !== 'participle' || at > 6 || at === tokens.length - 1) return false;
  return !tokens.some((other) => isVerb(other)) && finiteToInfinitive(token.lower) !== null;
}

/** A verb-final segment behind a dependent clause goes on with it while a main clause is still to come or already was. */
function continues(parts: readonly TaggedToken[][], index: number): boolean {
  return (
    parts.slice(index + 1).some((part) => isVerb(stripLead(part)[0])) ||
    parts.slice(0, index).some((part) => part.slice(1, 7).some(isVerb) && stripLead(part)[0]?.tag !== 'subordinator')
  );
}

function stripLead(tokens: TaggedToken[]): TaggedToken[] {
  let at = 0;
  while (
    tokens[at] &&
    (tokens[at]?.tag === 'coordinator' ||
      (tokens[at]?.tag === 'adverb' &&
        (tokens[at + 1]?.tag === 'subordinator' || relativeWords.has(tokens[at + 1]?.lower ?? ''))))
  )
    at++;
  return tokens.slice(at);
}

function lastWord(tokens: readonly TaggedToken[]): TaggedToken | undefined {
  return tokens.findLast((token) => token.tag !== 'mark');
}

function isRelative(tokens: readonly TaggedToken[], endsFinite: boolean): boolean {
  if (!endsFinite) return false;
  const at = tokens[0]?.tag === 'preposition' ? 1 : 0;
  if (!relativeWords.has(tokens[at]?.lower ?? '')) return false;
  // "der Betrag wird …" is a main clause: its verb stands second, not last.
  const verb = tokens.findIndex((token) => token.tag === 'auxiliary' || token.tag === 'finite');
  const verbs = tokens.filter((token) => token.tag === 'auxiliary' || token.tag === 'finite').length;
  return verb < 0 || verb >= tokens.length - 1 || (verbs >= 1 && verb >= tokens.length - 2);
}
