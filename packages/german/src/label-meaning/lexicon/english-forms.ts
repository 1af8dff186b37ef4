export const englishStopWords: ReadonlySet<string> = new Set(
  (
    'the a an of to for in on at by with from and or into is are be been being as that its their his her has have had ' +
    'whether if it this these those was were will about against via per up out'
  ).split(' '),
);

/** Irregular forms of verbs. */
export const englishForms: ReadonlyMap<string, string> = new Map(
  (
    'sent send|paid pay|made make|written write|wrote write|given give|gave give|taken take|took take|chosen choose|' +
    'chose choose|found find|got get|gotten get|told tell|bought buy|sold sell|drawn draw|done do|begun begin|' +
    'held hold|kept keep|put put|set set|withdrawn withdraw|withdrew withdraw|lent lend|built build|shipped ship|' +
    'come come|came come'
  )
    .split('|')
    .map((entry): [string, string] => {
      const [form = '', verb = ''] = entry.split(' ');
      return [form, verb];
    }),
);

/** Nouns of action whose verb does not follow from their ending. */
export const englishNouns: ReadonlyMap<string, string> = new Map(
  (
    'approval approve|rejection reject|delivery deliver|shipment ship|payment pay|receipt receive|decision decide|' +
    'assessment assess|evaluation evaluate|verification verify|validation validate|inspection inspect|' +
    'confirmation confirm|registration register|notification notify|calculation calculate|creation create|' +
    'selection select|submission submit|analysis analyse|examination examine|cancellation cancel|diagnosis diagnose|' +
    'estimation estimate|review review|check check|reservation reserve|booking book|refusal refuse|closure close|' +
    'assignment assign|preparation prepare|determination determine|comparison compare|update update|reminder remind'
  )
    .split('|')
    .map((entry): [string, string] => {
      const [noun = '', verb = ''] = entry.split(' ');
      return [noun, verb];
    }),
);
