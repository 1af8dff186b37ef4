import type {
  Passage,
  ScoredFlow,
  ScoredMessage,
  ScoredNode,
  ScoredParticipant,
  ScoredProcess,
} from '../scored-process.ts';
import type { LreNode, LreText } from './lre-file.ts';
import { graphNodeTypes } from './node-types.ts';

/** Where the text lies for an extractor. */
export const TEXT_FILE = 'text.txt';

/**
 * The model of a text in the form that metrics compare.
 *
 * - A lane is a unit within its pool. A pool that holds lanes is the frame around them (its name is often the
 *   process's); one without lanes is a unit; one that nothing is drawn in is an external body.
 * - A node's evidence is the sentence it is aligned with; nodes aligned with none have none. Where the alignment was
 *   made on another cutting into sentences than the text's lines, it is not used.
 * - Message flows between nodes carry the order as well. The file does not name the pools that other message flows
 *   end at: they are kept where only one pool is empty and so must be meant, else left out. Most have no label; those
 *   that hang on no named node either are left out too, since nothing could ever be found to match them.
 */
export function answerOf({ text, graph, alignment }: LreText): ScoredProcess {
  const sentences = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const sentenceOf = alignment?.['num-sentences'] === sentences.length ? alignment.alignment : {};
  const participants = participantsOf(graph);
  const known = new Set(graph.nodes.map(({ id }) => id));
  const named = new Set(graph.nodes.flatMap(({ id, name }) => (name.trim() === '' ? [] : [id])));
  const isBetweenNodes = ({ source, target }: { source: string; target: string }): boolean =>
    known.has(source) && known.has(target);
  return {
    participants,
    nodes: graph.nodes.map((node): ScoredNode => {
      const sentence = sentenceOf[node.id];
      const quote = typeof sentence === 'number' ? sentences[sentence] : undefined;
      return scoredNode(node, quote === undefined ? [] : [{ file: TEXT_FILE, quote }]);
    }),
    flows: [
      ...graph.flows.map(({ source, target, name }): ScoredFlow => {
        return { from: source, to: target, ...(name.trim() === '' ? {} : { condition: name.trim() }) };
      }),
      ...graph.nodes.flatMap(({ id, attachedTo }): ScoredFlow[] => (attachedTo ? [{ from: attachedTo, to: id }] : [])),
      ...graph.messageFlows.filter(isBetweenNodes).map(({ source, target }): ScoredFlow => {
        return { from: source, to: target, byMessage: true };
      }),
    ],
    messages: graph.messageFlows.flatMap((message): ScoredMessage[] => {
      const [from, to] = [endOf(message.source), endOf(message.target)];
      const label = message.name.trim();
      const isTold = label !== '' || named.has(message.source) || named.has(message.target);
      return from === undefined || to === undefined || !isTold ? [] : [{ from, to, label }];
    }),
  };

  function endOf(id: string): string | undefined {
    if (known.has(id)) return id;
    const empty = participants.filter(({ kind }) => kind === 'external');
    return empty.length === 1 ? empty[0]?.id : undefined;
  }
}

function participantsOf({ nodes, pools, lanes }: LreText['graph']): ScoredParticipant[] {
  const poolNames = unique([...pools, ...nodes.map(({ pool }) => pool)]);
  const laneKeys = new Map<string, { pool: string | undefined; lane: string }>();
  for (const { pool, lane } of nodes) if (lane) laneKeys.set(laneId(pool, lane), { pool: pool || undefined, lane });
  const drawn = [...laneKeys.values()];
  const idle = lanes.filter((lane) => lane !== '' && !drawn.some((one) => one.lane === lane));
  return [
    ...poolNames.map((name): ScoredParticipant => {
      const framesLanes = drawn.some(({ pool }) => pool === name);
      const isEmpty = !nodes.some(({ pool }) => pool === name);
      return { id: poolId(name), labels: [name], kind: framesLanes ? 'authority' : isEmpty ? 'external' : 'unit' };
    }),
    ...[...laneKeys].map(([id, { pool, lane }]): ScoredParticipant => {
      return { id, labels: [lane], kind: 'unit', ...(pool === undefined ? {} : { within: poolId(pool) }) };
    }),
    ...unique(idle).map((lane): ScoredParticipant => ({ id: laneId(undefined, lane), labels: [lane], kind: 'unit' })),
  ];
}

function scoredNode(node: LreNode, evidence: Passage[]): ScoredNode {
  const name = node.name.trim();
  const participant = node.lane ? laneId(node.pool, node.lane) : node.pool ? poolId(node.pool) : undefined;
  return {
    id: node.id,
    labels: name === '' ? [] : [name],
    optional: false,
    evidence,
    ...(participant === undefined ? {} : { participant }),
    ...graphNodeTypes[node.type],
    ...(node.type === 'event.boundary' && node.attachedTo ? { attachedTo: node.attachedTo } : {}),
  };
}

function unique(names: readonly (string | null | undefined)[]): string[] {
  return [...new Set(names.flatMap((name) => (name ? [name] : [])))];
}

const poolId = (name: string): string => `pool ${name}`;
const laneId = (pool: string | null | undefined, lane: string): string => `lane ${pool ?? ''}/${lane}`;
