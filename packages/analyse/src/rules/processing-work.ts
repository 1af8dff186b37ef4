import { german } from './pattern.ts';
import type { TextRule } from './rule.ts';
import { institution } from './words.ts';

/** Bearbeitung: how cases are checked, decided and passed on. */
export const processingWorkRules: readonly TextRule[] = [
  {
    code: 'rule-based-check',
    says: [
      german(
        '\\bauf (?:\\w+ )?Vollständigkeit\\b|\\bVollständigkeit\\b…(?:geprüft|prüf\\w*|zu prüfen|festgestellt|kontrolliert)|Vollständigkeitsprüfung|prüf\\w*…ob (?:\\w+ ){0,6}(?:vollständig|alles da)|\\bob (?:\\w+ ){0,3}(?:vollständig|alles da)|Durchsicht de[rs] (?:\\w+ )?(?:\\w*[Uu]nterlagen|\\w*[Aa]ntr\\w+)|auf fehlende (?:Angaben|Unterlagen|Nachweise)',
      ),
      german(
        'ob (?:\\w+ ){0,3}(?:Unterlagen|Angaben|Nachweise) (?:\\w+ ){0,2}(?:da|vorhanden|dabei|beigefügt|vorliegen)',
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
      german(
        '\\b(?:gleich(?:e|en|t|st)?…\\bab|Kontrolle|Check|Prüfung|Abgleich|vergewisser\\w*),? ?ob\\b|Prüfung (?:de[rs] )?(?:\\w+ )?\\w*(?:grenze|voraussetzungen|berechtigung|zuständigkeit|wohnsitzes)\\b',
      ),
      german(
        '\\b(?:seh|sieht|schau|guck)\\w*\\b…\\bnach,? ob\\b|\\b(?:geprüft|festgestellt|kontrolliert|überprüft) (?:wird|werden|ist),?…\\bob\\b|\\b(?:Vollständigkeit|Frist|Voraussetzungen)\\b…\\b(?:kontrollier|check)\\w*',
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
        '\\b\\w*(?:gebühr|steuer|betrag|beitrag|einkommen|entgelt|kosten|zuschuss|punkte|punktzahl|höhe|summe|abgabe|frist)\\w*\\b…(?:\\bberechn|\\berrechn|\\bermittel|ausgerechnet|auszurechnen|ausrechn|\\bzu bestimmen|bestimm(?:t|e) (?:\\w+ ){0,2}(?:anhand|nach)|rechne\\b|suche (?:ich|wir)|bemess)\\w*',
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
      german(
        '(?:Gebühr|Betrag|Kosten|Satz|Beitrag)\\w*…(?:lese|liest|lesen|suche|sucht|schlage|schlägt)…(?:Tabelle|Verzeichnis|Tarif|Satzung|Liste)\\w*…(?:\\bab\\b|\\bheraus\\b|\\bnach\\b)',
      ),
      german(
        '(?:Festsetzung|Bemessung) (?:de[rs] )?\\w*(?:gebühr|kosten|entgelt|beitrag|beitrags|abgabe)\\w* (?:nach|gemäß|laut|anhand)\\b',
      ),
      german('\\b\\w*berechnung\\w* (?:von Hand|manuell|per Hand|mit dem Taschenrechner)'),
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
      german(
        '\\bfallweise\\b|\\bvon Fall zu Fall\\b|Billigkeitsgründ\\w*|Billigkeitserwägung\\w*|\\bAbwägungssache|\\bErmessenssache|\\bnach Gutdünken|Billigkeitserlass|liegt im Ermessen',
      ),
      german(
        '\\b(?:Handlungs|Entscheidungs)?spielraum\\b|(?:hängt|kommt)…(?:vom|auf den) (?:\\w+ )?Einzelfall\\b|(?:Belange|Interessen|Umstände)\\w*…(?:abzuwägen|abgewogen|abwägen)|\\bAusnahmen?\\b…\\b(?:begründet|besonder)\\w* (?:Einzel|Ausnahme)?(?:fall|fäll)\\w*',
      ),
      german('\\bwäg(?:e|en|t)\\b…\\bab\\b(?= ?(?:[.,;:)!]|$|und\\b))'),
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
      german('\\bHärtef(?:all|äll)\\w*'),
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
      german(
        '\\bzeichnet…\\bgegen\\b|\\bzeichne…\\bgegen\\b|von zwei (?:Personen|Beschäftigten|Bediensteten|Mitarbeit\\w+)…unterschr\\w*|von einer zweiten (?:Person|Kraft)…(?:freigegeben|geprüft|gezeichnet|unterschrieben)|zweite[nrs]? (?:Person|Sachbearbeit\\w+)…(?:gegen|frei|prüft mit)',
      ),
      german(
        '\\b(?:Freigabe|Unterzeichnung|Unterschrift|Zeichnung|Abzeichnung|Genehmigung des Entwurfs) (?:durch|der|des|von) (?:die |den |der |dem )?(?:\\w+ )?(?:\\w*leitung|\\w*leiter(?:in|s)?|Vorgesetzte\\w*|Bürgermeister\\w*|Dezernent\\w*|Amtsleit\\w+)|(?:\\w*leitung|\\w*leiter(?:in)?|Chef(?:in)?|Vorgesetzte\\w*)…\\b(?:abzeichnen|gegenzeichnen|unterschreiben|freigeben)\\b',
      ),
      german(
        '\\b(?:Freigabe|Unterschrift|Zeichnung|Unterzeichnung)\\b ?:? (?:\\w+ ){0,4}(?:\\w*leitung|\\w*leiter(?:in|s)?|Vorgesetzte\\w*|(?:Ober)?[Bb]ürgermeister\\w*|Dezernent\\w*|Chef(?:in)?|Landr(?:at|ätin)\\w*)\\b|\\b(?:unterschreibt|unterzeichnet|zeichnet)\\b (?:\\w+ ){0,3}(?:\\w*leitung|\\w*leiter(?:in|s)?|Vorgesetzte\\w*|(?:Ober)?[Bb]ürgermeister\\w*|Dezernent\\w*|Chef(?:in)?|Landr(?:at|ätin)\\w*)\\b',
      ),
      german(
        '\\bzweite[nrs]? (?:Kolleg|Person|Kraft|Sachbearb|Mitarbeit|Beschäftigte|Augenpaar)\\w*…\\b(?:frei|gegen|drüber|darüber|gegenlesen|prüft|liest|unterschreibt|zeichnet)\\b',
      ),
      german('\\b(?:Zweit|Doppel)unterschrift\\w*|\\bUnterschrift(?:en)? (?:durch|von) zwei\\b'),
    ],
    unless: german('Eltern|Antragsteller'),
    sits: german('zeichn|Unterschrift|Freigabe|vorleg|freigeb'),
  },
  {
    code: 'internal-mail',
    says: [
      german(
        '\\bHauspost\\w*|\\bBotendienst\\w*|\\bAmtsbote\\w*|\\bBotengang|\\bBotenmeisterei|\\b(?:per|durch|mit) (?:den |dem )?(?:Boten|Hausboten|Amtsboten|Kurier|Dienstpost|Amtsmeister)\\b|\\bLaufzettel\\w*|\\bLaufmappe\\w*|\\bPostmappe\\w*|\\bDienstpost\\b|\\bPost(?:fach|korb|körbe) im Haus|\\bHaus-?post\\b|\\bKurier(?:dienst|fahrt|mappe|post)\\w*',
      ),
      german(
        'per Umlauf\\b|im Umlaufverfahren|(?:bringe|bringt|trage|trägt) (?:ich |er |sie |man )?(?:\\w+ )?(?:selbst |persönlich )?(?:\\w+ )?(?:rüber|hinüber|ins andere|in das andere|ins Nachbar\\w+|zu Fuß)',
      ),
      german(
        '\\bins (?:\\w+ )?Fach\\b…(?:leg|gelegt)\\w*|\\bleg(?:e|en|t|st)\\b…\\bins (?:\\w+ )?Fach\\b|\\b(?:haus|behörden|amts)?interne[nrm]? Post\\w*|\\bPost(?:lauf|umlauf|austausch)\\b|: (?:Kurier|Bote|Boten)\\b|\\b(?:roten?|grünen?|blauen?|gelben?) (?:\\w*mappe)\\b|\\b(?:trage|tragen|trägt|bringe|bringen|bringt)\\b…\\b(?:hinüber|rüber)\\b',
      ),
      german('\\b(?:unser|unsere|der|ein|die|den|einen) Bot(?:e|en|in)\\b'),
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
      german(
        '\\b(?:zuerst|zunächst|erst)\\b…(?:\\w*amt|\\w*behörde|Polizei|Feuerwehr|Fachdienst\\w*|\\w*leitung|Kammer)…\\b(?:danach|dann|anschließend|sodann|erst danach)\\b…(?:\\w*amt|\\w*behörde|Polizei|Feuerwehr|Fachdienst\\w*|Kammer)\\b',
      ),
      german(
        '\\bvon (?:Amt zu Amt|Stelle zu Stelle|Tisch zu Tisch|Haus zu Haus|Abteilung zu Abteilung)\\b|\\berst,? wenn (?:die|das|der) (?:vorige|vorherige|vorhergehende|erste|andere)\\w*\\b',
      ),
      german(
        `\\b(?:wenn|sobald|nachdem)\\b…${institution}…(?:geantwortet|zugestimmt|Stellung genommen|zurückgemeldet|geäußert) (?:hat|haben)…(?:geht|gehen|wird|werden|bekommt|folgt)…(?:${institution}|\\w*amt\\b|\\bans \\w+amt)`,
      ),
      german(
        '\\bnach (?:Rückmeldung|Antwort|Äußerung|Zustimmung|Votum) (?:de[rs]|vo[nm]) …\\b(?:wird|werden)\\b…(?:beteiligt|angehört|gehört|angeschrieben|um (?:eine )?Stellungnahme)',
      ),
      german(
        `\\b(?:danach|anschließend|sodann|als Nächstes)\\b…\\b(?:bekommt|bekommen|erhält|erhalten)\\b…${institution}…\\b(?:Stellungnahme|Prüfung|Äußerung|Mitprüfung)\\b|\\b(?:Hat|Haben)\\b…${institution}…\\b(?:zugestimmt|geantwortet|Stellung genommen|sich geäußert),…\\b(?:wird|werden|geht|folgt|bekommt)\\b…(?:${institution}|beteiligt|angehört)`,
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
      german(
        `\\b(?:frag|forder|erfrag|erbitt|hol|bitt)(?:e|n|t|en|st)?\\b…${institution}…(?:telefonisch|fernmündlich|schriftlich|brieflich|am Telefon|per (?:E-?Mail|Mail|Brief|Fax|Telefon|Telefax|Post)|mit (?:Brief|Schreiben|Formschreiben))|\\b(?:forder|erfrag|erbitt|hol|bitt|frag)(?:e|n|t|en|st)?\\b…(?:telefonisch|fernmündlich|schriftlich|brieflich|am Telefon|per (?:E-?Mail|Mail|Brief|Fax|Telefon|Telefax|Post)|mit (?:Brief|Schreiben|Formschreiben))…${institution}`,
      ),
      german(
        `\\bschreib(?:e|en|t|st)?\\b…${institution}…\\ban\\b(?= ?(?:[.,;)!]|$|und\\b))|${institution}…\\b(?:angeschrieben|anzuschreiben)\\b|\\b(?:Anruf|Telefonat) (?:beim|bei der|mit dem|mit der) (?:\\w+ )?${institution}…(?:klär|ergibt|bestätig|Auskunft|genügt)\\w*`,
      ),
      german(
        '\\bAuskunftsersuchen\\b|\\bStellungnahmen?\\b…\\b(?:forder|hol|erbitt)(?:e|en|t|n)?\\b…\\b(?:telefonisch|schriftlich|per (?:E-?Mail|Mail|Brief|Fax|Post))',
      ),
    ],
    unlessInClause: german(
      '(?:fehlende|nachgefordert|Arbeitgeber|Antragsteller|antragstellende|Halter|Eltern|Erziehungsberechtigte|\\bKund(?:en|in|innen)?\\b|\\bLeute\\b|\\bBürger(?:in|innen|n)?\\b|(?-i:\\bAS\\b|\\bASt\\b)|automatisiert|Schnittstelle|Sachstand|Bearbeitungsstand|säumig)',
    ),
    sits: german('Anfrage|anfrag|anforder|einhol|Stellungnahme|Auskunft|Amtshilfe|veranlass|Zustimmung|beizieh'),
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
      german(
        'Frist\\w*…(?:trage|trägt|tragen)…Kalender…\\bein\\b|(?:Frist(?:en)?überwachung|Terminüberwachung|Fristenkontrolle)…(?:Liste|Kalender|Excel|von Hand|manuell)|(?-i:\\bWV\\b)|\\b(?:Frist|Termin|Ablauf)\\w*…(?:merke|notiere|schreibe) (?:ich|wir)',
      ),
      german(
        '\\b(?:Frist|Termin|Ablauf|Rücklauf|Datum|Ende)\\w*…\\b(?:im|in den|in meinen|in unseren|in|ins) (?:\\w+ )?(?:Kalender|Outlook)\\b|\\b(?:schreib|notier|trag|träg|vermerk|merk)\\w*…\\b(?:im|in den|in meinen|in unseren|in) (?:\\w+ )?(?:Kalender|Outlook)\\b',
      ),
      german(
        '\\bFrist\\w*…(?:Klebezettel|Haftnotiz\\w*|Notizzettel|Post-its?|im Kopf|im Auge behalten|Merkzettel)|\\bim Kopf (?:behalten|haben|merken)',
      ),
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
      german(
        '\\bfrag(?:en|t)\\b…\\bob (?:\\w+ ){0,3}(?:schon|bereits)\\b…(?:entschied|fertig|bearbeit|da ist|soweit)\\w*|\\b(?:wann|wo|wie weit)\\b…,? frag(?:en|t)\\b…(?:telefonisch|am Telefon|\\ban\\b|\\bnach\\b)|\\berkundig(?:en|t) sich\\b…(?:Stand|wann|wie weit|ob)',
      ),
      german(
        '\\b(?:ruf|frag)(?:t|en)\\b…\\b(?:an|nach)\\b,? (?:ob|wie|wann|wo)\\b…\\b(?:schon|bereits|Stand|bleibt|fertig|vergeben|weit|bewilligt)\\b',
      ),
    ],
    home: 'case',
  },
  {
    code: 'bound-decision',
    says: [
      german(
        '(?:Erlaubnis|Genehmigung|Bescheinigung|Bewilligung|Zulassung|Ausweis|Schein|Karte|Leistung)\\w*…\\b(?:ist|sind) (?:\\w+ ){0,4}zu (?:erteilen|bewilligen|gewähren|genehmigen)\\b',
      ),
      german(
        '\\b(?:hat|haben) (?:\\w+ ){0,3}(?:Rechtsa|A)nspruch auf\\b|\\bAnspruch besteht, (?:wenn|sofern|soweit)|\\bbesteht ein (?:Rechtsa|A)nspruch (?:auf|,? wenn)',
      ),
    ],
    unless: german('Ermessen|\\bkann\\b|Einzelfall'),
    sits: german('entscheid|prüf|erteil|bewillig|Anspruch'),
  },
];
