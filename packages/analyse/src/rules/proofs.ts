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
      german(
        `\\b(?:füg|leg|reich|bring|schick|send|nehm|nimm|gib|geb|gebt)(?:e|en|t|st)?\\b…${registerPaper}…\\b(?:bei|vor|ein|mit|zu|ab|nach|dazu)\\b(?= ?(?:[.,;:)!]|$|und\\b))`,
      ),
      german(
        `\\b(?:lass|lasse|lassen|lässt)\\b…${registerPaper}…\\b(?:geben|zeigen|vorlegen|schicken|reichen)\\b|${registerPaper}…\\bbesorg\\w*|\\bbesorg\\w*…${registerPaper}|(?<=\\bohne (?:\\w+ ){0,3})${registerPaper}`,
      ),
      german(
        `\\b\\w*(?:nachweis|beleg|unterlagen?|anlagen?|einkommen|einkünfte|eigentum|identität|wohnsitz|personenstand|zuverlässigkeit|erforderlich|nötig|vorzulegen|mitzubringen)\\w* ?: (?:\\w+ ){0,3}${registerPaper}`,
      ),
      german(
        `${registerPaper}…\\b(?:liegt|liegen)\\b…\\bbei\\b(?= ?(?:[.,;:)!]|$|und\\b))|\\bkopier\\w*…${registerPaper}|^${registerPaper} ?\\([^)]*(?:nicht älter|Original|Kopie|aktuell)`,
      ),
    ],
    unless: german('unterlagen…reichen aus'),
    sits: german(
      'Unterlagen|Nachweis|vollständig|vorsprech|vorleg|bescheinigung|urkunde|auszug|Identität|Wohnsitz|Zuverlässigkeit',
    ),
    home: 'start',
  },
  {
    code: 'certified-copy',
    says: [german('\\b(?:amtlich |öffentlich |notariell )?beglaubig\\w+|\\bBeglaubigung\\w*'), german('\\bbegl\\.')],
    unless: german('Beglaubigungsstelle|beglaubigt die (?:SB|Behörde)'),
    sits: german('(?:Unterlagen|Nachweise).*(?:prüf|vorleg)|auf Vollständigkeit|vorsprech|vorleg|Kopie'),
    home: 'start',
  },
  {
    code: 'certified-copy',
    on: ['proofList', 'form'],
    says: [german('\\b(?:amtlich |öffentlich )?beglaubigt\\w*'), german('\\bbegl\\.')],
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
      german(
        '\\b(?:bring|brauch|benötig|verlang|zeig|vergleich)\\w*…\\b(?:(?:das|die|den|dem|mit) )Originale?n?\\b|\\b(?:seh|sieht|schau)\\w*…\\b(?:die |das )Originale?\\b…\\b(?:an|ein)\\b|\\bals Original\\b',
      ),
      german('(?<=\\bohne (?:\\w+ ){0,2})Originale?\\b'),
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
      german(
        '\\b(?:steht|stehen|liegt|liegen|wissen|weiß|kennen|kennt|haben|hat)\\b…\\b(?:bereits|schon|längst|ohnehin|sowieso)\\b…(?:trotzdem|dennoch|gleichwohl|nochmals|noch einmal|erneut|\\bwieder\\b|\\bdoch\\b)…(?:frag|erheb|erhob|verlang|forder|eintrag|eingetragen|angeb|angegeben|ausfüll|vorleg)\\w*',
      ),
      german(
        '\\b(?:wissen|kennen) wir\\b…\\b(?:bereits|schon|längst|ohnehin|sowieso|eh)\\b|\\bwir (?:wissen|kennen)\\b…\\b(?:bereits|schon|längst|ohnehin|sowieso|eh)\\b',
      ),
      german(
        '\\b(?:dieselben|die gleichen|gleiche) (?:Angaben|Daten|Unterlagen|Nachweise)\\b…\\b(?:schon|bereits|längst)\\b…(?:gemacht|angegeben|vorgelegt|eingereicht|erhoben|abgegeben)',
      ),
      german(
        '(?:unverändert|gleichbleibend|gleich|bekannt|dieselbe)\\w*…\\b(?:erneut|neu|wieder|nochmals|noch einmal)\\b…(?:erhoben|abgefragt|angegeben|anzugeben|eingetragen|verlangt|gefordert)',
      ),
      german(
        '(?:obwohl|obgleich|dabei)\\b…\\b(?:steht|stehen|geführt|gespeichert|hinterlegt|vorliegt|vorliegen)\\b…\\b(?:wieder|erneut|noch einmal|nochmals)\\b|\\bhaben wir\\b…\\b(?:schon|bereits|noch)\\b…\\b(?:vom letzten|vom Vorjahr|aus dem Vorjahr|von früher)',
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
      german(
        '(?:\\bHälfte|\\bDrittel|\\bViertel|\\bmeist(?:ens)?|\\boft|\\bhäufig|\\bfast immer|\\bregelmäßig|\\bständig)\\b…\\bfehl(?:t|en)\\b|\\bfehl(?:t|en)\\b (?:\\w+ ){0,3}(?:oft|häufig|meistens|regelmäßig|fast immer)\\b',
      ),
      german('(?:unklar|\\bfehlt|\\bfehlen|unvollständig)…(?:\\bmeld(?:e|et|en)\\b|kontaktier\\w*|Rückfrage)'),
      german('\\bRücklauf\\w*…unvollständig\\w*|\\bunvollständig\\w*…(?:\\bQuote|%|Prozent|\\bzurück\\b)'),
      german('\\bnachhak\\w*|\\bnachgehakt|\\bhak(?:e|en|t)\\b…\\bnach\\b|\\bnach(?:zu)?fassen|\\bnachgefasst'),
      german(
        '\\bfehlende\\w* (?:\\w+ ){0,3}(?:vorzulegen|einzureichen|beizubringen|nachzu\\w+|nachliefer\\w*)|\\b(?:auffordern|aufgefordert|fordert)\\b…\\bfehlende\\w*',
      ),
      german(
        '\\bjede[mnrs]? (?:zweite|dritte|vierte|fünfte)[nmrs]? \\w+…(?:\\bfehlt\\b|\\bfehlen\\b|unvollständig|nachfrag\\w*)|\\bnach(?:zu)?fragen\\b…\\b(?:fehlt|fehlen|unklar)\\b|(?:lückenhaft|unvollständig)\\w*…\\b(?:geht|gehen|kommt|kommen)\\b…\\bzurück\\b',
      ),
    ],
    unless: german(
      'Nachforderung\\w* (?:gibt es|finden|erfolgen|sind|werden)…(?:nicht|keine)|(?:keine|findet|finden|erfolgt|erfolgen|werden|wird|unterbleib\\w*)…(?:Nachforderung\\w*…(?:nicht|unterbleib)|nicht nachgefordert)|(?:keine|ohne) Nachforder',
    ),
    sits: german('nachforder|anforder|nachreich|fehlend|ergänz|vervollständig|erinner|unvollständig'),
  },
];
