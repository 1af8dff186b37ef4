import {
  LotseError,
  type Measures,
  type OpenQuestion,
  type ProcessOutline,
  type SourceDocument,
  slug,
  uniqueId,
  type Warning,
} from '@lotse/model';
import { locateQuote } from '../evidence.ts';
import type { ExtractionContext } from '../extractor.ts';
import { measure } from '../measure.ts';
import { rulesExtractor } from '../rules/extract-rules.ts';
import { doubledSteps, withoutDoubles } from './doubled-steps.ts';
import { foreignLabels } from './foreign-labels.ts';
import { type Doubt, type Material, openMaterial } from './material.ts';
import { misplacedSteps } from './misplaced-steps.ts';
import { missingEnds } from './missing-ends.ts';
import { notTakenOver } from './not-taken-over.ts';
import { otherPerformers } from './other-performers.ts';
import { type Alignment, agreementOf, align } from './second-opinion.ts';
import { skippedNumbers } from './skipped-numbers.ts';
import { swappedAnswers } from './swapped-answers.ts';
import { unsaidLabels } from './unsaid-labels.ts';

/** A draft as far as it can be doubted. */
export interface Doubted {
  outline: ProcessOutline;
  measures: Measures;
  warnings: Warning[];
}

/** What is asked of every draft, in this order. To add a kind of doubt is to add a file and a line here. */
const finders: readonly ((material: Material, alignment: Alignment) => Doubt[])[] = [
  unsaidLabels,
  swappedAnswers,
  otherPerformers,
  misplacedSteps,
  doubledSteps,
  foreignLabels,
  missingEnds,
];

/**
 * Looks at a model's draft as a careful reader would: takes out steps told twice, and asks an open question wherever the
 * documents, or the rules' own reading of them, speak against the draft. Nothing else is changed. Also measures how far
 * the rules agree.
 */
export async function withDoubts(
  drafted: Doubted,
  documents: readonly SourceDocument[],
  { caseName }: ExtractionContext,
): Promise<Doubted> {
  const second = await secondOpinion(documents, caseName);
  const { outline: single, warnings } = withoutDoubles(openMaterial(drafted.outline, documents, second));
  const { doubts, left, agreement } = doubtsAbout(openMaterial(single, documents, second), documents);
  const outline = asking(single, doubts, documents);
  return {
    outline,
    measures: { ...measure(outline, documents), ...agreement },
    warnings: [...drafted.warnings, ...warnings, ...(left === 0 ? [] : [tooMany(left)])],
  };
}

/** What `withDoubts` would ask of an outline: for a model to look at before a person is asked. */
export async function doubtsOf(
  outline: ProcessOutline,
  documents: readonly SourceDocument[],
  { caseName }: ExtractionContext,
): Promise<Doubt[]> {
  const material = openMaterial(outline, documents, await secondOpinion(documents, caseName));
  return doubtsAbout(material, documents).doubts;
}

function doubtsAbout(
  material: Material,
  documents: readonly SourceDocument[],
): { doubts: Doubt[]; left: number; agreement: Pick<Measures, 'agreement' | 'alone'> } {
  const alignment = align(material);
  const { unused } = measure(material.outline, documents);
  const isUsed = (document: string, block: string) =>
    !unused.some((one) => one.document === document && one.block === block);
  const missing = notTakenOver(material, alignment);
  const doubts = [
    ...finders.flatMap((find) => find(material, alignment)),
    ...missing.doubts,
    ...skippedNumbers(material, isUsed),
  ];
  return { doubts, left: missing.left, agreement: agreementOf(material, alignment) };
}

/** Several drafts of the same documents are held against one reading of them. */
const readings = new WeakMap<readonly SourceDocument[], Promise<ProcessOutline | undefined>>();

function secondOpinion(documents: readonly SourceDocument[], caseName: string): Promise<ProcessOutline | undefined> {
  const reading = readings.get(documents) ?? readByRules(documents, caseName);
  readings.set(documents, reading);
  return reading;
}

/** What the rules make of the same documents; undefined where they find nothing. */
async function readByRules(
  documents: readonly SourceDocument[],
  caseName: string,
): Promise<ProcessOutline | undefined> {
  try {
    return (await rulesExtractor().extract(documents, { caseName })).outline;
  } catch (error) {
    if (error instanceof LotseError && error.code === 'E_NOTHING_PROCEDURAL') return undefined;
    throw error;
  }
}

/** The outline with doubts as open questions behind those that the model asked. */
function asking(
  outline: ProcessOutline,
  doubts: readonly Doubt[],
  documents: readonly SourceDocument[],
): ProcessOutline {
  const taken = new Set(outline.openQuestions.map(({ id }) => id));
  const asked = new Set(outline.openQuestions.map(({ question }) => question));
  const questions = doubts.flatMap(({ step, question, passages }): OpenQuestion[] => {
    if (asked.has(question)) return [];
    asked.add(question);
    const evidence = passages.filter((passage) => locateQuote(passage, documents) !== undefined);
    return [
      {
        id: uniqueId(slug(question, 40), taken),
        question,
        ...(step === undefined ? {} : { step }),
        ...(evidence.length === 0 ? {} : { evidence }),
      },
    ];
  });
  return questions.length === 0 ? outline : { ...outline, openQuestions: [...outline.openQuestions, ...questions] };
}

function tooMany(count: number): Warning {
  return {
    code: 'draft-missing',
    message: `An ${count === 1 ? 'einer weiteren Stelle' : `${count} weiteren Stellen`} lesen die eingebauten Regeln Schritte, die der Entwurf nicht hat. Sie stehen nicht bei den offenen Fragen; bitte sehen Sie die nicht verwendeten Stellen durch.`,
  };
}
