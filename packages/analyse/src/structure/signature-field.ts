import type { Affects } from '@lotse/model';
import { german } from '../rules/pattern.ts';
import { applicantFields } from './fields.ts';
import type { CaseView, StructuralRule } from './structural-rule.ts';

/** A form with a line to sign on. Of several (both parents) the first stands for all. */
export const signatureField: StructuralRule = (view) =>
  view.documents.flatMap((document) => {
    const fields = applicantFields([document]).filter(({ field }) => field.type === 'signature');
    const [first] = fields;
    if (!first) return [];
    return [
      {
        code: 'signature',
        affects: placeOfSigning(view) ?? { field: first.name },
        quotes: fields.flatMap(({ quotes }) => quotes),
        place: 5,
        confidence: 0.9,
      },
    ];
  });

const fillsIn = german('Antrag|Anmeldung|Vordruck|Formular|Bogen|ausfüll');

/** Where the documents say that the form is signed, if they do. */
function placeOfSigning({ told, targets }: CaseView): Affects | undefined {
  return told.find(({ code, affects }) => {
    if (code !== 'signature' || !('step' in affects)) return false;
    const target = targets.find(({ id }) => id === affects.step);
    return target !== undefined && (target.isTrigger || fillsIn.test(target.label));
  })?.affects;
}
