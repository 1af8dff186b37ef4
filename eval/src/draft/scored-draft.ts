import {
  type Evidence,
  type Finding,
  type GraphNode,
  type Lane,
  type ProcessGraph,
  type ProcessOutline,
  type SourceDocument,
  triggerId,
} from '@lotse/model';
import type { Passage, ScoredCase, ScoredFinding, ScoredNode, ScoredProcess } from '../scored-process.ts';
import { sequenceAndMessages } from './draft-flows.ts';

/** A draft of ours in the form that metrics compare. `graph`: undefined where the outline does not compile. */
export function scoredDraft(
  outline: ProcessOutline,
  graph: ProcessGraph | undefined,
  findings: readonly Finding[],
  documents: readonly SourceDocument[],
): ScoredCase {
  const passages = passagesOf(documents);
  const process: ScoredProcess = {
    participants: outline.participants.map(({ id, name, aliases, kind, within }) => ({
      id,
      labels: [name, ...(aliases ?? [])],
      kind,
      ...(within === undefined ? {} : { within }),
    })),
    ...(graph ? scoredGraph(graph, passages) : { nodes: [], flows: [], messages: [] }),
  };
  return {
    process,
    findings: findings.map((finding) => scoredFinding(finding, outline, process, passages)),
    fields: outline.forms.flatMap((form) =>
      form.fields.map((field) => ({
        file: documents.find((document) => document.id === form.document)?.file ?? form.document,
        label: field.label,
        type: field.type,
        required: field.required !== 'no',
      })),
    ),
  };
}

type Passages = (evidence: readonly Evidence[]) => Passage[];

function passagesOf(documents: readonly SourceDocument[]): Passages {
  const files = new Map(documents.map((document) => [document.id, document.file]));
  return (evidence) =>
    evidence.flatMap((entry) =>
      'by' in entry
        ? []
        : [{ file: files.get(entry.document) ?? entry.document, block: entry.block, quote: entry.quote }],
    );
}

/** A graph's nodes and order in the form that metrics compare; its lanes and pools name the performers. */
export function scoredGraph(
  graph: ProcessGraph,
  passages: Passages = () => [],
): Pick<ScoredProcess, 'nodes' | 'flows' | 'messages'> {
  const performers = performersOf(graph);
  const opened = new Set(graph.nodes.flatMap((node) => (node.parent === undefined ? [] : [node.parent])));
  return {
    nodes: graph.nodes.map((node) => scoredNode(node, performers, opened.has(node.id), passages)),
    ...sequenceAndMessages(graph),
  };
}

/** The participant behind each lane and pool. */
function performersOf(graph: ProcessGraph): ReadonlyMap<string, string> {
  const performers = new Map<string, string>();
  const add = (lane: Lane): void => {
    performers.set(lane.id, lane.participant);
    for (const inner of lane.lanes ?? []) add(inner);
  };
  for (const pool of graph.pools) {
    if (pool.participant !== undefined) performers.set(pool.id, pool.participant);
    pool.lanes.forEach(add);
  }
  return performers;
}

/**
 * A sub-process that shows its content is dissolved into it: it becomes an unnamed event, so that its steps are
 * scored and not it. An event that modelling needs and no text says (`derived`) loses its label likewise.
 */
function scoredNode(
  node: GraphNode,
  performers: ReadonlyMap<string, string>,
  isOpened: boolean,
  passages: Passages,
): ScoredNode {
  const participant = performers.get(node.lane ?? node.pool) ?? performers.get(node.pool);
  const base = {
    id: node.id,
    labels: node.label === '' ? [] : [node.label],
    ...(participant === undefined ? {} : { participant }),
    optional: false,
    ...(node.step === undefined ? {} : { step: node.step }),
    evidence: passages(node.evidence ?? []),
  };
  const unnamed = node.derived === undefined ? base : { ...base, labels: [] };
  switch (node.kind) {
    case 'task':
    case 'call':
      return { kind: 'task', ...base };
    case 'subprocess':
      return isOpened ? { kind: 'event', position: 'intermediate', ...base, labels: [] } : { kind: 'task', ...base };
    case 'gateway':
      return { kind: 'gateway', gateway: node.gateway, ...base };
    case 'startEvent':
      return { kind: 'event', position: 'start', ...unnamed };
    case 'endEvent':
      return {
        kind: 'event',
        position: 'end',
        ...unnamed,
        ...(node.event === 'terminate' && node.parent === undefined ? { terminates: true } : {}),
      };
    case 'catchEvent':
    case 'throwEvent':
      return { kind: 'event', position: 'intermediate', ...unnamed };
    case 'boundaryEvent': {
      const { attachedTo, interrupting } = node;
      return { kind: 'event', position: 'intermediate', ...unnamed, attachedTo, interrupting };
    }
  }
}

function scoredFinding(
  finding: Finding,
  outline: ProcessOutline,
  process: ScoredProcess,
  passages: Passages,
): ScoredFinding {
  const { affects } = finding;
  const common = { code: finding.code, optional: false, evidence: passages(finding.evidence) };
  if ('step' in affects) return { ...common, nodes: nodesOfStep(affects.step, outline, process) };
  if ('field' in affects) return { ...common, nodes: [], field: fieldLabel(affects.field, outline) };
  return { ...common, nodes: [] };
}

/** The nodes of a step; of a trigger, the start event in its place. */
function nodesOfStep(step: string, outline: ProcessOutline, process: ScoredProcess): string[] {
  const nodes = process.nodes.filter((node) => node.step === step).map((node) => node.id);
  if (nodes.length > 0) return nodes;
  const index = outline.triggers.findIndex((_, at) => triggerId(at) === step);
  const trigger = outline.triggers[index];
  if (!trigger) return [];
  return process.nodes
    .filter((node) => node.kind === 'event' && node.position === 'start' && node.labels.includes(trigger.label))
    .map((node) => node.id)
    .slice(0, 1);
}

/** The label of a field that is named `document/field`. */
function fieldLabel(name: string, outline: ProcessOutline): string {
  const [document, ...rest] = name.split('/');
  const id = rest.join('/');
  const form = outline.forms.find((candidate) => candidate.document === document || candidate.id === document);
  return form?.fields.find((field) => field.id === id)?.label ?? id;
}
