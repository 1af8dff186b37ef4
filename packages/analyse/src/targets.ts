import {
  type Evidence,
  type ProcessOutline,
  type Quote,
  type SourceDocument,
  type Step,
  stepKind,
  stepLabel,
  triggerId,
  walkSteps,
} from '@lotse/model';

/** A passage of a document: characters of the block's text, end exclusive. */
export interface Span {
  document: string;
  block: string;
  start: number;
  end: number;
}

/** What a finding can sit on: a step or a trigger, with the passages that prove it. */
export interface Target {
  id: string;
  kind: 'task' | 'event' | 'choice' | 'frame';
  /** Where the service starts. */
  isTrigger: boolean;
  label: string;
  spans: Span[];
}

/** The triggers and steps of the outline, in reading order. */
export function targetsOf(outline: ProcessOutline, documents: readonly SourceDocument[]): Target[] {
  const triggers = outline.triggers.map(
    (trigger, index): Target => ({
      id: triggerId(index),
      kind: 'event',
      isTrigger: true,
      label: trigger.label,
      spans: spansOf(trigger.evidence, documents),
    }),
  );
  const steps = [...walkSteps(outline.steps)].flatMap(({ step }): Target[] => {
    const kind = kindOf(step);
    if (kind === undefined) return [];
    return [{ id: step.id, kind, isTrigger: false, label: stepLabel(step), spans: spansOf(step.evidence, documents) }];
  });
  return [...triggers, ...steps];
}

function kindOf(step: Step): Target['kind'] | undefined {
  const kind = stepKind(step);
  switch (kind) {
    case 'task':
    case 'call':
      return 'task';
    case 'wait':
    case 'end':
      return 'event';
    case 'choice':
      return 'choice';
    case 'race':
    case 'repeat':
    case 'subprocess':
      return 'frame';
    case 'parallel':
    case 'goto':
      return undefined;
  }
}

/** Where the quotes stand; a quote that is not in its block gives none. */
function spansOf(evidence: readonly Evidence[] | undefined, documents: readonly SourceDocument[]): Span[] {
  return (evidence ?? []).flatMap((entry) => {
    if ('by' in entry) return [];
    const text = documents
      .find((document) => document.id === entry.document)
      ?.blocks.find((block) => block.id === entry.block)?.text;
    const found = text === undefined ? undefined : find(text, entry.quote);
    return found ? [{ document: entry.document, block: entry.block, ...found }] : [];
  });
}

/** Finds a quote, white space and the bars of table rows aside. */
function find(text: string, quote: string): { start: number; end: number } | undefined {
  const exact = text.indexOf(quote);
  if (exact >= 0) return { start: exact, end: exact + quote.length };
  const words = quote.split(/[\s|]+/u).filter((word) => word !== '');
  if (words.length === 0) return undefined;
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  const found = new RegExp(escaped.join('[\\s|]+'), 'u').exec(text);
  return found ? { start: found.index, end: found.index + found[0].length } : undefined;
}

/** The words at the passages that prove the step, as they stand in their blocks; none for a step that has no proof. */
export function quotesOfStep(id: string, targets: readonly Target[], documents: readonly SourceDocument[]): Quote[] {
  const spans = targets.find((target) => target.id === id)?.spans ?? [];
  return spans.flatMap(({ document, block, start, end }) => {
    const text = documents.find((candidate) => candidate.id === document)?.blocks.find(({ id }) => id === block)?.text;
    return text === undefined ? [] : [{ document, block, quote: text.slice(start, end) }];
  });
}
