import type { Step, TaskStep } from '@lotse/model';
import { type Compilation, exchange, follow, taskNode } from './compilation.ts';
import type { LooseEnd } from './graph-builder.ts';

/**
 * The tasks from `at` on that people outside the home pool do, up to the first step that is not one of theirs.
 * Inside a sub-process everything stays where it is told.
 */
export function foreignRun(context: Compilation, steps: readonly Step[], at: number): TaskStep[] {
  const run: TaskStep[] = [];
  if (context.parent !== undefined) return run;
  for (const step of steps.slice(at)) {
    // A `goto` arrives at home, at the message that starts a fragment: so its target begins a fragment.
    if (!isForeignTask(context, step) || (run.length > 0 && context.targets.has(step.id))) break;
    run.push(step);
  }
  return run;
}

/** The tasks that people outside do before anything happens at home. */
export function foreignPrefix(context: Compilation, steps: readonly Step[]): TaskStep[] {
  const run: TaskStep[] = [];
  for (const step of steps) {
    if (!isForeignTask(context, step)) break;
    run.push(step);
  }
  return run;
}

function isForeignTask(context: Compilation, step: Step): step is TaskStep {
  return 'task' in step && step.by !== undefined && context.pools.poolOf(step.by) !== context.pools.home;
}

/**
 * What applicants and others do before the process starts at home. Returns the node whose message starts it.
 * A `goto` to one of these steps hands the matter back: the fragment can also be started by a message.
 */
export function compilePrefix(context: Compilation, run: TaskStep[]): string | undefined {
  let sender: string | undefined;
  for (const part of byPool(context, run)) {
    sender = compileFragment(context, part, sender, true);
  }
  return sender;
}

/**
 * What people outside do in the middle: home sends a message, the fragment runs in its own pool, and where the
 * process goes on at home it waits for the fragment's message. Returns the open ends at home.
 */
export function compileExcursion(
  context: Compilation,
  run: TaskStep[],
  open: LooseEnd[],
  next: Step | undefined,
  goesOn: boolean,
): LooseEnd[] {
  const { builder } = context;
  const [first] = run;
  if (first === undefined) return open;
  let ends = open;
  let sender = soleTask(context, open);
  if (sender === undefined) {
    const name = nameOf(context, first);
    const node = follow(context, open, {
      ...derivedEvent(context, 'Throw', first, `${name} ist am Zug`),
      kind: 'throwEvent',
    });
    sender = node.id;
    ends = [{ from: node.id }];
  }
  for (const part of byPool(context, run)) sender = compileFragment(context, part, sender, false) ?? sender;
  if (!goesOn) return ends;
  if (next !== undefined && isReceiving(next)) {
    context.awaited = sender;
    return ends;
  }
  const last = run.at(-1) ?? first;
  const label = `Rückmeldung eingegangen: ${nameOf(context, last)}`;
  const node = follow(context, ends, { ...derivedEvent(context, 'Catch', last, label), kind: 'catchEvent' });
  builder.send(sender, node.id);
  return [{ from: node.id }];
}

/** Whether a step's own event takes the fragment's message. */
function isReceiving(step: Step): boolean {
  if ('wait' in step) return 'message' in step.for;
  if ('race' in step) return step.race.some(({ on }) => 'message' in on);
  return 'task' in step && step.type === 'receive';
}

/** The task at home that all open ends come from, if its message can start the fragment. */
function soleTask(context: Compilation, open: LooseEnd[]): string | undefined {
  const [end] = open;
  if (end === undefined || open.length !== 1) return undefined;
  return context.builder.node(end.from)?.kind === 'task' ? end.from : undefined;
}

function byPool(context: Compilation, run: TaskStep[]): TaskStep[][] {
  const parts: TaskStep[][] = [];
  let last: string | undefined;
  for (const step of run) {
    const pool = context.pools.poolOf(step.by).id;
    if (pool === last) parts.at(-1)?.push(step);
    else parts.push([step]);
    last = pool;
  }
  return parts;
}

/**
 * Start, tasks and end in the pool of whoever does them. Returns the last task's id.
 * `canBeHandedBack`: a `goto` to one of the tasks enters here, not at a message from home.
 */
function compileFragment(
  context: Compilation,
  part: TaskStep[],
  sender: string | undefined,
  canBeHandedBack: boolean,
): string | undefined {
  const { builder, pools } = context;
  const [first] = part;
  if (first === undefined) return sender;
  const pool = pools.poolOf(first.by);
  const start = builder.add({
    kind: 'startEvent',
    id: builder.id('Start', first.id),
    label: sender === undefined ? 'Anlass eingetreten' : 'Nachricht erhalten',
    pool: pool.id,
    derived: 'start-of-fragment',
    event: sender === undefined ? 'none' : 'message',
  });
  if (sender !== undefined) {
    dropPoolMessage(context, sender, pool.id);
    builder.send(sender, start.id);
  }
  let open: LooseEnd = { from: start.id };
  for (const step of part) {
    if (canBeHandedBack && context.targets.has(step.id)) open = handBackEntry(context, step, pool.id, open);
    const node = builder.add(taskNode(context, step));
    builder.connect(open, node.id);
    if (step !== part.at(-1)) exchange(context, step, node);
    open = { from: node.id };
  }
  const last = open.from;
  const end = builder.add({
    kind: 'endEvent',
    id: builder.id('End', part.at(-1)?.id ?? first.id),
    label: 'Erledigt',
    pool: pool.id,
    derived: 'end-of-fragment',
    event: 'none',
  });
  builder.connect(open, end.id);
  return last;
}

/** The general message to a pool gives way to the one that starts the fragment there. */
function dropPoolMessage(context: Compilation, from: string, pool: string): void {
  const { messages } = context.builder;
  const at = messages.findIndex((message) => message.from === from && message.to === pool);
  if (at >= 0) messages.splice(at, 1);
}

/**
 * A second way into the first fragment: home ends with a message that hands the matter back, and whoever handed it in
 * takes it up again at `step`. `goto` arrives at that message end at home.
 */
function handBackEntry(context: Compilation, step: TaskStep, pool: string, open: LooseEnd): LooseEnd {
  const { builder } = context;
  const again = builder.add({
    kind: 'startEvent',
    id: builder.id('Start', `${step.id}_again`),
    label: 'Vorgang zurückerhalten',
    pool,
    derived: 'hand-back',
    event: 'message',
  });
  const merged = builder.add({
    kind: 'gateway',
    gateway: 'exclusive',
    id: builder.id('Gateway', `Join_${step.id}`),
    label: '',
    pool,
    derived: 'join',
  });
  builder.connect(open, merged.id);
  builder.connect({ from: again.id }, merged.id);
  const back = builder.add({ ...derivedEvent(context, 'End', step, 'Vorgang zurückgegeben'), kind: 'endEvent' });
  builder.send(back.id, again.id);
  context.entries.set(step.id, back.id);
  return { from: merged.id };
}

function derivedEvent(context: Compilation, prefix: string, step: TaskStep, label: string) {
  return {
    id: context.builder.id(prefix, step.id),
    label,
    ...context.spot,
    event: 'message' as const,
    derived: 'message-between-pools',
  };
}

function nameOf(context: Compilation, step: TaskStep): string {
  return context.outline.participants.find((one) => one.id === step.by)?.name ?? 'Beteiligte';
}
