import { expect, test } from 'vitest';
import { ProcessOutline, slug, stepKind, uniqueId, walkSteps } from '../src/index.ts';

const outline = {
  version: 1,
  process: 'Hund zur Hundesteuer anmelden',
  service: { leika: null, name: 'Hundesteuer Anmeldung' },
  triggers: [{ kind: 'message', label: 'Anmeldung eingegangen', at: 'steueramt' }],
  participants: [{ id: 'steueramt', name: 'Steueramt', kind: 'unit', within: 'gemeinde' }],
  steps: [
    { id: 'pruefen', task: 'Anmeldung prüfen', by: 'steueramt' },
    {
      id: 'vollstaendig',
      choice: 'Anmeldung vollständig?',
      branches: [
        {
          when: 'nein',
          steps: [
            {
              id: 'warten',
              race: [
                { on: { message: 'Angaben eingegangen' }, steps: [{ id: 'zurueck', goto: 'pruefen' }] },
                { on: { timer: 'P14D' }, steps: [{ id: 'abgelegt', end: 'Vorgang abgelegt' }] },
              ],
            },
          ],
        },
        { when: 'ja', steps: [] },
      ],
    },
    { id: 'angemeldet', end: 'Hund angemeldet' },
  ],
  openQuestions: [],
  forms: [],
  decisions: [],
};

test('an outline as people write it is read with its nesting', () => {
  const steps = [...walkSteps(ProcessOutline.parse(outline).steps)];
  expect(steps.map(({ step, depth }) => `${depth} ${stepKind(step)} ${step.id}`)).toEqual([
    '0 task pruefen',
    '0 choice vollstaendig',
    '1 race warten',
    '2 goto zurueck',
    '2 end abgelegt',
    '0 end angemeldet',
  ]);
});

test.each([
  ['a duration that is none', { timer: '14 Tage' }],
  ['an event of no kind', { when: 'später' }],
])('%s is refused', (_what, on) => {
  const steps = [{ id: 'r', race: [{ on, steps: [] }] }];
  expect(ProcessOutline.safeParse({ ...outline, steps }).success).toBe(false);
});

test('a made-up service key is refused', () => {
  const service = { leika: '12345', name: 'x' };
  expect(ProcessOutline.safeParse({ ...outline, service }).success).toBe(false);
});

test('slugs are readable, file-safe and never empty', () => {
  expect(slug('Anmeldung auf Vollständigkeit prüfen')).toBe('anmeldung-auf-vollstaendigkeit-pruefen');
  expect(slug('Straße / Fußweg')).toBe('strasse-fussweg');
  expect(slug('§ %')).toBe('x');
  expect(slug('wort '.repeat(40)).length).toBeLessThanOrEqual(48);
});

test('a second element of the same name gets a number', () => {
  const taken = new Set<string>();
  expect([uniqueId('a', taken), uniqueId('a', taken), uniqueId('a', taken)]).toEqual(['a', 'a-2', 'a-3']);
});

test('very many of the same name get the numbers that are free, one after the other', () => {
  const taken = new Set(['a-3', 'b']);
  const ids = Array.from({ length: 200_000 }, () => uniqueId('a', taken));
  expect(ids.slice(0, 4)).toEqual(['a', 'a-2', 'a-4', 'a-5']);
  expect(ids.at(-1)).toBe('a-200001');
  expect(taken.size).toBe(200_002);
  expect([uniqueId('b', taken), uniqueId('a-2', taken), uniqueId('b', taken)]).toEqual(['b-2', 'a-2-2', 'b-3']);
});
