import type { ProcessOutline, SourceDocument, Warning } from '@lotse/model';
import { elementsOf } from '../elements.ts';

/** How many elements of a draft rest on a document: steps, branches, participants, tables and the form that it is. */
export interface Contribution {
  document: string;
  elements: number;
}

/** What each document contributes, in the order of the documents. Questions ask and take nothing from a document. */
export function contributionsOf(outline: ProcessOutline, documents: readonly SourceDocument[]): Contribution[] {
  const sources = [...elementsOf(outline)]
    .filter(({ element }) => !element.startsWith('question:'))
    .flatMap(({ evidence }) => [...new Set(evidence.flatMap((entry) => ('quote' in entry ? [entry.document] : [])))]);
  const used = [...sources, ...outline.forms.map(({ document }) => document)];
  return documents.map(({ id }) => ({ document: id, elements: used.filter((source) => source === id).length }));
}

/** Names the documents of a case of several that nothing in the draft rests on, but for those told of already. */
export function withoutContribution(
  contributions: readonly Contribution[],
  documents: readonly SourceDocument[],
): Warning[] {
  if (documents.length < 2) return [];
  return documents.flatMap(({ id, file, blocks }): Warning[] => {
    const elements = contributions.find(({ document }) => document === id)?.elements ?? 0;
    if (elements > 0 || blocks.length === 0) return [];
    return [
      {
        code: 'W_NO_CONTRIBUTION',
        message:
          'Auf diese Unterlage stützt sich nichts im Entwurf. Prüfen Sie, ob sie zu diesem Verfahren gehört und ob etwas in ihr fehlt.',
        where: file,
      },
    ];
  });
}
