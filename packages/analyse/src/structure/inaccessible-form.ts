import type { StructuralRule } from './structural-rule.ts';

/** A form as PDF without a structure tree, or as a picture. */
export const inaccessibleForm: StructuralRule = ({ documents }) =>
  documents
    .filter((document) => document.kind === 'form' && document.tagged === false)
    .flatMap((document) => {
      const block = document.blocks.find((candidate) => candidate.kind === 'heading') ?? document.blocks[0];
      if (!block || block.text === '') return [];
      return [
        {
          code: 'inaccessible-form' as const,
          affects: { case: true as const },
          quotes: [{ document: document.id, block: block.id, quote: block.text }],
          place: 5,
          confidence: 0.9,
        },
      ];
    });
