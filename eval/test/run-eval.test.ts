import { join } from 'node:path';
import { type Extractor, measure } from '@lotse/extract';
import type { ProcessOutline, SourceDocument, Step } from '@lotse/model';
import { describe, expect, it } from 'vitest';
import { firstScores, measured, resultOf } from './measured.ts';

const data = join(import.meta.dirname, 'fixtures', 'gold');

/** An extractor that drafts what it is told, quoting the words that stand in the documents. */
function drafting(steps: (quote: (text: string) => Pick<Step, 'evidence'>) => Step[]): Extractor {
  return {
    name: 'rules',
    extract: async (documents: readonly SourceDocument[]) => {
      const quote = (text: string): Pick<Step, 'evidence'> => {
        const document = documents[0];
        const block = document?.blocks.find((candidate) => candidate.text.includes(text));
        return { evidence: [{ document: document?.id ?? '', block: block?.id ?? 'b-none', quote: text }] };
      };
      const outline: ProcessOutline = {
        version: 1,
        process: 'Hund anmelden',
        service: { leika: null, name: 'Hund anmelden' },
        triggers: [],
        participants: [
          { id: 'halterin', name: 'Halterin', kind: 'applicant' },
          { id: 'amt', name: 'Steueramt', kind: 'unit', ...quote('Das Steueramt') },
        ],
        steps: steps(quote),
        openQuestions: [],
        forms: [],
        decisions: [],
      };
      return { outline, measures: measure(outline, documents), warnings: [] };
    },
  };
}

const rightSteps = (quote: (text: string) => Pick<Step, 'evidence'>): Step[] => [
  { id: 'ausfuellen', task: 'Anmeldung ausfüllen', by: 'halterin', ...quote('füllt die Anmeldung aus') },
  { id: 'pruefen', task: 'Vollständigkeit der Anmeldung prüfen', by: 'amt', ...quote('prüft die Anmeldung') },
  {
    id: 'wahl',
    choice: 'Anmeldung vollständig?',
    by: 'amt',
    ...quote('Fehlen Angaben'),
    branches: [
      {
        when: 'nein',
        steps: [
          { id: 'fordern', task: 'Angaben nachfordern', by: 'amt', ...quote('fordert das Steueramt sie nach') },
          { id: 'ergaenzen', task: 'Angaben ergänzen', by: 'halterin', ...quote('ergänzt die Angaben') },
        ],
      },
      { when: 'ja', steps: [] },
    ],
  },
  { id: 'festsetzen', task: 'Steuer festsetzen', by: 'amt', ...quote('setzt die Steuer fest') },
  {
    id: 'versenden',
    task: 'Bescheid versenden',
    by: 'amt',
    type: 'send',
    to: 'halterin',
    channel: 'post',
    ...quote('versendet den Bescheid per Post'),
  },
];

describe('runEval', () => {
  it('gives a right draft full marks, though its applicant has a pool of her own', async () => {
    const result = resultOf(await measured(data, drafting(rightSteps)), 'hund');
    const scores = firstScores(result);
    for (const name of [
      'activity',
      'flow',
      'gatewayTyped',
      'actor',
      'lane',
      'grounding',
      'coverage',
      'soundness',
      'reading',
    ]) {
      expect(scores[name]?.value, name).toBe(1);
    }
    expect(scores['trap']?.value).toBe(0);
    expect(result.failures).toEqual([]);
    expect(result.problems).toEqual([]);
  });

  it('looks into sub-processes and follows a step to its interruption', async () => {
    const nested = drafting((quote) => {
      const [fill, check, , set, send] = rightSteps(quote);
      if (!fill || !check || !('task' in check) || !set || !send) throw new Error('five steps');
      const demand: Step = { id: 'fordern', task: 'Angaben nachfordern', by: 'amt', ...quote('fordert das Steueramt') };
      const interrupted: Step = {
        ...check,
        onTimer: [{ after: 'P14D', label: 'Frist abgelaufen', interrupting: true, steps: [demand] }],
      };
      const inside: Step = {
        id: 'kern',
        subprocess: 'Steuer bearbeiten',
        by: 'amt',
        steps: [set, send],
        ...quote('Steuer'),
      };
      return [fill, interrupted, inside];
    });
    const result = resultOf(await measured(data, nested), 'hund');
    const { activity, flow } = firstScores(result);
    // Missing: "Angaben ergänzen". The sub-process itself is not a step.
    expect(activity).toEqual({ value: (2 * 5) / (5 + 6), precision: 1, recall: 5 / 6 });
    // Claimed: fill→check, check→demand, check→set, demand→set, set→send. Wanted also demand→add, add→set.
    expect(flow?.precision).toBe(4 / 5);
    expect(flow?.recall).toBe(4 / 6);
  });

  it('marks down a quote that stands nowhere, a step too few and a wrong order', async () => {
    const worse = drafting((quote) => {
      const [fill, check, choice, set, send] = rightSteps(quote);
      if (!fill || !check || !choice || !set || !send) throw new Error('five steps');
      return [fill, set, { ...check, ...quote('prüft den Wasserstand') }, send];
    });
    const result = resultOf(await measured(data, worse), 'hund');
    const scores = firstScores(result);
    // Asserted: the office and four steps; one quote is invented.
    expect(scores['grounding']?.value).toBe(4 / 5);
    expect(scores['activity']).toEqual({ value: (2 * 4) / (4 + 6), precision: 1, recall: 4 / 6 });
    // Claimed: fill→set, set→check, check→send; wanted: six pairs, none of these.
    expect(scores['flow']?.value).toBe(0);
    expect(result.difference.steps.missed.map(({ text }) => text).join()).toContain('Angaben nachfordern');
    expect(result.difference.flows.invented.map(({ text }) => text)).toContainEqual(
      expect.stringContaining('Steuer festsetzen → '),
    );
  });

  it('scores a draft that does not compile at 0 and says why', async () => {
    const broken = drafting((quote) => [
      { id: 'a', end: 'Fertig', ...quote('setzt die Steuer fest') },
      { id: 'b', task: 'Bescheid versenden', by: 'amt', ...quote('versendet den Bescheid') },
    ]);
    const result = resultOf(await measured(data, broken), 'hund');
    expect(firstScores(result)['soundness']?.value).toBe(0);
    expect(firstScores(result)['activity']?.value).toBe(0);
    expect(result.failures.join()).toContain('Graph: E_UNREACHABLE');
  });
});
