import { type ProcessOutline, type Step, walkSteps } from '@lotse/model';
import { describe, expect, it } from 'vitest';
import { outlineRows } from '../src/screens/case/outline-rows.ts';
import { textsFor } from '../src/texts/index.ts';
import { outline as dogTax } from './dog-tax.ts';

const derived = 'test';
const task = (id: string): Step => ({ task: `Aufgabe ${id}`, id, derived });

/** Every kind of step, and everything a task can carry. */
const steps: Step[] = [
  {
    ...task('a'),
    onTimer: [{ after: 'P3M', label: '', interrupting: false, steps: [task('b')] }],
    onMessage: [{ message: 'Rücknahme', interrupting: true, steps: [task('c')] }],
    onError: [{ error: 'Fachverfahren nicht erreichbar', steps: [task('d')] }],
  } as Step,
  { wait: 'Unterlagen eingegangen', id: 'w', for: { message: 'Unterlagen' }, derived },
  {
    choice: 'Vollständig?',
    id: 'ch',
    derived,
    branches: [
      { when: 'ja', steps: [task('e')] },
      { otherwise: true, steps: [{ goto: 'a', id: 'g', derived }] },
    ],
  },
  { parallel: [[task('f')], [task('h')]], id: 'p', derived },
  {
    race: [
      { on: { message: 'Antwort' }, steps: [task('i')] },
      { on: { timer: 'P14D', label: 'Frist abgelaufen' }, steps: [] },
      { on: { date: '2026-01-31' }, steps: [] },
      { on: { condition: 'Saison beginnt' }, steps: [] },
    ],
    id: 'r',
    derived,
  },
  { repeat: 'Klären', id: 'rep', until: 'klar', steps: [task('j')], redo: [task('k')], derived },
  { subprocess: 'Beteiligung', id: 's', steps: [task('l')], derived },
  { call: 'Zahlung abwickeln', id: 'ca', derived },
  { end: 'Fertig', id: 'en', derived },
];
const outline: ProcessOutline = { ...dogTax, steps };

describe('the outline as a list', () => {
  const rows = outlineRows(outline, textsFor('de'));
  const shown = rows.map(({ depth, mark, label }) => `${'  '.repeat(depth)}${mark} ${label}`);

  it('shows every step once, in reading order', () => {
    const ids = [...walkSteps(steps)].map(({ step }) => step.id);
    expect(rows.flatMap(({ step }) => (step === undefined ? [] : [step.id]))).toEqual(ids);
  });

  it('has a key of its own for every line', () => {
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
  });

  it('says what leads into each list of steps, and where a jump goes', () => {
    expect(shown).toEqual([
      '○ Anmeldung eingegangen',
      '▪ Aufgabe a',
      '  └ nach P3M',
      '    ▪ Aufgabe b',
      '  └ bei Eingang: Rücknahme',
      '    ▪ Aufgabe c',
      '  └ bei Fehler: Fachverfahren nicht erreichbar',
      '    ▪ Aufgabe d',
      '○ Unterlagen eingegangen',
      '◊ Vollständig?',
      '  └ ja',
      '    ▪ Aufgabe e',
      '  └ sonst',
      '    → Aufgabe a',
      '║ Gleichzeitig',
      '  └ Strang 1',
      '    ▪ Aufgabe f',
      '  └ Strang 2',
      '    ▪ Aufgabe h',
      '◊ Was zuerst eintritt',
      '  └ bei Eingang: Antwort',
      '    ▪ Aufgabe i',
      '  └ Frist abgelaufen',
      '  └ 2026-01-31',
      '  └ Saison beginnt',
      '↕ Klären',
      '  ▪ Aufgabe j',
      '  └ auf dem Rückweg',
      '    ▪ Aufgabe k',
      '► Beteiligung',
      '  ▪ Aufgabe l',
      '» Zahlung abwickeln',
      '● Fertig',
    ]);
  });

  it('doubts a step that neither quotes nor is derived, and one whose quote is not there', () => {
    const doubtful = outlineRows(
      {
        ...outline,
        steps: [{ task: 'a', id: 'a' }, { task: 'b', id: 'b', unsupported: true, derived }, task('c')],
      },
      textsFor('de'),
    );
    expect(doubtful.filter((row) => row.doubtful).map(({ key }) => key)).toEqual(['a', 'b']);
  });
});
