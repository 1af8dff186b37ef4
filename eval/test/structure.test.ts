import { describe, expect, it } from 'vitest';
import { linearChain, type ScoredMessage, type ScoredParticipant } from '../src/index.ts';
import { answer, comparison, scoreOf, sketch } from './sketch.ts';

const of = (gold: ReturnType<typeof sketch>, draft: ReturnType<typeof sketch>, name: string) =>
  scoreOf(name, comparison(answer(gold), answer(draft)));

describe('activity', () => {
  it('counts what is missing and what is invented', () => {
    const gold = sketch(['Antrag prüfen -> Gebühr berechnen -> Bescheid erstellen']);
    const draft = sketch(['Antrag prüfen -> Gebühr berechnen -> Kaffee kochen']);
    expect(of(gold, draft, 'activity')).toEqual({ value: 2 / 3, precision: 2 / 3, recall: 2 / 3 });
  });

  it('lets an optional step cost nothing either way', () => {
    const gold = sketch(['Antrag prüfen -> [Bescheid ausdrucken] -> Gebühr berechnen']);
    expect(of(gold, sketch(['Antrag prüfen -> Gebühr berechnen']), 'activity')?.value).toBe(1);
    expect(of(gold, sketch(['Antrag prüfen -> Bescheid ausdrucken -> Gebühr berechnen']), 'activity')?.value).toBe(1);
  });

  it('lets a named event stand for a step, and forgives events without a partner', () => {
    const gold = sketch(['Antrag prüfen -> Bescheid versenden']);
    const draft = sketch(['(Start) -> Antrag prüfen -> (Bescheid versandt) -> (Irgendwann)']);
    expect(of(gold, draft, 'activity')).toEqual({ value: 1, precision: 1, recall: 1 });
  });

  it('matches one to one: two drafts of one step are one hit and one invention', () => {
    const gold = sketch(['Antrag prüfen']);
    const draft = sketch(['Antrag prüfen -> Anträge prüfen']);
    expect(of(gold, draft, 'activity')).toEqual({ value: 2 / 3, precision: 1 / 2, recall: 1 });
  });

  it('does not take the opposite for a hit', () => {
    expect(of(sketch(['Antrag genehmigen']), sketch(['Antrag ablehnen']), 'activity')?.value).toBe(0);
  });

  it('is 0 for an empty draft and 1 where nothing is wanted and nothing claimed', () => {
    expect(of(sketch(['Antrag prüfen']), sketch([]), 'activity')?.value).toBe(0);
    expect(of(sketch([]), sketch([]), 'activity')?.value).toBe(1);
  });
});

describe('flow', () => {
  const abc = ['Antrag prüfen -> Gebühr berechnen -> Bescheid versenden'];

  it('is 0 where the step in between is missing and 2/3 where the last one is', () => {
    expect(of(sketch(abc), sketch(['Antrag prüfen -> Bescheid versenden']), 'flow')?.value).toBe(0);
    expect(of(sketch(abc), sketch(['Antrag prüfen -> Gebühr berechnen']), 'flow')?.value).toBeCloseTo(2 / 3);
  });

  it('contracts gateways, joins and events without a partner', () => {
    const gold = sketch(['Antrag prüfen -> Vollständig? -> Gebühr berechnen | Angaben nachfordern']);
    const draft = sketch([
      'Antrag prüfen -> (Zwischenstand) -> Vollständig? -> zweite?',
      'zweite? -> Gebühr berechnen | Angaben nachfordern',
    ]);
    expect(of(gold, draft, 'flow')?.value).toBe(1);
  });

  it('counts pairs with invented steps against the draft', () => {
    const draft = sketch(['Antrag prüfen -> Kaffee kochen -> Gebühr berechnen -> Bescheid versenden']);
    // Three pairs claimed, one right, two wanted: 2·1/(3 + 2).
    expect(of(sketch(abc), draft, 'flow')?.value).toBeCloseTo(2 / 5);
  });

  it('keeps a loop of one step', () => {
    const gold = sketch(['Antrag prüfen -> Vollständig? -> Antrag prüfen']);
    expect(of(gold, sketch(['Antrag prüfen']), 'flow')?.value).toBe(0);
    expect(of(gold, gold, 'flow')?.value).toBe(1);
  });

  it('closes the gap of an optional step that the draft leaves out', () => {
    const gold = sketch(['Antrag prüfen -> [Bescheid ausdrucken] -> Gebühr berechnen']);
    expect(of(gold, sketch(['Antrag prüfen -> Gebühr berechnen']), 'flow')?.value).toBe(1);
  });
});

describe('gateway', () => {
  const gold = sketch(['Antrag prüfen -> Vollständig? -> Gebühr berechnen | Angaben nachfordern']);

  it('matches by what stands around it', () => {
    // Before: nothing in common; after: one of three, above the limit of a quarter.
    const after = sketch(['Kaffee kochen -> Weiter_? -> Gebühr berechnen | Tee kochen']);
    expect(of(gold, after, 'gatewayTyped')?.value).toBe(1);
    const nowhere = sketch(['Kaffee kochen -> Vollständig? -> Milch holen | Tee kochen']);
    expect(of(gold, nowhere, 'gatewayTyped')?.value).toBe(0);
  });

  it('asks for the same type, unless told not to', () => {
    const draft = sketch(['Antrag prüfen -> +teilen_ -> Gebühr berechnen | Angaben nachfordern']);
    expect(of(gold, draft, 'gatewayTyped')?.value).toBe(0);
    expect(of(gold, draft, 'gateway')?.value).toBe(1);
  });

  it('does not count joins', () => {
    const draft = sketch([
      'Antrag prüfen -> Vollständig? -> Gebühr berechnen | Angaben nachfordern',
      'Gebühr berechnen | Angaben nachfordern -> zusammen_?',
    ]);
    expect(of(gold, draft, 'gatewayTyped')?.value).toBe(1);
  });

  it('finds none in a chain', () => {
    expect(of(gold, linearChain(gold), 'gatewayTyped')?.value).toBe(0);
  });
});

describe('condition', () => {
  const branching = (no: string, yes: string) => {
    const process = sketch(['Antrag prüfen -> Vollständig? -> Angaben nachfordern | Gebühr berechnen']);
    const conditions = new Map([
      ['Angaben nachfordern', no],
      ['Gebühr berechnen', yes],
    ]);
    const flows = process.flows.map((flow) => {
      const condition = flow.from === 'Vollständig?' ? (conditions.get(flow.to) ?? '') : '';
      return condition === '' ? flow : { ...flow, condition };
    });
    return { ...process, flows };
  };
  const gold = branching('nein', 'ja');

  it.each([
    ['the same answers', branching('nein', 'ja'), 1],
    ['other words with the same sense', branching('unvollständig', 'vollständig'), 1],
    ['answers that are swapped', branching('ja', 'nein'), 0],
    ['one way without an answer: 2·1/(1 + 2)', branching('nein', ''), 2 / 3],
    ['no choice at all', linearChain(gold), 0],
  ])('scores %s', (_, draft, expected) => {
    expect(of(gold, draft, 'condition')?.value).toBeCloseTo(expected);
  });
});

describe('actor, lane, message', () => {
  const participants: ScoredParticipant[] = [
    { id: 'halter', labels: ['Hundehalter/in', 'Halterin'], kind: 'applicant' },
    { id: 'stadt', labels: ['Stadt Birkenrode'], kind: 'authority' },
    { id: 'amt', labels: ['Steueramt', 'Sachbearbeitung'], kind: 'unit', within: 'stadt' },
    { id: 'leitung', labels: ['Sachgebietsleitung'], kind: 'role', within: 'amt' },
    { id: 'register', labels: ['Melderegister'], kind: 'system' },
  ];
  const messages: ScoredMessage[] = [{ from: 'Bescheid versenden', to: 'halter', label: 'Steuerbescheid' }];
  const gold = sketch(['Antrag prüfen@amt -> Gebühr berechnen@amt -> Bescheid versenden@amt'], {
    participants,
    messages,
  });

  it('counts those who act or take part, not systems and not the frame', () => {
    const draft = sketch(['Antrag prüfen@a -> Gebühr berechnen@a'], {
      participants: [
        { id: 'a', labels: ['Steueramt'], kind: 'unit' },
        { id: 'b', labels: ['Halterin'], kind: 'applicant' },
        { id: 'c', labels: ['Ordnungsamt'], kind: 'unit' },
        { id: 'd', labels: ['Excel'], kind: 'system' },
      ],
    });
    // Wanted: Hundehalter/in, Steueramt, Sachgebietsleitung. Claimed: Steueramt, Halterin, Ordnungsamt.
    expect(of(gold, draft, 'actor')).toEqual({ value: 2 / 3, precision: 2 / 3, recall: 2 / 3 });
  });

  it('gives half a point where one participant contains the other', () => {
    const draft = sketch(['Antrag prüfen@a -> Gebühr berechnen@l -> Bescheid versenden@p'], {
      participants: [
        { id: 'a', labels: ['Sachbearbeitung'], kind: 'role' },
        { id: 'l', labels: ['Sachgebietsleitung'], kind: 'role' },
        { id: 'p', labels: ['Poststelle'], kind: 'unit' },
      ],
    });
    expect(of(gold, draft, 'lane')?.value).toBeCloseTo((1 + 0.5 + 0) / 3);
  });

  it('has nothing to say of lanes where no step matches', () => {
    expect(of(gold, sketch(['Kaffee kochen']), 'lane')).toBeUndefined();
  });

  it('matches messages by their ends and by step or label', () => {
    const drafted = (message: ScoredMessage) =>
      sketch(['Bescheid versenden@a -> Antrag ablegen@a'], {
        participants: [
          { id: 'a', labels: ['Steueramt'], kind: 'unit' },
          { id: 'h', labels: ['Hundehalter'], kind: 'applicant' },
        ],
        messages: [message],
      });
    expect(of(gold, drafted({ from: 'Bescheid versenden', to: 'h', label: '' }), 'message')?.value).toBe(1);
    expect(of(gold, drafted({ from: 'Antrag ablegen', to: 'h', label: 'Steuerbescheid' }), 'message')?.value).toBe(1);
    expect(of(gold, drafted({ from: 'Antrag ablegen', to: 'h', label: 'Mahnung' }), 'message')?.value).toBe(0);
    expect(of(gold, drafted({ from: 'h', to: 'Bescheid versenden', label: 'Steuerbescheid' }), 'message')?.value).toBe(
      0,
    );
  });
});
