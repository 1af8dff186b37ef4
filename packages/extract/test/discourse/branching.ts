import type { DiscourseText } from './shape.ts';

/** Where a branch ends: with its sentence, with what ties to it, with its list, or with the case. */
export const branching: readonly DiscourseText[] = [
  {
    title: 'in diesem Fall goes on with the branch',
    text: `Das Amt prüft den Ausweis. Ist der Ausweis abgelaufen, weist das Amt auf die Verlängerung hin. In diesem Fall wird zusätzlich ein Vermerk gefertigt. Das Amt gibt das Formular aus.`,
    shape: `
prüfen
? abgelaufen
  = ja
    hinweisen
    fertigen
ausgeben`,
  },
  {
    title: 'dann goes on with the branch',
    text: `Die Stelle prüft das Fahrzeug. Wenn es stillgelegt ist, entsiegelt die Stelle das Kennzeichen. Dann trägt sie die Stilllegung ins Register ein. Andernfalls verlängert sie die Zulassung.`,
    shape: `
prüfen
? stillgelegt
  = ja
    entsiegeln
    eintragen
  = nein
    verlängern`,
  },
  {
    title: 'a new paragraph leaves the branch',
    text: `Das Amt prüft die Bonität. Ist die Bonität gering, verlangt das Amt eine Sicherheit. Die Sicherheit wird in der Kasse hinterlegt.
Das Amt schließt den Vertrag.`,
    shape: `
prüfen
? Bonität
  = ja
    verlangen
    hinterlegen
schließen`,
  },
  {
    title: 'below a condition over a list',
    text: `Das Amt prüft die Anlage.
Ist die Anlage genehmigungspflichtig,
- fordert das Amt Planunterlagen an,
- beteiligt es die Nachbarn.
Das Amt erlässt den Bescheid.`,
    shape: `
prüfen
? genehmigungspflichtig
  = ja
    anfordern
    beteiligen
erlassen`,
  },
  {
    title: 'the case ends in this procedure',
    text: `Die Stelle prüft die Zuständigkeit. Ist die Stelle nicht zuständig, gibt sie den Antrag an das zuständige Amt ab. Damit ist der Vorgang für die Stelle erledigt. Die Stelle legt eine Akte an.`,
    shape: `
prüfen
? zuständig
  = nein
    abgeben
    .
anlegen`,
  },
  {
    title: 'withdrawal ends',
    text: `Das Amt erläutert die Kosten. Nimmt die Antragstellerin den Antrag zurück, stellt das Amt das Verfahren ein. Das Amt führt die Prüfung durch.`,
    shape: `
erläutern
? zurück
  = ja
    einstellen
    .
durchführen|prüfen`,
  },
  {
    title: 'nested: a condition on the outcome of the branch',
    text: `Die Stelle prüft den Schaden. Liegt ein Personenschaden vor, schaltet sie die Versicherung ein. Lehnt die Versicherung die Deckung ab, unterrichtet die Stelle die Rechtsabteilung. Danach beantwortet die Stelle das Schreiben.`,
    shape: `
prüfen
? Personenschaden
  = ja
    einschalten
    ? Versicherung|Deckung
      = ja
        unterrichten
beantworten`,
  },
  {
    title: 'two exclusive kinds, then common work',
    text: `Das Amt nimmt die Meldung auf. Handelt es sich um einen Umzug im Ort, ändert das Amt die Anschrift. Handelt es sich um einen Zuzug, legt es einen neuen Datensatz an. Anschließend druckt es die Bestätigung.`,
    shape: `
aufnehmen
? Umzug
  = ja
    ändern
? Zuzug
  = ja
    anlegen
drucken`,
  },
  {
    title: 'a note behind the branch belongs to the branch',
    text: `Die Kasse bucht die Zahlung. Geht keine Zahlung ein, mahnt die Kasse. Die Mahnung enthält eine Frist von zehn Tagen. Zahlt die Schuldnerin nicht, leitet die Kasse die Vollstreckung ein.`,
    shape: `
buchen
? Zahlung
  = nein
    mahnen
    race
      on message
      on timer
        einleiten`,
  },
  {
    title: 'refusal with notice, then approval in its own paragraph',
    text: `Die Behörde prüft die Eignung.
Ist die Person ungeeignet, erlässt die Behörde einen Versagungsbescheid. Der Bescheid wird mit Postzustellungsurkunde zugestellt.
Ist die Person geeignet, stellt die Behörde die Erlaubnis aus. Die Erlaubnis wird persönlich ausgehändigt.`,
    shape: `
prüfen
? geeignet
  = nein
    erlassen
    zustellen
    .
ausstellen
aushändigen`,
  },
  {
    title: 'gegebenenfalls',
    text: `Das Amt liest den Bericht. Gegebenenfalls hört es einen Sachverständigen. Es schließt die Prüfung mit einem Vermerk ab.`,
    shape: `
lesen
? *
  = ja
    hören
abschließen`,
  },
  {
    title: 'bei Bedarf',
    text: `Das Amt plant den Termin. Bei Bedarf bestellt es einen Dolmetscher. Es lädt die Beteiligten.`,
    shape: `
planen
? Bedarf
  = ja
    bestellen
laden`,
  },
  {
    title: 'a condition told in a table column',
    text: `| Nr. | Tätigkeit | Zuständig | Bemerkung |
| 1 | Prüfung des Antrags | Sachbearbeitung | |
| 2 | Einholung eines Gutachtens | Sachbearbeitung | nur bei Neubauten |
| 3 | Versand des Bescheides | Poststelle | |`,
    shape: `
prüfen
? Neubau
  = ja
    einholen
versenden`,
  },
  {
    title: 'a table with a column for the case',
    text: `| Schritt | Tätigkeit | Wer | Bedingung |
| 1 | Antrag erfassen | Servicestelle | |
| 2 | Vollmacht prüfen | Servicestelle | bei Vertretung |
| 3 | Karte ausgeben | Servicestelle | |`,
    shape: `
erfassen
? Vertretung
  = ja
    prüfen
ausgeben`,
  },
  {
    title: 'two documents of one case: the mail adds a condition',
    text: `=== procedure anweisung
# Ablauf
Die Kasse prüft die Rechnung. Die Kasse weist die Rechnung an.
=== mail mail
Liebe Kolleginnen, ab sofort gilt: Bei Rechnungen über 5000 Euro zeichnet die Amtsleitung die Rechnung gegen.`,
    shape: `
prüfen
? 5000
  = ja
    gegenzeichnen
anweisen`,
  },
  {
    title: 'two documents: what the citizen does comes first',
    text: `=== procedure anweisung
# Ablauf
Die Servicestelle prüft den Antrag. Sie sendet die Karte zu.
=== leaflet merkblatt
# So beantragen Sie die Karte
Füllen Sie das Formular aus. Senden Sie das Formular an die Servicestelle.`,
    shape: `
ausfüllen
senden
prüfen
zusenden`,
  },
];
