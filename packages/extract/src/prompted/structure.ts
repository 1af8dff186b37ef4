import { childLists, LotseError, type ProcessOutline, type Step, stepKind, stepLabel, walkSteps } from '@lotse/model';
import { checkSoundness, compile } from '@lotse/process';
import type { Problem } from './problem.ts';

/** How many steps are taken out at most so that an outline becomes a process. */
const MOST_REMOVALS = 40;

/** What is wrong with the order of an outline: unreachable steps, what does not compile, what is not sound. */
export function structureProblems(outline: ProcessOutline, rows: ReadonlyMap<string, number>): Problem[] {
  const problem = (message: string, step?: string): Problem => {
    const row = step === undefined ? undefined : rows.get(step);
    return { code: 'structure', ...(row === undefined ? {} : { row }), message, remedy: '' };
  };
  const unreachable = unreachableSteps(outline.steps);
  if (unreachable.length > 0) {
    return unreachable.map((step) =>
      problem(
        `${named(step, rows)}: Diesen Schritt erreicht kein Weg, denn alle Zweige davor enden oder springen zurück.`,
        step.id,
      ),
    );
  }
  try {
    const graph = compile(outline);
    const { problems } = checkSoundness(graph);
    return problems.map(({ message, node }) => {
      const step = graph.nodes.find(({ id }) => id === node)?.step;
      return problem(step === undefined ? message : `${message} (Zeile ${rows.get(step) ?? '?'})`, step);
    });
  } catch (error) {
    if (!(error instanceof LotseError)) throw error;
    const step = stepIn(error, outline);
    return [problem(`${step === undefined ? '' : `${named(step, rows)}: `}${error.message}`, step?.id)];
  }
}

/**
 * Takes out of an outline what keeps it from compiling, step by step; each is told in `problems` and asked for. An end
 * among simultaneous steps ends everything; a jump is taken out if that makes the process sound.
 */
export function makeCompilable(
  outline: ProcessOutline,
  rows: ReadonlyMap<string, number>,
): { outline: ProcessOutline; problems: Problem[] } {
  const mended = structuredClone(outline);
  const problems: Problem[] = [];
  const remove = (step: Step, why: string) => {
    const title = stepLabel(step) || stepKind(step);
    mended.steps = without(mended.steps, step.id);
    const row = rows.get(step.id);
    problems.push({
      code: 'structure',
      ...(row === undefined ? {} : { row }),
      message: `${named(step, rows)}: ${why}`,
      remedy: 'Der Schritt fehlt im Entwurf und steht bei den offenen Fragen.',
    });
    mended.openQuestions.push({
      id: `wo-${step.id}`,
      question:
        'goto' in step
          ? `Wohin geht der Vorgang zurück? Ein Sprung passte nicht in den Ablauf.`
          : `Wo im Ablauf steht „${title}“?`,
      ...(step.evidence === undefined ? {} : { evidence: step.evidence }),
    });
  };
  for (let removals = 0; removals < MOST_REMOVALS; removals++) {
    const [unreachable] = unreachableSteps(mended.steps);
    if (unreachable !== undefined) {
      remove(unreachable, 'Diesen Schritt erreicht kein Weg.');
      continue;
    }
    const error = compileError(mended);
    if (error === undefined) break;
    const step = stepIn(error, mended);
    if (step === undefined) break;
    if ('end' in step && error.code === 'E_END_IN_PARALLEL') {
      step.kind = 'terminate';
      problems.push({
        code: 'structure',
        message: `${named(step, rows)}: Ein Ende innerhalb gleichzeitiger Schritte.`,
        remedy: 'Es beendet den ganzen Vorgang.',
      });
    } else remove(step, error.message);
  }
  for (const jump of jumpsToBlame(mended))
    remove(jump, 'Mit diesem Sprung kommt der Vorgang nicht immer zu einem Ende.');
  const kept = new Set([...walkSteps(mended.steps)].map(({ step }) => step.id));
  for (const question of mended.openQuestions) {
    if (question.step !== undefined && !kept.has(question.step)) delete question.step;
  }
  return { outline: mended, problems };
}

function compileError(outline: ProcessOutline): LotseError | undefined {
  try {
    compile(outline);
    return undefined;
  } catch (error) {
    if (error instanceof LotseError) return error;
    throw error;
  }
}

/** The step that an error of `compile` names: `where` ends with its id in brackets. */
function stepIn(error: LotseError, outline: ProcessOutline): Step | undefined {
  const id = /\(([^()]+)\)$/.exec(error.where ?? '')?.[1];
  return [...walkSteps(outline.steps)].find(({ step }) => step.id === id)?.step;
}

function named(step: Step, rows: ReadonlyMap<string, number>): string {
  const row = rows.get(step.id);
  const label = stepLabel(step) || stepKind(step);
  return row === undefined ? `„${label}“` : `Zeile ${row} („${label}“)`;
}

/**
 * Steps after an end or a jump, or after branches that all end, that no goto leads to. A goto that is itself not reached
 * leads nowhere; so the targets are gathered from what is reached until nothing new comes.
 */
function unreachableSteps(steps: readonly Step[]): Step[] {
  let targets: ReadonlySet<string> = new Set();
  for (;;) {
    const { unreachable, jumps } = walkReached(steps, targets);
    if (jumps.size === targets.size) return unreachable;
    targets = jumps;
  }
}

/** One walk from the start: what cannot be reached if only these steps are jumped to, and where what is reached jumps. */
function walkReached(
  steps: readonly Step[],
  targets: ReadonlySet<string>,
): { unreachable: Step[]; jumps: ReadonlySet<string> } {
  const unreachable: Step[] = [];
  const jumps = new Set(targets);
  const walk = (list: readonly Step[]): boolean => {
    let open = true;
    let isBroken = false;
    for (const step of list) {
      if (!open && !targets.has(step.id)) {
        if (!isBroken) unreachable.push(step);
        isBroken = true;
        continue;
      }
      open = goesOn(step);
    }
    return open && !isBroken;
  };
  const goesOn = (step: Step): boolean => {
    if ('goto' in step) jumps.add(step.goto);
    if ('goto' in step || 'end' in step) return false;
    const open = childLists(step).map(walk);
    if ('choice' in step || 'race' in step) return open.some((one) => one);
    return !('parallel' in step) || open.some((one) => one);
  };
  walk(steps);
  return { unreachable, jumps };
}

/**
 * The jumps without which an outline that is not sound becomes sound: one if one will do, else all that lead into or
 * out of simultaneous steps; none where that does not help either.
 */
function jumpsToBlame(outline: ProcessOutline): Step[] {
  const isUnsound = (steps: Step[]) => {
    const trial = { ...outline, steps };
    return compileError(trial) !== undefined || checkSoundness(compile(trial)).verdict === 'unsound';
  };
  if (compileError(outline) !== undefined || !isUnsound(outline.steps)) return [];
  const { all, across } = jumpsOf(outline.steps);
  const candidates = [...across, ...all.filter((jump) => !across.includes(jump)).toReversed()];
  const single = candidates.find(({ id }) => !isUnsound(without(outline.steps, id)));
  if (single !== undefined) return [single];
  return isUnsound(across.reduce((steps, { id }) => without(steps, id), outline.steps)) ? [] : across;
}

function jumpsOf(steps: readonly Step[]): { all: Step[]; across: Step[] } {
  const pathOf = new Map<string, string>();
  const all: Step[] = [];
  const visit = (list: readonly Step[], path: string) => {
    for (const step of list) {
      pathOf.set(step.id, path);
      if ('goto' in step) all.push(step);
      const together = 'parallel' in step || ('choice' in step && step.inclusive === true);
      for (const [index, inner] of childLists(step).entries())
        visit(inner, together ? `${path}/${step.id}:${index}` : path);
    }
  };
  visit(steps, '');
  return { all, across: all.filter((step) => 'goto' in step && pathOf.get(step.goto) !== pathOf.get(step.id)) };
}

/** The list without one step, wherever it stands. */
function without(steps: readonly Step[], id: string): Step[] {
  return steps
    .filter((step) => step.id !== id)
    .map((step): Step => {
      if ('choice' in step) {
        return { ...step, branches: step.branches.map((branch) => ({ ...branch, steps: without(branch.steps, id) })) };
      }
      if ('race' in step) return { ...step, race: step.race.map((on) => ({ ...on, steps: without(on.steps, id) })) };
      if ('parallel' in step) return { ...step, parallel: step.parallel.map((path) => without(path, id)) };
      if ('repeat' in step) {
        const redo = step.redo === undefined ? {} : { redo: without(step.redo, id) };
        return { ...step, steps: without(step.steps, id), ...redo };
      }
      if ('subprocess' in step) return { ...step, steps: without(step.steps, id) };
      if ('task' in step) return withoutInTask(step, id);
      return step;
    });
}

function withoutInTask(step: Extract<Step, { task: string }>, id: string): Step {
  return {
    ...step,
    ...(step.onTimer && { onTimer: step.onTimer.map((on) => ({ ...on, steps: without(on.steps, id) })) }),
    ...(step.onMessage && { onMessage: step.onMessage.map((on) => ({ ...on, steps: without(on.steps, id) })) }),
    ...(step.onError && { onError: step.onError.map((on) => ({ ...on, steps: without(on.steps, id) })) }),
  };
}
