import type { Evidence, GraphNode, SequenceFlow } from '@lotse/model';

/**
 * Text that the engine shows and does not evaluate. It reads names and documentation of user tasks, and labels of form
 * fields, as expressions (`BpmnParse.parseTaskDefinition`): a `${…}` out of a document must not run there.
 */
export function inert(text: string): string {
  return text.replace(/([$#])(?=\{)/g, '$1 ');
}

function inertEvidence(evidence: Evidence): Evidence {
  return 'by' in evidence ? evidence : { ...evidence, quote: inert(evidence.quote) };
}

/** The node with every text of a document in it made inert. */
export function inertNode(node: GraphNode): GraphNode {
  return {
    ...node,
    label: inert(node.label),
    ...(node.documentation === undefined ? {} : { documentation: inert(node.documentation) }),
    ...(node.derived === undefined ? {} : { derived: inert(node.derived) }),
    ...(node.legalBasis === undefined ? {} : { legalBasis: node.legalBasis.map(inert) }),
    ...(node.evidence === undefined ? {} : { evidence: node.evidence.map(inertEvidence) }),
  };
}

/** The flow likewise; its condition is of our own making. */
export function inertFlow(flow: SequenceFlow): SequenceFlow {
  return {
    ...flow,
    ...(flow.label === undefined ? {} : { label: inert(flow.label) }),
    ...(flow.evidence === undefined ? {} : { evidence: flow.evidence.map(inertEvidence) }),
  };
}
