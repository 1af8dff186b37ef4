import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { elementsOf, rulesExtractor } from '@lotse/extract';
import { readDocuments } from '@lotse/ingest';
import { walkSteps } from '@lotse/model';
import { checkSoundness, compile } from '@lotse/process';
import { describe, expect, it } from 'vitest';

/** The forms of the supplied cases, each without the documents beside it, and what each shows of itself. */
const forms = [
  ['gold/baumfaellgenehmigung', 'antrag-baumfaellung.pdf', ['Anlagen beifügen', 'Antrag unterschreiben']],
  ['gold/hundesteuer-anmeldung', 'anmeldung-hund.pdf', ['Anmeldung unterschreiben']],
  ['gold/kita-anmeldung', 'anmeldebogen-kita.pdf', ['Anlagen beifügen', 'Eingang erfassen', 'Anmeldung einreichen']],
  ['gold/plakatierungsgenehmigung', 'antrag-plakatierung.pdf', ['Antrag einreichen', 'Gebühr festsetzen']],
  ['gold/sondernutzung-strassenraum', 'antrag-sondernutzung.pdf', ['Eingang erfassen', 'Gebühr festsetzen']],
  ['practice/elterngeld-erstantrag', 'antrag-elterngeld.html', ['Anlagen beifügen', 'Antrag einreichen']],
] as const;

describe('the form of a case without its other documents', () => {
  it.each(forms)('%s: %s', async (folder, name, proven) => {
    const bytes = await readFile(join(import.meta.dirname, '../data', folder, 'documents', name));
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
});
