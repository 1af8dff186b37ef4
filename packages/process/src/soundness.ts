import type { ProcessGraph } from '@lotse/model';
import { buildNet, type Net } from './net.ts';
import { initialStates, leadingMove, moves, type State, stateKey } from './token-game.ts';

/** A way in which a process can go wrong. */
export interface SoundnessProblem {
  /**
   * `no-start`: nothing can begin. `stuck`: a state from which no end is reached. `two-tokens`: a flow is run twice at
   * the same time. `second-end`: the same end is reached twice in one run. `dead`: a node that never runs.
   * `refused`: the outline has no meaning as a process, so there is nothing to run; `compile` says why.
   */
  code: 'no-start' | 'stuck' | 'two-tokens' | 'second-end' | 'dead' | 'refused';
  node?: string;
  /** German. */
  message: string;
}

export interface Soundness {
  /** `undecided`: the bound on states was reached before all were seen. */
  verdict: 'sound' | 'unsound' | 'undecided';
  /**
   * The weaker property alone: from every state that can come an end can still be reached. Absent where not all states
   * were seen, as after the first flow that is run twice (see `throughDoubles`).
   */
  completes?: boolean;
  problems: SoundnessProblem[];
  /** How many states were seen. */
  states: number;
}

/** So many states are visited before those are left out that make no difference. */
const ALL_STATES = 3_000;

/**
 * Proves or refutes soundness by visiting every state of the token game (option to complete, proper completion,
 * no dead element, safeness; pools run together with their message flows). After van der Aalst 2011, as
 * rust_bpmn_analyzer checks it. Messages that nobody takes do not count against a process.
 *
 * Where all states are too many, those are left out that only differ in the order of independent steps.
 *
 * @param options.maxStates the bound, 50,000 unless told.
 * @param options.throughDoubles goes on behind a flow that is run twice, which refutes soundness but not completion.
 */
export function checkSoundness(
  graph: ProcessGraph,
  options: { maxStates?: number; throughDoubles?: boolean } = {},
): Soundness {
  const net = buildNet(graph);
  const maxStates = options.maxStates ?? 50_000;
  const throughDoubles = options.throughDoubles ?? false;
  const problems = new Map<string, SoundnessProblem>();
  const report = (problem: SoundnessProblem) => problems.set(`${problem.code} ${problem.node ?? ''}`, problem);

  const all = throughDoubles ? maxStates : Math.min(maxStates, ALL_STATES);
  const whole = explore(net, all, report, { reduced: false, throughDoubles });
  const tooMany = !whole.decided && problems.size === 0 && endsAreDrawn(net);
  const { states, before, finals, ran, decided } = tooMany
    ? explore(net, maxStates, report, { reduced: true, throughDoubles })
    : whole;
  if (states.size === 0)
    report({ code: 'no-start', message: 'Es gibt kein Ereignis, mit dem der Vorgang beginnen kann.' });
  const stuck = decided ? stuckStates(states, before, finals) : [];
  if (decided) {
    for (const key of stuck) {
      const node = waitingNode(net, states.get(key));
      const message = `Der Vorgang kann hier hängen bleiben: ${quoted(net, node)}`;
      report({ code: 'stuck', message, ...(node === undefined ? {} : { node }) });
    }
    for (const node of net.nodes.values()) {
      if (ran.has(node.id) || isImplied(net, node.id)) continue;
      report({ code: 'dead', node: node.id, message: `Dieser Schritt wird nie erreicht: ${quoted(net, node.id)}` });
    }
  }
  const verdict = problems.size > 0 ? 'unsound' : decided ? 'sound' : 'undecided';
  const completion = decided ? { completes: states.size > 0 && stuck.length === 0 } : {};
  return { verdict, ...completion, problems: [...problems.values()], states: states.size };
}

/** Where a run just stops without an end event, tokens may pile up that the shorter search would not see. */
function endsAreDrawn(net: Net): boolean {
  return [...net.nodes.values()].every((node) => node.kind === 'endEvent' || (net.out.get(node.id)?.length ?? 0) > 0);
}

interface Exploration {
  states: Map<string, State>;
  /** For each state the states one move before it. */
  before: Map<string, string[]>;
  finals: string[];
  ran: Set<string>;
  decided: boolean;
}

function explore(
  net: Net,
  maxStates: number,
  report: (problem: SoundnessProblem) => void,
  { reduced, throughDoubles }: { reduced: boolean; throughDoubles: boolean },
): Exploration {
  const states = new Map<string, State>();
  const before = new Map<string, string[]>();
  const finals: string[] = [];
  const ran = new Set<string>();
  const open = initialStates(net).map((state) => ({ key: stateKey(state), state }));
  for (const { key, state } of open) states.set(key, state);
  let decided = true;

  for (let at = 0; at < open.length; at++) {
    const current = open[at];
    if (current === undefined) break;
    if (current.state.tokens.size === 0) finals.push(current.key);
    for (const [place, count] of current.state.tokens) {
      if (count < 2) continue;
      const node = net.flowTarget.get(place) ?? place;
      report({
        code: 'two-tokens',
        node,
        message: `Dieser Schritt kann doppelt angestoßen werden: ${quoted(net, node)}`,
      });
      decided = throughDoubles;
    }
    if (!decided) break;
    const leading = reduced ? leadingMove(net, current.state) : undefined;
    for (const move of leading === undefined ? moves(net, current.state) : [leading]) {
      ran.add(move.node);
      if (move.secondEnd) {
        const message = `Dieses Ende kann in einem Vorgang zweimal erreicht werden: ${quoted(net, move.node)}`;
        report({ code: 'second-end', node: move.node, message });
      }
      const key = stateKey(move.next);
      before.set(key, [...(before.get(key) ?? []), current.key]);
      if (states.has(key)) continue;
      if (states.size >= maxStates) return { states, before, finals, ran, decided: false };
      states.set(key, move.next);
      open.push({ key, state: move.next });
    }
  }
  return { states, before, finals, ran, decided };
}

/** Where runs that never complete come to rest; where they circle instead, the first state of a circle. */
function stuckStates(states: Map<string, State>, before: Map<string, string[]>, finals: string[]): string[] {
  const completes = new Set<string>();
  const open = [...finals];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (completes.has(key)) continue;
    completes.add(key);
    open.push(...(before.get(key) ?? []));
  }
  const stuck = [...states.keys()].filter((key) => !completes.has(key));
  const goingOn = new Set([...before.values()].flat());
  const resting = stuck.filter((key) => !goingOn.has(key));
  return resting.length > 0 ? resting : stuck.slice(0, 1);
}

function waitingNode(net: Net, state: State | undefined): string | undefined {
  const [place] = state?.tokens.keys() ?? [];
  return place === undefined ? undefined : (net.flowTarget.get(place) ?? place);
}

/** Start events that are only initial, and events behind an event-based gateway, move as part of another move. */
function isImplied(net: Net, id: string): boolean {
  const node = net.nodes.get(id);
  if (node?.kind === 'startEvent') return node.parent !== undefined || !net.receives.has(id);
  return node?.kind === 'gateway' && node.gateway === 'eventBased';
}

function quoted(net: Net, id: string | undefined): string {
  const label = id === undefined ? '' : (net.nodes.get(id)?.label ?? '');
  return label === '' ? `(${id ?? 'unbekannt'})` : `„${label}“`;
}
