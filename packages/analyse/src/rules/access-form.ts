import { german } from './pattern.ts';
import type { TextRule } from './rule.ts';
import { applicantForm, institution, notice } from './words.ts';

/** Zugang: what an application has to look like. */
export const accessFormRules: readonly TextRule[] = [
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
      german(`\\b(?:mit|auf) (?:\\w+ ){0,3}${applicantForm} (?:[^;|?]{0,40} )?zu (?:erstatten|erklären|erheben)`),
      german(
        `(?:Antragstellung|Anmeldung|Beantragung|Anzeige|Antrag) (?:nur |ausschließlich )?(?:mit|auf|per) (?:\\w+ ){0,2}${applicantForm}`,
      ),
      german(
        `${applicantForm}…\\b(?:anfordern|angefordert|bekommst|bekommen|bekommt|gibt es|mitgegeben|mitnehmen|holen)\\b`,
      ),
      german('(?:ausfüllbar|beschreibbar)\\w* PDF|\\bPDF\\b…(?:zum Ausfüllen|zum Ausdrucken|auszufüllen)'),
      german(
        `^(?:Antrag|Anmeldung|Anzeige|Antragstellung)\\w* ?: (?:\\w+ )?${applicantForm}|\\bhol(?:e|en|t|st)\\b…${applicantForm}|(?:Antrag|Anzeige|Anmeldung)\\w*…(?:nach|auf) (?:dem )?(?:amtlich|vorgeschrieben)\\w* Muster`,
      ),
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
      german(
        '\\b(?:nicht unterschriebene|ununterschriebene)\\w* Antr\\w+|(?:Antrag|Anzeige|Anmeldung|Formular|Vordruck)\\w* ohne Unterschrift|\\bohne Unterschrift\\b…\\b(?:nichts|geht|läuft|kein\\w*)',
      ),
      german(
        'Unterschrift(?:en)? (?:beider|aller|der Eltern|de[rs] \\w+)…(?:erforderlich|notwendig|nötig|vorliegen|verlangt)|\\bOriginalunterschrift\\w*',
      ),
      german(
        '(?:Gewerbetreibende|Anmeldende|Anzeigende|Veranstalter|Eigentümer|Ehegatte|Vater|Mutter|Betroffene|Erwerber)\\w*…\\b(?:unterschreib(?:t|en)|unterzeichne(?:t|n))\\b',
      ),
      german(
        '\\bUnterschrift\\b (?:bitte )?nicht (?:vergessen|fehlen)|(?<=\\bohne (?:\\w+ ){0,2})Unterschrift\\b|\\bfehlende\\w* Unterschrift\\b|\\bUnterschrift (?:\\w+ ){0,4}(?:Pflicht|zwingend|unerlässlich|tragen)\\b',
      ),
      german(
        '\\bUnterschrift(?:en)? (?:de[rs]|aller|beider|von) (?:\\w+ ){0,2}(?:Antragst|Mutter|Vater|Eltern|Halter|Verlobt|Ehegatt|Eheleut|Kund|Bürger|Person|Bevoll|Vertret|Eigent|Mieter|Erziehungs|Sorge|Inhaber|Anmeld|Anzeigend|Beteiligt|Betroffen|Leute|Gewerbe)\\w*',
      ),
    ],
    unless: german(
      `(?<!\\bauf (?:\\w+ ){0,3})${notice}…(?:unterschrieb|unterzeichn|unterschreib)|zur Unterschrift|Unterschriftsmappe|elektronisch\\w* unter`,
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
      german(
        '(?:§|Satzung|Gesetz|Verordnung|Ordnung)[^;|]{0,60}(?:schreibt|verlangt|fordert|ordnet)…Schriftform|schriftliche\\w* (?:Antragstellung|Antrag|Anzeige|Anmeldung)…(?:vorgeschrieben|erforderlich|vorgesehen)',
      ),
      german(
        '(?:Antrag|Anzeige|Anmeldung|Widerspruch|Erklärung|Kündigung|Mitteilung|Zustimmung|Einwilligung|Genehmigung|Einverständnis)\\w*…schriftlich (?:ein(?:zu|ge)\\w+|vor(?:zu|ge)?lieg\\w*|vor(?:zu|ge)leg\\w*|zu erfolgen|erfolgen|sein)\\b',
      ),
      german('\\bSchriftform(?:erfordernis\\w*|gebot\\w*|zwang\\w*)?\\b(?!…(?:ersetzt|ersetzen|genügt))'),
    ],
    needs: german('§|Satzung|Gesetz|Verordnung|Ordnung\\b|Schriftform'),
    unless: german(
      'schriftlich oder (?:elektronisch|in Textform)|elektronisch oder schriftlich|Textform|schriftlich oder per E-?Mail',
    ),
    sits: german('Antrag|Widerspruch|Anzeige|Anmeldung|eingegangen'),
    home: 'start',
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
      german(
        '(?:Lageplan|Plan|Pläne|Zeichnung\\w*|Bauzeichnung\\w*|Antrag|Unterlagen|Karte|Skizze|Nachweis\\w*|Vorlagen)[^;|?]{0,40}\\b(?:zwei|drei|vier|fünf|\\d-?)fach\\b|\\b(?:zwei|drei|vier|fünf|mehrere|\\d) Exemplare\\b…(?:vorzulegen|einzureichen|abzugeben|erforderlich|benötigt)|\\b(?:zwei|drei|vier|fünf)fache Ausfertigung',
      ),
      german(
        '\\b(?:(?:zwei|drei|vier|fünf|sechs|mehr)fache[rn]?|doppelte[rn]?) (?:Ausführung|Fertigung|Ausfertigung)\\b',
      ),
      german(
        '\\b(?:[2-9]|zwei|drei|vier|fünf|mehrere) (?:Sätze|Plansätze|Papierexemplare|Antragssätze)\\b|\\bAnzahl (?:de[rs] )?(?:Ausfertigungen|Exemplare|Plansätze) ?:? ?[2-9]',
      ),
      german('(?:brauch|benötig)\\w*…\\b(?:doppelt|zweifach|dreifach|vierfach|zweimal|dreimal)\\b'),
      german(
        '\\b(?:zwei|drei|vier|fünf|mehrere|[2-9]) (?:Exemplare|Ausfertigungen) (?:de[rs]|aller)\\b|(?:Antrag|Anträge|Unterlagen|Pläne|Anlagen)\\w*…\\b(?:doppelt|zweifach|dreifach|vierfach)\\b…(?:ein(?:zu|ge)?reich|vor(?:zu|ge)?leg|ab(?:zu|ge)?geb|bei(?:zu|ge)?füg)\\w*',
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
      german(
        '\\bBevollmächtigung\\w*…(?:schriftlich|Original|vorleg|vorzulegen)\\w*|schriftliche\\w* Bevollmächtigung|\\bVertretungs(?:macht|befugnis|berechtigung)\\w*…(?:Urkunde|nach(?:zu|ge)?weis\\w*|\\bnach\\b|schriftlich|belegen|vorlegen)|weis\\w*…Vertretungs(?:macht|befugnis|berechtigung)\\w*…nach\\b',
      ),
    ],
    unless: german(`elektronische Vollmacht|digitale Vollmacht|Kontovollmacht|${institution}…erteilt…Vollmacht`),
    sits: german('Vollmacht|Identität|vorsprech|Unterlagen|Termin|erschienen'),
  },
  {
    code: 'affidavit',
    says: [german('\\ban Eides ?statt\\b|\\beidesstattlich\\w*|\\bEidesstattliche\\w*')],
    sits: german('Versicherung|Erklärung|Antrag|Niederschrift|eides'),
    home: 'start',
  },
];
