import type { StepDraft, StepRow } from './step-rows.ts';

/** Rows in few words, for putting them in order: `12 (in 3) task „Antrag prüfen“ amt [14]`. */
export function rowLines(rows: readonly StepRow[]): string {
  return rows
    .map(({ n, in: inside, kind, label, by, at, more }) => {
      const goal = more.find((entry) => entry.startsWith('goto='));
      return [
        `${n}`,
        ...(inside === null ? [] : [`(in ${inside})`]),
        kind,
        ...(label === '' ? [] : [`„${label}“`]),
        ...(by === null ? [] : [by]),
        ...(at.length === 0 ? [] : [`[${at.join(', ')}]`]),
        ...(goal === undefined ? [] : [goal]),
      ].join(' ');
    })
    .join('\n');
}

export function participantLines({ participants }: StepDraft): string {
  return participants
    .map(({ id, name, kind, aliases }) => `${id}: ${[name, ...aliases].join(', ')} (${kind})`)
    .join('; ');
}
