import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { elementsOf, rulesExtractor } from '@lotse/extract';
import { readDocuments } from '@lotse/ingest';
import { walkSteps } from '@lotse/model';
import { checkSoundness, compile } from '@lotse/process';
import { describe, expect, it } from 'vitest';

/** The forms of the supplied cases, each without the documents beside it, and what each shows of itself. */
const forms = [
  [
    'eval/data/gold/baumfaellgenehmigung/documents',
    'antrag-baumfaellung.pdf',
    ['Anlagen beifügen', 'Antrag unterschreiben'],
  ],
  ['eval/data/gold/hundesteuer-anmeldung/documents', 'anmeldung-hund.pdf', ['Anmeldung unterschreiben']],
  [
    'eval/data/gold/kita-anmeldung/documents',
    'anmeldebogen-kita.pdf',
    ['Anlagen beifügen', 'Eingang erfassen', 'Anmeldung einreichen'],
  ],
  [
    'eval/data/gold/plakatierungsgenehmigung/documents',
    'antrag-plakatierung.pdf',
    ['Antrag einreichen', 'Gebühr festsetzen'],
  ],
  [
    'eval/data/gold/sondernutzung-strassenraum/documents',
    'antrag-sondernutzung.pdf',
    ['Eingang erfassen', 'Gebühr festsetzen'],
  ],
  [
    'eval/data/practice/elterngeld-erstantrag/documents',
    'antrag-elterngeld.html',
    ['Anlagen beifügen', 'Antrag einreichen'],
  ],
] as const;

describe('the form of a case without its other documents', () => {
  it.each(forms)('%s: %s', async (folder, name, proven) => {
    const bytes = await readFile(join(import.meta.dirname, '../..', folder, name));
    const { documents } = await readDocuments([{ name, bytes }], { caseName: 'form' });
    const { outline, warnings } = await rulesExtractor().extract(documents, { caseName: 'form' });
    const steps = [...walkSteps(outline.steps)].map(({ step }) => step);
    const shown = steps.flatMap((step) => ('task' in step && step.evidence ? [step.task] : []));
    expect(warnings).toMatchObject([{ code: 'W_FORM_ALONE' }]);
    expect(shown).toEqual(expect.arrayContaining([...proven]));
    expect(steps.filter((step) => step.derived === undefined || step.unsupported)).toEqual([]);
    const asserted = [...elementsOf(outline)].filter((element) => element.asserted);
    expect(asserted.every(({ element }) => element.startsWith('participant:'))).toBe(true);
    expect(outline.participants.filter(({ kind }) => kind === 'unit')).toHaveLength(1);
    expect(outline.openQuestions.length).toBeGreaterThanOrEqual(5);
    expect(outline.forms[0]?.fields).toEqual(expect.arrayContaining([expect.anything()]));
    expect(checkSoundness(compile(outline)).verdict).toBe('sound');
  });

  it('works for a form that only Adobe lays out (XFA), which names neither office nor way', async () => {
    const name = 'xfa_dynamic.pdf';
    const bytes = await readFile(join(import.meta.dirname, '../../packages/ingest/test/fixtures', name));
    const { documents } = await readDocuments([{ name, bytes }], { caseName: 'form' });
    const { outline, warnings } = await rulesExtractor().extract(documents, { caseName: 'form' });
    expect(warnings.map(({ code }) => code)).toEqual(['W_FORM_ALONE']);
    expect(outline.steps.slice(0, 3)).toMatchObject([
      { task: 'Angaben zur Person ausfüllen', derived: 'applicant-by-form' },
      { task: 'Formular einreichen', derived: 'applicant-by-form' },
      { task: 'Eingang erfassen', derived: 'frame-of-procedure' },
    ]);
    expect(outline.openQuestions.map(({ question }) => question).join()).toContain('Auf welchem Weg');
    expect(checkSoundness(compile(outline)).verdict).toBe('sound');
  });
});
