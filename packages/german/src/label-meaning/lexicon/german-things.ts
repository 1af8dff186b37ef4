import { rowsOf } from './rows.ts';

/**
 * What steps of German administration work on, and with whom. Rows as in `german-actions.ts`. The words also serve
 * as last and first parts of compounds ("Bewilligungs|bescheid").
 */
export const germanThings = rowsOf(`
Vordruck Formular Formblatt Bogen Antragsformular
Antrag Gesuch Begehren Antragsunterlagen | Unterlagen Anmeldung Vordruck Vorgang
Anmeldung | Vordruck
Unterlagen Dokumente Papiere Schriftstücke Anlagen Belege Nachweise Unterlage Dokument Nachweis Beleg Anlage | Angaben Kopie
Angaben Daten Informationen Auskünfte Auskunft Angabe Information | Unterlagen
Schreiben Brief Anschreiben | Bescheid Mitteilung Post
Mitteilung Nachricht Benachrichtigung Information Meldung | Schreiben
Bescheid Verwaltungsakt Entscheidung | Schreiben Ablehnung Bewilligung
Bewilligung Genehmigung Erlaubnis Zulassung Zusage Gestattung | Bescheid Zustimmung
Zustimmung Einverständnis Einwilligung | Genehmigung
Ablehnung Versagung Absage | Bescheid
Bescheinigung Bestätigung Attest Zertifikat Urkunde | Nachweis
Ausweis Pass Personalausweis
Gebühr Entgelt Verwaltungsgebühr Kosten Gebühren | Betrag Zahlung
Betrag Summe Geld | Zahlung
Zahlung Geldeingang Überweisung | Gebühr
Rechnung Kostenrechnung | Gebühr
Frist | Termin Wochen Tage Monate
Termin Vorsprache
Akte Fallakte Vorgangsakte | Vorgang Ablage
Vorgang Fall Verfahren Sache | Akte Antrag
Liste Verzeichnis Tabelle Register Kartei Übersicht
Fachverfahren Programm Software System Anwendung Datenbank Fachanwendung
Voraussetzungen Bedingungen Kriterien Voraussetzung | Anspruch Berechtigung
Anspruch Berechtigung Anspruchsberechtigung | Voraussetzungen
Wohnsitz Wohnort Wohnanschrift Adresse Anschrift
Stellungnahme Votum Äußerung Gutachten
Entwurf Bescheidentwurf
Rückmeldung Antwort | Mitteilung
Einwände Einwendungen Bedenken
Antragsteller Antragstellende Antragstellerin Person Bürger Kunde Kundin Bürgerin Antragsperson | Eltern Halter Betroffene
Betroffene Beteiligte Verfahrensbeteiligte
Eltern Erziehungsberechtigte Sorgeberechtigte Personensorgeberechtigte Familie
Eigentümer Grundstückseigentümer Besitzer
Mitarbeiter Mitarbeiterin Beschäftigte Bedienstete Personal
Sachbearbeitung Sachbearbeiter Sachbearbeiterin SB
Leitung Leiter Leiterin Chef Chefin Vorgesetzte Führungskraft
Behörde Amt Stelle Dienststelle
Fachbereich FB
Fachdienst FD
Abteilung Abt
Sachgebiet SG
Bürgerbüro Bürgeramt Bürgerservice
Kasse Zahlstelle
Poststelle Posteingang
Archiv Registratur
Stadt Gemeinde Kommune
Internet Website Homepage Onlineportal Portal
Mail E-Mail Email
Telefon
Vollständigkeit komplett
Richtigkeit Korrektheit Plausibilität
Einkommen Einkünfte Verdienst
Vertrag Vereinbarung Kontrakt
Bericht Protokoll Niederschrift
Foto Lichtbild Passbild Passfoto Bild
Kopie Abschrift Ablichtung Zweitschrift Durchschrift
Widerspruch Rechtsbehelf
Ort Stelle
Tag Datum Zeitpunkt
`);

/** Further nouns that end or begin compounds; they have no synonyms here. */
export const compoundParts: readonly string[] = `
Steuer Karte Marke Plakette Schein Zettel Blatt Buch Mappe Konto Nummer Kennzeichen Stempel Unterschrift Auflage Satzung
Prüfung Erklärung Berechnung Bearbeitung Beratung Anhörung Abfrage Anfrage Nachforderung Auszug Ermittlung Festsetzung
Eingang Ausgang Ablauf Abschluss Beginn Ende Verlust Änderung Grund Recht Pflicht Schutz Zeitraum Dauer Stand Plan Ziel
Büro Haus Platz Raum Straße Weg Gebiet Grundstück Wohnung Haushalt Kind Schule Schüler Hund Baum Grab Fahrzeug Gewerbe
Kommission Ausschuss Rat Sitzung Konferenz Gericht Polizei Feuerwehr Dezernat Referat Aufsicht Verwaltung Ministerium
Arzt Anwalt Gutachter Prüfer Träger Stiftung Verein Kammer Krankenkasse Bank Post Versicherung Firma Betrieb Unternehmen
Vermerk Notiz Verfügung Anordnung Bekanntmachung Aushang Mahnung Erinnerung Einladung Ladung Rückgabe Ausgabe Annahme
Zimmer Dienst Werk Hof Feld Zeichen Meister Gärtner Urkunde Datei Muster Satz
`
  .trim()
  .split(/\s+/);

/** Words that say little of what is meant: they weigh less. */
export const lightWords: ReadonlySet<string> = new Set(
  (
    'fehlend fehlende fehlenden fehlendes fehlender zuständig zuständige zuständigen jeweilig jeweilige jeweiligen ' +
    'entsprechend entsprechende entsprechenden eingereicht eingereichte eingereichten eingegangen eingegangene ' +
    'eingegangenen vorgelegt vorgelegte vorgelegten neu neue neuen neuer neues weitere weiteren ' +
    'schriftlich telefonisch persönlich elektronisch digital formlos formell gegebenenfalls ggf umgehend unverzüglich ' +
    'innerhalb anschließend abschließend ' +
    'erneut sofort bereits noch dann alle allen alles beim person'
  ).split(' '),
);
