import { german } from './pattern.ts';
import type { TextRule } from './rule.ts';
import { applicantForm, system } from './words.ts';

const sheet =
  '(?:\\bExcel\\b|\\bExcel-?\\w+|\\bAccess\\b|\\bAccess-\\w+|\\bCalc\\b|LibreOffice|Tabellenkalkulation|\\bStrichliste\\w*|Google-?(?:Tabelle|Sheet)\\w*|\\bxlsx?\\b|\\bxlsx?-\\w+|(?:liste|tabelle) (?:auf|aus|vom|im) (?:\\w+ ){0,2}\\w*laufwerk|\\w+tabelle auf dem Laufwerk)';

/** A program told by its spelling: KitaNet, WOGA, EWO-Plus. */
const brand =
  '(?-i:\\b(?:\\p{Lu}\\p{Ll}+\\p{Lu}\\p{L}*|\\p{Lu}{3,}(?:-\\p{Lu}\\p{Ll}+)?|\\p{Lu}{2,}-\\p{Lu}\\p{Ll}+)\\b)';

/** Bearbeitung: how data and files are kept. */
export const processingDataRules: readonly TextRule[] = [
  {
    code: 'manual-entry',
    says: [
      german(
        `(?:überträgt|übertrage|übertragen|übernimmt|übernommen|übernehmen|tippt|tippe|tippen|abgetippt|abzutippen|gibt|gebe|geben|eingegeben|einzugeben|eingetippt|einzutippen|eingepflegt|einzupflegen|pflegt|erfasst|erfassen|nacherfasst|eingetragen|trägt|trage)…\\b(?:in|im|ins)\\b (?:(?:das|die|den|dem|der|unser|unsere|unserem|ihr|einem|eine|eigene|vo[mn]|\\w+(?:en|e)) ){0,3}(?:${system}|${brand})`,
      ),
      german(
        `\\b(?:in|im|ins)\\b (?:(?:das|die|den|dem|der|unser|unsere|unserem|jeweilige|zentrale|städtische|eigene|vo[mn] [^;|]{0,40}) ?){0,2}(?:${system}|${brand})…(?:übertragen|übernommen|eingegeben|einzugeben|eingepflegt|einzupflegen|eingetippt|abgetippt|erfasst|zu erfassen|nacherfasst|\\bein\\b|\\bab\\b|übernehmen|erfassen|eingetragen|einzutragen|zu übertragen)`,
      ),
      german(
        '(?:von Hand|händisch|manuell|per Hand)\\w*…(?:übertrag|überträgt|erfass|eingegeben|einzugeben|übernommen|übernimmt|eingetragen|eingepflegt|eintippt)\\w*',
      ),
      german(
        '(?:übertrag|überträgt|erfass|eingegeben|eingeben|übernommen|eingetragen|eingepflegt)\\w*…(?:von Hand|händisch|manuell|per Hand)',
      ),
      german(
        '\\b(?:gebe|gibt|geben|tippe|tippt|tippen|trage|trägt|tragen) (?:ich |wir |sie |er )?(?:die |alle |seine |ihre )?(?:\\w*daten|\\w*angaben)\\b…\\bin\\b…\\bein\\b',
      ),
      german('\\babtipp\\w*|\\babgetippt\\w*|tipp(?:e|t|en)\\b…\\bab\\b'),
      german(
        `(?:Übertragung|Eingabe|Erfassung|Übernahme|Nacherfassung)\\b…\\b(?:in|im)\\b (?:(?:das|die|den|dem|der|unser) )?(?:${system}|${brand}|\\w+-(?:Programm|Verfahren|System|Software))|manuelle\\w* (?:Erfassung|Eingabe|Übertragung|Übernahme)`,
      ),
      german(
        '(?:getippt|eingegeben|einzugeben|eingetippt|übertragen|überträgt|erfasst|eintippen) …(?:in|im) (?:das |die |den )?\\w*(?:register|programm|verfahren|system|maske|software)|\\b(?:in|im) (?:das |die |den |dem )?\\w*(?:register|programm|verfahren|system|maske|software)\\b…(?:getippt|eingegeben|einzugeben|eingetippt|übertragen|erfasst|zu erfassen|nachgetragen)',
      ),
      german(
        '\\b(?:in|im) (?-i:[A-Z][A-Z0-9]*[.][A-Z][A-Za-z]+|[A-Z]{2,}[A-Za-z0-9+-]*)…(?:erfasst|eingegeben|einzugeben|zu erfassen|übertragen|eingetippt|eingepflegt)',
      ),
      german(
        `\\b(?:klopf|hack|hämmer)\\w*…\\b(?:in|ins|im)\\b…${system}|\\bFeld für Feld\\b|(?:Angaben|Daten|Werte)\\b…(?:abgeschrieben|abzuschreiben)|\\bschreib\\w*…(?:Angaben|Daten|Werte)\\b…\\bab\\b(?= ?[.,;)]|$)`,
      ),
      german(
        `\\b(?:geb|tipp|trag|träg|pfleg)(?:e|en|t|st)?\\b…(?:händisch|von Hand|manuell|per Hand)…\\bein\\b|\\b(?:Neuanlage|Anlage|Anlegen)\\b…\\b(?:im|in)\\b…${system}`,
      ),
      german('\\b(?:händisch|von Hand|manuell|per Hand)\\b…\\b(?:nach|ein)(?:zu|ge)?(?:trag|pfleg|geb|getrag)\\w*'),
    ],
    unless: german(
      '(?<!\\bnicht )automatisch|automatisiert übernommen|(?<!\\b(?:keine|ohne|fehlende\\w*|fehlt|fehlt die|fehlt eine) (?:\\w+ ){0,2})Schnittstelle|elektronisch übernommen|nach (?:der )?(?:Erfassung|Eingabe|Übertragung)|maschinell|importiert|Import\\b…(?:übernommen|eingelesen)|Sprachmittlung',
    ),
    sits: german('erfass|eingeben|übertrag|eintrag|abtipp|anleg|registrier|übernehm'),
  },
  {
    code: 'double-entry',
    says: [
      german(
        '(?:dieselben|die gleichen|gleiche|selben|dieselbe) (?:Angaben|Daten|Werte|Informationen|Eintragung)…(?:noch einmal|nochmals|erneut|auch|ein\\b|eingetragen|eingegeben|erfasst|geführt|gepflegt)',
      ),
      german(
        `(?:zusätzlich|nochmals|noch einmal|außerdem|daneben|darüber hinaus|parallel|parallel dazu|ebenso|erneut|ein zweites Mal|weiterhin|ferner)…(?:${sheet}|\\b\\w*liste\\b|\\b\\w*buch\\b|\\b\\w*kartei\\b|\\b\\w*kalender\\b|\\b\\w*tabelle\\b|\\b\\w*register\\b|${system})…(?:ein(?:ge)?t?r[aä]g\\w*|einzutragen|eingetragen|erfasst|gepflegt|geführt|vermerkt|aufgenommen|notiert|\\bein\\b)`,
      ),
      german(
        'doppelt (?:\\w+ ){0,2}(?:erfasst|geführt|gepflegt|eingegeben|eingetragen|gehalten|zu erfassen|einzugeben)|\\bDoppel(?:erfassung|eingabe|pflege)\\w*|doppelte\\w* (?:Erfassung|Eingabe|Pflege|Datenhaltung|Führung)',
      ),
      german(
        'sowohl (?:\\w+ ){0,2}\\b(?:in|im)\\b…als auch…(?:\\b(?:in|im)\\b)…(?:erfasst|eingetragen|geführt|gepflegt|vermerkt|eingegeben)',
      ),
      german(
        `(?:eingetragen|erfasst|vermerkt|notiert|geführt)…(?:zusätzlich|daneben|außerdem|parallel)…(?:${sheet}|\\w*liste\\b|\\w*kartei\\b|\\w*buch\\b)`,
      ),
      german(
        '\\b(?:ein zweites Mal|doppelt|nochmals|noch einmal|zweimal|erneut)\\b…(?:\\b(?:in|im|ins)\\b)…(?:eintragen|eingetragen|erfassen|erfasst|eingeben|eingegeben|pflegen|schreiben|Statistik|Tabelle|Liste)|\\b(?:im|in) (?:der |unserer |dem )?\\w+ und (?:noch einmal|nochmals|zusätzlich|auch noch) (?:in|im) (?:der |unserer |dem |einer )?\\w+',
      ),
      german(
        '\\b(?:dasselbe|das Gleiche|alles)\\b…\\b(?:noch|nochmals|noch einmal|ein zweites Mal|zusätzlich)\\b…\\b(?:ins|in|im)\\b…\\w*(?:buch|liste|tabelle|programm|system|kartei|verfahren|register|kalender)\\b',
      ),
      german(
        '\\b(?:pfleg|führ|erfass|trag|träg|geb|halt|schreib)(?:e|en|t|st)\\b (?:\\w+ ){0,4}(?:doppelt|zweimal|zweifach)\\b',
      ),
      german(
        '(?:Eintrag|Erfassung|Eingabe|Pflege|erfass|eintrag|einzutragen|eingetragen|pfleg|gepflegt)\\w*…\\bin (?:beiden|beide|zwei|mehreren|mehrere) (?:Systeme|Programme|Verfahren|Listen|Datenbanken)\\w*|\\bin (?:beiden|beide|zwei|mehreren|mehrere) (?:Systeme|Programme|Verfahren|Listen|Datenbanken)\\w*…(?:erfass|Eintrag|eintrag|eingetragen|gepflegt|geführt|eingegeben)\\w*',
      ),
      german(
        '\\bneben (?:dem|der) \\w*(?:fachverfahren|fachanwendung|programm|system|akte)\\b…(?:liste|buch|kartei|tabelle|kalender|Excel\\w*)\\b…(?:geführt|führ|pfleg|eingetragen|erfasst)\\w*',
      ),
      german(
        '\\b(?:in|im|ins)\\b…\\w*(?:buch|liste|tabelle|programm|system|kartei|verfahren|register|kalender)\\b…\\b(?:nochmals|noch einmal|ein zweites Mal)\\b…(?:erfass|eingegeben|einzugeben|eingetragen|einzutragen|gepflegt)\\w*',
      ),
      german(
        `\\b(?:führ|pfleg|trag|träg|erfass|schreib)(?:e|en|t|st)\\b…\\b(?:parallel|zusätzlich|daneben|außerdem)\\b…(?:${sheet}|\\w*liste\\b|\\w*buch\\b|\\w*kartei\\b|\\w*tabelle\\b)`,
      ),
    ],
    unless: german('elektronisch übermittelt|automatisch'),
    sits: german('eintrag|erfass|Liste|Excel|übertrag|eingeben'),
  },
  {
    code: 'paper-file',
    says: [
      german(
        '\\b(?:Papier|Handakte|Hand)akte\\w*|\\bPapierordner\\w*|\\bAktenordner\\w*|\\bStehordner\\w*|\\bLeitz-?ordner\\w*|\\bAktendeckel\\w*|\\bHängeregist\\w*|\\bHängemappe\\w*|\\bSchnellhefter\\w*',
      ),
      german('\\bKartei(?:karte|karten|kasten|en)?\\b|\\w+kartei(?:karte|karten)?\\b'),
      german(
        '\\b(?:ab|an|vor|ein)(?:ge|zu)heft\\w*|\\babheft\\w*|\\bin die (?:\\w+)?akte geheftet|\\bheft(?:et|e|en)…(?:\\bab\\b|\\bein\\b)',
      ),
      german(
        '\\b(?:im|in den|in einem|in einen|in die|in der) (?:\\w+ )?(?:Akten)?(?:ordner|schrank|archivkeller|papierarchiv)\\b…(?:abgelegt|abzulegen|aufbewahrt|gestellt|geführt)',
      ),
      german('(?:in Papierform|auf Papier|als Papier\\w*)…(?:abgelegt|geführt|aufbewahrt|archiviert)'),
      german(
        '(?:kommt|kommen|wandert|gelegt|nehme|lege|Ablage)…\\b(?:in den|im|in einen) (?:\\w+ )?Ordner\\b|\\bAltakten\\b|Akten…(?:im Keller|im Archiv|im Schrank)|\\bgelocht\\b',
      ),
      german(
        '\\bAkten?\\b…\\b(?:auf Papier|in Papier|im Schrank|im Regal|ins Regal|in der Registratur)\\b|\\bAkten?\\b…\\bArchiv\\b…(?:eingelagert|gebracht|verbracht|abgegeben)|\\bMappen?\\b…(?:angelegt|anzulegen|\\ban\\b(?= ?[.,;]|$))',
      ),
      german(
        '\\b(?:in einen|in den|im|in einem) (?:\\w+ )?(?:Schnell)?[Hh]efter\\b|\\b(?:Roll|Akten)(?:schrank|schränke|regal)\\w*|\\bAkten?\\b[^;|?]{0,20}\\((?:in )?Papier\\w*\\)',
      ),
    ],
    unless: german('elektronische\\w* (?:Akte|Kartei)|digital|Laufwerk|Outlook|Dateiordner|Netzlaufwerk'),
    sits: german('Akte|abheft|ableg|Ablage|Kartei|archiv|Ordner'),
  },
  {
    code: 'print-scan',
    says: [
      german(
        '\\b(?:ein|ab)?(?:ge)?scann\\w*|\\beinzuscannen\\b|\\beingescannt\\w*|\\bgescannt\\w*|\\beinscann\\w*|\\bScan(?:s|nen)?\\b…(?:gespeichert|abgelegt|angehängt|Akte|Vorgang)|\\bdigitalisiert\\b',
      ),
      german(
        '(?:\\b(?:E-?)?Mails?\\b|\\b(?:E-?)?Mails?-?Anh\\w+|Anh(?:ang|änge)|elektronisch\\w* (?:Eingang|Eingänge|Antr\\w+)|Online-?Antr\\w+)…(?:ausgedruckt|auszudrucken|ausdruck\\w*|druck\\w*…\\baus\\b)|\\bdruck(?:t|e|en)\\b…(?:E-?Mails?|Mails?-?Anh\\w+|Anhänge|Online-?Antr\\w+)…\\baus\\b',
      ),
      german(
        '(?:ausgedruckt|ausdrucken|ausdruckt|druckt…aus) (?:und|,)…(?:zur Akte|abgeheftet|gestempelt|Eingangsstempel|weitergeleitet|Akte genommen|zum Vorgang)',
      ),
      german(
        '\\bdruck(?:t|e|en|st)\\b…\\b(?:E-?)?Mails?\\b…\\baus\\b|\\bScan-?(?:stelle|zentrum)\\b|\\bAusdruck (?:de[rs] |von )?(?:Online-?\\w+|E-?Mails?|Mails?)\\b|\\bdruck(?:t|e|en|st)\\b…\\baus\\b…\\b(?:zur Akte|dazu|in die Akte)',
      ),
      german(
        '\\b(?:ich|wir|man|SB|Sachbearbeitung|Kollegin|Kollege|Poststelle)\\b…\\bdruck(?:e|en|t)\\b…\\b(?:Antrag|Anträge|Unterlagen|Anlagen|Dateien|PDF|Eingänge)\\b…\\baus\\b|\\bdruck(?:e|en|t)\\b (?:ich|wir|man|die Sachbearbeitung|die Poststelle)\\b…\\b(?:Antrag|Anträge|Unterlagen|Anlagen|Dateien|PDF|Eingänge)\\b…\\baus\\b',
      ),
    ],
    unless: german(
      `${applicantForm}…(?:gescannt|eingescannt)…(?:senden|hochladen) Sie|Scanner an der Kasse|vor(?:zu)?heft`,
    ),
    unlessInClause: german('\\b(?-i:Sie)\\b|Eltern|Antragsteller'),
    sits: german('scann|ausdruck|digitalis'),
  },
  {
    code: 'excel-list',
    says: [german(sheet)],
    unless: german(`Anlage\\w* ?:|Anlage\\)|als ${sheet}…Anlage|CSV|Statistik des Bundes`),
    sits: german('Excel|Liste|eintrag|Tabelle|Datenbank|vermerk|Buch|Statistik'),
  },
];
