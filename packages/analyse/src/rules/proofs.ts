import { german } from './pattern.ts';
import type { TextRule } from './rule.ts';
import { registerPaper } from './words.ts';

const asked =
  '(?:vorleg\\w*|vorzulegen|vorgelegt|Vorlage|legt…vor\\b|beifüg\\w*|beizufügen|beigefügt|mitbring\\w*|mitzubringen|bring\\w*…mit\\b|einreich\\w*|einzureichen|eingereicht|Nachweis\\w*|nachweis\\w*|nachzuweisen|nachgewiesen|erforderlich\\w*|benötig\\w*|notwendig|anhand|verlang\\w*|anzufordern|angefordert|dabei sein|hochladen|sehen\\b|Beizufügen|mitschicken|beilegen|abgeben|vorhanden sein|brauch\\w*)';

/** Nachweise. */
export const proofRules: readonly TextRule[] = [
  {
    code: 'register-proof',
    paper: german(registerPaper),
    on: ['proofList', 'form'],
    says: [german(registerPaper)],
    sits: german('(?:Unterlagen|Nachweise).*(?:prüf|vorleg)|auf Vollständigkeit|vorsprech'),
    home: 'start',
  },
  {
    code: 'register-proof',
    paper: german(registerPaper),
    says: [
      german(`${registerPaper}…${asked}`),
      german(`${asked}…${registerPaper}`),
      german(`\\bbring\\w*…${registerPaper}…\\bmit\\b`),
      german(`${registerPaper}…(?:beizulegen|beigelegt|zu belegen|belegt|nicht älter|zu erbringen|erbracht)`),
      german(`(?:belegen|beizulegen|nachzuweisen|durch|Kopie de[sr]|Kopien de[sr]) (?:\\w+ ){0,3}${registerPaper}`),
      german(`^(?:aktuelle[rs]?|gültige[rs]?|letzte[rs]?) ${registerPaper}\\.?$`),
    ],
    unless: german('unterlagen…reichen aus'),
    sits: german(
      'Unterlagen|Nachweis|vollständig|vorsprech|vorleg|bescheinigung|urkunde|auszug|Identität|Wohnsitz|Zuverlässigkeit',
    ),
    home: 'start',
  },
  {
    code: 'certified-copy',
    says: [german('\\b(?:amtlich |öffentlich |notariell )?beglaubig\\w+|\\bBeglaubigung\\w*')],
    unless: german('Beglaubigungsstelle|beglaubigt die (?:SB|Behörde)'),
    sits: german('(?:Unterlagen|Nachweise).*(?:prüf|vorleg)|auf Vollständigkeit|vorsprech|vorleg|Kopie'),
    home: 'start',
  },
  {
    code: 'certified-copy',
    on: ['proofList', 'form'],
    says: [german('\\b(?:amtlich |öffentlich )?beglaubigt\\w*')],
    sits: german('(?:Unterlagen|Nachweise).*(?:prüf|vorleg)|auf Vollständigkeit|vorsprech|vorleg|Kopie'),
    home: 'start',
  },
  {
    code: 'original-document',
    says: [
      german(
        '\\bim Original\\b|\\bOriginal(?:unterlage|urkunde|dokument|beleg|rechnung|nachweis|bescheid|quittung|zeugnis|vollmacht|ausweis|schein)\\w*',
      ),
      german(
        '\\bOriginale?\\b…(?:vorzulegen|vorgelegt|vorlegen|mitzubringen|mitbringen|einzureichen|eingereicht|einzusenden|vorzuzeigen|beizufügen|zurückgegeben|zurückgesandt)',
      ),
      german('\\((?:im )?Original\\)|\\bOriginal\\b…(?:vorliegen|vorzeigen|gezeigt)'),
    ],
    unless: german('Original…(?:abgeheftet|vernichtet|Akte genommen|verbleibt|abgelegt)'),
    sits: german(
      'Original|(?:Unterlagen|Nachweise).*(?:prüf|vorleg)|auf Vollständigkeit|vorsprech|vorleg|mitbring|Identität',
    ),
    home: 'start',
  },
  {
    code: 'original-document',
    on: ['proofList', 'form'],
    says: [german('\\bim Original\\b|^\\s*Originale?\\b|\\bOriginal(?:unterlage|urkunde|dokument|beleg)\\w*')],
    sits: german('Original|(?:Unterlagen|Nachweise).*(?:prüf|vorleg)|auf Vollständigkeit|vorsprech|vorleg|Identität'),
    home: 'start',
  },
  {
    code: 'known-data',
    says: [
      german(
        '(?:obwohl|obgleich|wenngleich|auch wenn|auch soweit|trotzdem|dennoch)…(?:bereits|schon|ohnehin)…(?:vorlieg|vorhanden|vorlagen|bekannt|gespeichert|hinterlegt|erfasst|vor\\b|geführt)\\w*',
      ),
      german(
        '(?:bereits|schon|ohnehin)…(?:vorliegen|vorliegt|liegen…vor|bekannt|gespeichert|hinterlegt|vorhanden|erfasst)\\w*…(?:erneut|nochmals|noch einmal|wieder|trotzdem|gleichwohl|dennoch|auch hier)',
      ),
      german(
        '(?:erneut|nochmals|noch einmal|jedes Mal|wiederholt|jährlich neu)…(?:anzugeben|angeben|angegeben|einzutragen|abgefragt|auszufüllen|ausfüllen|vorzulegen|vorlegen)…(?:bereits|schon|unverändert|bekannt|vorlieg\\w*|vorjahr)',
      ),
      german(
        '(?:noch einmal|nochmals|erneut|wieder)…(?:eintrag|angeb|ausfüll|schreib)\\w*…(?:auch wenn|obwohl)…(?:schon|bereits|ohnehin)|lieg(?:en|t) der (?:Verwaltung|Behörde|Stadt|Gemeinde|Schule|Kreisverwaltung|Stelle) (?:\\w+ ){0,2}(?:bereits|schon|ohnehin) vor',
      ),
      german(
        '(?:könnten|könnte) (?:wir|ich|man|Sie)…(?:selbst|auch)…(?:nachsehen|abrufen|nachschauen|einsehen)…(?:verlang|trotzdem|aber)',
      ),
      german(
        '(?:obwohl|obgleich|dabei|auch wenn)…(?:längst|schon|bereits|ohnehin)…(?:kennt|kennen|haben|hat|im System|im Fachverfahren|weiß|wissen)|\\bhaben wir…(?:Angaben|Daten)…(?:schon|bereits|längst)|(?:jedes Jahr|jährlich|jedes Mal|immer) (?:wieder |neu |aufs Neue )?(?:abgefragt|angegeben|anzugeben|erhoben|eingetragen)|(?:schon|bereits) (?:vorliegen|bekannt sind|vorhanden sind)…(?:erneut|nochmals|noch einmal) (?:erhoben|abgefragt|verlangt)',
      ),
    ],
    sits: german('Vordruck|ausfüll|Antrag|Angaben|Bescheinigung|Nachweis'),
  },
  {
    code: 'completion-loop',
    deniable: false,
    says: [
      german('\\bnach(?:zu)?forder\\w*|nachgefordert\\w*|\\bNachforderung\\w*|fordert…\\bnach\\b|fordere…\\bnach\\b'),
      german('nach(?:zu)?reich\\w*|nachgereicht|\\bNachreichung\\w*'),
      german(
        '(?:fehl(?:t|en|ende\\w*)|unvollständig\\w*|lückenhaft\\w*|nicht vollständig|unvollständigkeit)…(?:angefordert|anzufordern|anfordern|angemahnt|gebeten|bitte|bitten|ergänz\\w*|erinner\\w*|zurückgesandt|zurückgegeben|zurückgeschickt|zurückgereicht|schreib\\w*|ruf\\w*|Nachricht|Schreiben|neuer Termin|vervollständig\\w*|aufgefordert|nach(?:zu)?hol\\w*)',
      ),
      german('\\bfehl(?:t|en)\\b…(?:fordert|fordern|fordere|forderst)\\b…\\ban\\b'),
      german('(?:um|zur) (?:Ergänzung|Vervollständigung)'),
      german(
        '(?:jede[rs]? (?:zweite|dritte|vierte|fünfte)|(?:die |mehr als die )?Hälfte|ein (?:Drittel|Viertel)|(?:viele|etliche|zahlreiche|die meisten)) (?:\\w+ ){0,3}(?:Antrag|Anträge|Bogen|Formular|Anmeldung)\\w*…(?:unvollständig|fehlt|lückenhaft)|bei (?:Lücken|Mängeln|fehlenden \\w+|Unvollständigkeit)…(?:schreib|ruf|anforder|nachforder|bitte|zurück)\\w*|Mängel…(?:beheben|behoben|abzustellen|nachgebessert)|unvollständige\\w* (?:Anträge|Antrag|Unterlagen)…(?:zu ergänzen|ergänzen|Frist)',
      ),
    ],
    unless: german(
      'Nachforderung\\w* (?:gibt es|finden|erfolgen|sind|werden)…(?:nicht|keine)|(?:keine|findet|finden|erfolgt|erfolgen|werden|wird|unterbleib\\w*)…(?:Nachforderung\\w*…(?:nicht|unterbleib)|nicht nachgefordert)|(?:keine|ohne) Nachforder',
    ),
    sits: german('nachforder|anforder|nachreich|fehlend|ergänz|vervollständig|erinner|unvollständig'),
  },
];
