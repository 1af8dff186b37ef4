import type { ProcessOutline, SourceDocument, Step } from '@lotse/model';
import type { Annotations, Mention, Relation, Token } from '../src/pet/annotations.ts';
import { annotationsOf } from '../src/pet/projection.ts';

/** Tokens from lines of `word/TAG`; each line is a sentence. */
export function tagged(...lines: string[]): Token[] {
  return lines.flatMap((line, sentence) =>
    line.split(' ').map((word) => {
      const cut = word.lastIndexOf('/');
      return { text: word.slice(0, cut), tag: word.slice(cut + 1), sentence };
    }),
  );
}

/** The text of tokens as a document with a block per sentence: `b-0`, `b-1`, … */
export function documentOf(tokens: readonly Token[]): SourceDocument {
  const sentences = [...new Set(tokens.map(({ sentence }) => sentence))];
  return {
    version: 1,
    id: 'text',
    file: 'text.txt',
    sha256: '',
    mediaType: 'text/plain',
    reader: 'text',
    language: 'en',
    kind: 'procedure',
    blocks: sentences.map((sentence) => ({
      id: `b-${sentence}`,
      kind: 'paragraph',
      text: sentenceText(tokens, sentence),
      place: { start: 0, end: 0 },
    })),
    fields: [],
    warnings: [],
  };
}

function sentenceText(tokens: readonly Token[], sentence: number): string {
  return tokens
    .filter((token) => token.sentence === sentence)
    .map(({ text }) => text)
    .join(' ');
}

/** The evidence of a whole sentence. */
export function sentence(tokens: readonly Token[], number: number): Pick<Step, 'evidence'> {
  return { evidence: [{ document: 'text', block: `b-${number}`, quote: sentenceText(tokens, number) }] };
}

export function outline(
  steps: Step[],
  names: Record<string, string> = {},
  rest: Partial<ProcessOutline> = {},
): ProcessOutline {
  return {
    version: 1,
    process: 'Test',
    service: { leika: null, name: 'Test' },
    triggers: [],
    participants: Object.entries(names).map(([id, name]) => ({ id, name, kind: 'unit' })),
    steps,
    openQuestions: [],
    forms: [],
    decisions: [],
    ...rest,
  };
}

/** What the projection marks, readable: mentions as `Type: words`, relations as `words —Type→ words`. */
export function projected(
  tokens: readonly Token[],
  draft: ProcessOutline,
): { mentions: string[]; relations: string[] } {
  return readable(annotationsOf(draft, [documentOf(tokens)], tokens));
}

export function readable({ tokens, mentions, relations }: Annotations): { mentions: string[]; relations: string[] } {
  const words = ({ start, end }: Mention): string =>
    tokens
      .slice(start, end)
      .map(({ text }) => text)
      .join(' ');
  const wordsOf = (id: number): string => words(mentions.find((mention) => mention.id === id)!);
  return {
    mentions: mentions.map((mention) => `${mention.type}: ${words(mention)}`),
    relations: relations.map(({ type, from, to }) => `${wordsOf(from)} —${type}→ ${wordsOf(to)}`),
  };
}

/** Marks from `[type, start, end]` and `[type, from, to]`. */
export function marks(
  tokens: readonly Token[],
  mentions: readonly [Mention['type'], number, number][],
  relations: readonly [Relation['type'], number, number][] = [],
): Annotations {
  return {
    tokens,
    mentions: mentions.map(([type, start, end], id) => ({ id, type, start, end })),
    relations: relations.map(([type, from, to]) => ({ type, from, to })),
  };
}
