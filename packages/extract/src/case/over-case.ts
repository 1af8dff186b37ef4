import { LotseError, type SourceDocument, slug, uniqueId, walkSteps } from '@lotse/model';
import type { Extraction, ExtractionContext, Extractor } from '../extractor.ts';
import { withFormSteps } from '../form-steps.ts';
import type { CaseQuestion, CaseReading } from './case-reading.ts';
import { contradictions } from './contradictions/contradictions.ts';
import { contributionsOf, withoutContribution } from './contributions.ts';
import { formAlone } from './form-alone/form-alone.ts';
import { readLanguages } from './languages.ts';
import { nothingProcedural, readSorts } from './no-procedure.ts';
import { withoutTwins } from './one-participant.ts';
import { serviceKey } from './service-key.ts';
import { readServices } from './services/services.ts';
import { isByChance } from './work-words.ts';

/** What is looked at before drafting, in this order; each sees what the one before it left. */
const readers: readonly ((documents: readonly SourceDocument[]) => CaseReading)[] = [
  readLanguages,
  readSorts,
  readServices,
];

/**
 * An extractor that looks at the whole case before and after it drafts: leaves out what is no part of the procedure,
 * drafts the frame where there are forms alone, and says what was left out, asked and not found. A case of one
 * well-behaved procedure is drafted as without it.
 *
 * @throws LotseError `E_NOTHING_PROCEDURAL` where no document tells a procedure, with what was found instead.
 */
export function overCase(extractor: Extractor): Extractor {
  return {
    name: extractor.name,
    async extract(documents, context) {
      const read = readersOver(documents);
      const alone = await formAlone(read.documents, context);
      const drafted = alone ?? (await draftOf(extractor, read.documents, documents, context));
      const { leika, questions: asked } = serviceKey(read.documents);
      const outline = withoutTwins(drafted.outline);
      const contributions = contributionsOf(outline, documents);
      const questions = [
        ...read.questions,
        ...asked,
        ...(alone?.questions ?? (await contradictions(read.documents, outline))),
      ];
      return {
        ...drafted,
        outline: {
          ...withFormSteps(outline),
          service: { ...outline.service, leika: outline.service.leika ?? leika },
          openQuestions: withQuestions(outline.openQuestions, questions),
        },
        measures: { ...drafted.measures, contributions },
        warnings: [...read.warnings, ...drafted.warnings, ...withoutContribution(contributions, read.documents)],
      };
    },
  };
}

function readersOver(documents: readonly SourceDocument[]): CaseReading {
  return readers.reduce<CaseReading>(
    (before, read) => {
      const next = read(before.documents);
      return {
        documents: next.documents,
        warnings: [...before.warnings, ...next.warnings],
        questions: [...before.questions, ...next.questions],
      };
    },
    { documents, warnings: [], questions: [] },
  );
}

async function draftOf(
  extractor: Extractor,
  documents: readonly SourceDocument[],
  all: readonly SourceDocument[],
  context: ExtractionContext,
): Promise<Extraction> {
  const drafted = await extractor.extract(documents, context).catch((error: unknown) => {
    const isNothing = error instanceof LotseError && error.code === 'E_NOTHING_PROCEDURAL';
    throw isNothing ? nothingProcedural(all, error) : error;
  });
  const hasTask = [...walkSteps(drafted.outline.steps)].some(({ step }) => 'task' in step);
  if (!hasTask || isByChance(drafted.outline, documents)) throw nothingProcedural(all);
  return drafted;
}

/** The draft's questions with those about the case, each once. */
function withQuestions(own: Extraction['outline']['openQuestions'], added: readonly CaseQuestion[]) {
  const taken = new Set(own.map(({ id }) => id));
  const asked = new Set(own.map(({ question }) => question));
  return [
    ...own,
    ...added
      .filter(({ question }) => !asked.has(question))
      .map((question) => ({ ...question, id: uniqueId(slug(question.question, 40), taken) })),
  ];
}
