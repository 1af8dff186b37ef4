import type { Sort } from './sort.ts';

const notice =
  /Datenschutz(?:hinweis|erklärung|information|merkblatt)|Hinweise? (?:zum|nach|über den) Datenschutz|Informationen? (?:zum|nach|gemäß|über|zur)[^.\n]{0,60}(?:Datenschutz|Art\.? ?1[34]|DS-?GVO|Verarbeitung)|Impressum/i;

const vocabulary =
  /DS-?GVO|(?:personenbezogen\p{L}*|Ihre|Ihren|Ihrer|diese) Daten|Datenschutz\p{L}*|Verantwortliche[rn]?|Betroffene\p{L}*|Speicher\p{L}*|gespeichert|Löschung|gelöscht|Widerruf\p{L}*|Aufsichtsbehörde|Auftragsverarbeit\p{L}*|Einwilligung|Cookies?|Verarbeitung|verarbeitet|Auskunft|Haftung|§ 5 (?:TMG|DDG)/iu;

/** Says by its head that it is about data and rights, and most of its lines are. */
export const privacyNotice: Sort = {
  name: 'ein Datenschutzhinweis',
  neverSteps: true,
  is: ({ head, shareOf }) => notice.test(head) && shareOf(vocabulary) >= 0.5,
};
