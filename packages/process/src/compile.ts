import {
  type ChoiceStep,
  type EndStep,
  type GraphNode,
  type ParallelStep,
  type ProcessGraph,
  type ProcessOutline,
  type RaceStep,
  type RepeatStep,
  type Step,
  type SubprocessStep,
  type TaskStep,
  type Trigger,
  type WaitStep,
  walkSteps,
} from '@lotse/model';
import { type Compilation, elementOf, exchange, follow, join, receive, taskNode } from './compilation.ts';
import { compileExcursion, compilePrefix, foreignPrefix, foreignRun } from './excursions.ts';
import { GraphBuilder, type LooseEnd, processId } from './graph-builder.ts';
import { buildPools } from './pools.ts';
import { checkOutline, refuse } from './refuse.ts';
import { compileTriggers, firstSpot } from './triggers.ts';

/**
 * The graph of an outline. Deterministic: the same outline gives the same ids in the same order.
 * Steps of the applicant and of external bodies become fragments in pools of their own, joined by message flows.
 *
 * @throws LotseError `E_DUPLICATE_ID`, `E_UNKNOWN_PARTICIPANT`, `E_EMPTY_CHOICE`, `E_REPEAT_CONDITION`,
 * `E_END_IN_PARALLEL`, `E_GOTO_TARGET`, `E_UNREACHABLE`, each with the step.
 */
export function compile(outline: ProcessOutline): ProcessGraph {
  checkOutline(outline);
  const pools = buildPools(outline);
  const builder = new GraphBuilder();
  const context: Compilation = {
    outline,
    pools,
    builder,
    targets: new Set([...walkSteps(outline.steps)].flatMap(({ step }) => ('goto' in step ? [step.goto] : []))),
    entries: new Map(),
    gotos: [],
    spot: firstSpot(outline, pools),
  };

  const prefix = foreignPrefix(context, outline.steps);
  const sender = compilePrefix(context, prefix);
  const started = compileTriggers(context, sender);
  const rest = outline.steps.slice(prefix.length);
  const loose = compileList(context, rest, started, false);
  if (loose.length > 0) {
    finish(context, loose, 'Vorgang abgeschlossen', 'end-of-process');
  }
  connectGotos(context);
  builder.dropSuperfluousGateways();

  const occupied = new Set(builder.nodes.map((node) => node.pool));
  const spoken = new Set(builder.messages.flatMap((message) => [message.from, message.to]));
  return {
    version: 1,
    id: processId(outline.process),
    name: outline.process,
    pools: [
      ...pools.foreign
        .filter((pool) => occupied.has(pool.id) || spoken.has(pool.id))
        .map((pool) => ({ ...pool, blackBox: !occupied.has(pool.id) })),
      pools.home,
    ],
    nodes: builder.nodes,
    flows: builder.flows,
    messages: builder.messages,
    data: [],
    annotations: [],
  };
}

/** Draws the flows of all `goto`; ends that meet at a node other than a gateway are joined before it. */
function connectGotos(context: Compilation): void {
  const byTarget = Map.groupBy(context.gotos, ({ target }) => target);
  for (const [target, gotos] of byTarget) {
    const entry = context.entries.get(target);
    if (entry === undefined) throw refuse('E_GOTO_TARGET', undefined, `Das Sprungziel „${target}“ wird nie erreicht.`);
    const ends = gotos.map(({ end }) => end);
    const needsJoin = ends.length > 1 && context.builder.node(entry)?.kind !== 'gateway';
    for (const end of needsJoin ? [join(context, ends, `goto_${target}`)] : ends) context.builder.connect(end, entry);
  }
}

/**
 * Compiles a list of steps after the ends in `loose`, and returns the ends that are open after it.
 * `followed`: something comes after the list.
 */
function compileList(context: Compilation, steps: readonly Step[], loose: LooseEnd[], followed: boolean): LooseEnd[] {
  let open = loose;
  for (let at = 0; at < steps.length; ) {
    const step = steps[at];
    if (step === undefined) break;
    if (open.length === 0 && !context.targets.has(step.id)) {
      throw refuse('E_UNREACHABLE', step, 'Diesen Schritt erreicht kein Weg: Alle Zweige davor haben schon geendet.');
    }
    const run = foreignRun(context, steps, at);
    if (run.length > 0) {
      const next = steps[at + run.length];
      const goesOn = next === undefined ? followed : !('end' in next);
      open = compileExcursion(context, run, arrive(context, step, open), next, goesOn);
      at += run.length;
      continue;
    }
    const next = steps[at + 1];
    open = compileStep(context, step, arrive(context, step, open), followed || next !== undefined);
    at += 1;
  }
  return open;
}

/** The ends that lead to a step; one end, a join, where a `goto` arrives there too. */
function arrive(context: Compilation, step: Step, open: LooseEnd[]): LooseEnd[] {
  if (!context.targets.has(step.id)) return open;
  const joined = join(context, open, `Join_${step.id}`, 'by' in step ? step.by : undefined);
  context.entries.set(step.id, joined.from);
  return [joined];
}

function compileStep(context: Compilation, step: Step, open: LooseEnd[], followed: boolean): LooseEnd[] {
  if ('task' in step) return compileTask(context, step, open, followed);
  if ('wait' in step) return compileWait(context, step, open);
  if ('choice' in step) return compileChoice(context, step, open, followed);
  if ('parallel' in step) return compileParallel(context, step, open);
  if ('race' in step) return compileRace(context, step, open, followed);
  if ('repeat' in step) return compileRepeat(context, step, open);
  if ('subprocess' in step) return compileSubprocess(context, step, open);
  if ('call' in step) {
    const id = context.builder.id('Call', step.id);
    follow(context, open, { kind: 'call', ...elementOf(context, step, id, step.call, step.by) });
    return [{ from: id }];
  }
  if ('goto' in step) {
    for (const end of open) context.gotos.push({ end, target: step.goto });
    return [];
  }
  compileEnd(context, step, open);
  return [];
}

function compileTask(context: Compilation, step: TaskStep, open: LooseEnd[], followed: boolean): LooseEnd[] {
  const node = follow(context, open, taskNode(context, step));
  exchange(context, step, node);
  if (step.type === 'receive') receive(context, node.id, undefined);
  return [{ from: node.id }, ...compileInterruptions(context, step, node, followed)];
}

function compileInterruptions(context: Compilation, step: TaskStep, task: GraphNode, followed: boolean): LooseEnd[] {
  const events = [
    ...(step.onTimer ?? []).map((on) => ({ ...on, event: 'timer' as const, timer: on.after })),
    ...(step.onMessage ?? []).map((on) => ({ ...on, event: 'message' as const, label: on.message })),
    ...(step.onError ?? []).map((on) => ({ ...on, event: 'error' as const, label: on.error, interrupting: true })),
  ];
  return events.flatMap((on) => {
    const id = context.builder.id('Boundary', step.id);
    context.builder.add({
      kind: 'boundaryEvent',
      ...elementOf(context, step, id, on.label, step.by),
      event: on.event,
      ...('timer' in on ? { timer: on.timer } : {}),
      attachedTo: task.id,
      interrupting: on.interrupting,
    });
    if ('from' in on && on.from !== undefined) receive(context, id, on.from);
    const rest = compileList(context, on.steps, [{ from: id }], followed && on.interrupting);
    if (on.interrupting || rest.length === 0) return rest;
    finish(context, rest, `${on.label}: erledigt`, 'end-of-interruption');
    return [];
  });
}

/** The event of a trigger: its kind, its label where it has one of its own, and when it fires. */
function eventOf(on: Trigger) {
  if ('message' in on) return { event: 'message' as const, label: on.message };
  if ('timer' in on) return { event: 'timer' as const, label: on.label ?? 'Frist abgelaufen', timer: on.timer };
  if ('date' in on) return { event: 'timer' as const, label: on.label ?? `Termin ${on.date}`, timer: on.date };
  return { event: 'conditional' as const, label: on.condition, condition: on.condition };
}

function compileWait(context: Compilation, step: WaitStep, open: LooseEnd[]): LooseEnd[] {
  const id = context.builder.id('Event', step.id);
  const on = eventOf(step.for);
  follow(context, open, { kind: 'catchEvent', ...on, ...elementOf(context, step, id, step.wait || on.label, step.by) });
  if ('message' in step.for) receive(context, id, step.for.from);
  return [{ from: id }];
}

function compileChoice(context: Compilation, step: ChoiceStep, open: LooseEnd[], followed: boolean): LooseEnd[] {
  const kind = step.inclusive ? 'inclusive' : 'exclusive';
  const id = context.builder.id('Gateway', step.id);
  follow(context, open, { kind: 'gateway', gateway: kind, ...elementOf(context, step, id, step.choice, step.by) });
  const before = context.spot;
  const branches = step.branches.length > 1 ? step.branches : [...step.branches, { otherwise: true, steps: [] }];
  const ends = branches.flatMap((branch) => {
    context.spot = before;
    const label = branch.when ?? (branch.otherwise ? 'sonst' : undefined);
    const end: LooseEnd = {
      from: id,
      ...(label === undefined ? {} : { label }),
      ...(branch.otherwise ? { isDefault: true } : {}),
      ...(branch.evidence ? { evidence: branch.evidence } : {}),
    };
    return compileList(context, branch.steps, [end], followed || kind === 'inclusive');
  });
  context.spot = before;
  return kind === 'inclusive' ? gather(context, step, ends, 'inclusive') : ends;
}

/** Brings branches that run together to one gateway of the kind that split them. */
function gather(context: Compilation, step: Step, ends: LooseEnd[], gateway: 'parallel' | 'inclusive'): LooseEnd[] {
  if (ends.length < 2) return ends;
  const id = context.builder.id('Gateway', `${step.id}_together`);
  for (const end of ends) context.builder.connect(end, id);
  context.builder.add({
    kind: 'gateway',
    gateway,
    ...elementOf(context, step, id, ''),
    evidence: [],
    derived: 'join',
  });
  return [{ from: id }];
}

function compileParallel(context: Compilation, step: ParallelStep, open: LooseEnd[]): LooseEnd[] {
  const branches = step.parallel.filter((steps) => steps.length > 0);
  const [only] = branches;
  if (only === undefined) return open;
  if (branches.length === 1) return compileList(context, only, open, true);
  const id = context.builder.id('Gateway', step.id);
  follow(context, open, { kind: 'gateway', gateway: 'parallel', ...elementOf(context, step, id, '') });
  const before = context.spot;
  const ends = branches.flatMap((steps) => {
    context.spot = before;
    const rest = compileList(context, steps, [{ from: id }], true);
    return rest.length > 1 ? [join(context, rest, `${step.id}_branch`)] : rest;
  });
  context.spot = before;
  return gather(context, step, ends, 'parallel');
}

function compileRace(context: Compilation, step: RaceStep, open: LooseEnd[], followed: boolean): LooseEnd[] {
  const several = step.race.length > 1;
  const id = context.builder.id('Gateway', step.id);
  if (several) {
    const element = elementOf(context, step, id, step.label ?? '', step.by);
    follow(context, open, { kind: 'gateway', gateway: 'eventBased', ...element });
  }
  const before = context.spot;
  return step.race.flatMap((alternative, index) => {
    context.spot = before;
    const event = context.builder.id('Event', `${step.id}_${index + 1}`);
    const on = eventOf(alternative.on);
    follow(context, several ? [{ from: id }] : open, {
      kind: 'catchEvent',
      ...elementOf(context, step, event, on.label, step.by),
      ...on,
      ...(alternative.evidence ? { evidence: alternative.evidence } : {}),
    });
    if ('message' in alternative.on) receive(context, event, alternative.on.from);
    return compileList(context, alternative.steps, [{ from: event }], followed);
  });
}

function compileRepeat(context: Compilation, step: RepeatStep, open: LooseEnd[]): LooseEnd[] {
  const { builder } = context;
  const start = join(context, open, `${step.id}_again`, step.by);
  const body = compileList(context, step.steps, [start], true);
  const condition = step.until ?? step.while ?? step.repeat;
  const question = condition.endsWith('?') ? condition : `${condition}?`;
  const id = builder.id('Gateway', step.id);
  follow(context, body, { kind: 'gateway', gateway: 'exclusive', ...elementOf(context, step, id, question, step.by) });
  const [out, back] = step.until === undefined ? ['nein', 'ja'] : ['ja', 'nein'];
  const redo = compileList(context, step.redo ?? [], [{ from: id, label: back }], true);
  for (const end of redo) builder.connect(end, start.from);
  return [{ from: id, label: out }];
}

function compileSubprocess(context: Compilation, step: SubprocessStep, open: LooseEnd[]): LooseEnd[] {
  const { builder } = context;
  const id = builder.id('Sub', step.id);
  const element = elementOf(context, step, id, step.subprocess, step.by);
  follow(context, open, { kind: 'subprocess', collapsed: step.collapsed ?? false, ...element });
  const outer = context.parent;
  context.parent = id;
  const start = builder.id('Start', step.id);
  builder.add({
    kind: 'startEvent',
    ...elementOf(context, step, start, 'Beginn'),
    evidence: [],
    derived: 'start-of-subprocess',
    event: 'none',
  });
  const rest = compileList(context, step.steps, [{ from: start }], false);
  if (rest.length > 0) finish(context, rest, 'Erledigt', 'end-of-subprocess');
  if (outer === undefined) delete context.parent;
  else context.parent = outer;
  return [{ from: id }];
}

function compileEnd(context: Compilation, step: EndStep, open: LooseEnd[]): void {
  const id = context.builder.id('End', step.id);
  const node = follow(context, open, {
    kind: 'endEvent',
    ...elementOf(context, step, id, step.end, step.by),
    event: step.kind ?? 'none',
  });
  if (step.kind === 'message') exchange(context, step, node);
}

/** The end event that modelling needs where the outline just stops. */
function finish(context: Compilation, open: LooseEnd[], label: string, rule: string): void {
  follow(context, open, {
    kind: 'endEvent',
    id: context.builder.id('End', rule),
    label,
    ...context.spot,
    ...(context.parent === undefined ? {} : { parent: context.parent }),
    derived: rule,
    event: 'none',
  });
}
