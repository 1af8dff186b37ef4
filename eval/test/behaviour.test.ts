import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linearChain, type ScoredNode, type ScoredProcess } from '../src/index.ts';
import { behaviourRelations, type Relation } from '../src/matching/behaviour-relations.ts';
import { answer, comparison, scoreOf, sketch } from './sketch.ts';
import { type Block, blocks, orderByRuns, processOf } from './structured-process.ts';

const of = (gold: ScoredProcess, draft: ScoredProcess) =>
  scoreOf('behaviour', comparison(answer(gold), answer(draft)))?.value;

describe('the relations of two steps', () => {
  const cases: [string, string[], Relation][] = [
    ['a row', ['A -> B'], 'before'],
    ['a row with a step between', ['A -> C -> B'], 'before'],
    ['a row in reverse', ['B -> A'], 'after'],
    ['a choice', ['S -> x? -> A | B'], 'exclusive'],
    ['a split', ['S -> +s -> A | B'], 'interleaving'],
    ['a split by two ways out of a step', ['S -> A | B'], 'interleaving'],
    ['a step after a split’s join', ['S -> +s -> A | C', 'A | C -> +j -> B'], 'before'],
    ['a loop over both', ['S -> m? -> A -> B -> x? -> m? | E'], 'interleaving'],
    ['a loop over the first', ['S -> A -> x? -> C | B', 'C -> A'], 'before'],
    ['a choice inside a loop', ['S -> m? -> x? -> A | B', 'A | B -> y? -> m? | E'], 'interleaving'],
    ['branches of a split, one behind a choice', ['S -> +s -> A | x?', 'x? -> B | C'], 'interleaving'],
    ['steps of two parts that nothing joins', ['A -> C', 'B -> D'], 'exclusive'],
  ];

  it.each(cases)('in %s', (_, lines, expected) => {
    expect(behaviourRelations(sketch(lines))('A', 'B')).toBe(expected);
  });

  it('of a step and itself: only a loop repeats it', () => {
    expect(behaviourRelations(sketch(['S -> A -> x? -> A | E']))('A', 'A')).toBe('interleaving');
    expect(behaviourRelations(sketch(['S -> A -> E']))('A', 'A')).toBe('exclusive');
  });

  it('with a boundary event: another way to go on, or a further one', () => {
    const process = sketch(['S -> H -> A -> y?', 'H -> (b) -> B -> y?']);
    const withEvent = (interrupting: boolean): ScoredProcess => ({
      ...process,
      nodes: process.nodes.map((node) =>
        node.id === '(b)' ? ({ ...node, attachedTo: 'H', interrupting } as ScoredNode) : node,
      ),
    });
    expect(behaviourRelations(withEvent(true))('A', 'B')).toBe('exclusive');
    expect(behaviourRelations(withEvent(false))('A', 'B')).toBe('interleaving');
    expect(behaviourRelations(withEvent(true))('H', 'B')).toBe('before');
  });

  it('where a step runs twice: it interleaves with what comes after it', () => {
    const process = sketch(['S -> +s -> A | C', 'A | C -> B -> D']);
    expect(behaviourRelations(process)('B', 'D')).toBe('interleaving');
  });

  it('are inverse to each other', () => {
    const inverse = { before: 'after', after: 'before', exclusive: 'exclusive', interleaving: 'interleaving' } as const;
    fc.assert(
      fc.property(blocks, (block) => {
        const process = processOf(block);
        const relation = behaviourRelations(process);
        for (const a of process.nodes)
          for (const b of process.nodes) expect(relation(a.id, b.id)).toBe(inverse[relation(b.id, a.id)]);
      }),
      { numRuns: 50 },
    );
  });

  it('agree with all runs of the token game, for every structured process', () => {
    fc.assert(
      fc.property(blocks, (block: Block) => {
        const process = processOf(block);
        const relation = behaviourRelations(process);
        const precedes = orderByRuns(process);
        for (const a of process.nodes) {
          for (const b of process.nodes) {
            if (a.kind !== 'task' || b.kind !== 'task') continue;
            const [forth, back] = [precedes(a.id, b.id), precedes(b.id, a.id)];
            const expected = forth ? (back ? 'interleaving' : 'before') : back ? 'after' : 'exclusive';
            expect(`${a.id} ${relation(a.id, b.id)} ${b.id}`).toBe(`${a.id} ${expected} ${b.id}`);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('behaviour', () => {
  const [a, b, c, d] = ['Antrag prüfen', 'Gebühr berechnen', 'Bescheid erstellen', 'Hund abmelden'];
  const split = sketch([`${a} -> +s -> ${b} | ${c}`]);

  it('is 2/3 for a row in place of a split: one pair of three differs', () => {
    expect(of(split, sketch([`${a} -> ${b} -> ${c}`]))).toBeCloseTo(2 / 3);
  });

  it('is 2/3 for a row in place of a choice, and 2/3 for a split in place of it', () => {
    const choice = sketch([`${a} -> x? -> ${b} | ${c}`]);
    expect(of(choice, sketch([`${a} -> ${b} -> ${c}`]))).toBeCloseTo(2 / 3);
    expect(of(choice, split)).toBeCloseTo(2 / 3);
  });

  it('loses the pair that stands in a loop', () => {
    const loop = sketch([`S_ -> m? -> ${a} -> ${b} -> x? -> m? | ${c}`]);
    // S_ has no label and stays without a partner: 2·3/(4 + 3). (a, b) differs, (a, c) and (b, c) agree.
    expect(of(loop, sketch([`${a} -> ${b} -> ${c}`]))).toBeCloseTo(((2 / 3) * 6) / 7);
  });

  it('is weighed by the coverage', () => {
    expect(of(split, sketch([`${a} -> +s -> ${b} | ${c}`, `${b} -> Kaffee kochen`]))).toBeCloseTo(6 / 7);
    expect(of(split, sketch([`${a} -> ${b}`]))).toBeCloseTo(4 / 5);
  });

  it('has nothing to say of a single pair’s order', () => {
    expect(of(split, sketch([a ?? '']))).toBe(0);
    expect(of(sketch([a ?? '']), sketch([`${a} -> ${d}`]))).toBeCloseTo(2 / 3);
    expect(of(sketch([]), sketch([]))).toBe(1);
    expect(of(split, sketch([]))).toBe(0);
  });

  it('leaves optional steps out, and counts an event that stands for a step', () => {
    const gold = sketch([`${a} -> [${b}] -> ${c}`]);
    expect(of(gold, sketch([`${a} -> ${c}`]))).toBe(1);
    expect(of(gold, sketch([`${a} -> (${c})`]))).toBe(1);
  });

  it('is 1 for any process and itself, and for a chain no more than that', () => {
    fc.assert(
      fc.property(blocks, (block) => {
        const process = processOf(block);
        expect(of(process, process)).toBe(1);
        expect(of(process, linearChain(process))).toBeLessThanOrEqual(1);
      }),
      { numRuns: 30 },
    );
  });
});
