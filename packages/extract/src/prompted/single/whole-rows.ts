import { type Draft, Row } from '../draft.ts';

/**
 * What of an answer that broke off is whole: the rows up to the first that lacks something, and empty lists for what
 * would have come behind them. Undefined where not a single row arrived.
 */
export function wholeRows(answer: unknown): unknown {
  if (typeof answer !== 'object' || answer === null || !('rows' in answer) || !Array.isArray(answer.rows)) {
    return undefined;
  }
  const broken = answer.rows.findIndex((row) => !Row.safeParse(row).success);
  const rows: unknown[] = broken < 0 ? answer.rows : answer.rows.slice(0, broken);
  if (rows.length === 0) return undefined;
  return { process: '', service: '', participants: [], triggers: [], questions: [], decisions: [], ...answer, rows };
}

/** A draft and what was answered to go on with it; rows and participants that it has already are passed over. */
export function continued(draft: Draft, rest: Draft): Draft {
  const known = new Set(draft.rows.map(({ n }) => n));
  const named = new Set(draft.participants.map(({ id }) => id));
  return {
    ...draft,
    participants: [...draft.participants, ...rest.participants.filter(({ id }) => !named.has(id))],
    triggers: draft.triggers.length > 0 ? draft.triggers : rest.triggers,
    rows: [...draft.rows, ...rest.rows.filter(({ n }) => !known.has(n))],
    questions: [...draft.questions, ...rest.questions],
    decisions: [...draft.decisions, ...rest.decisions],
  };
}
