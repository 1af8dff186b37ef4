import { LotseError, type SourceDocument, type Warning, walkSteps } from '@lotse/model';
import { verifyEvidence } from '../../evidence.ts';
import type { Extraction, ExtractionContext } from '../../extractor.ts';
import { measure } from '../../measure.ts';
import { rulesExtractor } from '../../rules/extract-rules.ts';
import type { CaseQuestion } from '../case-reading.ts';
import { listed } from '../document-words.ts';
import { sortOf } from '../sorts/sorts.ts';
import { frameOf } from './frame.ts';

/** So many steps that the form's own text gives to somebody of the office are a course of work, and no frame is needed. */
const STEPS_OF_A_COURSE = 3;

/**
 * The frame where a case is forms and nothing that tells of the work: what else there is are lists and what tells no
 * procedure.
 * Undefined where there is more, where a page could not be read, and where a form's own text tells who works how.
 */
export async function formAlone(
  documents: readonly SourceDocument[],
  context: ExtractionContext,
): Promise<(Extraction & { questions: readonly CaseQuestion[] }) | undefined> {
  const forms = documents.filter(({ kind, fields }) => kind === 'form' && fields.length > 0);
  const others = documents.filter((document) => !forms.includes(document));
  if (forms.length === 0 || documents.some(isUnread)) return undefined;
  if (others.some((document) => document.kind !== 'list' && sortOf(document) === undefined)) return undefined;
  if (await tellsWork(documents, context)) return undefined;
  const { outline, questions } = frameOf(forms);
  const checked = verifyEvidence(outline, documents).outline;
  return { outline: checked, measures: measure(checked, documents), warnings: [warning(forms)], questions };
}

/** Where a page gave no text, the procedure may stand on it. */
function isUnread({ blocks, warnings }: SourceDocument): boolean {
  return blocks.length === 0 || warnings.some(({ code }) => code === 'E_NEEDS_OCR');
}

async function tellsWork(documents: readonly SourceDocument[], context: ExtractionContext): Promise<boolean> {
  try {
    const { outline } = await rulesExtractor().extract(documents, { caseName: context.caseName });
    const office = new Set(outline.participants.filter(({ kind }) => kind !== 'applicant').map(({ id }) => id));
    const told = [...walkSteps(outline.steps)].filter(
      ({ step }) =>
        'task' in step && step.by !== undefined && office.has(step.by) && !(step.inferred ?? []).includes('by'),
    );
    return told.length >= STEPS_OF_A_COURSE;
  } catch (error) {
    if (error instanceof LotseError && error.code === 'E_NOTHING_PROCEDURAL') return false;
    throw error;
  }
}

function warning(forms: readonly SourceDocument[]): Warning {
  const files = listed(forms.map(({ file }) => file));
  return {
    code: 'W_FORM_ALONE',
    message: `Es liegt nur ${forms.length === 1 ? 'ein Formular' : 'eine Reihe von Formularen'} vor (${files}), keine Beschreibung der Bearbeitung. Der Entwurf zeigt, was die antragstellende Person mit dem Formular tut, und den allgemeinen Rahmen eines Verwaltungsverfahrens. Alle Schritte sind abgeleitet und mit dem Fachbereich zu klären; die offenen Fragen nennen, was fehlt.`,
    where: forms[0]?.file ?? '',
  };
}
