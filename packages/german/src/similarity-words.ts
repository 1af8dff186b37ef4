/**
 * The matcher's own words. They are part of the definition of every figure that the evaluation reports:
 * a change here moves all of them, so they are kept apart from the lexicon and are not grown for one case.
 */

/** Words that carry no content in a label; German and English, umlauts folded. */
export const stopWords: ReadonlySet<string> = new Set(
  (
    'der die das des dem den ein eine einen einem einer eines und oder sowie bzw an am auf aus bei beim bis durch ' +
    'fuer gegen in im ins mit nach ob ohne ueber um unter von vom vor zu zum zur zwischen als wie sich es ist sind ' +
    'wird werden wurde worden ggf ' +
    'the a an of to for in on at by with from and or into is are be been as that its their'
  ).split(' '),
);

/** Endings that the stemmer cuts, longest first; at least four letters stay. */
export const endings: readonly string[] = [
  'ierungen',
  'ierung',
  'ungen',
  'ieren',
  'ung',
  'ern',
  'est',
  'ing',
  'en',
  'em',
  'er',
  'es',
  'et',
  'st',
  'ed',
  'e',
  'n',
  's',
  't',
];

/** Pairs that turn the sense of a label round: stems' beginnings, umlauts folded. */
export const opposites: readonly (readonly [readonly string[], readonly string[]])[] = [
  [
    ['genehmig', 'bewillig', 'zustimm', 'stattgeb', 'approv', 'accept'],
    ['ablehn', 'abgelehn', 'versag', 'zurueckweis', 'reject', 'declin', 'deny', 'denied'],
  ],
  [
    ['ja', 'yes'],
    ['nein', 'no'],
  ],
  [
    ['send', 'versend', 'uebersend', 'versand', 'gesend', 'verschick'],
    ['empfang', 'erhalt', 'entgegennehm', 'receiv'],
  ],
  [['erfuell'], ['unerfuell']],
  [['positiv'], ['negativ']],
];
