import {
  type Block,
  childLists,
  type Finding,
  type SourceDocument,
  type StartTrigger,
  type Step,
  type StepKind,
  stepKind,
  stepLabel,
  type Trigger,
  triggerId,
} from '@lotse/model';
import type { ReportValues } from './values.ts';
import { durationWords, severityOrder, stepKindWords } from './words.ts';

/** A step as the report speaks of it. */
export interface StepView {
  step: Step;
  kind: StepKind;
  /** Its place in the outline: „3“, „3b.1“ for the first step of the second branch of step 3. */
  number: string;
  /** What a person reads; never empty. */
  label: string;
  /** Ids of the graph's nodes that were made from it. */
  nodes: readonly string[];
  findings: readonly Finding[];
}

/** What starts the process, as the report speaks of it. */
export interface TriggerView {
  trigger: StartTrigger;
  /** Ids of the start events drawn for it. */
  nodes: readonly string[];
  findings: readonly Finding[];
}

/** The values of a case with what sections look up in them. */
export interface CaseView extends ReportValues {
  /** In reading order. */
  steps: ReadonlyMap<string, StepView>;
  /** By the id under which findings name a trigger. */
  triggers: ReadonlyMap<string, TriggerView>;
  /** Findings by severity, rejected ones last; otherwise in the order given. */
  ordered: readonly Finding[];
  document(id: string): SourceDocument | undefined;
  block(document: string, block: string): Block | undefined;
  /** The name of a participant, or the id where the outline has none of that id. */
  participant(id: string): string;
}

/** „a“, „b“, … „z“, „aa“: the letter of a branch. */
export function branchLetter(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : branchLetter(Math.floor(index / 26) - 1) + letter;
}

function numberSteps(steps: readonly Step[], prefix: string, note: (step: Step, number: string) => void): void {
  for (const [index, step] of steps.entries()) {
    const number = `${prefix}${index + 1}`;
    note(step, number);
    const lists = childLists(step);
    for (const [branch, list] of lists.entries()) {
      const letter = lists.length > 1 ? branchLetter(branch) : '';
      numberSteps(list, `${number}${letter}.`, note);
    }
  }
}

/** What is awaited, in short: „Unterlagen“, „14 Tage“. */
function awaited(trigger: Trigger): string {
  if ('message' in trigger) return trigger.message;
  if ('timer' in trigger) return trigger.label ?? durationWords(trigger.timer);
  if ('date' in trigger) return trigger.label ?? trigger.date;
  return trigger.condition;
}

function labelOf(step: Step): string {
  const label = stepLabel(step);
  if (label !== '') return label;
  return 'race' in step
    ? `Warten auf: ${step.race.map((one) => awaited(one.on)).join(' oder ')}`
    : stepKindWords[stepKind(step)];
}

function rank(finding: Finding): number {
  return severityOrder.indexOf(finding.severity) + (finding.status === 'rejected' ? severityOrder.length : 0);
}

/** Makes the look-ups; `values` itself is not changed. */
export function viewOf(values: ReportValues): CaseView {
  const documents = new Map(values.documents.map((document) => [document.id, document]));
  const blocks = new Map(
    values.documents.map((document) => [document.id, new Map(document.blocks.map((block) => [block.id, block]))]),
  );
  const participants = new Map(values.outline.participants.map((participant) => [participant.id, participant.name]));
  const ordered = values.findings.toSorted((a, b) => rank(a) - rank(b));

  const nodes = Map.groupBy(
    values.graph.nodes.filter((node) => node.step !== undefined),
    (node) => node.step ?? '',
  );
  const findings = Map.groupBy(ordered, (finding) => ('step' in finding.affects ? finding.affects.step : ''));

  const steps = new Map<string, StepView>();
  numberSteps(values.outline.steps, '', (step, number) => {
    const kind = stepKind(step);
    steps.set(step.id, {
      step,
      kind,
      number,
      label: labelOf(step),
      nodes: (nodes.get(step.id) ?? []).map((node) => node.id),
      findings: findings.get(step.id) ?? [],
    });
  });

  const starts = values.graph.nodes.filter((node) => node.kind === 'startEvent' && node.step === undefined);
  const triggers = new Map(
    values.outline.triggers.map((trigger, index): [string, TriggerView] => {
      const id = triggerId(index);
      const drawn = starts.filter((node) => node.label === trigger.label).map((node) => node.id);
      return [id, { trigger, nodes: drawn, findings: findings.get(id) ?? [] }];
    }),
  );

  return {
    ...values,
    steps,
    triggers,
    ordered,
    document: (id) => documents.get(id),
    block: (document, block) => blocks.get(document)?.get(block),
    participant: (id) => participants.get(id) ?? id,
  };
}
