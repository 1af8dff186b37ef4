import {
  type Evidence,
  type ProcessOutline,
  type SourceDocument,
  type Step,
  type Trigger,
  walkSteps,
} from '@lotse/model';
import { type FoundActivity, findActivity } from './activities.ts';
import type { Annotations, Token, TokenSpan } from './annotations.ts';
import { findBetween, findParallel, findWay } from './branchings.ts';
import { type FlowPart, type FlowWay, flowPairs } from './flow-order.ts';
import { MentionList } from './mention-list.ts';
import { QuoteSpans, sentenceAround } from './quote-spans.ts';
import type { NamedActor } from './roles.ts';
import { contentStems } from './wording.ts';

/**
 * What an outline says about an English text, marked in the text as PET marks it (Bellan et al. 2022).
 *
 * For each step the quoted sentences are searched for a form of the label's verb; around it, by a shallow parse over
 * the parts of speech that the text comes with, the object, the performer and the recipient that the step names.
 * Branchings become their marker words and conditions, the order becomes flows. Only what stands in a quote is
 * marked: a step whose quote or verb is not found gives nothing, and the flow passes over it.
 *
 * Never marked, since an outline has no place for it: further specifications. Ends are marked by nobody.
 */
export function annotationsOf(
  outline: ProcessOutline,
  documents: readonly SourceDocument[],
  tokens: readonly Token[],
): Annotations {
  return new Projection(outline, documents, tokens).annotations();
}

class Projection {
  readonly #outline: ProcessOutline;
  readonly #tokens: readonly Token[];
  readonly #quotes: QuoteSpans;
  readonly #actors: NamedActor[];
  readonly #targets: ReadonlySet<string>;
  readonly #list = new MentionList();

  constructor(outline: ProcessOutline, documents: readonly SourceDocument[], tokens: readonly Token[]) {
    this.#outline = outline;
    this.#tokens = tokens;
    this.#quotes = new QuoteSpans(tokens, documents);
    this.#actors = outline.participants.map(({ id, name, aliases }) => ({
      id,
      names: [name, ...(aliases ?? [])].map((one) => new Set(contentStems(one))),
    }));
    this.#targets = new Set([...walkSteps(outline.steps)].flatMap(({ step }) => ('goto' in step ? [step.goto] : [])));
  }

  annotations(): Annotations {
    const starts = this.#outline.triggers.flatMap((trigger) =>
      this.#stop(trigger.label, trigger.evidence, { performer: trigger.from ?? trigger.at }),
    );
    const parts = [...starts, ...this.#parts(this.#outline.steps)];
    for (const [from, to] of flowPairs(parts)) this.#list.relate('Flow', from, to);
    return { tokens: this.#tokens, ...this.#list.annotations() };
  }

  #parts(steps: readonly Step[]): FlowPart[] {
    return steps.flatMap((step) => {
      const own = this.#partsOf(step);
      return this.#targets.has(step.id) ? [{ kind: 'target', step: step.id }, ...own] : own;
    });
  }

  #partsOf(step: Step): FlowPart[] {
    if ('task' in step) {
      const task = this.#stop(step.task, step.evidence, { performer: step.by, recipient: step.to, sender: step.from });
      const events = [
        ...(step.onTimer ?? []).map(({ label, steps }) => ({ label, steps })),
        ...(step.onMessage ?? []).map(({ message, steps }) => ({ label: message, steps })),
        ...(step.onError ?? []).map(({ error, steps }) => ({ label: error, steps })),
      ];
      if (events.length === 0) return task;
      const ways = events.map(({ label, steps }) => ({ answer: label, steps, evidence: step.evidence }));
      return [...task, this.#ways('', [], [...ways, { answer: undefined, steps: [], evidence: [] }])];
    }
    if ('wait' in step) {
      const sender = 'message' in step.for ? step.for.from : undefined;
      return this.#stop(step.wait || labelOf(step.for), step.evidence, { performer: step.by, sender });
    }
    if ('call' in step) return this.#stop(step.call, step.evidence, { performer: step.by });
    if ('subprocess' in step) {
      if (step.steps.length > 0) return this.#parts(step.steps);
      return this.#stop(step.subprocess, step.evidence, { performer: step.by });
    }
    if ('goto' in step) return [{ kind: 'jump', step: step.goto }];
    if ('parallel' in step) return [this.#parallel(step.parallel, step.evidence)];
    if ('choice' in step) {
      const branches = step.branches.map(({ when, steps, evidence }) => ({ answer: when, steps, evidence }));
      const implicit = branches.length === 1 ? [{ answer: undefined, steps: [], evidence: [] }] : [];
      return [this.#ways(step.choice, step.evidence, [...branches, ...implicit])];
    }
    if ('race' in step) {
      const ways = step.race.map(({ on, steps, evidence }) => ({ answer: labelOf(on), steps, evidence }));
      return [this.#ways(step.label ?? '', step.evidence, ways)];
    }
    if ('repeat' in step) return this.#repeat(step);
    return step.kind === 'message'
      ? [...this.#stop(step.end, step.evidence, { performer: step.by, recipient: step.to }), { kind: 'end' }]
      : [{ kind: 'end' }];
  }

  /** The activities of a step with their data and actors; nothing where the text does not show them. */
  #stop(
    label: string,
    evidence: readonly Evidence[] | undefined,
    named: { performer?: string | undefined; recipient?: string | undefined; sender?: string | undefined },
  ): FlowPart[] {
    const quoted = this.#quotes.of(evidence && [...evidence]);
    return singleVerbs(label).flatMap((one): FlowPart[] => {
      const wording = { label: one, quoted, ...named };
      const found = findActivity(this.#tokens, wording, this.#actors, this.#isTaken('Activity'));
      return found === undefined ? [] : [{ kind: 'stop', mention: this.#mark(found) }];
    });
  }

  #mark({ span, data, performers, recipients }: FoundActivity): number {
    const activity = this.#list.mention('Activity', span);
    for (const one of data) this.#list.relate('Uses', activity, this.#list.mention('Activity Data', one));
    for (const one of performers) this.#list.relate('Actor Performer', activity, this.#list.mention('Actor', one));
    for (const one of recipients) this.#list.relate('Actor Recipient', activity, this.#list.mention('Actor', one));
    return activity;
  }

  #parallel(branches: readonly (readonly Step[])[], evidence: readonly Evidence[] | undefined): FlowPart {
    const inside = branches.map((steps) => this.#parts(steps));
    const sentences = inside.flatMap((parts) => this.#firstSentence(parts));
    const span = findParallel(this.#tokens, [...this.#quotes.of(evidence && [...evidence]), ...sentences]);
    const marker = span && this.#list.mention('AND Gateway', span);
    return { kind: 'ways', marker, ways: inside.map((parts) => ({ marker: undefined, parts })) };
  }

  #ways(
    question: string,
    evidence: readonly Evidence[] | undefined,
    branches: readonly {
      answer: string | undefined;
      steps: readonly Step[];
      evidence: readonly Evidence[] | undefined;
    }[],
  ): FlowPart {
    const common = this.#quotes.of(evidence && [...evidence]);
    const ways = branches.map((branch): FlowWay => {
      const parts = this.#parts(branch.steps);
      const quoted = [...this.#quotes.of(branch.evidence && [...branch.evidence]), ...this.#firstSentence(parts)];
      const way = { answer: branch.answer, question, quoted: [...quoted, ...common], first: this.#first(parts) };
      const { marker, condition } = findWay(this.#tokens, way, this.#isTaken('XOR Gateway'));
      return {
        marker: marker && this.#list.mention('XOR Gateway', marker),
        parts: condition
          ? [{ kind: 'stop', mention: this.#list.mention('Condition Specification', condition) }, ...parts]
          : parts,
      };
    });
    const markers = ways
      .flatMap(({ marker }) => (marker === undefined ? [] : [marker]))
      .sort((a, b) => this.#place(a) - this.#place(b));
    for (const [index, marker] of markers.entries()) {
      const before = markers[index - 1];
      if (before !== undefined) this.#list.relate('Same Gateway', before, marker);
    }
    return { kind: 'ways', marker: markers[0] ?? this.#between(ways), ways };
  }

  #between(ways: readonly FlowWay[]): number | undefined {
    const firsts = ways.flatMap(({ parts }) => this.#first(parts) ?? []);
    const span = findBetween(this.#tokens, firsts);
    return span && this.#list.mention('XOR Gateway', span);
  }

  #repeat(step: Extract<Step, { repeat: string }>): FlowPart[] {
    const start: FlowPart = { kind: 'target', step: `repeat ${step.id}` };
    const again: FlowPart = { kind: 'jump', step: `repeat ${step.id}` };
    const body = this.#parts(step.steps);
    const redo = [...this.#parts(step.redo ?? []), again];
    const quoted = this.#quotes.of(step.evidence && [...step.evidence]);
    const way = { answer: step.until ?? step.while, question: step.repeat, quoted };
    const { marker, condition } = findWay(this.#tokens, way, this.#isTaken('XOR Gateway'));
    const stated: FlowPart[] = condition
      ? [{ kind: 'stop', mention: this.#list.mention('Condition Specification', condition) }]
      : [];
    const gateway = marker && this.#list.mention('XOR Gateway', marker);
    const [on, back] = step.until === undefined ? [[], [...stated, ...redo]] : [stated, redo];
    const ways = [on, back].map((parts) => ({ marker: undefined, parts }));
    return [start, ...body, { kind: 'ways', marker: gateway, ways }];
  }

  /** Whether a mention of the type covers a token already. */
  #isTaken(type: 'Activity' | 'XOR Gateway'): (token: number) => boolean {
    return (token) => this.#list.at(type, token) !== undefined;
  }

  #first(parts: readonly FlowPart[]): TokenSpan | undefined {
    for (const part of parts) {
      if (part.kind === 'stop') return this.#list.get(part.mention);
      if (part.kind === 'ways')
        return part.ways.map((way) => this.#first(way.parts)).find((span) => span !== undefined);
      if (part.kind === 'jump' || part.kind === 'end') return undefined;
    }
    return undefined;
  }

  #firstSentence(parts: readonly FlowPart[]): TokenSpan[] {
    const first = this.#first(parts);
    return first === undefined ? [] : [sentenceAround(this.#tokens, first.start)];
  }

  #place(mention: number): number {
    return this.#list.get(mention)?.start ?? 0;
  }
}

function labelOf(trigger: Trigger): string {
  if ('message' in trigger) return trigger.message;
  if ('condition' in trigger) return trigger.condition;
  return trigger.label ?? '';
}

/** "Open and sort mail" as the two activities that PET makes of it. */
function singleVerbs(label: string): string[] {
  const [, first, second, rest] = /^([\p{L}-]+) (?:and|or|&) ([\p{L}-]+)( .+)?$/u.exec(label.trim()) ?? [];
  return first === undefined || second === undefined ? [label] : [first, second].map((verb) => `${verb}${rest ?? ''}`);
}
