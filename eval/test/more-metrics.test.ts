import { ProcessOutline } from '@lotse/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DraftChecks } from '../src/comparison.ts';
import { supportOf } from '../src/draft/support.ts';
import { linearChain, type ScoredMessage, type ScoredNode, type ScoredProcess } from '../src/index.ts';
import { answer, comparison, documentOf, scoreOf, sketch } from './sketch.ts';
import { blocks, processOf } from './structured-process.ts';

const of = (name: string, gold: ScoredProcess, draft: ScoredProcess) =>
  scoreOf(name, comparison(answer(gold), answer(draft)))?.value;

describe('graphEdit', () => {
  const [a, b, c] = ['Antrag prüfen', 'Gebühr berechnen', 'Bescheid versenden'];

  it('charges a missing step, its flows, and the flow that bridges it', () => {
    expect(of('graphEdit', sketch([`${a} -> ${b} -> ${c}`]), sketch([`${a} -> ${c}`]))).toBeCloseTo(1 - 4 / 8);
  });

  it('charges what labels differ', () => {
    // "Antrag prüfen" and "Antrag vorprüfen": one step each, no flow; (1 − s) of two nodes.
    const gold = sketch(['Antrag prüfen']);
    const draft = sketch(['Antrag vorprüfen']);
    const similarity = comparison(answer(gold), answer(draft)).nodes.pairs[0]?.similarity ?? 0;
    expect(similarity).toBeGreaterThan(0.5);
    expect(similarity).toBeLessThan(1);
    expect(of('graphEdit', gold, draft)).toBeCloseTo(1 - (1 - similarity) / 2);
  });

  it('matches splits and joins by what is around them, and charges another type', () => {
    const lines = (gateway: string, join: string) => [`${a} -> ${gateway} -> ${b} | ${c}`, `${b} | ${c} -> ${join}`];
    const gold = sketch(lines('x_?', 'y_?'));
    // Five nodes and five flows on each side; both gateways are of another type.
    expect(of('graphEdit', gold, sketch(lines('+x_', '+y_')))).toBeCloseTo(1 - 2 / 20);
    expect(of('graphEdit', gold, sketch(lines('anders_?', 'auch_?')))).toBe(1);
  });

  it('matches bare starts and ends', () => {
    const event = (id: string, position: 'start' | 'end', label: string): ScoredNode => ({
      kind: 'event',
      position,
      id,
      labels: [label],
      optional: false,
      evidence: [],
    });
    const process = (start: string, end: string): ScoredProcess => {
      const inner = sketch([a]);
      return {
        ...inner,
        nodes: [...inner.nodes, event('s', 'start', start), event('e', 'end', end)],
        flows: [
          { from: 's', to: a },
          { from: a, to: 'e' },
        ],
      };
    };
    expect(of('graphEdit', process('Start', 'Ende'), process('StartEvent_1', ''))).toBe(1);
    // Two named ends that do not resemble each other: two nodes, two flows.
    expect(of('graphEdit', process('Start', 'Hund gemeldet'), process('Start', 'Akte zu'))).toBeCloseTo(1 - 4 / 10);
  });

  it('does not charge optional steps', () => {
    expect(of('graphEdit', sketch([`${a} -> ${b}`, `${a} -> [${c}]`]), sketch([`${a} -> ${b}`]))).toBe(1);
  });

  it('knows an event that says nothing by what stands around it', () => {
    const gold = sketch([`${a} -> (_ -> ${b} -> (__ -> ${c}`]);
    expect(of('graphEdit', gold, gold)).toBe(1);
  });

  it('is 0 to 1, and 1 for a process and itself', () => {
    fc.assert(
      fc.property(blocks, blocks, (one, other) => {
        const [gold, draft] = [processOf(one), processOf(other)];
        expect(of('graphEdit', gold, gold)).toBe(1);
        const value = of('graphEdit', gold, draft) ?? Number.NaN;
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        expect(of('graphEdit', gold, linearChain(gold))).toBeLessThanOrEqual(1);
      }),
      { numRuns: 40 },
    );
    expect(of('graphEdit', sketch([]), sketch([]))).toBe(1);
    expect(of('graphEdit', sketch([a]), sketch([]))).toBe(0);
  });
});

describe('medium', () => {
  const process = (messages: ScoredMessage[]): ScoredProcess =>
    sketch(['Antrag prüfen@amt -> Gebühr berechnen@amt -> Bescheid versenden@amt'], {
      participants: [
        { id: 'amt', labels: ['Steueramt'], kind: 'unit' },
        { id: 'halter', labels: ['Halterin'], kind: 'applicant' },
      ],
      messages,
    });
  const gold = process([
    { from: 'Bescheid versenden', to: 'halter', label: 'Bescheid per Post', medium: 'post' },
    { from: 'halter', to: 'Antrag prüfen', label: 'Antrag per E-Mail', medium: 'email' },
    { from: 'Gebühr berechnen', to: 'halter', label: 'Nachfrage', medium: 'post' },
  ]);

  it('looks at matched messages whose medium the text names, not at those where the gold assumes one', () => {
    const draft = process([
      { from: 'Bescheid versenden', to: 'halter', label: 'Brief', medium: 'post' },
      { from: 'halter', to: 'Antrag prüfen', label: 'Antrag' },
      { from: 'Gebühr berechnen', to: 'halter', label: 'Nachfrage', medium: 'fax' },
    ]);
    expect(of('medium', gold, draft)).toBe(1 / 2);
    expect(of('message', gold, draft)).toBe(1);
  });

  it('has nothing to say where no such message is matched', () => {
    expect(of('medium', gold, process([]))).toBeUndefined();
    const bare = process([{ from: 'Bescheid versenden', to: 'halter', label: 'Bescheid' }]);
    expect(of('medium', bare, bare)).toBeUndefined();
  });
});

describe('hallucination', () => {
  it('is the share of what is asserted without support and without a mark', () => {
    const gold = sketch(['Antrag prüfen']);
    const checks: DraftChecks = { asserted: 10, grounded: 7, hallucinated: 2, soundness: 'sound', problems: [] };
    const compared = comparison(answer(gold), answer(gold), { checks });
    expect(scoreOf('hallucination', compared)?.value).toBe(0.2);
    const empty = comparison(answer(gold), answer(gold), { checks: { ...checks, asserted: 0, hallucinated: 0 } });
    expect(scoreOf('hallucination', empty)).toBeUndefined();
  });

  it('counts what quotes nothing that stands anywhere, unless it is marked, derived or a person’s', () => {
    const documents = [documentOf('anweisung', ['Der Antrag wird geprüft.', 'Danach wird die Gebühr berechnet.'])];
    const quote = (text: string, block = 'b-0') => ({ document: 'anweisung', block, quote: text });
    const task = (id: string, rest: object) => ({ task: id, id, ...rest });
    const outline = ProcessOutline.parse({
      version: 1,
      process: 'Probe',
      service: { leika: null, name: 'Probe' },
      triggers: [],
      participants: [{ id: 'amt', name: 'Amt', kind: 'unit', evidence: [quote('steht nirgends')] }],
      steps: [
        task('belegt', { evidence: [quote('Antrag wird geprüft')] }),
        task('falscher-block', { evidence: [quote('die Gebühr berechnet', 'b-0')] }),
        task('halb', { evidence: [quote('Antrag wird geprüft'), quote('steht auch nirgends')] }),
        task('erfunden', { evidence: [quote('Der Bescheid wird gesiegelt.')] }),
        task('ohne', {}),
        task('markiert', { evidence: [quote('Der Hund wird gemalt.')], unsupported: true }),
        task('abgeleitet', { derived: 'Regel' }),
        task('von-hand', { evidence: [{ by: 'person' }] }),
      ],
      openQuestions: [],
      forms: [],
      decisions: [],
    });
    // Asserted are the unit and six steps; `erfunden`, `ohne` and the unit have nothing to stand on.
    expect(supportOf(outline, documents)).toEqual({ asserted: 7, grounded: 1, hallucinated: 3 });
  });
});

describe('figures that need something the gold does not have', () => {
  it.each(['actor', 'lane', 'findingCode', 'findingStep', 'message', 'medium', 'hallucination'])('%s', (name) => {
    const process = sketch(['Antrag prüfen']);
    expect(of(name, process, process)).toBeUndefined();
  });
});
