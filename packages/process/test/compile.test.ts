import type { ProcessGraph } from '@lotse/model';
import { LotseError } from '@lotse/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkSoundness, compile } from '../src/index.ts';
import { end, outlineOf, task } from './outlines.ts';

/** The flows as "from → to [answer]", by label, joins as "+". */
function arrows(graph: ProcessGraph): string[] {
  const name = (id: string) => graph.nodes.find((node) => node.id === id)?.label || '+';
  return graph.flows.map(({ from, to, label }) => `${name(from)} → ${name(to)}${label ? ` [${label}]` : ''}`);
}

function messages(graph: ProcessGraph): string[] {
  const name = (id: string) =>
    [...graph.nodes, ...graph.pools.map((pool) => ({ id: pool.id, label: pool.name }))].find((one) => one.id === id)
      ?.label;
  return graph.messages.map(({ from, to }) => `${name(from)} ⇢ ${name(to)}`);
}

describe('the order of steps', () => {
  test('a choice whose branch falls through meets the next step in one join', () => {
    const graph = compile(
      outlineOf([
        {
          id: 'ok',
          choice: 'Vollständig?',
          branches: [
            { when: 'nein', steps: [task('a')] },
            { when: 'ja', steps: [] },
          ],
        },
        task('b'),
        end('e'),
      ]),
    );
    expect(arrows(graph).sort()).toEqual(
      [
        'Anmeldung eingegangen → Vollständig?',
        'Vollständig? → a prüfen [nein]',
        'a prüfen → +',
        'Vollständig? → + [ja]',
        '+ → b prüfen',
        'b prüfen → e beendet',
      ].sort(),
    );
  });

  test('answers that lead to the same place are one flow, and a choice without a difference is no gateway', () => {
    const branches = [
      { when: 'ja', steps: [] },
      { when: 'entbehrlich', steps: [] },
      { when: 'nein', steps: [task('a')] },
    ];
    const graph = compile(outlineOf([{ id: 'c', choice: 'Bild da?', branches }, task('b'), end('e')]));
    expect(arrows(graph)).toContain('Bild da? → + [ja oder entbehrlich]');
    const same = compile(
      outlineOf([{ id: 'c', choice: 'Bild da?', branches: branches.slice(0, 2) }, task('b'), end('e')]),
    );
    expect(arrows(same)).toEqual(['b prüfen → e beendet', 'Anmeldung eingegangen → b prüfen']);
  });

  test('a request for missing papers loops back to the check, a deadline ends it', () => {
    const graph = compile(
      outlineOf([
        task('a'),
        {
          id: 'ok',
          choice: 'Vollständig?',
          branches: [
            {
              when: 'nein',
              steps: [
                task('nach', 'steueramt', { type: 'send', to: 'halter' }),
                {
                  id: 'warten',
                  race: [
                    { on: { message: 'Unterlagen eingegangen', from: 'halter' }, steps: [{ id: 'g', goto: 'a' }] },
                    { on: { timer: 'P14D' }, steps: [end('ab')] },
                  ],
                },
              ],
            },
            { when: 'ja', steps: [] },
          ],
        },
        end('e'),
      ]),
    );
    expect(arrows(graph)).toContain('Unterlagen eingegangen → +');
    expect(arrows(graph)).toContain('+ → a prüfen');
    expect(messages(graph)).toEqual([
      'Hundehalter/in ⇢ Anmeldung eingegangen',
      'nach prüfen ⇢ Hundehalter/in',
      'Hundehalter/in ⇢ Unterlagen eingegangen',
    ]);
    expect(checkSoundness(graph).verdict).toBe('sound');
  });

  test('parallel work is split and brought together again', () => {
    const graph = compile(outlineOf([{ id: 'p', parallel: [[task('a')], [task('b')], []] }, end('e')]));
    expect(graph.nodes.filter((node) => node.kind === 'gateway').map((node) => node.gateway)).toEqual([
      'parallel',
      'parallel',
    ]);
    expect(checkSoundness(graph)).toMatchObject({ verdict: 'sound', problems: [] });
  });

  test('a repetition asks its condition and comes back', () => {
    const graph = compile(
      outlineOf([{ id: 'r', repeat: 'Klären', until: 'Alles klar', steps: [task('a')], redo: [task('b')] }, end('e')]),
    );
    expect(arrows(graph)).toEqual(
      expect.arrayContaining(['Alles klar? → b prüfen [nein]', 'Alles klar? → e beendet [ja]']),
    );
    expect(checkSoundness(graph).verdict).toBe('sound');
  });

  test('interruptions hang on their task', () => {
    const graph = compile(
      outlineOf([
        {
          ...task('a'),
          onTimer: [{ after: 'P3M', label: 'Frist', interrupting: false, steps: [task('mahnen')] }],
          onMessage: [{ message: 'Rücknahme', from: 'halter', interrupting: true, steps: [end('zurueck')] }],
        },
        end('e'),
      ]),
    );
    expect(
      graph.nodes.filter((node) => node.kind === 'boundaryEvent').map((node) => [node.label, node.interrupting]),
    ).toEqual([
      ['Frist', false],
      ['Rücknahme', true],
    ]);
    expect(checkSoundness(graph)).toMatchObject({ verdict: 'sound', problems: [] });
  });

  test('a sub-process has a start and an end of its own', () => {
    const graph = compile(
      outlineOf([{ id: 's', subprocess: 'Beteiligung', by: 'steueramt', steps: [task('a'), task('b')] }, end('e')]),
    );
    const inner = graph.nodes.filter((node) => node.parent !== undefined);
    expect(inner.map((node) => node.kind).sort()).toEqual(['endEvent', 'startEvent', 'task', 'task']);
    expect(checkSoundness(graph)).toMatchObject({ verdict: 'sound', problems: [] });
  });
});

describe('pools and lanes', () => {
  test('units are lanes, roles lie inside their unit, and the unit keeps a lane for itself', () => {
    const graph = compile(outlineOf([task('a', 'poststelle'), task('b'), task('c', 'leitung'), end('e')]));
    const home = graph.pools.find((pool) => !pool.blackBox);
    expect(home?.lanes.map((lane) => [lane.name, lane.lanes?.map((inner) => inner.name)])).toEqual([
      ['Steueramt', ['Steueramt', 'Sachgebietsleitung']],
      ['Poststelle', undefined],
    ]);
    expect(graph.nodes.every((node) => node.lane !== undefined)).toBe(true);
  });

  test('what the applicant does first is a fragment of its own whose message starts the process', () => {
    const graph = compile(outlineOf([task('ausfuellen', 'halter'), task('einreichen', 'halter'), task('a'), end('e')]));
    expect(messages(graph)).toEqual(['einreichen prüfen ⇢ Anmeldung eingegangen']);
    expect(arrows(graph)).toContain('ausfuellen prüfen → einreichen prüfen');
    expect(checkSoundness(graph)).toMatchObject({ verdict: 'sound', problems: [] });
  });

  test('what others do in the middle is asked for and waited for', () => {
    const graph = compile(outlineOf([task('a'), task('auskunft', 'jobcenter'), task('b'), end('e')]));
    expect(messages(graph).slice(1)).toEqual([
      'a prüfen ⇢ Nachricht erhalten',
      'auskunft prüfen ⇢ Rückmeldung eingegangen: Jobcenter',
    ]);
    expect(checkSoundness(graph)).toMatchObject({ verdict: 'sound', problems: [] });
  });

  test('a wait that follows takes the message itself', () => {
    const wait = { id: 'w', wait: 'Auskunft eingegangen', for: { message: 'Auskunft' } };
    const graph = compile(outlineOf([task('a'), task('auskunft', 'jobcenter'), wait, end('e')]));
    expect(messages(graph)).toContain('auskunft prüfen ⇢ Auskunft eingegangen');
  });

  test('going back to the applicant hands the matter back and starts anew', () => {
    const graph = compile(
      outlineOf([
        task('einreichen', 'halter'),
        task('a'),
        {
          id: 'c',
          choice: 'Lesbar?',
          branches: [
            { when: 'nein', steps: [{ id: 'g', goto: 'einreichen' }] },
            { when: 'ja', steps: [] },
          ],
        },
        end('e'),
      ]),
    );
    expect(messages(graph)).toContain('Vorgang zurückgegeben ⇢ Vorgang zurückerhalten');
    expect(checkSoundness(graph)).toMatchObject({ verdict: 'sound', problems: [] });
  });

  test('a partner without steps is a black box', () => {
    const graph = compile(
      outlineOf([task('a', 'steueramt', { type: 'send', to: 'halter', outputs: ['Bescheid'] }), end('e')]),
    );
    expect(graph.pools.find((pool) => pool.name === 'Hundehalter/in')?.blackBox).toBe(true);
    expect(graph.messages.at(-1)?.label).toBe('Bescheid');
  });
});

describe('what is refused', () => {
  const choice = {
    id: 'c',
    choice: 'Was?',
    branches: [
      { when: 'a', steps: [end('x')] },
      { when: 'b', steps: [end('y')] },
    ],
  };
  test.each([
    ['E_UNREACHABLE', [choice, task('a')]],
    ['E_GOTO_TARGET', [task('a'), { id: 'g', goto: 'nirgends' }]],
    ['E_DUPLICATE_ID', [task('a'), task('a')]],
    ['E_END_IN_PARALLEL', [{ id: 'p', parallel: [[end('x')], [task('a')]] }]],
    ['E_UNKNOWN_PARTICIPANT', [task('a', 'niemand')]],
    ['E_EMPTY_CHOICE', [{ id: 'c', choice: 'Was?', branches: [] }]],
    ['E_REPEAT_CONDITION', [{ id: 'r', repeat: 'x', steps: [task('a')] }]],
  ])('%s names the step', (code, steps) => {
    const refused = (() => {
      try {
        compile(outlineOf(steps));
      } catch (error) {
        return error;
      }
    })();
    expect(refused).toBeInstanceOf(LotseError);
    expect((refused as LotseError).code).toBe(code);
    expect((refused as LotseError).where).toBeTruthy();
  });
});

/** Steps without `goto`, with ends only where they are allowed: what the design calls sound by construction. */
function blocks(): fc.Arbitrary<unknown[]> {
  let count = 0;
  const id = () => `s${count++}`;
  const performer = fc.constantFrom('steueramt', 'leitung', 'poststelle', 'halter', 'jobcenter');
  const list = (depth: number): fc.Arbitrary<unknown[]> =>
    fc.array(step(depth), { minLength: depth === 0 ? 1 : 0, maxLength: depth > 1 ? 2 : 4 });
  const step = (depth: number): fc.Arbitrary<unknown> => {
    const simple = performer.map((by) => task(id(), by));
    if (depth > 2) return simple;
    const inner = () => list(depth + 1);
    return fc.oneof(
      { weight: 4, arbitrary: simple },
      {
        weight: 1,
        arbitrary: fc.tuple(inner(), inner(), fc.boolean()).map(([a, b, inclusive]) => ({
          id: id(),
          choice: 'Ja?',
          inclusive,
          branches: [
            { when: 'ja', steps: a },
            { when: 'nein', steps: b },
          ],
        })),
      },
      { weight: 1, arbitrary: fc.tuple(inner(), inner()).map(([a, b]) => ({ id: id(), parallel: [a, b] })) },
      {
        weight: 1,
        arbitrary: fc.tuple(inner(), inner()).map(([a, b]) => ({
          id: id(),
          race: [
            { on: { message: 'Antwort' }, steps: a },
            { on: { timer: 'P14D' }, steps: b },
          ],
        })),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(inner(), inner())
          .map(([steps, redo]) => ({ id: id(), repeat: 'Klären', until: 'klar', steps, redo })),
      },
      { weight: 1, arbitrary: inner().map((steps) => ({ id: id(), subprocess: 'Teil', by: 'steueramt', steps })) },
      { weight: 1, arbitrary: performer.map((by) => ({ id: id(), wait: 'Frist', by, for: { timer: 'P1M' } })) },
    );
  };
  return list(0);
}

describe('laws', () => {
  test('without goto every outline is sound by construction', () => {
    fc.assert(
      fc.property(blocks(), (steps) => {
        const graph = compile(outlineOf(steps));
        const { verdict, problems } = checkSoundness(graph, { maxStates: 5_000 });
        expect(problems).toEqual([]);
        expect(verdict).not.toBe('unsound');
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  test('the same outline gives the same graph, and ids and ends of flows are whole', () => {
    fc.assert(
      fc.property(blocks(), (steps) => {
        const graph = compile(outlineOf(steps));
        expect(compile(outlineOf(steps))).toEqual(graph);
        const ids = [...graph.nodes, ...graph.flows, ...graph.messages, ...graph.pools].map((one) => one.id);
        expect(new Set(ids).size).toBe(ids.length);
        const nodes = new Set(graph.nodes.map((node) => node.id));
        expect(graph.flows.every((flow) => nodes.has(flow.from) && nodes.has(flow.to))).toBe(true);
        expect(new Set(graph.flows.map((flow) => `${flow.from} ${flow.to}`)).size).toBe(graph.flows.length);
        const pool = new Map(graph.nodes.map((node) => [node.id, node.pool]));
        expect(graph.flows.every((flow) => pool.get(flow.from) === pool.get(flow.to))).toBe(true);
      }),
      { numRuns: 200, seed: 11 },
    );
  });
});
