import { describe, expect, it } from 'vitest';
import type { DraftChecks } from '../src/comparison.ts';
import { PassageIndex, type ScoredFinding, type ScoredNode, type Trap } from '../src/index.ts';
import { answer, comparison, documentOf, scoreOf, sketch } from './sketch.ts';

const process = sketch(['(Antrag eingegangen) -> Antrag prüfen -> Bescheid versenden']);

function finding(code: string, node: string | undefined, rest: Partial<ScoredFinding> = {}): ScoredFinding {
  return { code, nodes: node === undefined ? [] : [node], optional: false, evidence: [], ...rest };
}

describe('findings', () => {
  const gold = answer(process, {
    findings: [
      finding('post', 'Antrag prüfen'),
      finding('post', 'Bescheid versenden', { optional: true }),
      finding('signature', undefined, { field: 'Unterschrift der Halterin' }),
      finding('excel-list', 'Antrag prüfen', { optional: true }),
    ],
  });
  const score = (name: string, findings: ScoredFinding[], codes?: ReadonlySet<string>) =>
    scoreOf(name, comparison(gold, answer(process, { findings }), codes ? { codes } : {}));

  it('by code: the set of codes, optional ones free', () => {
    expect(score('findingCode', [finding('post', undefined), finding('post', undefined)])).toEqual({
      value: 2 / 3,
      precision: 1,
      recall: 1 / 2,
    });
    expect(score('findingCode', [finding('post', undefined), finding('fax', undefined)])?.value).toBe(1 / 2);
    const known = new Set(['post', 'signature', 'excel-list']);
    expect(score('findingCode', [finding('fax', undefined), finding('post', undefined)], known)?.precision).toBe(1);
    expect(score('findingCode', [finding('excel-list', undefined), finding('post', undefined)])?.precision).toBe(1);
  });

  it('by step: the same code at the same place, one to one', () => {
    const right = finding('post', 'Antrag prüfen');
    const field = finding('signature', undefined, { field: 'Unterschrift' });
    expect(score('findingStep', [right, field])?.value).toBe(1);
    expect(score('findingStep', [right, right, field])?.value).toBe(1);
    expect(score('findingStep', [right, field, finding('post', 'Bescheid versenden')])?.value).toBe(1);
    // One right, one at a place where the gold has none, two wanted.
    expect(score('findingStep', [right, finding('post', '(Antrag eingegangen)')])?.value).toBe(1 / 2);
    expect(score('findingStep', [finding('post', undefined)])?.value).toBe(0);
  });
});

describe('evidence', () => {
  const passages = new PassageIndex([
    documentOf('da.docx', [
      'Der Antrag wird auf Vollständig-\nkeit geprüft.',
      'Der Bescheid wird per Post versandt.',
      'Eine Siegelung ist nicht erforderlich.',
    ]),
  ]);
  const quoted = (id: string, quote: string, block?: string): ScoredNode => ({
    kind: 'task',
    id,
    labels: [id],
    optional: false,
    evidence: [{ file: 'da.docx', quote, ...(block === undefined ? {} : { block }) }],
  });
  const nodes = [
    quoted('Antrag prüfen', 'auf Vollständigkeit geprüft'),
    quoted('Bescheid versenden', 'per Post versandt'),
  ];
  const gold = answer({ participants: [], nodes, flows: [], messages: [] });
  const draft = (...drafted: ScoredNode[]) => answer({ participants: [], nodes: drafted, flows: [], messages: [] });

  it('compares blocks, whatever the words of the quotes', () => {
    const half = comparison(
      gold,
      draft(quoted('Antrag prüfen', 'Der Antrag wird', 'b-0'), quoted('Bescheid versenden', 'Der Antrag', 'b-0')),
      { passages },
    );
    expect(scoreOf('evidence', half)?.value).toBe(1 / 2);
    expect(scoreOf('coverage', half)?.value).toBe(1 / 2);
  });

  it('says how much of the gold was read', () => {
    const torn = answer({
      participants: [],
      flows: [],
      messages: [],
      nodes: [...nodes, quoted('Akte führen', 'Akte')],
    });
    expect(scoreOf('reading', comparison(torn, draft(), { passages }))?.value).toBeCloseTo(2 / 3);
  });

  it('takes figures of grounding, soundness and validity from the checks; controls have no grounding', () => {
    const checks: DraftChecks = {
      asserted: 10,
      grounded: 9,
      hallucinated: 1,
      soundness: 'undecided',
      problems: ['x'],
    };
    const checked = comparison(gold, gold, { passages, checks });
    expect(scoreOf('grounding', checked)?.value).toBe(0.9);
    expect(scoreOf('soundness', checked)?.value).toBe(0);
    expect(scoreOf('validity', checked)?.value).toBe(0);
    for (const name of ['grounding', 'hallucination', 'validity']) {
      expect(scoreOf(name, comparison(gold, gold, { passages }))).toBeUndefined();
    }
  });

  it('hits a trap only with the passage that sets it', () => {
    const traps: Trap[] = [
      { kind: 'finding', what: 'seal', quote: 'Eine Siegelung ist nicht erforderlich.', why: 'negated' },
    ];
    const withQuote = (code: string, quote: string) =>
      scoreOf(
        'trap',
        comparison(
          gold,
          answer(gold.process, { findings: [finding(code, undefined, { evidence: [{ file: 'da.docx', quote }] })] }),
          {
            passages,
            traps,
          },
        ),
      )?.value;
    expect(withQuote('seal', 'Siegelung ist nicht')).toBe(1);
    expect(withQuote('seal', 'per Post versandt')).toBe(0);
    expect(withQuote('post', 'Siegelung ist nicht')).toBe(0);
  });
});

describe('fields', () => {
  const gold = answer(process, {
    fields: [
      { file: 'a.pdf', label: 'Name, Vorname', type: 'text', required: true },
      { file: 'a.pdf', label: 'Geburtsdatum', type: 'date', required: true },
    ],
  });

  it('matches labels within a file and then looks at type and duty', () => {
    const compared = comparison(
      gold,
      answer(process, {
        fields: [
          { file: 'a.pdf', label: 'Name, Vorname', type: 'text', required: true },
          { file: 'a.pdf', label: 'Geburtsdatum:', type: 'text', required: true },
          { file: 'b.pdf', label: 'Geburtsdatum', type: 'date', required: true },
        ],
      }),
    );
    expect(scoreOf('field', compared)).toEqual({ value: 0.8, precision: 2 / 3, recall: 1 });
    expect(scoreOf('fieldKind', compared)?.value).toBe((1 + 0.5) / 2);
  });
});
