import {
  type OpenQuestion,
  type ProcessOutline,
  type Quote,
  type SourceDocument,
  type StartTrigger,
  slug,
  uniqueId,
  walkSteps,
} from '@lotse/model';
import { formsOf } from '../forms.ts';
import { buildSteps } from './build-steps.ts';
import { type Cast, castOf } from './cast.ts';
import type { Draft, Row } from './draft.ts';
import type { Problem } from './problem.ts';
import { openQuoteChecker, type QuoteChecker } from './quotes.ts';
import { nestRows, placement } from './rows.ts';

/** An outline made of a model's rows, what did not fit, and which row each step comes from. */
export interface Assembly {
  outline: ProcessOutline;
  problems: Problem[];
  /** Step ids to row numbers. */
  rows: ReadonlyMap<string, number>;
}

/**
 * Makes an outline of a model's answer. Every quote is checked against the documents. What does not fit is left out or
 * put right as little as needed, and told in `problems` with what was done; where content is lost, an open question
 * stands in its place.
 */
export function assemble(draft: Draft, documents: readonly SourceDocument[]): Assembly {
  const problems: Problem[] = [];
  const quotes = openQuoteChecker(documents);
  const cast = castOf(draft, quotes, problems);
  const { top, homeless } = nestRows(draft, problems);

  const questionIds = new Set<string>();
  const openQuestions: OpenQuestion[] = [];
  const ask = (question: string, evidence: readonly Quote[], step?: string) => {
    if (openQuestions.some((known) => known.question === question)) return;
    openQuestions.push({
      id: uniqueId(slug(question, 32), questionIds),
      question,
      ...(step === undefined ? {} : { step }),
      ...(evidence.length > 0 ? { evidence: [...evidence] } : {}),
    });
  };

  const lost = new Set(homeless);
  const ids = stepIds(draft.rows.filter((row) => !lost.has(row)));
  const targets = new Set(
    draft.rows.flatMap((row) => (row.kind === 'goto' && row.target !== null ? [row.target] : [])),
  );
  const asked: { question: string; row: Row; evidence: readonly Quote[] }[] = [];
  const steps = buildSteps(top, {
    cast,
    quotes,
    ids,
    targets,
    problems,
    ask: (question, row, evidence) => asked.push({ question, row, evidence }),
  });
  const kept = new Set([...walkSteps(steps)].map(({ step }) => step.id));
  const rows = new Map([...ids].flatMap(([n, id]) => (kept.has(id) ? [[id, n] as const] : [])));
  const stepOf = (n: number | null) => {
    const id = n === null ? undefined : ids.get(n);
    return id !== undefined && kept.has(id) ? id : undefined;
  };

  for (const { question, row, evidence } of draft.questions.map((one) => ({
    ...one,
    evidence: quotes.check(one.evidence).quotes,
  }))) {
    if (question.trim() !== '') ask(question, evidence, stepOf(row));
  }
  for (const { question, row, evidence } of asked) ask(question, evidence, stepOf(row.n));
  for (const row of homeless) {
    if (placement[row.kind].stands !== 'steps' || row.label.trim() === '') continue;
    ask(`Wo im Ablauf steht „${row.label}“?`, quotes.check(row.evidence).quotes);
  }
  if (![...walkSteps(steps)].some(({ step }) => 'task' in step)) {
    problems.push({ code: 'empty', message: 'Der Entwurf enthält keinen einzigen Arbeitsschritt.', remedy: '' });
  }
  return {
    outline: {
      version: 1,
      process: draft.process.trim() || draft.service.trim() || 'Verfahren',
      service: { leika: null, name: draft.service.trim() || draft.process.trim() || 'Verfahren' },
      triggers: triggersOf(draft, cast, quotes, problems),
      participants: cast.participants,
      steps,
      openQuestions,
      forms: formsOf(documents),
      decisions: decisionsOf(draft, quotes, problems, stepOf),
    },
    problems,
    rows,
  };
}

/** An id for every row that becomes a step, from its label and its place among equals. */
function stepIds(rows: readonly Row[]): Map<number, string> {
  const taken = new Set<string>();
  const ids = new Map<number, string>();
  for (const row of rows) {
    if (placement[row.kind].stands !== 'steps' || ids.has(row.n)) continue;
    ids.set(row.n, uniqueId(slug(row.label.trim() || row.kind), taken));
  }
  return ids;
}

function triggersOf(draft: Draft, cast: Cast, quotes: QuoteChecker, problems: Problem[]): StartTrigger[] {
  return draft.triggers.map((trigger): StartTrigger => {
    const { quotes: evidence, failed } = quotes.check(trigger.evidence);
    for (const { quote } of failed) {
      problems.push({
        code: 'quote',
        message: `Auslöser „${trigger.label}“: „${quote}“ steht nicht wörtlich in den Unterlagen.`,
        remedy: evidence.length > 0 ? 'Das Zitat wurde gestrichen.' : 'Der Auslöser ist als unbelegt gekennzeichnet.',
      });
    }
    const at = cast.find(trigger.at)?.id;
    const from = cast.find(trigger.from)?.id;
    return {
      kind: trigger.kind,
      label: trigger.label,
      ...(at === undefined ? {} : { at }),
      ...(from === undefined ? {} : { from }),
      ...(trigger.channel === null ? {} : { channel: trigger.channel }),
      ...(evidence.length > 0 ? { evidence } : { unsupported: true }),
    };
  });
}

function decisionsOf(
  draft: Draft,
  quotes: QuoteChecker,
  problems: Problem[],
  stepOf: (n: number | null) => string | undefined,
): ProcessOutline['decisions'] {
  const taken = new Set<string>();
  return draft.decisions.flatMap((decision) => {
    const { quotes: evidence } = quotes.check(decision.evidence);
    if (evidence.length === 0 || decision.rules.length === 0) {
      problems.push({
        code: 'quote',
        message: `Entscheidungstabelle „${decision.name}“: Es fehlt ein Zitat, das so in den Unterlagen steht, oder eine Regel.`,
        remedy: 'Sie wurde weggelassen.',
      });
      return [];
    }
    const step = stepOf(decision.row);
    return [
      {
        id: uniqueId(slug(decision.name), taken),
        name: decision.name,
        ...(step === undefined ? {} : { step }),
        inputs: decision.inputs,
        outputs: decision.outputs,
        rules: decision.rules,
        hitPolicy: 'unique' as const,
        evidence,
      },
    ];
  });
}
