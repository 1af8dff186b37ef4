import type { GraphNode } from '@lotse/model';
import type { Net } from './net.ts';

/**
 * A state of the token game: tokens on sequence flows (by flow id) and inside activities that wait for something
 * (by node id), messages under way (at most one of each flow counts), and ends already reached.
 */
export interface State {
  tokens: ReadonlyMap<string, number>;
  messages: ReadonlySet<string>;
  ended: ReadonlySet<string>;
}

/** One move: the node that moves and the state after it. `secondEnd`: a token came to an end reached before. */
export interface Move {
  node: string;
  next: State;
  secondEnd?: boolean;
}

/** The same key for the same state. */
export function stateKey(state: State): string {
  const tokens = [...state.tokens].map(([place, count]) => `${place}*${count}`).sort();
  return [tokens.join(' '), [...state.messages].sort().join(' '), [...state.ended].sort().join(' ')].join('|');
}

/** The states before anything has happened: one for each start event that no message of another pool starts. */
export function initialStates(net: Net): State[] {
  const empty: State = { tokens: new Map(), messages: new Set(), ended: new Set() };
  return [...net.nodes.values()]
    .filter((node) => node.kind === 'startEvent' && node.parent === undefined && !net.receives.has(node.id))
    .map((node) => change(empty, {}, net.out.get(node.id) ?? []));
}

/** Everything that can happen next. */
export function moves(net: Net, state: State): Move[] {
  return [...net.nodes.values()].flatMap((node) => movesOf(net, state, node));
}

/**
 * A move that may go first without a loss: it takes its token from nobody, nobody takes it from it, it waits for no
 * message and sends none that is still under way. Following only such a move where there is one leaves all ends and
 * all standstills reachable (partial order reduction, after Valmari 1991).
 */
export function leadingMove(net: Net, state: State): Move | undefined {
  for (const place of state.tokens.keys()) {
    const node = net.nodes.get(net.flowTarget.get(place) ?? '');
    if (node === undefined || !leads(net, state, node)) continue;
    const [move] = movesOf(net, state, node);
    if (move !== undefined) return move;
  }
  return undefined;
}

function leads(net: Net, state: State, node: GraphNode): boolean {
  const component = net.component.get(node.id) ?? -1;
  const sends = net.sends.get(node.id) ?? [];
  if (node.parent !== undefined || net.terminated.has(component) || net.boundaries.has(node.id)) return false;
  if (net.receives.has(node.id) || sends.some((message) => state.messages.has(message))) return false;
  if (node.kind === 'gateway') return node.gateway === 'exclusive' && net.out.get(node.id)?.length === 1;
  return node.kind !== 'subprocess' && node.kind !== 'boundaryEvent' && node.kind !== 'startEvent';
}

function movesOf(net: Net, state: State, node: GraphNode): Move[] {
  switch (node.kind) {
    case 'startEvent':
      return startMoves(net, state, node);
    case 'endEvent':
      return endMoves(net, state, node);
    case 'gateway':
      return gatewayMoves(net, state, node);
    case 'boundaryEvent':
      return [];
    case 'catchEvent':
    case 'throwEvent':
      return passMoves(net, state, node);
    case 'task':
    case 'call':
    case 'subprocess': {
      const waits = node.kind === 'subprocess' || net.boundaries.has(node.id);
      return waits ? activityMoves(net, state, node) : passMoves(net, state, node);
    }
  }
}

/** A start event fires when its message is there and nothing is going on where it would start. */
function startMoves(net: Net, state: State, node: GraphNode): Move[] {
  const message = waitingMessage(net, state, node.id);
  if (node.parent !== undefined || message === undefined) return [];
  const home = net.component.get(node.id);
  const busy = [...state.tokens.keys()].some((place) => net.component.get(net.flowTarget.get(place) ?? place) === home);
  if (busy) return [];
  const ended = new Set([...state.ended].filter((end) => net.component.get(end) !== home));
  const next = change({ ...state, ended }, {}, net.out.get(node.id) ?? []);
  return [{ node: node.id, next: { ...next, messages: without(next.messages, message) } }];
}

function waitingMessage(net: Net, state: State, node: string): string | undefined {
  return net.receives.get(node)?.find((message) => state.messages.has(message));
}

function endMoves(net: Net, state: State, node: Extract<GraphNode, { kind: 'endEvent' }>): Move[] {
  return arrived(net, state, node.id).map((flow) => {
    const secondEnd = state.ended.has(node.id);
    const after = node.event === 'terminate' ? clear(net, state, node) : change(state, { [flow]: 1 }, []);
    const next = sending(net, { ...after, ended: new Set(state.ended).add(node.id) }, node.id);
    return { node: node.id, next, ...(secondEnd && node.parent === undefined ? { secondEnd } : {}) };
  });
}

/** Takes every token of the end's scope: its sub-process, or its component. */
function clear(net: Net, state: State, end: GraphNode): State {
  const inScope = (id: string) =>
    end.parent === undefined
      ? net.component.get(id) === net.component.get(end.id)
      : net.inside.get(end.parent)?.has(id) === true;
  const tokens = new Map([...state.tokens].filter(([place]) => !inScope(net.flowTarget.get(place) ?? place)));
  return { ...state, tokens };
}

/** One token in, tokens on all ways out; a message, where one is awaited or sent. */
function passMoves(net: Net, state: State, node: GraphNode): Move[] {
  const awaited = receivesMessage(node) && net.receives.has(node.id);
  const message = awaited ? waitingMessage(net, state, node.id) : undefined;
  if (awaited && message === undefined) return [];
  return arrived(net, state, node.id).map((flow) => {
    const next = sending(net, change(state, { [flow]: 1 }, net.out.get(node.id) ?? []), node.id);
    return {
      node: node.id,
      next: message === undefined ? next : { ...next, messages: without(next.messages, message) },
    };
  });
}

function receivesMessage(node: GraphNode): boolean {
  return (
    (node.kind === 'catchEvent' && node.event === 'message') || (node.kind === 'task' && node.taskType === 'receive')
  );
}

/** Activities that last: entered, then left, or interrupted by what sits on their boundary. */
function activityMoves(net: Net, state: State, node: GraphNode): Move[] {
  const starts = (net.innerStarts.get(node.id) ?? []).flatMap((start) => net.out.get(start) ?? []);
  const entered = arrived(net, state, node.id)
    .filter(() => !state.tokens.has(node.id))
    .map((flow) => ({ node: node.id, next: change(state, { [flow]: 1 }, [node.id, ...starts]) }));
  if (!state.tokens.has(node.id)) return entered;

  const inner = [...state.tokens.keys()].filter((place) =>
    net.inside.get(node.id)?.has(net.flowTarget.get(place) ?? place),
  );
  const boundaries = net.boundaries.get(node.id) ?? [];
  const marks = Object.fromEntries(boundaries.flatMap(({ id }) => (state.tokens.has(id) ? [[id, 1]] : [])));
  const left: Move[] =
    inner.length > 0
      ? []
      : [
          {
            node: node.id,
            next: sending(net, change(state, { [node.id]: 1, ...marks }, net.out.get(node.id) ?? []), node.id),
          },
        ];
  const interrupted = boundaries.flatMap((boundary): Move[] => {
    if (boundary.kind !== 'boundaryEvent') return [];
    const awaited = net.receives.has(boundary.id);
    const message = awaited ? waitingMessage(net, state, boundary.id) : undefined;
    if (awaited && message === undefined) return [];
    const out = net.out.get(boundary.id) ?? [];
    const taken = message === undefined ? state : { ...state, messages: without(state.messages, message) };
    if (!boundary.interrupting) {
      const again = state.tokens.has(boundary.id);
      return again ? [] : [{ node: boundary.id, next: change(taken, {}, [...out, boundary.id]) }];
    }
    const all = Object.fromEntries(inner.map((place) => [place, state.tokens.get(place) ?? 0]));
    return [{ node: boundary.id, next: change(taken, { [node.id]: 1, ...marks, ...all }, out) }];
  });
  return [...entered, ...left, ...interrupted];
}

function gatewayMoves(net: Net, state: State, node: Extract<GraphNode, { kind: 'gateway' }>): Move[] {
  const into = net.into.get(node.id) ?? [];
  const out = net.out.get(node.id) ?? [];
  const here = arrived(net, state, node.id);
  const [first] = here;
  if (first === undefined) return [];
  switch (node.gateway) {
    case 'exclusive':
      return here.flatMap((flow) => out.map((way) => ({ node: node.id, next: change(state, { [flow]: 1 }, [way]) })));
    case 'parallel': {
      if (here.length < into.length) return [];
      return [{ node: node.id, next: change(state, Object.fromEntries(into.map((flow) => [flow, 1])), out) }];
    }
    case 'inclusive': {
      if (into.length > 1 && comesMore(net, state, node.id, into)) return [];
      const taken = Object.fromEntries(here.map((flow) => [flow, 1]));
      return subsets(out).map((ways) => ({ node: node.id, next: change(state, taken, ways) }));
    }
    case 'eventBased':
      return out.flatMap((way) => {
        const event = net.nodes.get(net.flowTarget.get(way) ?? '');
        if (event === undefined) return [];
        const reached = change(state, { [first]: 1 }, [way]);
        // The event that happens first takes the token: it never waits behind the gateway.
        return movesOf(net, reached, event);
      });
  }
}

/**
 * Whether an inclusive join has to wait: some token can still reach a way in that has none, and no way in that has one
 * (BPMN 2.0.2, clause 13.4.3).
 */
function comesMore(net: Net, state: State, join: string, into: readonly string[]): boolean {
  const [there, missing] = [true, false].map((has) => into.filter((flow) => state.tokens.has(flow) === has));
  const reaches = (flow: string, place: string) => net.upstream(flow, join).has(net.flowTarget.get(place) ?? place);
  return [...state.tokens.keys()].some(
    (place) =>
      missing?.some((flow) => reaches(flow, place)) === true && there?.some((flow) => reaches(flow, place)) !== true,
  );
}

function subsets(items: readonly string[]): string[][] {
  const count = 2 ** items.length;
  return Array.from({ length: count - 1 }, (_, index) => items.filter((_item, bit) => ((index + 1) >> bit) & 1));
}

function arrived(net: Net, state: State, node: string): string[] {
  return (net.into.get(node) ?? []).filter((flow) => state.tokens.has(flow));
}

function sending(net: Net, state: State, node: string): State {
  const sent = net.sends.get(node);
  return sent === undefined ? state : { ...state, messages: new Set([...state.messages, ...sent]) };
}

function without(messages: ReadonlySet<string>, message: string): Set<string> {
  const rest = new Set(messages);
  rest.delete(message);
  return rest;
}

function change(state: State, taken: Record<string, number>, given: readonly string[]): State {
  const tokens = new Map(state.tokens);
  for (const [place, count] of Object.entries(taken)) {
    const left = (tokens.get(place) ?? 0) - count;
    if (left > 0) tokens.set(place, left);
    else tokens.delete(place);
  }
  for (const place of given) tokens.set(place, (tokens.get(place) ?? 0) + 1);
  return { ...state, tokens };
}
