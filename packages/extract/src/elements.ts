import { type Evidence, type ProcessOutline, type Step, stepLabel, walkSteps } from '@lotse/model';

/** One part of an outline that claims something about the documents. */
export interface OutlineElement {
  /** A step's id, or a path: `participant:halter`, `trigger:1`, `anmeldung-pruefen/branch:2`, `question:q1`, `decision:d1`. */
  element: string;
  label: string;
  evidence: readonly Evidence[];
  /** Whether it has to be proven: neither derived, nor added by a person, nor mere structure. */
  asserted: boolean;
  unsupported: boolean;
}

function byPerson(evidence: readonly Evidence[]): boolean {
  return evidence.some((entry) => 'by' in entry);
}

/** Goto, parallel and an unnamed race order other steps and say nothing of their own. */
function isStructure(step: Step): boolean {
  return 'goto' in step || 'parallel' in step || ('race' in step && step.label === undefined);
}

function* partsOf(step: Step): Generator<{ part: string; label: string; evidence: readonly Evidence[] }> {
  if ('choice' in step) {
    for (const [index, branch] of step.branches.entries()) {
      yield { part: `branch:${index + 1}`, label: branch.when ?? 'sonst', evidence: branch.evidence ?? [] };
    }
  }
  if ('race' in step) {
    for (const [index, alternative] of step.race.entries()) {
      yield { part: `on:${index + 1}`, label: '', evidence: alternative.evidence ?? [] };
    }
  }
}

/**
 * Everything in an outline that carries evidence. Open questions ask and prove nothing, so they are never asserted;
 * branches and events of a race are only where they bring evidence of their own, since the step above them stands for
 * them; applicant and authority are the pools that every process has.
 */
export function* elementsOf(outline: ProcessOutline): Generator<OutlineElement> {
  for (const [index, trigger] of outline.triggers.entries()) {
    const evidence = trigger.evidence ?? [];
    yield {
      element: `trigger:${index + 1}`,
      label: trigger.label,
      evidence,
      asserted: trigger.derived === undefined && !byPerson(evidence),
      unsupported: trigger.unsupported ?? false,
    };
  }
  for (const participant of outline.participants) {
    const evidence = participant.evidence ?? [];
    const always = participant.kind === 'applicant' || participant.kind === 'authority';
    yield {
      element: `participant:${participant.id}`,
      label: participant.name,
      evidence,
      asserted: (evidence.length > 0 || !always) && !byPerson(evidence),
      unsupported: false,
    };
  }
  for (const { step } of walkSteps(outline.steps)) {
    const evidence = step.evidence ?? [];
    yield {
      element: step.id,
      label: stepLabel(step),
      evidence,
      asserted: step.derived === undefined && !byPerson(evidence) && (evidence.length > 0 || !isStructure(step)),
      unsupported: step.unsupported ?? false,
    };
    for (const part of partsOf(step)) {
      yield {
        element: `${step.id}/${part.part}`,
        label: part.label,
        evidence: part.evidence,
        asserted: part.evidence.length > 0 && !byPerson(part.evidence),
        unsupported: false,
      };
    }
  }
  for (const decision of outline.decisions) {
    const evidence = decision.evidence ?? [];
    yield {
      element: `decision:${decision.id}`,
      label: decision.name,
      evidence,
      asserted: !byPerson(evidence),
      unsupported: false,
    };
  }
  for (const question of outline.openQuestions) {
    yield {
      element: `question:${question.id}`,
      label: question.question,
      evidence: question.evidence ?? [],
      asserted: false,
      unsupported: false,
    };
  }
}
