import type { DiscourseText } from './shape.ts';

/** Work side by side, checks of a list, bodies to be consulted, and what is told out of order. */
export const parallels: readonly DiscourseText[] = [
  {
    title: 'gleichzeitig with the step before',
    text: `Das Amt erfasst die Veranstaltung. Die Sachbearbeitung prüft die Sondernutzung. Gleichzeitig prüft die Feuerwehr den Brandschutz. Danach erlässt das Amt den Bescheid.`,
    shape: `
erfassen
parallel
  -
    Sondernutzung
  -
    Brandschutz
erlassen`,
  },
  {
    title: 'parallel dazu',
    text: `Die Personalstelle legt die Personalakte an. Die IT richtet das Konto ein. Parallel dazu bestellt die Beschaffung den Arbeitsplatz. Anschließend begrüßt die Leitung die neue Kollegin.`,
    shape: `
anlegen
parallel
  -
    einrichten
  -
    bestellen
begrüßen`,
  },
  {
    title: 'a list of bodies to be consulted',
    text: `Das Bauamt prüft den Bauantrag.
Folgende Stellen sind zu beteiligen:
- Feuerwehr
- Untere Wasserbehörde
- Gesundheitsamt
Das Bauamt entscheidet über den Bauantrag.`,
    shape: `
prüfen
parallel
  -
    Feuerwehr
  -
    Wasserbehörde
  -
    Gesundheitsamt
entscheiden`,
  },
  {
    title: 'zeitgleich in one sentence',
    text: `Die Leitung unterzeichnet den Vertrag. Der Vertrag wird zeitgleich der Kämmerei übersandt und im Amtsblatt veröffentlicht. Der Vorgang wird abgelegt.`,
    shape: `
unterzeichnen
parallel
  -
    übersenden
  -
    veröffentlichen
ablegen`,
  },
  {
    title: 'opinions of two offices at the same time',
    text: `Die Straßenbehörde erfasst den Antrag. Sie holt zeitgleich die Stellungnahmen der Polizei und des Bauhofs ein. Nach Eingang der Stellungnahmen entscheidet sie.`,
    shape: `
erfassen
Stellungnahme
wait Stellungnahme
entscheiden`,
  },
  {
    title: 'zuvor',
    text: `Die Meldestelle druckt die Bescheinigung. Zuvor kassiert sie die Gebühr. Sie händigt die Bescheinigung aus.`,
    shape: `
kassieren
drucken
aushändigen`,
  },
  {
    title: 'bevor',
    text: `Die Stelle registriert das Fundtier. Bevor das Tier vermittelt wird, untersucht die Tierärztin es. Die Stelle vermittelt das Tier.`,
    shape: `
registrieren
untersuchen
vermitteln`,
  },
  {
    title: 'nach dem Abschluss',
    text: `Das Amt besichtigt die Wohnung. Nach der Besichtigung erstellt das Amt ein Protokoll. Abschließend unterrichtet es die Vermieterin.`,
    shape: `
besichtigen
erstellen
unterrichten`,
  },
  {
    title: 'unabhängig davon',
    text: `Das Amt stempelt die Anzeige. Die Sachbearbeitung prüft die Anzeige. Unabhängig davon meldet die Kasse den Zahlungseingang. Danach bestätigt das Amt die Anzeige.`,
    shape: `
stempeln
parallel
  -
    prüfen
  -
    melden
bestätigen`,
  },
  {
    title: 'während',
    text: `Die Leitstelle nimmt den Notruf an. Während die Leitstelle den Rettungswagen alarmiert, leitet die Disponentin die Anruferin an. Die Leitstelle dokumentiert den Einsatz.`,
    shape: `
annehmen
parallel
  -
    anleiten
  -
    alarmieren
dokumentieren`,
  },
  {
    title: 'checks of a list run one after another',
    text: `Die Sachbearbeitung prüft:
- die Identität der Antragstellerin
- die Zahlung der Gebühr
- die Gültigkeit des Ausweises
Danach stellt sie die Karte aus.`,
    shape: `
Identität
Zahlung
Gültigkeit
ausstellen`,
  },
  {
    title: 'zunächst, dann, schließlich',
    text: `Zunächst sichtet die Stelle die Anfrage. Dann ermittelt sie den Aufwand. Schließlich übersendet sie das Angebot.`,
    shape: `
sichten
ermitteln
übersenden`,
  },
  {
    title: 'in a numbered paragraph below',
    text: `# 3 Beteiligung
1) Das Amt beteiligt die Feuerwehr.
2) Das Amt beteiligt das Forstamt.
3) Die Beteiligungen nach Nummer 1 und 2 erfolgen gleichzeitig.
4) Das Amt entscheidet über den Antrag.`,
    shape: `
parallel
  -
    Feuerwehr
  -
    Forstamt
entscheiden`,
  },
  {
    title: 'sowohl … als auch stays one step each',
    text: `Das Amt prüft den Antrag. Es unterrichtet sowohl den Vermieter als auch die Mieterin. Es schließt die Akte.`,
    shape: `
prüfen
unterrichten
schließen`,
  },
];
