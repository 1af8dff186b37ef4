import type { DiscourseText } from './shape.ts';

/** Conditions in the shapes that administrative German gives them, and what their other answer leads to. */
export const conditions: readonly DiscourseText[] = [
  {
    title: 'inverted, refusal ends, approval goes on',
    text: `Das Veterinäramt prüft die Haltungsvoraussetzungen.
Liegen die Voraussetzungen nicht vor, wird die Erlaubnis versagt.
Anschließend wird die Erlaubnis ausgefertigt und der Halterin zugesandt.`,
    shape: `
prüfen
? Voraussetzungen
  = nein
    versagen
    .
ausfertigen
zusenden`,
  },
  {
    title: 'inverted, branch rejoins',
    text: `Die Kämmerei prüft die Rechnung.
Weicht der Betrag von der Bestellung ab, hält sie Rücksprache mit der bestellenden Stelle.
Danach ordnet sie die Zahlung an.`,
    shape: `
Rechnung prüfen
? Betrag
  = *
    Rücksprache
Zahlung anordnen`,
  },
  {
    title: 'wenn and andernfalls in one block',
    text: `Das Forstamt besichtigt die Fläche. Wenn die Fläche im Schutzwald liegt, beteiligt das Forstamt die höhere Forstbehörde. Andernfalls entscheidet das Forstamt allein. Die Entscheidung wird der Eigentümerin mitgeteilt.`,
    shape: `
besichtigen
? Schutzwald
  = ja
    beteiligen
  = nein
    entscheiden
mitteilen`,
  },
  {
    title: 'falls behind its main clause',
    text: `Die Bibliothek erfasst die Medienrückgabe. Sie informiert die Teamleitung, falls ein Medium beschädigt ist. Danach wird das Konto entlastet.`,
    shape: `
erfassen
? beschädigt
  = ja
    informieren
entlasten`,
  },
  {
    title: 'sofern with a negation',
    text: `Das Bauamt registriert die Anzeige. Sofern keine Bedenken bestehen, bestätigt das Bauamt die Anzeige. Bestehen Bedenken, untersagt das Bauamt den Betrieb.`,
    shape: `
registrieren
? Bedenken
  = nein
    bestätigen
  = ja
    untersagen`,
  },
  {
    title: 'soweit',
    text: `Das Umweltamt wertet den Prüfbericht aus. Soweit Grenzwerte überschritten sind, ordnet es Maßnahmen zur Minderung an. Der Bericht wird in der Anlagenakte abgelegt.`,
    shape: `
auswerten
? Grenzwerte
  = ja
    anordnen
ablegen`,
  },
  {
    title: 'bei with a bare noun',
    text: `Die Kasse gleicht die Einnahmen mit dem Journal ab. Bei Differenzen verständigt sie die Innenrevision. Sie zahlt die Einnahmen bei der Bank ein.`,
    shape: `
abgleichen
? Differenzen
  = ja
    verständigen
einzahlen`,
  },
  {
    title: 'im Falle einer',
    text: `Das Schulamt berät die Eltern. Im Falle einer Zurückstellung unterrichtet das Schulamt die Grundschule. Das Ergebnis wird in der Schülerakte vermerkt.`,
    shape: `
beraten
? Zurückstellung
  = ja
    unterrichten
vermerken`,
  },
  {
    title: 'es sei denn',
    text: `Das Archiv prüft die Anfrage. Das Archiv legt die Akte im Lesesaal vor, es sei denn, die Schutzfrist ist noch nicht abgelaufen. Die Benutzung wird im Benutzungsbuch vermerkt.`,
    shape: `
prüfen
? Schutzfrist
  = ja
    vorlegen
vermerken`,
  },
  {
    title: 'ansonsten',
    text: `Das Gesundheitsamt prüft den Impfnachweis. Ist der Nachweis gültig, vermerkt es ihn in der Liste. Ansonsten fordert es die Einrichtung zur Stellungnahme auf.`,
    shape: `
prüfen
? gültig
  = ja
    vermerken
  = nein
    auffordern|Stellungnahme`,
  },
  {
    title: 'hingegen sets the other answer',
    text: `Das Jugendamt prüft das Hilfeersuchen. Ist das Jugendamt örtlich zuständig, legt es eine Akte an. Ist hingegen ein anderer Träger zuständig, leitet es das Ersuchen an diesen weiter.`,
    shape: `
prüfen
? zuständig
  = ja
    anlegen
  = nein
    weiterleiten
    .`,
  },
  {
    title: 'im Übrigen after an exception',
    text: `Das Meldeamt nimmt den Antrag auf. Bei Minderjährigen holt es die Zustimmung der Sorgeberechtigten ein. Im Übrigen wird die Identität anhand des Ausweises geprüft.`,
    shape: `
aufnehmen
? Minderjährig
  = ja
    Zustimmung
Identität`,
  },
  {
    title: 'positive case unspoken after a negative one, in its own block',
    text: `Die Vergabestelle öffnet die Angebote.
Ist ein Angebot nicht unterschrieben, schließt die Vergabestelle es aus.
Sie wertet die Angebote nach den Zuschlagskriterien.`,
    shape: `
öffnen
? unterschrieben
  = nein
    ausschließen
werten`,
  },
  {
    title: 'if so and if not, tied to the check',
    text: `Die Ausländerbehörde prüft, ob ein Sprachnachweis vorgelegt wurde. Ist dies nicht der Fall, weist sie die Person auf Sprachkurse hin. Sodann bestellt sie den Aufenthaltstitel bei der Bundesdruckerei.`,
    shape: `
prüfen
? Sprachnachweis
  = nein
    hinweisen
bestellen`,
  },
  {
    title: 'the threshold decides who decides',
    text: `Die Sachbearbeitung bereitet den Erlass der Forderung vor. Bis 500 Euro entscheidet die Sachbearbeitung. Ab 500 Euro entscheidet die Amtsleitung. Der Bescheid wird versandt.`,
    shape: `
vorbereiten
? 500
  = *
    entscheiden
  = *
    entscheiden
versenden`,
  },
  {
    title: 'übersteigt',
    text: `Das Sozialamt ermittelt das Einkommen. Übersteigt das Einkommen die Grenze, lehnt das Sozialamt den Antrag ab. Andernfalls bewilligt es die Leistung und weist die Zahlung an.`,
    shape: `
ermitteln
? Einkommen
  = ja
    ablehnen
    .
  = nein
    bewilligen
    Zahlung`,
  },
  {
    title: 'nur wenn',
    text: `Die Feuerwehr prüft das Sicherheitskonzept. Nur wenn mehr als 1000 Besucher erwartet werden, ordnet sie eine Brandsicherheitswache an. Sie teilt der Veranstalterin das Ergebnis mit.`,
    shape: `
prüfen
? 1000|Besucher
  = ja
    anordnen
mitteilen`,
  },
  {
    title: 'wer',
    text: `Das Einwohnermeldeamt nimmt die Erklärung auf. Wer keinen gültigen Pass besitzt, legt eine Ersatzbescheinigung vor. Das Einwohnermeldeamt erfasst die Daten im Fachverfahren.`,
    shape: `
aufnehmen
? Pass
  = *
    vorlegen
erfassen`,
  },
  {
    title: 'three cases by bei',
    text: `Das Ordnungsamt nimmt die Beschwerde auf. Bei Lärm misst der Außendienst den Schallpegel. Bei Gerüchen beauftragt das Ordnungsamt einen Gutachter. Bei wildem Müll verständigt es den Bauhof.`,
    shape: `
aufnehmen
? Lärm
  = ja
    messen
? Gerüche
  = ja
    beauftragen
? Müll
  = ja
    verständigen`,
  },
  {
    title: 'ohne',
    text: `Die Zulassungsstelle prüft die Unterlagen. Ohne Versicherungsnachweis weist sie die Zulassung zurück. Sie druckt die Zulassungsbescheinigung und händigt sie aus.`,
    shape: `
prüfen
? Versicherungsnachweis
  = nein
    zurückweisen
    .
drucken
aushändigen`,
  },
  {
    title: 'a condition of two parts',
    text: `Das Wohnungsamt prüft die Wohnfläche. Ist die Wohnung überbelegt und liegt eine Bescheinigung des Vermieters vor, vergibt es einen Dringlichkeitsschein. Danach trägt es die Familie in die Warteliste ein.`,
    shape: `
prüfen
? überbelegt
  = ja
    vergeben
eintragen`,
  },
  {
    title: 'ist … erforderlich',
    text: `Das Tiefbauamt prüft den Lageplan. Ist eine Verkehrssicherung erforderlich, holt es eine verkehrsrechtliche Anordnung ein. Es erteilt die Aufbruchgenehmigung.`,
    shape: `
prüfen
? Verkehrssicherung
  = ja
    einholen
erteilen`,
  },
];
