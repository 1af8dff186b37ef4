import { childLists, LotseError, type ProcessOutline, type Step, stepKind, stepLabel, walkSteps } from '@lotse/model';

const HINT = 'Bitte den Schritt in process.yaml berichtigen und den Befehl noch einmal ausführen.';

/** An outline that cannot become a graph, with the step that is wrong. */
export function refuse(code: string, step: Step | undefined, message: string): LotseError {
  const where = step === undefined ? undefined : `${stepLabel(step) || stepKind(step)} (${step.id})`;
  return new LotseError(code, message, { hint: HINT, where });
}

/**
 * Refuses what has no meaning as a process: ids used twice, `goto` to a step that is not there or inside another
 * sub-process, participants that are not listed, empty choices, a plain `end` inside `parallel`.
 */
export function checkOutline(outline: ProcessOutline): void {
  checkIds(outline);
  checkParticipants(outline);
  checkShapes(outline.steps, false);
  checkGotos(outline.steps);
}

function checkIds(outline: ProcessOutline): void {
  const seen = new Set<string>();
  for (const { step } of walkSteps(outline.steps)) {
    if (seen.has(step.id)) throw refuse('E_DUPLICATE_ID', step, `Die Kennung „${step.id}“ kommt zweimal vor.`);
    seen.add(step.id);
  }
}

function checkParticipants(outline: ProcessOutline): void {
  const known = new Set(outline.participants.map((one) => one.id));
  for (const { step } of walkSteps(outline.steps)) {
    const named = [
      'by' in step ? step.by : undefined,
      'to' in step ? step.to : undefined,
      'from' in step ? step.from : undefined,
    ];
    for (const id of named) {
      if (id !== undefined && !known.has(id)) {
        throw refuse('E_UNKNOWN_PARTICIPANT', step, `Der Beteiligte „${id}“ steht nicht in der Liste der Beteiligten.`);
      }
    }
  }
}

function checkShapes(steps: readonly Step[], inParallel: boolean): void {
  for (const step of steps) {
    if ('end' in step && inParallel && step.kind !== 'terminate') {
      throw refuse(
        'E_END_IN_PARALLEL',
        step,
        'Ein Ende innerhalb gleichzeitiger Schritte muss den ganzen Vorgang beenden (kind: terminate).',
      );
    }
    if ('choice' in step && step.branches.length === 0) {
      throw refuse('E_EMPTY_CHOICE', step, 'Eine Entscheidung braucht mindestens einen Ausgang.');
    }
    if ('race' in step && step.race.length === 0) {
      throw refuse('E_EMPTY_CHOICE', step, 'Ein Warten auf Ereignisse braucht mindestens ein Ereignis.');
    }
    if ('repeat' in step && (step.until === undefined) === (step.while === undefined)) {
      throw refuse('E_REPEAT_CONDITION', step, 'Eine Wiederholung braucht genau eine der Angaben „until“ und „while“.');
    }
    const together = 'parallel' in step || ('choice' in step && step.inclusive === true);
    const scopeEnds = 'subprocess' in step;
    for (const list of childLists(step)) checkShapes(list, together || (inParallel && !scopeEnds));
  }
}

function checkGotos(steps: readonly Step[]): void {
  const here = new Set<string>();
  const gotos: Step[] = [];
  const collect = (list: readonly Step[]) => {
    for (const step of list) {
      here.add(step.id);
      if ('goto' in step) gotos.push(step);
      if ('subprocess' in step) checkGotos(step.steps);
      else for (const inner of childLists(step)) collect(inner);
    }
  };
  collect(steps);
  for (const step of gotos) {
    if ('goto' in step && (!here.has(step.goto) || step.goto === step.id)) {
      throw refuse('E_GOTO_TARGET', step, `Das Sprungziel „${step.goto}“ gibt es auf dieser Ebene nicht.`);
    }
  }
}
