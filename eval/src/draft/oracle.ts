import { type Extractor, measure } from '@lotse/extract';
import type { Evidence, Form, ProcessOutline, SourceDocument, Step, TaskStep } from '@lotse/model';
import { inReadingOrder } from '../controls.ts';
import type { EvalItem } from '../data/data-set.ts';
import { PassageIndex } from '../matching/passages.ts';
import type { Passage, ScoredNode } from '../scored-process.ts';

/**
 * An extractor that knows the answer: the gold's steps in a row, with the gold's passages and messages. What the
 * findings reach on it is what they could reach if extraction were perfect; its flow and gateways mean nothing.
 */
export function oracle(cases: readonly EvalItem[]): Extractor {
  return {
    name: 'rules',
    extract: async (documents, { caseName }) => {
      const gold = cases.find((candidate) => candidate.id === caseName);
      if (!gold) throw new Error(`no gold case ${caseName}`);
      const outline = outlineOf(gold, documents);
      return { outline, measures: measure(outline, documents), warnings: [] };
    },
  };
}

function outlineOf(gold: EvalItem, documents: readonly SourceDocument[]): ProcessOutline {
  const { process } = gold.answer;
  const evidenceOf = evidenceIn(documents);
  const order = inReadingOrder(process);
  const starts = order.filter((node) => node.kind === 'event' && node.position === 'start');
  const end = order.findLast((node) => node.kind === 'event' && node.position === 'end');
  const steps = order.flatMap((node) => stepOf(node, gold, evidenceOf(node.evidence)));
  return {
    version: 1,
    process: gold.title,
    service: { leika: null, name: gold.title },
    triggers: starts.map((node) => {
      const message = process.messages.find(({ to }) => to === node.id);
      return {
        kind: message ? 'message' : 'none',
        label: node.labels[0] ?? 'Start',
        evidence: evidenceOf(node.evidence),
        ...(node.participant === undefined ? {} : { at: node.participant }),
        ...(message && process.participants.some(({ id }) => id === message.from) ? { from: message.from } : {}),
        ...(message?.medium ? { channel: message.medium } : {}),
      };
    }),
    participants: process.participants.map(({ id, labels: [name, ...aliases], kind, within }) => ({
      id,
      name: name ?? id,
      aliases,
      kind,
      ...(within === undefined ? {} : { within }),
    })),
    steps: end ? [...steps, { id: end.id, end: end.labels[0] ?? 'Ende', evidence: evidenceOf(end.evidence) }] : steps,
    openQuestions: [],
    forms: documents.filter((document) => document.fields.length > 0).map(formOf),
    decisions: [],
  };
}

function stepOf(node: ScoredNode, gold: EvalItem, evidence: Evidence[]): Step[] {
  const { messages, nodes } = gold.answer.process;
  const partner = (end: string): string => nodes.find(({ id }) => id === end)?.participant ?? end;
  const common = {
    id: node.id,
    evidence,
    ...(node.participant === undefined ? {} : { by: node.participant }),
  };
  const label = node.labels[0] ?? '';
  if (node.kind === 'event' && node.position === 'intermediate')
    return [{ wait: label, for: { message: label }, ...common }];
  if (node.kind !== 'task') return [];
  const sent = messages.find(({ from }) => from === node.id);
  const received = messages.find(({ to }) => to === node.id);
  const medium = (sent ?? received)?.medium;
  const task: TaskStep = {
    task: label,
    ...common,
    ...(sent ? { type: 'send', to: partner(sent.to) } : received ? { from: partner(received.from) } : {}),
    ...(medium ? { channel: medium } : {}),
  };
  return [task];
}

function formOf(document: SourceDocument): Form {
  return {
    id: document.id,
    name: document.title ?? document.id,
    document: document.id,
    fields: document.fields.map(({ id, label, type, required, options, maxLength, officeUse, section }) => ({
      id,
      label,
      type,
      required,
      ...(options ? { options } : {}),
      ...(maxLength === undefined ? {} : { maxLength }),
      ...(officeUse === undefined ? {} : { officeUse }),
      ...(section === undefined ? {} : { section }),
    })),
  };
}

/** The gold's quotes with the blocks in which they begin. */
function evidenceIn(documents: readonly SourceDocument[]): (passages: readonly Passage[]) => Evidence[] {
  const index = new PassageIndex(documents);
  return (passages) =>
    passages.flatMap((passage) => {
      const [first] = index.blocks(passage);
      const document = documents.find(({ file }) => file === passage.file);
      const block = first?.slice(first.lastIndexOf('#') + 1);
      return document && block !== undefined ? [{ document: document.id, block, quote: passage.quote }] : [];
    });
}
