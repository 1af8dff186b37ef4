/** Nouns of action whose verb does not follow from "-ung": noun (lower case) → infinitive. */
export const nominalisations: ReadonlyMap<string, string> = new Map(
  `abfrage abfragen|absprache absprechen|anzeige anzeigen|begehung begehen|einzahlung einzahlen|ladung laden|vorladung vorladen|rückmeldung rückmelden|durchführung durchführen|einreichung einreichen|herausgabe herausgeben|verwahrung verwahren|entsorgung entsorgen|vernehmung vernehmen|zusendung zusenden|abholung abholen|abgabe abgeben|abgleich abgleichen|ablage ablegen|abnahme abnehmen|abruf abrufen|absage absagen|abschluss abschließen
abstimmung abstimmen|anfrage anfragen|anhörung anhören|anlage anlegen|annahme annehmen|anordnung anordnen|antwort beantworten
aufnahme aufnehmen|auftrag beauftragen|aufruf aufrufen|ausdruck ausdrucken|ausgabe ausgeben|ausgang ausgehen
aushang aushängen|auskunft beauskunften|auswahl auswählen|auswertung auswerten|beginn beginnen|begutachtung begutachten
bericht berichten|bescheid bescheiden|bescheidung bescheiden|beschluss beschließen|besuch besuchen|bitte bitten|druck drucken
durchsicht durchsehen|eingabe eingeben|eingang eingehen|einlass einlassen|einsicht einsehen|eintrag eintragen|einzug einziehen
entgegennahme entgegennehmen|entnahme entnehmen|entscheid entscheiden|entscheidung entscheiden|entwurf entwerfen|erlass erlassen
ersuchen ersuchen|festnahme festnehmen|freigabe freigeben|hinweis hinweisen|inaugenscheinnahme besichtigen
kenntnisnahme nehmen|kontrolle kontrollieren|korrektur korrigieren|lieferung liefern|mahnung mahnen|meldung melden
nachfrage nachfragen|nachreichung nachreichen|notiz notieren|ortsbesichtigung besichtigen|prognose prognostizieren
prüfung prüfen|quittierung quittieren|rückfrage rückfragen|rückgabe zurückgeben|rücknahme zurücknehmen|rücksendung zurücksenden
rückruf zurückrufen|scan scannen|schließung schließen|start starten|stellungnahme stellungnehmen|stempelung stempeln
suche suchen|tausch tauschen|übergabe übergeben|übernahme übernehmen|überweisung überweisen|umbuchung umbuchen
unterschrift unterschreiben|unterzeichnung unterzeichnen|vergabe vergeben|vergleich vergleichen|verkauf verkaufen
vermerk vermerken|vernichtung vernichten|versand versenden|versendung versenden|verteilung verteilen|vollzug vollziehen
vorlage vorlegen|vornahme vornehmen|vorsprache vorsprechen|wahl wählen|weitergabe weitergeben|wiedervorlage wiedervorlegen
zahlung zahlen|zugriff zugreifen|zusage zusagen|zustellung zustellen|zuteilung zuteilen|zuweisung zuweisen|zuleitung zuleiten
archivierung archivieren|schlusszeichnung schlusszeichnen|mitzeichnung mitzeichnen|gegenzeichnung gegenzeichnen
beteiligung beteiligen|fertigung fertigen|ausfertigung ausfertigen|anbringung anbringen|aushändigung aushändigen
einstellung einstellen|einleitung einleiten|berechnung berechnen|ermittlung ermitteln|erstellung erstellen|erteilung erteilen
feststellung feststellen|festsetzung festsetzen|nachforderung nachfordern|anforderung anfordern|einholung einholen
erfassung erfassen|registrierung registrieren|weiterleitung weiterleiten|übersendung übersenden|übermittlung übermitteln
übertragung übertragen|beiziehung beiziehen|bewertung bewerten|beurteilung beurteilen|benachrichtigung benachrichtigen
unterrichtung unterrichten|bekanntgabe bekanntgeben|veröffentlichung veröffentlichen|anweisung anweisen|verbuchung verbuchen
sichtung sichten|bearbeitung bearbeiten|genehmigung genehmigen|ablehnung ablehnen|bewilligung bewilligen|versagung versagen`
    .trim()
    .split(/[|\n]/)
    .map((entry) => {
      const [noun = '', infinitive = ''] = entry.trim().split(' ');
      return [noun, infinitive] as const;
    }),
);
