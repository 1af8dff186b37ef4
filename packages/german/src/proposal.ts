const proposals = 'anregung(?:en)?|vorschlag|vorschläge|idee|ideen|wunsch|wünsche|überlegung(?:en)?|gedanke';

/** Somebody proposes or wishes something, or a proposal met its end. */
const proposal = new RegExp(
  [
    `(?<!\\p{L})(?<!(?:auf|nach|pro|je)\\s)(?:${proposals})(?!\\p{L})(?:,\\s|[^;]*(?<!\\p{L})(?:verworfen|abgelehnt|nicht\\s+(?:weiter\\s*)?(?:verfolgt|aufgegriffen|umgesetzt|übernommen)|zurückgestellt|zurückgezogen|fallen\\s?gelassen|keine\\s+mehrheit|vom\\s+tisch|vertagt|auf\\s+eis)(?!\\p{L}))`,
    '(?<!\\p{L})(?:angeregt|andiskutiert|erwogen)(?!\\p{L})',
    '(?<!\\p{L})(?:wurden?|hat|haben|hatten?)\\s+(?:[^,;]{0,40}\\s)?(?:vorgeschlagen|überlegt|diskutiert)(?!\\p{L})|^(?:vorgeschlagen|überlegt|diskutiert)\\s+wurde',
    '(?<!\\p{L})(?:schlägt|schlug|schlagen)\\s+(?:\\p{L}+\\s+)?vor,\\s|(?<!\\p{L})(?:regt|regte|regen)\\s+(?:\\p{L}+\\s+)?an,\\s',
    '(?<!\\p{L})(?:wir|ich)\\s+(?:planen|plane|überlegen|überlege)(?!\\p{L})|(?:planen|überlegen)\\s+wir(?!\\p{L})',
    '^ob\\s[^;]*,\\s+(?:ist|bleibt|steht)\\s+(?:noch\\s+)?(?:offen|unklar|nicht\\s+fest)',
    "warten\\s+wir(?:\\s+es|[’']?s)?(?:\\s+\\p{L}+)?\\s+ab|wunschliste|wunschzettel",
    '(?<!\\p{L})(?:wenn|sobald|falls)\\s+(?:wir\\s+)?(?:das|die|der|den|ein|eine|einen)\\s+neue\\p{L}*\\s+(?:\\p{L}*system|\\p{L}*verfahren|\\p{L}*portal|online\\p{L}*|\\p{L}*dienst|\\p{L}*software|\\p{L}*programm|e-akte|schnittstelle)',
    '(?<!\\p{L})soll(?:en)?\\s+(?:[^,;]{0,40}\\s)?(?:bald|demnächst|irgendwann|(?:ab|in|im)\\s+(?:dem\\s+)?(?:nächsten|kommenden|20\\d\\d))(?!\\p{L})',
  ].join('|'),
  'iu',
);

/** What a proposal would do away with is there now. */
const doingAway =
  /(?<!\p{L})(?:ab(?:zu)?schaffen|ab(?:zu)?lösen|(?:zu\s+)?ersetzen|(?:zu\s+)?verzichten|ein(?:zu)?stellen|weg(?:zu)?lassen|wegfallen|entfallen|um(?:zu)?stellen|abgeschafft|abgelöst|ersetzt)(?!\p{L})/iu;

/** Whether a sentence tells of what somebody proposes, wishes or plans to bring in. */
export function isProposal(sentence: string): boolean {
  return proposal.test(sentence) && !doingAway.test(sentence);
}
