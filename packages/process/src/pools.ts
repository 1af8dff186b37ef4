import type { Lane, Participant, Pool, ProcessOutline, Step } from '@lotse/model';
import { walkSteps } from '@lotse/model';

/** Where a node of a participant is drawn. */
export interface Spot {
  pool: string;
  lane?: string;
}

/** The pools and lanes of a process, and which of them is at home: the one whose steps the outline tells. */
export interface Pools {
  home: Pool;
  /** The pools of applicants and external bodies that have steps of their own or exchange messages. */
  foreign: Pool[];
  /** The pool that a participant's messages and steps belong to. */
  poolOf(participant: string | undefined): Pool;
  /** The pool and the innermost lane of a participant's steps. */
  spotOf(participant: string): Spot;
}

/** The name of the authority's pool where the documents name none. */
const UNNAMED_AUTHORITY = 'Behörde';

/**
 * Pools and lanes: the authority is one white-box pool whose lanes are the units, roles and acting systems that have
 * steps; applicants and external bodies are pools of their own, black boxes unless they have steps.
 */
export function buildPools(outline: ProcessOutline): Pools {
  const byId = new Map(outline.participants.map((participant) => [participant.id, participant]));
  const performers = stepPerformers(outline);
  const partners = messagePartners(outline);
  const homeRoot = chooseHome(outline.participants, performers);
  const inHome = (participant: Participant) => !isForeign(participant) || participant.id === homeRoot?.id;

  const homePerformers = [...performers].flatMap((id) => byId.get(id) ?? []).filter(inHome);
  const { lanes, laneOf } = buildLanes(homePerformers, homeRoot, byId);
  const home: Pool = {
    id: `Pool_${homeRoot?.id ?? 'behoerde'}`,
    name: homeRoot?.name ?? UNNAMED_AUTHORITY,
    ...(homeRoot ? { participant: homeRoot.id } : {}),
    blackBox: false,
    lanes,
  };

  const foreign = outline.participants
    .filter((one) => !inHome(one) && (performers.has(one.id) || partners.has(one.id)))
    .map(
      (one): Pool => ({
        id: `Pool_${one.id}`,
        name: one.name,
        participant: one.id,
        blackBox: !performers.has(one.id),
        lanes: [],
      }),
    );
  const foreignOf = new Map(foreign.map((pool) => [pool.participant, pool]));

  return {
    home,
    foreign,
    poolOf: (participant) => foreignOf.get(participant) ?? home,
    spotOf: (participant) => {
      const pool = foreignOf.get(participant);
      if (pool) return { pool: pool.id };
      const lane = laneOf.get(participant) ?? firstLeaf(lanes);
      return lane ? { pool: home.id, lane } : { pool: home.id };
    },
  };
}

function isForeign(participant: Participant): boolean {
  return participant.kind === 'applicant' || participant.kind === 'external';
}

function performer(step: Step): string | undefined {
  return 'by' in step ? step.by : undefined;
}

/** Who acts, in the order of their first step: so the lanes lie from top to bottom as the work goes. */
function stepPerformers(outline: ProcessOutline): Set<string> {
  const performers = new Set<string>();
  for (const { at } of outline.triggers) {
    if (at !== undefined && !isOutsider(outline, at)) performers.add(at);
  }
  for (const { step } of walkSteps(outline.steps)) {
    const by = performer(step);
    // Choices and ends of outsiders are told from the authority's side; only what they do gives them a pool of their own.
    if (by !== undefined && ('task' in step || !isOutsider(outline, by))) performers.add(by);
  }
  return performers;
}

function isOutsider(outline: ProcessOutline, id: string): boolean {
  const participant = outline.participants.find((one) => one.id === id);
  return participant !== undefined && isForeign(participant);
}

function messagePartners(outline: ProcessOutline): Set<string> {
  const partners = new Set<string>();
  const add = (id: string | undefined) => {
    if (id !== undefined) partners.add(id);
  };
  for (const trigger of outline.triggers) {
    add(trigger.from);
    if (trigger.kind === 'message' && trigger.from === undefined) add(soleApplicant(outline));
  }
  for (const { step } of walkSteps(outline.steps)) {
    if ('to' in step) add(step.to);
    if ('from' in step) add(step.from);
    if ('wait' in step && 'message' in step.for) add(step.for.from);
    if ('race' in step) for (const { on } of step.race) if ('message' in on) add(on.from);
    if ('task' in step) for (const { from } of step.onMessage ?? []) add(from);
  }
  return partners;
}

/** The applicant, where there is just one: who else would send the message that starts the process. */
export function soleApplicant(outline: ProcessOutline): string | undefined {
  const applicants = outline.participants.filter((one) => one.kind === 'applicant');
  return applicants.length === 1 ? applicants[0]?.id : undefined;
}

/** The authority, or, where no step is told of it, whoever acts. */
function chooseHome(participants: Participant[], performers: Set<string>): Participant | undefined {
  const authority = participants.find((one) => one.kind === 'authority');
  const authorityActs = participants.some((one) => !isForeign(one) && performers.has(one.id));
  if (authority !== undefined || authorityActs) return authority;
  return participants.find((one) => performers.has(one.id));
}

/**
 * The lanes of the home pool. A unit that acts itself and holds acting roles gets an inner lane of its own name,
 * since a node stands in an innermost lane.
 */
function buildLanes(
  performers: Participant[],
  root: Participant | undefined,
  byId: Map<string, Participant>,
): { lanes: Lane[]; laneOf: Map<string, string> } {
  const laneOf = new Map<string, string>();
  const children = new Map<string | undefined, Set<string>>();
  for (const participant of performers) {
    let child = participant.id;
    for (let parent = parentOf(byId.get(child), root, byId); ; parent = parentOf(byId.get(child), root, byId)) {
      const siblings = children.get(parent) ?? new Set();
      children.set(parent, siblings.add(child));
      if (parent === undefined) break;
      child = parent;
    }
  }
  const acts = new Set(performers.map((one) => one.id));

  const build = (id: string): Lane => {
    const name = byId.get(id)?.name ?? id;
    const inner = [...(children.get(id) ?? [])];
    if (inner.length === 0) {
      laneOf.set(id, `Lane_${id}`);
      return { id: `Lane_${id}`, name, participant: id };
    }
    const lanes = inner.map(build);
    if (acts.has(id)) {
      laneOf.set(id, `Lane_${id}_selbst`);
      lanes.unshift({ id: `Lane_${id}_selbst`, name, participant: id });
    }
    return { id: `Lane_${id}`, name, participant: id, lanes };
  };

  const top = [...(children.get(undefined) ?? [])].filter((id) => id !== root?.id);
  const rootActs = root !== undefined && acts.has(root.id);
  if (top.length === 0) return { lanes: [], laneOf };
  const lanes = top.map(build);
  if (rootActs) {
    laneOf.set(root.id, `Lane_${root.id}`);
    lanes.unshift({ id: `Lane_${root.id}`, name: root.name, participant: root.id });
  }
  return { lanes, laneOf };
}

/** The participant whose lane holds this one's; undefined at the top. A circle in the data ends at the top. */
function parentOf(
  participant: Participant | undefined,
  root: Participant | undefined,
  byId: Map<string, Participant>,
): string | undefined {
  const seen = new Set<string>();
  for (let at = participant; at?.within !== undefined && at.within !== root?.id; at = byId.get(at.within)) {
    if (seen.has(at.id)) return undefined;
    seen.add(at.id);
  }
  const parent = participant?.within === undefined ? undefined : byId.get(participant.within);
  if (parent === undefined || parent.id === root?.id || isForeign(parent) || parent.kind === 'authority')
    return undefined;
  return parent.id;
}

function firstLeaf(lanes: Lane[]): string | undefined {
  const first = lanes[0];
  return first?.lanes ? firstLeaf(first.lanes) : first?.id;
}
