/** Groups of words that several rules share; parts of `german` patterns. */

/** The form by which people apply. */
export const applicantForm =
  '\\b(?:\\w*(?:antrag|anmelde|anzeige|meldungs?)s?-?(?:vordruck|formular|formblatt|bogen|bögen)\\w*|\\w*vordruck(?:e|s|es|en)?|(?:\\w*-)?formular(?:e|s|en)?|\\w+formular(?:e|s|en)?|formbl(?:att|ätter)\\w*|(?:Anmelde|Antrags|Melde|Aufnahme|Frage)b(?:ogen|ögen)\\w*)\\b';

/** What an authority issues at the end. */
export const notice =
  '\\b(?:\\w*bescheid(?:e|es|en|s)?|\\w*genehmigung(?:en)?|\\w*erlaubnis(?:se)?|\\w*bescheinigung(?:en)?|\\w*urkunde(?:n)?|\\w*zusage(?:n)?|\\w*bewilligung(?:en)?|\\w*zulassung(?:en)?|\\w*verfügung(?:en)?|\\w*anordnung(?:en)?|\\w*lizenz(?:en)?|\\w*schein(?:e|s)?)\\b';

/** Public bodies that are asked or that ask. */
export const institution =
  '\\b(?:\\w*(?:behörde|amt|ämter|amtes|kammer|polizei\\w*|gericht|feuerwehr|kasse|ministerium|landesbetrieb|betrieb|kreis|jobcenter|versicherung|agentur|inspektion|register\\w*|stelle|institut))\\b';

/** Programs into which data are entered. */
export const system =
  '(?:\\b(?:\\w*fachverfahren\\w*|\\w*fachanwendung\\w*|fachprogramm\\w*|\\w*verfahren|\\w*system\\w*|\\w*programm\\w*|\\w*software\\w*|\\w*datenbank\\w*|\\w*kataster\\w*|\\w*anwendung\\w*|\\w*portal\\w*|EDV|PC|Computer|\\w*maske\\w*|SAP|DMS)\\b)';

/** Papers whose content a public register or another authority holds. */
export const registerPaper =
  '\\b(?:(?:erweiterte |einfache )?Meldebescheinigung(?:en)?|Meldebestätigung|Melderegisterauskunft|Aufenthaltsbescheinigung(?:en)?|Haushaltsbescheinigung|(?:Geburts|Ehe|Heirats|Sterbe|Abstammungs|Lebenspartnerschafts|Personenstands)urkunden?|\\w*(?:Führungszeugnis|Führungszeugnisse|Führungszeugnisses)|(?:Auskunft|Auszug|Ausdruck|Abschrift|Auszüge) aus dem (?:\\w+)?register|(?:Ausdruck|Auszug) (?:\\w+)register\\w*|Gewerbezentralregister\\w*|(?:Handels|Vereins|Genossenschafts|Partnerschafts|Handwerks|Schuldner)(?:register|rolle)\\w*|Handwerkskarte|Grundbuch(?:auszug|auszüge|ausdruck|abschrift)\\w*|(?:Einkommen|Grund|Gewerbe|Körperschaft|Umsatz)?-?(?:Einkommens)?steuerbescheid\\w*|(?:Renten|Wohngeld|BAföG-?|Elterngeld|Kindergeld|Bürgergeld|Sozialhilfe|Arbeitslosengeld|Schwerbehinderten|Pflegegrad)(?:bescheid|bescheide|bescheides)|Bescheid (?:über|der|des) (?:\\w+)?(?:geld|grad|amt|amtes|kasse|Arbeitslosen|Rente|Pflege|BAföG|Grundsicherung|Jobcenter|Agentur)\\w*|Gewerbe(?:anmeldung|schein|ummeldung)\\b|Zulassungsbescheinigung\\w*|Fahrzeugschein\\w*|(?:steuerliche )?Unbedenklichkeitsbescheinigung\\w*|Bescheinigung in Steuersachen|Auszug aus dem \\w*kataster|Liegenschaftskarte\\w*|Flurkarte\\w*|Kataster(?:auszug|karte|plan)\\w*|Einbürgerungsurkunde|Staatsangehörigkeitsausweis|Schwerbehindertenausweis\\w*|Aufenthaltstitel|Lohnsteuerbescheinigung\\w*|Anzeigebestätigung der Polizei|Gehaltsabrechnung\\w*|Negativbescheinigung|Jagdschein|Sorgerechtsbescheinigung|Negativattest)\\b';
