import {
  type Block,
  childLists,
  type Participant,
  type ProcessOutline,
  type Quote,
  type SourceDocument,
  type Step,
  stepLabel,
} from '@lotse/model';
import { foldSpace } from '../passage.ts';

/** Something about a draft that a person should look at. */
export interface Doubt {
  /** The step it is about; absent where something is missing. */
  step?: string;
  /** German; names steps in quotation marks. */
  question: string;
  /** The passages to look at. */
  passages: readonly Quote[];
}

/** A quote's place: characters of a block's text, white space folded, end exclusive. */
export interface Span {
  document: string;
  block: string;
  start: number;
  end: number;
}

/** A step of an outline with what is around it. */
export interface PlacedStep {
  step: Step;
  label: string;
  spans: readonly Span[];
  quotes: readonly Quote[];
  /** The list it stands in, and its place there. */
  siblings: readonly Step[];
  at: number;
  /** The step around it. */
  inside?: Step;
}

/** A document's block as passages are looked up in it. */
export interface PlacedBlock {
  document: SourceDocument;
  block: Block;
  /** Its place in the document. */
  at: number;
  /** White space folded. */
  text: string;
}

/** What a draft is doubted by: itself, the documents, and what the rules made of the same documents. */
export interface Material {
  outline: ProcessOutline;
  documents: readonly SourceDocument[];
  steps: readonly PlacedStep[];
  /** The rules' outline, step by step; undefined where they found nothing. */
  second: { outline: ProcessOutline; steps: readonly PlacedStep[] } | undefined;
  blockOf(place: { document: string; block: string }): PlacedBlock | undefined;
}

export function openMaterial(
  outline: ProcessOutline,
  documents: readonly SourceDocument[],
  second: ProcessOutline | undefined,
): Material {
  const blocks = new Map<string, PlacedBlock>();
  for (const document of documents) {
    for (const [at, block] of document.blocks.entries()) {
      blocks.set(keyOf({ document: document.id, block: block.id }), {
        document,
        block,
        at,
        text: foldSpace(block.text),
      });
    }
  }
  const blockOf = (place: { document: string; block: string }) => blocks.get(keyOf(place));
  return {
    outline,
    documents,
    steps: placedSteps(outline, blockOf),
    second: second && { outline: second, steps: placedSteps(second, blockOf) },
    blockOf,
  };
}

const keyOf = ({ document, block }: { document: string; block: string }) => `${document}\n${block}`;

function placedSteps(outline: ProcessOutline, blockOf: Material['blockOf']): PlacedStep[] {
  const placed: PlacedStep[] = [];
  const walk = (siblings: readonly Step[], inside: Step | undefined): void => {
    for (const [at, step] of siblings.entries()) {
      const quotes = quotesOf(step);
      placed.push({
        step,
        label: stepLabel(step).trim(),
        quotes,
        spans: spansOf(quotes, blockOf),
        siblings,
        at,
        ...(inside === undefined ? {} : { inside }),
      });
      for (const list of childLists(step)) walk(list, step);
    }
  };
  walk(outline.steps, undefined);
  return placed;
}

/** The quotes among what proves an element. */
export function quotesOf({ evidence }: { evidence?: readonly (Quote | { by: 'person' })[] | undefined }): Quote[] {
  return (evidence ?? []).filter((entry) => 'quote' in entry);
}

/** Where quotes stand; those that stand nowhere are left out. */
export function spansOf(quotes: readonly Quote[], blockOf: Material['blockOf']): Span[] {
  return quotes.flatMap(({ document, block, quote }) => {
    const folded = foldSpace(quote);
    const start = blockOf({ document, block })?.text.indexOf(folded) ?? -1;
    return start < 0 ? [] : [{ document, block, start, end: start + folded.length }];
  });
}

/** Whether two places share at least half of the shorter one. */
export function overlap(a: Span, b: Span): boolean {
  if (a.document !== b.document || a.block !== b.block) return false;
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return common > 0 && 2 * common >= Math.min(a.end - a.start, b.end - b.start);
}

export function touch(some: readonly Span[], others: readonly Span[]): boolean {
  return some.some((one) => others.some((other) => overlap(one, other)));
}

/** All names of a participant. */
export function namesOf({ name, aliases }: Participant): string[] {
  return [name, ...(aliases ?? [])];
}
