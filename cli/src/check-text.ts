import type { CaseCheck } from '@lotse/pipeline';
import { printable } from './printable.ts';
import type { Texts } from './texts/index.ts';

/** One check as a person reads it. */
export interface CheckRow {
  name: string;
  /** Undefined where the check does not apply or came to no verdict. */
  good: boolean | undefined;
  says: string;
  problems: readonly string[];
}

/** The checks in the order of the way through the program; those that a BPMN file alone does not allow say so. */
export function checkRows({ evidence, soundness, xsd, lint }: Partial<CaseCheck>, texts: Texts): CheckRow[] {
  const say = texts.check;
  return [
    row(
      say.evidence,
      evidence?.map(({ element, quote }) => `${element}: ${say.quoteMissing(quote)}`),
      say.allGrounded,
    ),
    row(say.soundness, soundness?.problems.map(withPlace), soundness === undefined ? '' : verdict(soundness)),
    row(say.schema, xsd?.map(withPlace), say.good),
    row(say.lint, lint?.map(withPlace), xsd?.length ? say.afterSchema : say.good),
  ];

  function row(name: string, problems: readonly string[] | undefined, inOrder: string): CheckRow {
    if (problems === undefined) return { name, good: undefined, says: say.notAsked, problems: [] };
    const isSkipped = inOrder === say.afterSchema && problems.length === 0;
    const isOpen = isSkipped || (name === say.soundness && soundness?.verdict === 'undecided');
    const good = isOpen ? undefined : problems.length === 0;
    const says = problems.length === 0 ? inOrder : say.problems(problems.length);
    return { name, good, says, problems: problems.map(printable) };
  }

  function verdict({ verdict, states }: CaseCheck['soundness']): string {
    return verdict === 'undecided' ? say.undecided(states) : say.sound(states);
  }
}

function withPlace(problem: {
  code: string;
  message: string;
  element?: string | undefined;
  node?: string | undefined;
}): string {
  const place = problem.element ?? problem.node;
  return `${place === undefined ? '' : `${place}: `}${problem.message} (${problem.code})`;
}
