import type { Step } from '@lotse/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifyEvidence } from '../src/index.ts';
import { documentOf, outlineOf } from './documents.ts';

const anweisung = documentOf('anweisung', [
  'Das Steueramt prüft den Vordruck „Anmeldung eines Hundes“ auf Vollständigkeit.',
  'Der Steuerbescheid wird ausgedruckt und zusammen mit der Hundesteuermarke per Post versandt.',
]);
const merkblatt = documentOf('merkblatt', ['Die Marke ist am Halsband zu tragen.']);
const documents = [anweisung, merkblatt];

function check(document: string, block: string, quote: string) {
  const step: Step = { task: 'Vordruck prüfen', id: 'pruefen', evidence: [{ document, block, quote }] };
  const result = verifyEvidence(outlineOf([step]), documents);
  const [checked] = result.outline.steps;
  return { evidence: checked?.evidence, marked: checked?.unsupported, unsupported: result.unsupported };
}

describe('a quote stands', () => {
  it('word for word, white space folded', () => {
    const result = check('anweisung', 'b-000002', 'wird  ausgedruckt\nund zusammen');
    expect(result.evidence).toEqual([
      { document: 'anweisung', block: 'b-000002', quote: 'wird ausgedruckt und zusammen' },
    ]);
    expect(result.marked).toBeUndefined();
    expect(result.unsupported).toEqual([]);
  });

  it.each([
    [
      'other quotation marks',
      'b-000001',
      'prüft den Vordruck "Anmeldung eines Hundes" auf',
      'prüft den Vordruck „Anmeldung eines Hundes“ auf',
    ],
    ['other case', 'b-000001', 'das Steueramt prüft', 'Das Steueramt prüft'],
    ['a full stop of its own', 'b-000001', 'Das Steueramt prüft den Vordruck.', 'Das Steueramt prüft den Vordruck'],
  ])('mended: %s', (_, block, quote, mended) => {
    expect(check('anweisung', block, quote).evidence).toEqual([{ document: 'anweisung', block, quote: mended }]);
  });

  it('in another block of the document than the one named', () => {
    const result = check('anweisung', 'b-000001', 'zusammen mit der Hundesteuermarke');
    expect(result.evidence).toEqual([
      { document: 'anweisung', block: 'b-000002', quote: 'zusammen mit der Hundesteuermarke' },
    ]);
    expect(result.unsupported).toEqual([]);
  });

  it('in two parts where words were left out', () => {
    expect(check('anweisung', 'b-000002', 'Der Steuerbescheid wird … per Post versandt').evidence).toEqual([
      { document: 'anweisung', block: 'b-000002', quote: 'Der Steuerbescheid wird' },
      { document: 'anweisung', block: 'b-000002', quote: 'per Post versandt' },
    ]);
  });

  it('in any document if the one named does not exist', () => {
    expect(check('satzung', 'b-1', 'am Halsband zu tragen').evidence).toEqual([
      { document: 'merkblatt', block: 'b-000001', quote: 'am Halsband zu tragen' },
    ]);
  });
});

describe('a quote does not stand', () => {
  it.each([
    ['invented words', 'anweisung', 'b-000001', 'Das Steueramt lehnt den Antrag ab'],
    ['one word changed', 'anweisung', 'b-000001', 'Das Ordnungsamt prüft den Vordruck'],
    ['the words of another document', 'anweisung', 'b-000001', 'am Halsband zu tragen'],
    ['a word that other blocks have by chance', 'anweisung', 'b-000001', 'Post'],
    ['nothing at all', 'anweisung', 'b-000001', ' '],
  ])('%s', (_, document, block, quote) => {
    const result = check(document, block, quote);
    expect(result.marked).toBe(true);
    expect(result.unsupported).toEqual([{ element: 'pruefen', quote }]);
    expect(result.evidence).toEqual([{ document, block, quote }]);
  });

  it('and every part of the outline that gives one is named', () => {
    const evidence = [{ document: 'anweisung', block: 'b-000001', quote: 'steht hier nirgends' }];
    const { unsupported } = verifyEvidence(
      outlineOf(
        [
          {
            choice: 'Vollständig?',
            id: 'vollstaendig',
            evidence: [{ document: 'anweisung', block: 'b-000001', quote: 'auf Vollständigkeit' }],
            branches: [{ when: 'nein', evidence, steps: [{ task: 'Nachfordern', id: 'nachfordern', evidence }] }],
          },
        ],
        {
          triggers: [{ kind: 'message', label: 'Eingang', evidence }],
          participants: [{ id: 'amt', name: 'Amt', kind: 'unit', evidence }],
        },
      ),
      documents,
    );
    expect(unsupported.map(({ element }) => element)).toEqual([
      'trigger:1',
      'participant:amt',
      'vollstaendig/branch:1',
      'nachfordern',
    ]);
  });
});

it('is missing: what has to be proven and brings no quote is named and marked', () => {
  const { outline, unsupported } = verifyEvidence(
    outlineOf([
      { task: 'Gebühr erheben', id: 'gebuehr' },
      { task: 'Rückfrage stellen', id: 'rueckfrage', evidence: [{ by: 'person' }] },
      { end: 'Erledigt', id: 'ende', derived: 'end' },
    ]),
    documents,
  );
  expect(unsupported).toEqual([{ element: 'gebuehr', quote: '' }]);
  expect(outline.steps.map(({ unsupported: marked }) => marked)).toEqual([true, undefined, undefined]);
});

it('leaves what it was given as it was, and forgets the marks of an earlier check', () => {
  const outline = outlineOf([
    {
      task: 'Vordruck prüfen',
      id: 'pruefen',
      unsupported: true,
      evidence: [{ document: 'anweisung', block: 'b-000001', quote: 'das  Steueramt prüft' }],
    },
  ]);
  const before = structuredClone(outline);
  expect(verifyEvidence(outline, documents).outline.steps[0]?.unsupported).toBeUndefined();
  expect(outline).toEqual(before);
});

it('finds any passage of a block again, however its white space, dashes and quotation marks were changed', () => {
  const text = anweisung.blocks[0]!.text;
  fc.assert(
    fc.property(fc.nat(text.length - 20), fc.integer({ min: 14, max: 60 }), fc.boolean(), (start, length, plain) => {
      const passage = text.slice(start, start + length).trim();
      const given = plain ? passage.replace(/[„“]/g, '"').replaceAll(' ', ' \n ') : passage;
      const { evidence, unsupported } = check('anweisung', 'b-000001', given);
      expect(unsupported).toEqual([]);
      const quotes = (evidence ?? []).flatMap((entry) => ('quote' in entry ? [entry.quote] : []));
      expect(quotes).toEqual([passage]);
    }),
  );
});
