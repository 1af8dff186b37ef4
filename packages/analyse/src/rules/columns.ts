import { german } from './pattern.ts';
import type { TextRule } from './rule.ts';

/** Cells of a table of steps that name nothing but the medium. */
export const columnRules: readonly TextRule[] = [
  {
    // A column of a table of steps that names the medium.
    code: 'post',
    says: [german('^(?:per |mit |als )?(?:Brief|Post|Briefpost|Postversand|Postweg|einfacher Brief|Standardbrief)$')],
    inBlock: german('send|versand|geb|übermittel|zuleit|weiterleit|benachrichtig|mitteil|Bescheid|Eingang|eingang'),
    sits: german('versend|versand|übersend|zusend|einsend|eingegangen|mitteil|weiterleit'),
  },
  {
    code: 'fax',
    says: [german('^(?:per )?(?:Tele)?fax$')],
    inBlock: german('send|versand|geb|übermittel|zuleit|weiterleit|benachrichtig|mitteil|einhol|anforder|Anfrage'),
    sits: german('versend|übersend|mitteil|weiterleit|anforder|einhol'),
  },
  {
    code: 'insecure-email',
    says: [german('^(?:per )?E-?Mail$')],
    inBlock: german(
      'send|versand|übermittel|zuleit|weiterleit|benachrichtig|mitteil|einhol|anforder|Anfrage|gebeten|beteilig',
    ),
    unless: german('\\bTelefon\\b'),
    sits: german('versend|übersend|mitteil|weiterleit|anforder|einhol|beteilig|übermittel'),
    weak: true,
  },
  {
    // A column of a table of steps that names the medium of an enquiry.
    code: 'manual-enquiry',
    says: [german('^(?:per )?(?:E-?Mail|Brief|Telefon|telefonisch|Fax|Post|Anschreiben|Schreiben)$')],
    inBlock: german(
      `(?:um (?:Äußerung|Stellungnahme|Auskunft|Zustimmung|Mitteilung) (?:gebeten|bitten|ersucht)|(?:Stellungnahme|Auskunft|Zustimmung|Gutachten|Akte)\\w*…(?:einhol|eingeholt|einzuholen|anforder|angefordert|anzufordern)|Einholung|Anforderung|Anfrage|\\bBeteiligung)…`,
    ),
    unless: german('Antragsteller|fehlende'),
    sits: german('Anfrage|anfrag|anforder|einhol|Stellungnahme|Auskunft|beteilig|Zustimmung|bitten'),
  },
];
