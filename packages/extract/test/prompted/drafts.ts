import { bareRow } from '../../src/index.ts';

/** Rows as a model writes them; what is not given is null or empty. */
export function row(n: number, inside: number | null, kind: string, label: string, more: object = {}) {
  return { ...bareRow(n, inside, 'task', label), kind, ...more };
}

/** Block `b-00000N` and a quote of it. */
export const at = (block: number, quote: string) => ({
  evidence: [{ block: `b-${String(block).padStart(6, '0')}`, quote }],
});

export function draft(rows: object[], more: object = {}) {
  return {
    process: 'Hund anmelden',
    service: 'Hundesteuer Anmeldung',
    participants: [
      { id: 'halter', name: 'Halter', kind: 'applicant', within: null, aliases: [], evidence: [] },
      { id: 'stadt', name: 'Stadt', kind: 'authority', within: null, aliases: [], evidence: [] },
      { id: 'amt', name: 'Steueramt', kind: 'unit', within: 'stadt', aliases: ['SB'], ...at(1, 'Das Steueramt') },
    ],
    triggers: [
      {
        kind: 'message',
        label: 'Anmeldung eingegangen',
        at: 'amt',
        from: 'halter',
        channel: 'post',
        ...at(1, 'die Anmeldung'),
      },
    ],
    rows,
    questions: [],
    decisions: [],
    ...more,
  };
}
