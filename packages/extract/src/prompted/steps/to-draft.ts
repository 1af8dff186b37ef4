import { Channel, TaskType } from '@lotse/model';
import { bareRow, type Draft, type DraftTrigger, type Reference, type Row, RowEvent } from '../draft.ts';
import type { Problem } from '../problem.ts';
import { type MoreKey, moreKeys } from './more-keys.ts';
import type { NumberedText } from './numbered-text.ts';
import type { StepDraft } from './step-rows.ts';

/** What `more` may say of a row, and where it goes. `undefined`: the value is none of those allowed. */
const attributes: Record<MoreKey, (value: string, row: Row) => Partial<Row> | undefined> = {
  to: (partner, row) => ({ partner, ...dealing(row, 'send') }),
  from: (partner, row) => ({ partner, ...dealing(row, 'receive') }),
  channel: (value) => allowed(Channel, value, (channel) => ({ channel })),
  type: (value) => allowed(TaskType, value, (type) => ({ type })),
  event: (value) => allowed(RowEvent, value, (event) => ({ event })),
  time: (time) => ({ event: 'timer', time }),
  date: (time) => ({ event: 'date', time }),
  deadline: (deadline) => ({ deadline }),
  goto: (value) => (/^\d+$/.test(value) ? { target: Number(value) } : undefined),
  uses: (value, { uses }) => ({ uses: [...uses, value] }),
  in: (value, { inputs }) => ({ inputs: [...inputs, value] }),
  out: (value, { outputs }) => ({ outputs: [...outputs, value] }),
  law: (value, { legalBasis }) => ({ legalBasis: [...legalBasis, value] }),
  discretion: (value) =>
    value === 'bound' || value === 'discretionary' || value === 'judgement' ? { discretion: value } : undefined,
  inferred: () => ({ byInferred: true }),
  parallel: () => ({ interrupting: false }),
};

function attributeOf(written: string) {
  const key = moreKeys.find((one) => one === written.toLowerCase());
  return key && attributes[key];
}

/** A task with a receiver sends, one with a sender receives, unless it says otherwise. */
function dealing({ kind, type }: Row, dealt: TaskType): Partial<Row> {
  return kind === 'task' && type === null ? { type: dealt } : {};
}

function allowed<T>(
  schema: { safeParse(value: string): { success: true; data: T } | { success: false } },
  value: string,
  use: (value: T) => Partial<Row>,
): Partial<Row> | undefined {
  const parsed = schema.safeParse(value);
  return parsed.success ? use(parsed.data) : undefined;
}

/** The answer in the words of `Draft`: numbers become passages, `more` becomes keys. What means nothing is told. */
export function toDraft(answer: StepDraft, text: NumberedText): { draft: Draft; problems: Problem[] } {
  const problems: Problem[] = [];
  const passages = (numbers: readonly number[], whose: string, row?: number): Reference[] =>
    [...new Set(numbers)].flatMap((number) => {
      const passage = text.passageOf(number);
      if (passage !== undefined) return [passage];
      problems.push({
        code: 'quote',
        ...(row === undefined ? {} : { row }),
        message: `${whose}: Einen Satz [${number}] gibt es nicht.`,
        remedy: 'Der Verweis wurde gestrichen.',
      });
      return [];
    });
  const withMore = (row: Row, more: readonly string[]): Row => {
    const full = { ...row };
    for (const entry of more) {
      const [, key = '', value = ''] = /^\s*(\w+)\s*(?:[=:]\s*(.*?))?\s*$/su.exec(entry) ?? [];
      if (entry.trim() === '' || value === 'null') continue;
      const found = attributeOf(key)?.(value, full);
      if (found !== undefined) Object.assign(full, found);
      else problems.push(unknownEntry(full, entry));
    }
    return full;
  };
  const draft: Draft = {
    process: answer.process,
    service: answer.service,
    participants: answer.participants.map(({ at, ...participant }) => ({
      ...participant,
      evidence: passages(at, `Beteiligter „${participant.name}“`),
    })),
    triggers: answer.triggers.map(({ label, by, at, more }): DraftTrigger => {
      const row = withMore(bareRow(0, null, 'wait', label), more);
      return {
        kind: triggerKind(row),
        label,
        at: by,
        from: row.partner,
        channel: row.channel,
        evidence: passages(at, `Auslöser „${label}“`),
      };
    }),
    rows: answer.rows.map((given) => {
      const { n, in: inside, kind, label, by, at, more } = given;
      const row = withMore({ ...bareRow(n, inside, kind, label), by }, more);
      return { ...row, ...meaning(row), evidence: passages(at, `Zeile ${n} („${label}“)`, n) };
    }),
    decisions: answer.decisions.map(({ name, row, inputs, outputs, rules, at }) => ({
      name,
      row,
      inputs,
      outputs,
      rules: rules.map((cells) => ({ conditions: cells.slice(0, inputs.length), results: cells.slice(inputs.length) })),
      evidence: passages(at, `Entscheidungstabelle „${name}“`),
    })),
    questions: answer.questions.map(({ question, row, at }) => ({
      question,
      row,
      evidence: passages(at, `Frage „${question}“`),
    })),
  };
  return { draft, problems };
}

function unknownEntry({ n, label }: Row, entry: string): Problem {
  const where = n === 0 ? `Auslöser „${label}“` : `Zeile ${n} („${label}“)`;
  return {
    code: 'attribute',
    ...(n === 0 ? {} : { row: n }),
    message: `${where}: Die Angabe „${entry}“ ist nicht bekannt.`,
    remedy: 'Sie wurde weggelassen.',
  };
}

/** What follows from the rest: an event without a time is a message, and so is an end with a receiver. */
function meaning({ kind, event, partner }: Row): Partial<Row> {
  switch (kind) {
    case 'wait':
    case 'on':
    case 'boundary':
      return { event: event ?? 'message' };
    case 'end':
      return { event: event ?? (partner === null ? 'none' : 'message') };
    default:
      return {};
  }
}

function triggerKind({ event }: Row): DraftTrigger['kind'] {
  switch (event) {
    case 'timer':
    case 'date':
      return 'timer';
    case 'condition':
      return 'condition';
    case 'none':
      return 'none';
    default:
      return 'message';
  }
}
