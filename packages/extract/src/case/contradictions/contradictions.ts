import { type ProcessOutline, type Quote, type SourceDocument, walkSteps } from '@lotse/model';
import type { CaseQuestion } from '../case-reading.ts';
import { listed } from '../document-words.ts';
import { leadsInLaw, leadsInPractice, type Weighed, weighed } from '../precedence.ts';
import { amendments } from './amendments.ts';
import type { ClaimFinder } from './claim.ts';
import { deadlines } from './deadlines.ts';
import { fees } from './fees.ts';
import { type Opposition, opposedClaims } from './opposition.ts';
import { papers } from './papers.ts';
import { opposedSteps } from './told-steps.ts';
import { waysIn } from './ways-in.ts';

const finders: readonly ClaimFinder[] = [deadlines, fees, papers, waysIn];

/**
 * What two documents tell differently: open questions with the passages of both, which say which document leads for
 * how the work is done today and which for what has to be.
 *
 * @param outline the draft, to whose steps the questions are tied
 */
export async function contradictions(
  documents: readonly SourceDocument[],
  outline: ProcessOutline,
): Promise<CaseQuestion[]> {
  if (documents.length < 2) return [];
  const claims = documents.flatMap((document) => finders.flatMap((find) => find(document)));
  const found = [...opposedClaims(claims), ...(await opposedSteps(documents))];
  const more = amendments(documents).filter((one) => !found.some((other) => isPartOf(one, other)));
  return [...found, ...more].map((opposition) => questionOf(opposition, outline));
}

/** Whether a sentence that amends another is one of those found already by what they say. */
function isPartOf(one: Opposition, other: Opposition): boolean {
  const passages = other.sides.flatMap((side) => side.passages);
  return (one.sides.at(-1)?.passages ?? []).some(({ document, block, quote }) =>
    passages.some((each) => each.document === document && each.block === block && each.quote.includes(quote)),
  );
}

function questionOf({ question, sides }: Opposition, outline: ProcessOutline): CaseQuestion {
  const documents = sides.map(({ document }) => weighed(document));
  const told = sides.map(({ words }, index) => `${words} (${nameOf(documents[index])})`);
  const evidence = sides.flatMap(({ passages }) => passages);
  const step = stepAt(outline, evidence);
  return {
    question: `${question} Die Unterlagen sagen Verschiedenes: ${listed(told)}. ${leading(documents)}`,
    ...(step === undefined ? {} : { step }),
    evidence,
  };
}

function nameOf(weighed: Weighed | undefined): string {
  if (weighed === undefined) return '';
  const { document, validity } = weighed;
  return validity === undefined ? document.file : `${document.file}, ${validity.quote.quote.replace(/[:,]$/, '')}`;
}

function leading(documents: readonly Weighed[]): string {
  const practice = leadsInPractice(documents)?.document.file;
  const law = leadsInLaw(documents)?.document.file;
  if (practice === undefined && law === undefined) return 'Welche Unterlage vorgeht, lässt sich nicht erkennen.';
  if (practice === law || law === undefined) return `Bis zur Klärung geht ${practice} vor.`;
  if (practice === undefined) return `Bis zur Klärung geht ${law} vor.`;
  return `Wie heute gearbeitet wird, sagt eher ${practice}; was gelten muss, eher ${law}.`;
}

/** The step of the draft that quotes one of the passages, else one of their blocks. */
function stepAt(outline: ProcessOutline, passages: readonly Quote[]): string | undefined {
  const steps = [...walkSteps(outline.steps)].map(({ step }) => step);
  const quoting = (fits: (own: Quote, passage: Quote) => boolean) =>
    steps.find(({ evidence }) =>
      (evidence ?? []).some(
        (entry) =>
          'quote' in entry &&
          passages.some(
            (passage) => passage.document === entry.document && passage.block === entry.block && fits(entry, passage),
          ),
      ),
    );
  return (quoting((own, passage) => passage.quote.includes(own.quote)) ?? quoting(() => true))?.id;
}
