import { german } from './pattern.ts';
import type { TextRule } from './rule.ts';
import { applicantForm, institution, notice } from './words.ts';

/** Zugang: how the applicant gets in. */
export const accessRules: readonly TextRule[] = [
  {
    code: 'paper-form',
    says: [
      german(
        `${applicantForm}…(?:\\b(?:aus|auf)zulegen|ausliegt|ausliegen|\\baus\\b(?! dem)|(?:aus)?zudrucken|auszudrucken|ausdrucken|ausgedruckt|zum Ausdruck|(?:\\bdruck(?:en|t)\\b…\\baus\\b)|herunter(?:zu)?(?:laden|geladen|lad)|Download|bereit(?:steht|stehen|gestellt|gehalten|liegt)|steht…bereit|erhältlich|abzuholen|anzufordern|auszufüllen|ausgefüllt|ausfüllen|handschriftlich|zu verwenden|zu benutzen|zu nutzen)`,
      ),
      german(`(?:lad(?:en|e)?|druck(?:en|e|t)?) …${applicantForm}…(?:herunter|\\baus\\b|\\bab\\b)`),
      german(`(?:herunterladbar|ausdruckbar|auszudruckend)\\w*…${applicantForm}`),
      german(
        `\\b(?:mit|auf|mittels|unter Verwendung|anhand) (?:\\w+ ){0,3}${applicantForm}…(?:zu stellen|gestellt|\\bstellen|zu beantragen|beantragt|anzumelden|angemeldet|abzugeben|einzureichen|eingereicht|erfolgt|erfolgen|anzuzeigen|angezeigt|zu erklären|aufzunehmen|aufgenommen)`,
      ),
      german(
        `(?:erfolgt|erfolgen|gestellt|\\bstellen|beantragt|beantragen|zu verwenden (?:ist|sind)|zu (?:be)?nutzen (?:ist|sind)|verwenden Sie|(?:be)?nutzen Sie|füllen Sie)…${applicantForm}`,
      ),
      german(`${applicantForm}[^;|?]{0,30}\\((?:[^)]*)(?:PDF|Papier|ausdruck|auszudruck|Download)`),
      german(
        '(?:Antrag|Anmeldung|Anträge|Anzeige|Bogen)\\w*…(?:auf Papier|in Papierform|papiergebunden|papierbasiert)',
      ),
      german('^(?:Nur )?(?:auf|in) Papier(?:form)?\\b'),
    ],
    unless: german(
      'Online-?(?:Formular|Antrag|Dienst)|online (?:auszufüllen|ausfüllen|ausgefüllt)|Intranet|Merkblatt…liegt|Fachverfahren…(?:Formular|Vordruck)',
    ),
    sits: german('Antrag|Vordruck|Formular|Anmeldung|Bogen|ausfüll'),
    home: 'start',
  },
  {
    // "Dieser steht zum Herunterladen bereit": what it is stands before.
    code: 'paper-form',
    says: [
      german(
        '^(?:Er|Sie|Es|Dieser?|Dieses|Den|Das|Diesen)\\b…(?:herunter(?:zu)?(?:laden|geladen|lad)\\w*|auszudrucken|ausgedruckt|zum Ausdrucken|ausliegt|liegt…\\baus\\b|liegen…\\baus\\b|auszufüllen|bereitsteht|bereit\\b|erhältlich)',
      ),
    ],
    before: german(applicantForm),
    unless: german('Online-?(?:Formular|Antrag|Dienst)|Intranet|\\bSchreiben\\b'),
    sits: german('Antrag|Vordruck|Formular|Anmeldung|Bogen|ausfüll'),
    home: 'start',
  },
  {
    code: 'paper-form',
    on: ['form'],
    says: [
      german('in (?:Druckschrift|Druckbuchstaben|Blockschrift|Blockbuchstaben)'),
      german('\\b(?:ausdrucken|auszudrucken|ausgedruckt)\\b'),
      german('handschriftlich ausfüllen|leserlich ausfüllen|gut lesbar ausfüllen|Zutreffendes (?:bitte )?ankreuzen'),
    ],
    home: 'start',
  },
  {
    code: 'signature',
    says: [
      german('(?:eigenhändig|handschriftlich|persönlich)\\w* (?:zu )?(?:unterschr|unterzeichn|Unterschrift)'),
      german(
        '(?:Antrag|Anträge|Vordruck|Formular|Bogen|Anmeldung|Anzeige|Erklärung|Anschreiben|Formblatt)\\w*…(?:zu unterschreiben|zu unterzeichnen|unterschrieben|unterzeichnet|unterschreiben|unterzeichnen|unterschreibt)',
      ),
      german('unterschrieben\\w* (?:\\w+ ){0,2}(?:Antrag|Vordruck|Formular|Bogen|Anmeldung|Anschreiben|Exemplar)'),
      german(
        'unterschreiben Sie|unterzeichnen Sie|(?:müssen|muss|haben|hat) (?:\\w+ ){0,3}(?:unterschreiben|zu unterschreiben|unterzeichnen)',
      ),
      german(
        'mit (?:der )?Unterschrift (?:de[rs]|aller|beider|versehen)|Unterschrift de[rs] (?:Antrag|Halter|Erziehung|Eltern|Sorge|Anmeld|Bevoll)\\w*',
      ),
      german(
        '(?:vo[nm]|durch) (?:\\w+ ){0,4}(?:Antragsteller|antragstellende|Ausweisinhaber|Inhaber|Halter|Eltern|Erziehungsberechtigte|Sorgeberechtigte|Bürger|Person|Kund|Betroffene|Anzeigende|Erklärende)\\w*…(?:zu unterschreiben|unterschrieben|zu unterzeichnen|unterzeichnet)',
      ),
      german('(?:Niederschrift|Protokoll|Verhandlung)\\w*…(?:unterschrieben|zu unterschreiben|unterzeichnet)'),
      german(
        '^\\s*unterschrieben\\b|\\bunterschreiben\\b (?:ihn|sie|es )?(?:und|,) (?:geben|reichen|senden|schicken|werfen|bringen)',
      ),
      german(
        '(?:ohne|fehlende|fehlt die) Unterschrift…(?:zurück|nicht|unvollständig|nachgeholt)|(?:Datum und |mit (?:der )?)Unterschrift…(?:versehen|zu versehen|versieht)',
      ),
      german(
        '(?:Antragsteller(?:in)?|antragstellende Person|Kund(?:e|in)|Bürger(?:in)?|Eltern|Halter(?:in)?|Inhaber(?:in)?|Erziehungsberechtigte\\w*|Person)\\b…(?:unterschreib(?:t|en)|unterzeichne(?:t|n))\\b',
      ),
    ],
    unless: german(
      `${notice}…(?:unterschrieb|unterzeichn|unterschreib)|zur Unterschrift|Unterschriftsmappe|elektronisch\\w* unter`,
    ),
    sits: german('unterschr|Vordruck|Antrag|Niederschrift|Erklärung'),
    home: 'start',
  },
  {
    // A form to be applied for in writing, and no rule of law is named.
    code: 'signature',
    says: [
      german(
        'schriftlich\\w* (?:\\w+ ){0,4}(?:zu beantragen|zu stellen|einzureichen|anzumelden|anzuzeigen|beantragt werden)',
      ),
    ],
    unless: german('§|Satzung|Gesetz|Verordnung|schriftlich,? oder|Textform|elektronisch'),
    weak: true,
    home: 'start',
  },
  {
    code: 'written-form',
    says: [
      german(
        '\\b(?:bedarf|bedürfen|erfordert|verlangt|vorgeschrieben|unterliegt)…Schriftform|Schriftform…(?:erforderlich|vorgeschrieben|zu wahren|gewahrt)|in Schriftform',
      ),
      german(
        'schriftlich\\w*…(?:zu beantragen|beantragt|zu stellen|gestellt|einzureichen|eingereicht|einzulegen|eingelegt|zu erklären|erklärt|anzuzeigen|angezeigt|anzumelden|angemeldet|abzugeben|Antrag\\w*|zu erteilen|Zustimmung|Einwilligung|Erklärung)',
      ),
      german('(?:Antrag|Anzeige|Anmeldung|Widerspruch|Erklärung|Kündigung)\\w* (?:\\w+ ){0,3}schriftlich'),
    ],
    needs: german('§|Satzung|Gesetz|Verordnung|Ordnung\\b|Schriftform'),
    unless: german(
      'schriftlich oder (?:elektronisch|in Textform)|elektronisch oder schriftlich|Textform|schriftlich oder per E-?Mail',
    ),
    sits: german('Antrag|Widerspruch|Anzeige|Anmeldung|eingegangen'),
    home: 'start',
  },
  {
    code: 'personal-appearance',
    says: [
      german(
        'persönlich…(?:erschein\\w*|erscheint|vor(?:zu)?sprech\\w*|vorspricht|vorstell\\w*|vorzustellen|einzufinden|einfinden|kommen|anwesend|(?:an)?zu?melden|beantrag\\w*|stellen|im (?:Amt|Rathaus|Bürger\\w+)|in (?:die|der|das|den) \\w+(?:stelle|amt|behörde|büro))',
      ),
      german(
        'sprechen Sie…vor\\b|spricht…(?:persönlich|im \\w+)…vor\\b|(?<!nach )Vorsprache…(?:persönlich|erforderlich|notwendig|nötig|vor Ort)',
      ),
      german(
        'persönliche[nrms]? (?:Erscheinen|Vorsprache|Anwesenheit|Vorstellung|Untersuchung|Termin|Anhörung|Gespräch|Beantragung|Antragstellung|Anmeldung)',
      ),
      german(
        '(?:Anmeldung|Antragstellung|Beantragung|Vorsprache|Anzeige|Antrag|Abgabe)\\w* (?:\\w+ ){0,3}(?:erfolgt|erfolgen|ist|kann|muss|hat)…(?:nur |ausschließlich )?persönlich',
      ),
      german(
        '(?:sollen|müssen|haben|muss|hat|soll)…(?:gemeinsam|selbst|beide)…(?:zu )?erscheinen|zum Termin erscheinen|zum Termin (?:zu )?kommen',
      ),
      german(
        '(?:gemeinsam|beide|zusammen)…vorzusprechen|(?:müssen|muss|sollen|bitten wir|haben|hat|bitte)…(?:vorzusprechen|vorsprechen)\\b|(?:müssen|muss|sollen|kommen)…(?:zu uns|ins Amt|ins Rathaus|ins Bürger\\w+|aufs Amt|in die Behörde)\\b|\\bkommen…(?:einfach |meist )?vorbei\\b|kommt…vorbei\\b|nur vor Ort…(?:möglich|beantrag)|vor Ort…(?:zu beantragen|beantragt werden)',
      ),
    ],
    unless: german(
      'persönlich…auf\\b(?: |\\.|$)|(?:sucht|suchen)…auf\\b|persönlich\\w*…ab(?:zu)?(?:hol|geb)|persönliche[nr]? (?:Daten|Angaben|Verhältnis|Gründe)|ohne persönlich|oder (?:online|schriftlich|per Post)…genügt',
    ),
    sits: german('vorsprech|erschein|Termin|Identität|einladen|spricht|persönlich'),
    home: 'start',
  },
  {
    code: 'identity-paper',
    says: [
      german(
        '(?:Kopie|Kopien|Ablichtung|Abschrift|Scan)\\w* (?:(?:de[sr]|Ihres|vom|eines|seines|ihres|gültigen|beider) ?){0,3}(?:Personal)?(?:ausweis|\\bPass|Reisepass)\\w*|\\b(?:Ausweis|Pass|Personalausweis)kopie',
      ),
      german(
        '\\b(?:Personal|Lichtbild)?ausweis(?:e|es|dokument\\w*|papier\\w*)?\\b…(?:vorzulegen|vorlegen|vorgelegt|Vorlage|zeigen|vorzuzeigen|gezeigt|mitzubringen|mitbringen|beizufügen|Kopie|kontrollier\\w*|geprüft|ein(?:zu)?sehen)',
      ),
      german(
        '(?:Identität|Person|Personalien)…(?:anhand|durch|mittels|mit)…(?:Ausweis|Personalausweis|Reisep[aä]ss|\\bPass\\b|Führerschein|Dokument)\\w*',
      ),
      german(
        '(?:Vorlage|Vorzeigen|Einsicht|Kontrolle)\\b…\\b(?:Personalausweis|Reisep[aä]ss|Ausweis|Pass|Perso|Führerschein)\\w*',
      ),
      german(
        '\\b(?:Perso|Personalausweis|Reisepass|Ausweis|Pass)\\b…(?:zeigen|vorlegen|vorgelegt|vorzulegen|mitbringen|mitzubringen)',
      ),
      german('\\bbring\\w*…\\b(?:Perso|Personalausweis|Ausweis|Reisepass|Ausweisdokument)\\b…\\bmit\\b'),
      german('(?:zeigen|vorlegen|mitbringen) …\\b(?:Perso|Personalausweis|Ausweis|Reisepass)\\b'),
    ],
    unless: german('Impfausweis|Schwerbehindertenausweis|abgelaufene[nr]? Ausweis|neue[rn]? (?:Personal)?ausweis'),
    sits: german(
      'Identität|Ausweiskopie|Ausweis\\w* (?:prüf|vorleg|zeig|kontroll)|vorsprech|(?:Unterlagen|Nachweise).*(?:prüf|vorleg)',
    ),
  },
  {
    code: 'identity-paper',
    on: ['proofList', 'form'],
    says: [
      german(
        '\\b(?:Personalausweis\\w*|Reisep(?:ass|asses|ässe)|Ausweiskopie|Identitätsnachweis|Ausweisdokument\\w*)\\b',
      ),
    ],
    unless: german('Reisepass des (?:Heimat|Kindes)|verloren'),
    sits: german(
      'Identität|Ausweiskopie|Ausweis\\w* (?:prüf|vorleg|zeig|kontroll)|vorsprech|(?:Unterlagen|Nachweise).*(?:prüf|vorleg)|auf Vollständigkeit',
    ),
  },
  {
    code: 'post',
    says: [
      german(
        '\\b(?:per|mit|mit der|durch die|via|mittels) (?:Brief|Post|Briefpost|Standardbrief)\\b|auf dem Postweg\\w*|postalisch|\\b(?:als|mit einfachem|per einfachem|mit) Brief\\b|brieflich|Briefpost|per Normalpost|\\bzur Post (?:ge)?geben|\\bzur Post (?:aufgegeben|bringen|gebracht)|\\beinfacher Brief\\b|\\bin den Briefkasten|\\bBriefumschlag\\b|\\bin einem frankierten|\\bRückumschlag|\\bFreiumschlag',
      ),
      german('\\bBriefe (?:gibt|kommen|gehen)|auf dem Briefweg'),
      german('Anschreiben…(?:versand|versend|verschick|geschickt)'),
    ],
    unless: german(
      'Hauspost|Dienstpost|Amtshilfe|Stellungnahme…(?:einzuholen|anzufordern)|Zustimmung…(?:angefordert|eingeholt)|E-Post',
    ),
    sits: german('versend|versand|übersend|zusend|einsend|eingegangen|Brief|Post|Zusage|weiterleit|schick'),
    home: 'start',
  },
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
    code: 'fax',
    says: [
      german(
        '\\b(?:per|mittels|via|durch|als|mit) (?:Tele)?fax\\b|\\bgefaxt\\b|\\bfaxen\\b|\\bfaxt\\b|\\bFaxe\\b|Faxgerät|Telefax(?!\\s*:?\\s*[\\d(+]|-?nummer)',
      ),
    ],
    unless: german('Fax-?nummer|Fax ?:'),
    sits: german('Polizei|unterricht|anfrag|einhol|Auskunft|eingegangen|mitteil|übersend'),
  },
  {
    code: 'insecure-email',
    says: [
      german(
        '(?:per|via|mit einfacher|in einer|durch|als) (?:E-?)?Mail\\b…(?:send|sand|schick|schickt|übermittel|einreich|einzureich|eingereicht|unterricht|mitgeteilt|mitteil|weiter|angeforder|anzuforder|eingeholt|einzuholen|zugeleitet|an (?:die|das|den|\\w+@))',
      ),
      german(
        '(?:send|sand|schick|schickt|übermittel|reich|unterricht|teilt|leitet|mailt)\\w*…(?:per|via|mit) (?:E-?)?Mail\\b',
      ),
      german('(?:E-?)?Mail-?Anhang|Anhang (?:einer|zur|der|per) E-?Mail|\\bmail(?:t|en)\\b…(?:an|die|den|das)'),
      german('(?:Anträge|Antrag|Unterlagen|Anmeldung|Anmeldungen|Nachweise|Formular|Vordruck)\\w*…per (?:E-?)?Mail\\b'),
      german('per (?:E-?)?Mail (?:ein|zu|kommen|gehen|eingehen)'),
    ],
    unless: german(
      'keine personenbezogen|verschlüsselt|De-Mail|Rückfragen…(?:per|E-?Mail)|Fragen…(?:per|E-?Mail)|Auskünfte…E-?Mail|Merkblatt|vertrauliche Informationen',
    ),
    sits: german('E-?Mail|send|unterricht|übermittel|einreich|mitteil|Datei'),
  },
  {
    code: 'phone-appointment',
    says: [
      german(
        'telefonisch\\w*…(?:Termin|Vorsprache|vereinbar|abzustimmen|abgestimmt|abstimm|absprech|abgesprochen|abzusprechen)',
      ),
      german('Termin\\w*…(?:telefonisch|per Telefon|am Telefon|unter (?:der )?(?:Telefon|Rufnummer|Tel\\b|Nummer))'),
      german('(?:ruft|rufen|anruf|anrufen|Anruf\\w*)…Termin|Termin…(?:anruf|Anruf)'),
      german(
        'telefonische[nr]? (?:Rückfrage|Nachfrage|Klärung|Abstimmung|Vereinbarung|Terminvereinbarung|Anmeldung)|telefonisch (?:\\w+ ){0,4}(?:nachgefragt|geklärt|zu klären|rückgefragt|zurückgerufen)|Rückruf',
      ),
    ],
    unless: german('Sachstand|Bearbeitungsstand|Stand der|keine Einzelmeldungen'),
    sits: german('Termin|telefon|Rückfrage|klären'),
  },
  {
    code: 'multiple-copies',
    on: ['form', 'proofList'],
    says: [
      german(
        '\\b(?:zwei|drei|vier|fünf|sechs|\\d+-?)fach(?:e[rn]?)?\\b|in (?:zwei|drei|vier|fünf|\\d+) (?:Exemplaren|Ausfertigungen)',
      ),
    ],
    sits: german('Unterlagen|vollständig|Antrag|Plan|Anlagen'),
    home: 'start',
  },
  {
    code: 'multiple-copies',
    says: [
      german(
        '\\b(?:zwei|drei|vier|fünf|sechs|mehr|doppelt|\\d+-?)(?:fach|er)?e?[rn]? Ausfertigung\\w*|in (?:zwei|drei|vier|fünf|sechs|mehreren|\\d+) (?:Exemplaren|Ausfertigungen|Ausführungen|Kopien)',
      ),
      german(
        '\\b(?:zwei|drei|vier|fünf|sechs|mehr|\\d+-?)fach (?:\\w+ ){0,2}(?:einzureichen|eingereicht|einreichen|vorzulegen|vorgelegt|beizufügen|beigefügt|auszufertigen|ausgefertigt|kopiert|ausgedruckt|auszudrucken)',
      ),
    ],
    sits: german('Unterlagen|vollständig|Antrag|Plan|Anlagen'),
    home: 'start',
  },
  {
    code: 'paper-proxy',
    on: ['proofList', 'form'],
    says: [german('\\b\\w*vollmacht(?:en)?\\b')],
    unless: german('elektronische Vollmacht|Kontovollmacht'),
    sits: german('Vollmacht|Identität|vorsprech|Unterlagen|Termin'),
  },
  {
    code: 'paper-proxy',
    says: [
      german('\\bvollmacht(?:en)?\\b|\\b(?!Bank|Konto)\\w+vollmacht(?:en)?\\b'),
      german('bevollmächtigt\\w*…(?:schriftlich|Original|vorleg)'),
    ],
    unless: german(`elektronische Vollmacht|digitale Vollmacht|Kontovollmacht|${institution}…erteilt…Vollmacht`),
    sits: german('Vollmacht|Identität|vorsprech|Unterlagen|Termin|erschienen'),
  },
];
