import { german } from '../rules/pattern.ts';
import { applicantFields } from './fields.ts';
import type { StructuralRule } from './structural-rule.ts';

/** Several lines that are no free text: they ask for one fact. */
const structured = german('\\b(?:Anschrift|Adresse|Name|Firma|Wohnort)\\b|Unterschrift|Datum');

/** Facts that are asked for in words where values would do. */
const inWords = german(
  '\\bBegründung|\\bGründe?\\b|\\bBeschreibung|\\bSonstige[sn]?\\b|\\bBemerkung|\\bErläuterung|\\bErgänzende|\\bWeitere Angaben|\\bStandorte?\\b|\\bHinweise\\b|\\bMitteilung',
);

/** A field of several lines for what could be chosen from fixed values. */
export const freeText: StructuralRule = ({ documents }) =>
  applicantFields(documents)
    .filter(({ field }) => field.type === 'multiline' && !structured.test(field.label.replace(/\(.*?\)/gu, '')))
    .map(({ field, name, quotes }) => ({
      code: 'free-text',
      affects: { field: name },
      quotes,
      place: 5,
      confidence: inWords.test(field.label) ? 0.8 : 0.6,
    }));
