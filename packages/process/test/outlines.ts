import { type Participant, ProcessOutline } from '@lotse/model';

export const participants: Participant[] = [
  { id: 'halter', name: 'Hundehalter/in', kind: 'applicant' },
  { id: 'stadt', name: 'Stadt Birkenrode', kind: 'authority' },
  { id: 'steueramt', name: 'Steueramt', kind: 'unit', within: 'stadt' },
  { id: 'leitung', name: 'Sachgebietsleitung', kind: 'role', within: 'steueramt' },
  { id: 'poststelle', name: 'Poststelle', kind: 'unit', within: 'stadt' },
  { id: 'jobcenter', name: 'Jobcenter', kind: 'external' },
];

/** An outline with the usual participants around the steps, as a person would write it in process.yaml. */
export function outlineOf(steps: unknown[], rest: Record<string, unknown> = {}): ProcessOutline {
  return ProcessOutline.parse({
    version: 1,
    process: 'Hund anmelden',
    service: { leika: null, name: 'Hundesteuer' },
    triggers: [{ kind: 'message', label: 'Anmeldung eingegangen', at: 'steueramt' }],
    participants,
    steps,
    openQuestions: [],
    forms: [],
    decisions: [],
    ...rest,
  });
}

export const task = (id: string, by = 'steueramt', rest: object = {}) => ({ id, task: `${id} prüfen`, by, ...rest });
export const end = (id: string, rest: object = {}) => ({ id, end: `${id} beendet`, ...rest });
