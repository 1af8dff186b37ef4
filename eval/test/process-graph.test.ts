import { checkXsd, drawSvg, layOut, toBpmnXml } from '@lotse/bpmn';
import type { ProcessGraph } from '@lotse/model';
import { describe, expect, it } from 'vitest';
import { processGraph } from '../src/draft/process-graph.ts';
import { runsOf } from '../src/draft/runs.ts';
import { linearChain, type ScoredNode, type ScoredProcess } from '../src/index.ts';
import { answer, comparison, scoreOf, sketch } from './sketch.ts';

const arrows = (graph: ProcessGraph): string[] => graph.flows.map(({ from, to }) => `${from} > ${to}`).sort();

const kinds = (graph: ProcessGraph): Record<string, string> =>
  Object.fromEntries(
    graph.nodes.map((node) => [node.id, node.kind === 'gateway' ? `${node.gateway}Gateway` : node.kind]),
  );

/** The sketch with some of its nodes changed. */
function changed(process: ScoredProcess, changes: Record<string, Partial<ScoredNode>>): ScoredProcess {
  return {
    ...process,
    nodes: process.nodes.map((node) => ({ ...node, ...changes[node.id] }) as ScoredNode),
  };
}

describe('a process to be run', () => {
  it('gets the start and the end that it leaves out', () => {
    const graph = processGraph(sketch(['A -> B']));
    expect(kinds(graph)).toEqual({ A: 'task', B: 'task', 'A--start': 'startEvent', 'B--end': 'endEvent' });
    expect(arrows(graph)).toEqual(['A > B', 'A--start > A', 'B > B--end']);
  });

  it('keeps drawn starts and ends, and takes one in the middle for an event under way', () => {
    const event = (position: 'start' | 'end') => ({ kind: 'event', position }) as const;
    const drawn = changed(sketch(['(s) -> A -> (e)']), { '(s)': event('start'), '(e)': event('end') });
    expect(kinds(processGraph(drawn))).toEqual({ '(s)': 'startEvent', A: 'task', '(e)': 'endEvent' });
    const circle = changed(sketch(['(s) -> A -> x_? -> (s) | (e)', '(e) -> B']), {
      '(s)': event('start'),
      '(e)': event('end'),
    });
    const graph = processGraph(circle);
    expect(kinds(graph)).toMatchObject({ '(s)': 'throwEvent', '(e)': 'throwEvent', '(s)--start': 'startEvent' });
    expect(runsOf(circle)).toEqual({ verdict: 'sound', completes: true });
  });

  it('takes an event on a step for a boundary event, and one on a dissolved sub-process for another way to leave', () => {
    const flows = ['A -> (wait) -> C', 'A -> B -> x_? ', 'C -> x_?'];
    const boundary = changed(sketch(flows), { '(wait)': { attachedTo: 'A' } });
    expect(kinds(processGraph(boundary))['(wait)']).toBe('boundaryEvent');
    expect(runsOf(boundary).verdict).toBe('sound');
    // Without the attachment both ways out of A are taken, and what follows the choice runs twice.
    expect(runsOf(sketch(flows)).verdict).toBe('unsound');
    const dissolved = changed(sketch(['(sub) -> (wait) -> C', '(sub) -> B -> x_?', 'C -> x_?']), {
      '(sub)': { labels: [] },
      '(wait)': { attachedTo: '(sub)' },
    });
    expect(runsOf(dissolved).verdict).toBe('sound');
  });

  it('lets a step wait for both where order reaches it at home and by message', () => {
    const process = sketch(['A -> B -> D', 'A -> C -> D']);
    expect(runsOf(process).verdict).toBe('unsound');
    const flows = process.flows.map((flow) => (flow.from === 'C' ? { ...flow, byMessage: true } : flow));
    const graph = processGraph({ ...process, flows });
    expect(arrows(graph)).toEqual(expect.arrayContaining(['B > D--join', 'C > D--join', 'D--join > D']));
    expect(runsOf({ ...process, flows }).verdict).toBe('sound');
  });

  it('leaves out flows to nowhere and second nodes of one id', () => {
    const process = sketch(['A -> B']);
    const [first] = process.nodes;
    const graph = processGraph({
      ...process,
      nodes: [...process.nodes, { ...first, labels: ['zweites A'] } as ScoredNode],
      flows: [...process.flows, { from: 'A', to: 'nirgends' }],
    });
    expect(graph.nodes.filter(({ id }) => id === 'A')).toMatchObject([{ label: 'A' }]);
    expect(arrows(graph)).not.toContain('A > nirgends');
  });

  it.each([
    ['a row', ['A -> B -> C'], 'sound', true],
    ['a choice and its join', ['A -> x? -> B | C', 'B | C -> y? -> D'], 'sound', true],
    ['a choice that meets in a step', ['A -> x? -> B | C', 'B | C -> D'], 'sound', true],
    ['a split by several ways out of a step, and its join', ['A -> B | C', 'B | C -> +j -> D'], 'sound', true],
    ['a split that meets in a step, which then runs twice', ['A -> +s -> B | C', 'B | C -> D'], 'unsound', true],
    ['a choice that a parallel join waits for', ['A -> x? -> B | C', 'B | C -> +j -> D'], 'unsound', false],
    ['a loop', ['S -> A -> x? -> B | C', 'B -> A'], 'sound', true],
    ['a loop that nothing leaves', ['S -> A -> B -> A'], 'unsound', false],
    ['a loop that nothing enters', ['A -> B -> A'], 'unsound', false],
    ['a loop in which branches multiply', ['S -> A -> +s -> B | C', 'B -> A'], 'unsound', undefined],
    ['nothing', [], 'unsound', false],
  ])('is searched: %s', (_, lines, verdict, completes) => {
    expect(runsOf(sketch(lines))).toEqual({ verdict, completes });
  });

  it('takes a complex gateway for an inclusive one, and decides nothing where one has very many ways', () => {
    const inclusive = { kind: 'gateway', gateway: 'complex' } as const;
    const process = sketch(['A -> x? -> B | C', 'B | C -> y? -> D']);
    expect(kinds(processGraph(changed(process, { 'x?': inclusive })))['x?']).toBe('inclusiveGateway');
    expect(runsOf(changed(process, { 'x?': inclusive, 'y?': inclusive })).verdict).toBe('sound');
    const many = Array.from({ length: 30 }, (_, index) => `B${index}`).join(' | ');
    const wide = changed(sketch([`A -> x? -> ${many}`]), { 'x?': inclusive });
    expect(runsOf(wide)).toEqual({ verdict: 'undecided', completes: undefined });
  });
});

describe('soundness and completion', () => {
  const gold = sketch(['Antrag prüfen -> Gebühr berechnen']);
  const of = (name: string, draft: ScoredProcess) => scoreOf(name, comparison(answer(gold), answer(draft)))?.value;

  it('speak of any process', () => {
    expect(of('soundness', gold)).toBe(1);
    expect(of('soundness', linearChain(gold))).toBe(1);
    const twice = sketch(['A -> +s -> B | C', 'B | C -> D']);
    expect([of('soundness', twice), of('completion', twice)]).toEqual([0, 1]);
    const waiting = sketch(['A -> x? -> B | C', 'B | C -> +j -> D']);
    expect([of('soundness', waiting), of('completion', waiting)]).toEqual([0, 0]);
    expect([of('soundness', sketch([])), of('completion', sketch([]))]).toEqual([0, 0]);
  });
});

describe('a process to be drawn', () => {
  const participants: ScoredProcess['participants'] = [
    { id: 'halter', labels: ['Halterin'], kind: 'applicant' },
    { id: 'stadt', labels: ['Stadt Birkenrode'], kind: 'authority' },
    { id: 'amt', labels: ['Steueramt'], kind: 'unit', within: 'stadt' },
    { id: 'leitung', labels: ['Sachgebietsleitung'], kind: 'role', within: 'amt' },
    { id: 'kasse', labels: ['Kasse'], kind: 'unit', within: 'stadt' },
    { id: 'polizei', labels: ['Polizei'], kind: 'external' },
    { id: 'still', labels: ['Niemand'], kind: 'external' },
  ];
  const process = sketch(
    [
      'Stellen@halter -> Prüfen@amt -> ok?@amt -> Zeichnen@leitung | Ergänzen@halter',
      'Zeichnen -> Buchen -> Ende@kasse',
    ],
    {
      participants,
      messages: [
        { from: 'Stellen', to: 'Prüfen', label: 'Antrag', medium: 'post' },
        { from: 'Prüfen', to: 'polizei', label: 'Anfrage' },
        { from: 'Prüfen', to: 'kasse', label: 'Hausmitteilung' },
        { from: 'nirgends', to: 'polizei', label: 'verloren' },
      ],
    },
  );
  const graph = processGraph(process, { forDrawing: true });

  it('has the authority with its units as lanes, others as pools, and black boxes where nothing is done', () => {
    expect(graph.pools.map(({ name, blackBox }) => [name, blackBox])).toEqual([
      ['Halterin', false],
      ['Stadt Birkenrode', false],
      ['Polizei', true],
    ]);
    expect(graph.pools[1]?.lanes).toEqual([
      {
        id: 'Lane_amt',
        name: 'Steueramt',
        participant: 'amt',
        lanes: [
          { id: 'Lane_amt_own', name: 'Steueramt', participant: 'amt' },
          { id: 'Lane_leitung', name: 'Sachgebietsleitung', participant: 'leitung' },
        ],
      },
      { id: 'Lane_kasse', name: 'Kasse', participant: 'kasse' },
    ]);
  });

  it('puts a step without a performer where the step before it stands', () => {
    expect(graph.nodes.find(({ id }) => id === 'Buchen')).toMatchObject({ pool: 'Pool_stadt', lane: 'Lane_leitung' });
  });

  it('crosses pools by messages, which an event sends for a gateway', () => {
    const standIn = graph.nodes.find(({ id }) => id === 'ok?--message');
    expect(standIn).toMatchObject({ kind: 'throwEvent', event: 'message', label: '', lane: 'Lane_amt_own' });
    expect(graph.messages.map(({ from, to, label }) => [from, to, label])).toEqual([
      ['Stellen', 'Prüfen', 'Antrag'],
      ['ok?--message', 'Ergänzen', undefined],
      ['Prüfen', 'Pool_polizei', 'Anfrage'],
    ]);
    expect(graph.messages[0]?.channel).toBe('post');
    expect(arrows(graph)).toContain('ok? > ok?--message');
  });

  it('can be laid out, drawn and written as BPMN that the schema accepts', async () => {
    const layout = layOut(graph);
    const svg = drawSvg(graph, layout);
    for (const name of ['Halterin', 'Steueramt', 'Polizei', 'Prüfen']) expect(svg).toContain(name);
    const plain = sketch(['A -> x_? -> B | C']);
    const bpmn = processGraph(plain, { forDrawing: true });
    expect(bpmn.pools).toHaveLength(1);
    expect(await checkXsd(await toBpmnXml(bpmn, layOut(bpmn)))).toEqual([]);
  });
});
