import { applicantFields } from './fields.ts';
import type { StructuralRule } from './structural-rule.ts';

/** A form with a line to sign on. Of several (both parents) the first stands for all. */
export const signatureField: StructuralRule = ({ documents }) =>
  documents.flatMap((document) => {
    const fields = applicantFields([document]).filter(({ field }) => field.type === 'signature');
    const [first] = fields;
    if (!first) return [];
    return [
      {
        code: 'signature',
        affects: { field: first.name },
        quotes: fields.flatMap(({ quotes }) => quotes),
        place: 5,
        confidence: 0.9,
      },
    ];
  });
