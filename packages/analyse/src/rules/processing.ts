import { german } from './pattern.ts';
import type { TextRule } from './rule.ts';
import { applicantForm, institution, system } from './words.ts';

const sheet =
  '(?:\\bExcel\\b|\\bExcel-?\\w+|\\bAccess\\b|\\bAccess-\\w+|\\bCalc\\b|LibreOffice|Tabellenkalkulation|\\bStrichliste\\w*|Google-?(?:Tabelle|Sheet)\\w*|\\w+tabelle auf dem Laufwerk)';

/** A program told by its spelling: KitaNet, WOGA, EWO-Plus. */
const brand =
  '(?-i:\\b(?:\\p{Lu}\\p{Ll}+\\p{Lu}\\p{L}*|\\p{Lu}{3,}(?:-\\p{Lu}\\p{Ll}+)?|\\p{Lu}{2,}-\\p{Lu}\\p{Ll}+)\\b)';

/** Bearbeitung. */
export const processingRules: readonly TextRule[] = [
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
    ],
    unless: german(
      'automatisch|automatisiert übernommen|Schnittstelle|elektronisch übernommen|nach (?:der )?(?:Erfassung|Eingabe|Übertragung)|maschinell|importiert|Import\\b…(?:übernommen|eingelesen)|Sprachmittlung',
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
      german('\\b(?:ab|an|vor|ein)(?:ge|zu)heft\\w*|\\babheft\\w*|\\bheft(?:et|e|en)…(?:\\bab\\b|\\bein\\b)'),
      german(
        '\\b(?:im|in den|in einem|in einen|in die|in der) (?:\\w+ )?(?:Akten)?(?:ordner|schrank|archivkeller|papierarchiv)\\b…(?:abgelegt|abzulegen|aufbewahrt|gestellt|geführt)',
      ),
      german('(?:in Papierform|auf Papier|als Papier\\w*)…(?:abgelegt|geführt|aufbewahrt|archiviert)'),
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
        '(?:E-?Mails?|Mails?-?Anh\\w+|Anh(?:ang|änge)|elektronisch\\w* (?:Eingang|Eingänge|Antr\\w+)|Online-?Antr\\w+)…(?:ausgedruckt|auszudrucken|ausdruck\\w*|druck\\w*…\\baus\\b)|\\bdruck(?:t|e|en)\\b…(?:E-?Mails?|Mails?-?Anh\\w+|Anhänge|Online-?Antr\\w+)…\\baus\\b',
      ),
      german(
        '(?:ausgedruckt|ausdrucken|ausdruckt|druckt…aus) (?:und|,)…(?:zur Akte|abgeheftet|gestempelt|Eingangsstempel|weitergeleitet|Akte genommen|zum Vorgang)',
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
  {
    code: 'rule-based-check',
    says: [
      german(
        '\\bauf (?:\\w+ )?Vollständigkeit\\b|\\bVollständigkeit\\b…(?:geprüft|prüf\\w*|zu prüfen|festgestellt|kontrolliert)|Vollständigkeitsprüfung|prüf\\w*…ob (?:\\w+ ){0,6}(?:vollständig|alles da)|\\bob (?:\\w+ ){0,3}(?:vollständig|alles da)|Durchsicht de[rs] (?:\\w+ )?(?:\\w*[Uu]nterlagen|\\w*[Aa]ntr\\w+)|auf fehlende (?:Angaben|Unterlagen|Nachweise)',
      ),
    ],
    sits: german('vollständig'),
  },
  {
    code: 'rule-based-check',
    says: [
      german(
        '(?:prüft|prüfe|prüfen|geprüft|zu prüfen|nachgesehen|nachzusehen|festzustellen|festgestellt|abgeglichen|überprüft|schaue|schaut|gucke|sehe nach|stellt fest|stelle fest|zu klären|geklärt|klärt|zu ermitteln|überprüfen|kontrolliert die \\w+),? ob\\b',
      ),
      german(
        '(?:Voraussetzungen|Anspruch|Zuständigkeit|Fristwahrung|Frist|Altersgrenze|Höchst\\w+|Mindest\\w+|Wohnsitz|Hauptwohnung)…(?:geprüft|zu prüfen|überprüft|festgestellt)|Prüfung der (?:\\w+ )?(?:Voraussetzungen|Zuständigkeit|Frist|Anspruchsvoraussetzungen|Berechtigung)',
      ),
      german(
        'Dies ist für jeden (?:Antrag|Fall) zu prüfen|\\bprüft…(?:die )?(?:Voraussetzungen|Zuständigkeit|Anspruch|Frist|Berechtigung)|Abgleich…mit dem \\w*register',
      ),
    ],
    unless: german(
      'Ermessen|Einzelfall|beurteil|Würdigung|abzuwägen|Anhaltspunkte|Gutachten|gefährdet|glaubhaft|Zweifel|Schlüssigkeit|ausreichen|Stellungnahme',
    ),
    sits: german('prüf|feststell|kontroll|abgleich'),
    weak: true,
  },
  {
    code: 'manual-calculation',
    says: [
      german(
        '\\b\\w*(?:gebühr|steuer|betrag|beitrag|einkommen|entgelt|kosten|zuschuss|punkte|punktzahl|höhe|summe|abgabe|frist)\\w*\\b…(?:\\bberechn|\\berrechn|\\bermittel|ausgerechnet|auszurechnen|\\bzu bestimmen|bestimm(?:t|e) (?:\\w+ ){0,2}(?:anhand|nach)|rechne\\b|suche (?:ich|wir)|bemess)\\w*',
      ),
      german(
        '\\b(?:berechn|errechn|ermittel)\\w*…\\b\\w*(?:gebühr|steuer|betrag|beitrag|einkommen|entgelt|kosten|zuschuss|punkte|punktzahl|höhe|summe|abgabe|frist)\\w*',
      ),
      german('\\brechn(?:e|et|en)\\b…(?:Punkte|Gebühr|Betrag|Steuer|Kosten|\\baus\\b)'),
      german(
        '(?:Berechnung|Ermittlung|Festlegung|Errechnung) (?:de[rs]|von) (?:\\w+ ){0,2}\\w*(?:gebühr|steuer|betrag|betrags|beitrag|beitrags|einkommen|einkommens|entgelt|entgelts|kosten|zuschuss|zuschusses|punkte|höhe|frist)\\w*',
      ),
      german(
        '\\b(?:Entfernung|Strecke|Schulweg|Fußweg|Fläche|Länge)\\w*…(?:gemessen|ausgemessen|abgemessen|(?:von Hand|manuell|im Routenplaner|mit dem Routenplaner|anhand der Karte)…ermittelt)',
      ),
      german('\\bTaschenrechner\\b|von Hand…(?:berechnet|ermittelt|errechnet|ausgerechnet)'),
      german(
        '(?:nach|aus|anhand|laut|gemäß) (?:der|dem|des) (?:\\w+ )?(?:Gebühren(?:tabelle|verzeichnis\\w*|tarif\\w*|ordnung)|Kostenverzeichnis\\w*|Entgelt\\w+)…(?:ermittel|berechn|bestimm|abgelesen|herausgesucht|festgesetzt|festzusetzen|erhoben)\\w*',
      ),
    ],
    unless: german(
      'maschinell|automatisch|vom (?:System|Fachverfahren|Programm)|Fachverfahren (?:berechnet|ermittelt)|durch (?-i:\\p{Lu}{3,})|Nachrechnung unterbleibt|Zinsen|deren Berechnung|zurück(?:zu)?stellen|berechnet sich|berechnen sich|richtet sich',
    ),
    sits: german('berechn|ermittel|Gebühr|Betrag|Punkte|bestimm|Höhe'),
  },
  {
    code: 'discretion',
    deniable: false,
    says: [
      german('\\bErmessen\\w*'),
      german(
        '(?:im Einzelfall|nach (?:der )?Lage des (?:Einzelfall\\w*|Falles)|Umstände\\w* des Einzelfall\\w*|Einzelfallentscheidung|Einzelfallprüfung)…(?:entscheid|entschied|beurteil|befind|befund|bewert|abgewogen|abzuwägen|festgelegt|geprüft|bestimmt)\\w*',
      ),
      german(
        '(?:entscheid|entschied|beurteil|befind|befund|bewert|abgewogen|abzuwägen|abwägen|festgelegt|Entscheidung|würdig)\\w*…(?:im Einzelfall|nach (?:der )?Lage des (?:Einzelfall\\w*|Falles)|Umstände\\w* des Einzelfall\\w*|Einzelfallbezogen)',
      ),
      german(
        'unbillige\\w* Härte\\w*|besondere\\w* Härte\\w*|Härtef(?:all|äll)\\w*…(?:entscheid|entschied|beurteil|entscheid|anerkannt|vorliegt|Stellung)|Abwägung (?:der|aller)|unter Würdigung (?:aller|der|sämtlicher) (?:Umstände|Belange|Interessen)|Beurteilungsspielraum|Einzelfallentscheidung\\w*|pflichtgemäß\\w* (?:Ermessen|entschieden)',
      ),
    ],
    unless: german(
      'im Einzelfall (?:benötigt|erforderlich|eingewilligt)|(?:kein|ohne|nicht im)\\w* (?:\\w+ )?Ermessen|Ermessen…(?:nicht|kein)|(?:nicht|keine)…(?:Ermessen|Härte)',
    ),
    sits: german('entscheid|beurteil|Ermessen|befind|Stellung|Befreiung|Ermäßigung|befrag|Härte|Ausnahme'),
  },
  {
    code: 'discretion',
    deniable: false,
    says: [
      german(
        '\\b(?:kann|können)\\b…(?:genehmigt|erteilt|gewährt|bewilligt|zugelassen|versagt|erlassen|ermäßigt|gestattet|befreit|verlängert|abgesehen|gestundet|zugestimmt) werden',
      ),
      german(
        '\\b(?:kann|können)\\b (?:\\w+ ){0,4}(?:eine |die |der |das )?(?:Ausnahme|Befreiung|Ermäßigung|Genehmigung|Erlaubnis|vorläufige \\w+)…(?:erteilen|gewähren|bewilligen|zulassen|genehmigen)',
      ),
    ],
    unless: german(
      'nur (?:auf|nach|wenn)…(?:Antrag gestellt)|kann (?:\\w+ ){0,3}(?:eingereicht|gestellt|beantragt|abgegeben)|telefonisch|Auskünfte',
    ),
    sits: german('entscheid|beurteil|Ermessen|befind|genehm|Befreiung|Ausnahme|bewillig|versag'),
    weak: true,
  },
  {
    code: 'co-signature',
    says: [
      german(
        '\\bMitzeichnung\\w*|\\bmitzeichn\\w*|\\bmit(?:ge|zu)zeichn\\w*|\\bzeichnet…\\bmit\\b|\\bgegen(?:ge|zu)?zeichn\\w*|\\bGegenzeichnung\\w*|\\bGegenzeichn\\w*|\\bSchlusszeichnung\\w*|\\bschlusszeichn\\w*|\\bschlussgezeichnet|\\bschlusszuzeichnen',
      ),
      german('Vier-?Augen|4-Augen|Sechs-Augen'),
      german(
        'zur (?:Unterschrift|Unterzeichnung|Zeichnung|Freigabe|Genehmigung|abschließenden Zeichnung|Schlusszeichnung|Kenntnis und Unterschrift) (?:\\w+ ){0,5}(?:vor|vorgelegt|vorzulegen|vorlegen|weitergeleitet|zugeleitet|gegeben|zu geben|weiter)\\b',
      ),
      german(
        '(?:legt|lege|gibt|leitet|geht|Vorlage)…zur (?:Unterschrift|Unterzeichnung|Zeichnung|Freigabe|Mitzeichnung|Gegenzeichnung)',
      ),
      german(
        'zweite Unterschrift|\\bSichtvermerk\\w*|Unterschriftsmappe|abgezeichnet|(?:von|durch) (?:der|die|dem|den) (?:\\w+ )?(?:\\w*leitung|\\w*leiter(?:in)?|Vorgesetzten|Bürgermeister(?:in)?|Dezernent(?:in)?)…(?:freigegeben|freizugeben|gegengelesen|unterschrieben|unterzeichnet|zu unterschreiben|zu unterzeichnen)|(?:\\w*leitung|\\w*leiter(?:in)?|Vorgesetzte\\w*)…(?:unterschreibt|unterzeichnet|gibt…frei|zeichnet|abzuzeichnen)|(?:Bürgermeister(?:in)?|Landr(?:at|ätin)|Dezernent(?:in)?)…(?:unterschreibt|unterzeichnet|zeichnet)',
      ),
    ],
    unless: german('Eltern|Antragsteller'),
    sits: german('zeichn|Unterschrift|Freigabe|vorleg|freigeb'),
  },
  {
    code: 'internal-mail',
    says: [
      german(
        '\\bHauspost\\w*|\\bBotendienst\\w*|\\bAmtsbote\\w*|\\bBotengang|\\bBotenmeisterei|\\b(?:per|durch|mit) (?:den |dem )?(?:Boten|Hausboten|Amtsboten|Kurier|Dienstpost|Amtsmeister)\\b|\\bLaufzettel\\w*|\\bLaufmappe\\w*|\\bPostmappe\\w*|\\bDienstpost\\b|\\bPost(?:fach|korb) (?:de[rs]|im Haus)|\\bHaus-?post\\b|\\bKurier(?:dienst|fahrt|mappe|post)\\w*',
      ),
    ],
    sits: german('Hauspost|weiterleit|zuleit|Umlauf|send|vorleg|beteilig|geb|übermittel|gemeldet'),
  },
  {
    code: 'internal-mail',
    says: [german('\\b(?:Umlauf(?:mappe|bogen|verfahren|zettel)|Aktenumlauf)\\w*|\\bim Umlauf\\b')],
    unless: german('elektronisch|digital'),
    sits: german('Umlauf|weiterleit|zuleit|vorleg|beteilig'),
    weak: true,
  },
  {
    code: 'sequential-consultation',
    says: [
      german(
        '(?:nach|erst nach) (?:dem |der )?(?:Rücklauf|Rückkehr|Rückgabe|Rückkunft|Rücksendung|Wiedereingang)\\b…(?:beteilig|Beteiligung|gehört|angehört|Anhörung|Stellungnahme|vorgelegt|weitergeleitet|zugeleitet|nächst)\\w*',
      ),
      german(
        '(?:anschließend|danach|sodann|im Anschluss|daraufhin|erst dann|als Nächstes)…(?:Beteiligung (?:de[rs])|(?:wird|werden)…(?:beteiligt|gehört|angehört|um Stellungnahme gebeten)|(?:geht|gehen)…(?:weiter )?an (?:die|das|den)…(?:Stellungnahme|Prüfung|beteilig))',
      ),
      german(
        '\\b(?:nacheinander|der Reihe nach|hintereinander|reihum)\\b…(?:beteilig|gehört|Stellungnahme|vorgelegt|zugeleitet|prüf|befragt|angefragt)\\w*',
      ),
      german(
        '(?:beteilig|gehört|Stellungnahme|vorgelegt|zugeleitet)\\w*…\\b(?:nacheinander|der Reihe nach|hintereinander|reihum)\\b',
      ),
      german(
        `(?:nach|erst nach|erst wenn|sobald)…(?:Eingang|Vorliegen|Stellungnahme)…(?:der|des|die|das)?…(?:${institution}|Bauhof|Fachdienst|Fachbereich)…(?:beteiligt|gehört|angehört|um (?:eine )?Stellungnahme gebeten|einzuholen)`,
      ),
    ],
    unless: german('Antragsteller|antragstellende Person|Akte prüft'),
    sits: german('beteilig|Stellungnahme|anhör|gehört|prüf'),
  },
  {
    code: 'manual-enquiry',
    says: [
      german('\\bAmtshilfe\\w*'),
      german(
        '(?:telefonisch|schriftlich|per (?:E-?Mail|Brief|Fax|Telefax|Post|Anschreiben)|mit (?:Brief|Schreiben|Formschreiben|Anschreiben|Vordruck)|brieflich|postalisch|durch (?:Anruf|Brief))\\w*…(?:angefragt|anzufragen|nachgefragt|nachzufragen|\\bfragt|frage\\b|fragen|anzufordern|angefordert|einzuholen|eingeholt|beizuziehen|beigezogen|\\bholt|ersucht|erbeten|erfragt|abgefragt|um (?:Auskunft|Stellungnahme|Mitteilung|Zustimmung|Bestätigung))',
      ),
      german(
        '(?:fragt|frage|fragen|angefragt|Anfrage|Anfragen|Rückfrage bei|holt|einzuholen|eingeholt|angefordert|Auskunft bei|um Auskunft|um Stellungnahme)\\w*…(?:telefonisch|schriftlich|per (?:E-?Mail|Brief|Fax|Telefax|Post)|mit (?:Brief|Schreiben)|brieflich|durch Anruf)',
      ),
      german(`(?:ruf(?:t|e|en)|\\btelefonier\\w*)…(?:beim|bei der|im|in der|das|die)…${institution}…(?:\\ban\\b|nach)`),
    ],
    unlessInClause: german(
      '(?:fehlende|nachgefordert|Arbeitgeber|Antragsteller|antragstellende|Halter|Eltern|Erziehungsberechtigte|\\bKund(?:en|in|innen)?\\b|(?-i:\\bAS\\b|\\bASt\\b)|automatisiert|Schnittstelle|Sachstand|Bearbeitungsstand|säumig)',
    ),
    sits: german('Anfrage|anfrag|anforder|einhol|Stellungnahme|Auskunft|Amtshilfe|veranlass|Zustimmung|beizieh'),
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
  {
    code: 'manual-deadline',
    says: [
      german('\\bWiedervorlage\\w*|\\bwiedervorgelegt|\\bWV-?(?:Termin|Liste|Datum|Mappe)'),
      german(
        '\\b(?:Termin|Fristen|Wand|Tisch|Papier|Outlook-?|Amts|Büro)kalender\\w*|\\bFristen(?:liste|buch|heft|kontrolle|tabelle|überwachung|kartei)\\w*|\\bTermin(?:liste|buch|mappe)\\w*|\\bFristvermerk\\w*|\\bFristenvermerk',
      ),
      german(
        '(?:im|in den|in einem|am) (?:\\w+ )?Kalender\\b…(?:notier|vermerk|ein(?:ge)?tr[aä]g|vorgemerkt|steht|markier)\\w*',
      ),
      german('\\bFrist\\w*…(?:notier|vorgemerkt|vorzumerken|von Hand|händisch|manuell|handschriftlich)\\w*'),
      german('(?:von Hand|händisch|manuell)…(?:überwach|nachgehalten|nachzuhalten)\\w*'),
    ],
    unless: german('automatisch|entfall|Fristvermerk und'),
    sits: german('Frist|Wiedervorlage|vermerk|Termin|überwach|erinner|nachforder|anforder|Tage|Monate|kontroll'),
  },
  {
    code: 'status-calls',
    says: [
      german(
        '(?:telefon|Anruf|ruf|Nachfrage|Anfrage|Rückfrage)\\w*…(?:Sachstand|Bearbeitungsstand|Stand de[rs] (?:Bearbeitung|Verfahrens|Antrags|Dinge)|Verfahrensstand|wie weit|wann (?:\\w+ ){0,4}(?:fertig|kommt|bekommen)|wo (?:\\w+ ){0,5}bleib|ob (?:\\w+ ){0,4}(?:eingegangen|angekommen|fertig))',
      ),
      german(
        '(?:Sachstand|Bearbeitungsstand|Verfahrensstand|Stand de[rs] (?:Bearbeitung|Verfahrens|Antrags))\\w*…(?:telefon|Anruf|anruf|Nachfrage|Anfrage|frag)\\w*|Sachstandsanfrage\\w*|Sachstandsanruf\\w*',
      ),
      german(
        '(?:ständig|täglich|häufig|viele|zahlreiche|dauernd)\\w* (?:\\w+ ){0,3}(?:Anrufe|Nachfragen|Telefonate|Rückfragen)',
      ),
    ],
    home: 'case',
  },
];
