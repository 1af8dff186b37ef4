import type { DiscourseText } from './shape.ts';

/** Other parts of the text are meant: by number, by "weiter mit", by "wie unter"; exceptions told at the end. */
export const references: readonly DiscourseText[] = [
  {
    title: 'weiter mit Schritt',
    text: `1) Das Amt prüft die Zuständigkeit. Ist das Amt zuständig, weiter mit Schritt 3.
2) Das Amt leitet den Antrag an die zuständige Stelle weiter. Damit ist das Verfahren beendet.
3) Das Amt legt eine Akte an.
4) Das Amt entscheidet über den Antrag.`,
    shape: `
prüfen
? zuständig
  = nein
    weiterleiten
    .
anlegen
entscheiden`,
  },
  {
    title: 'zurück zu Schritt',
    text: `1) Die Redaktion erstellt den Entwurf der Broschüre.
2) Die Leitung prüft den Entwurf. Bei Änderungsbedarf zurück zu Schritt 1.
3) Die Redaktion gibt die Broschüre in Druck.`,
    shape: `
erstellen
prüfen
? Änderungsbedarf
  = ja
    -> erstellen
Druck`,
  },
  {
    title: 'siehe Ziffer',
    text: `# 1 Prüfung
Das Amt prüft den Antrag. Bei ausländischen Urkunden siehe Ziffer 3.
# 2 Entscheidung
Das Amt erlässt den Bescheid.
# 3 Ausländische Urkunden
Das Amt holt eine Übersetzung ein.`,
    shape: `
prüfen
? Urkunde
  = ja
    einholen
erlassen`,
  },
  {
    title: 'es gilt Nummer entsprechend',
    text: `# 1 Annahme
Die Servicestelle nimmt den Antrag an.
# 2 Prüfung
Das Fachamt prüft den Antrag. Ist ein Gutachten erforderlich, ist nach Nummer 4 zu verfahren.
# 3 Abschluss
Das Fachamt erteilt die Auskunft.
# 4 Gutachten
Das Fachamt beauftragt einen Sachverständigen.`,
    shape: `
annehmen
prüfen
? Gutachten
  = ja
    beauftragen
erteilen`,
  },
  {
    title: 'an exception at the end, by number',
    text: `# 1 Eingang
Die Poststelle stempelt den Antrag.
# 2 Prüfung
Die Sachbearbeitung prüft den Antrag.
# 3 Bescheid
Die Sachbearbeitung versendet den Bescheid.
# 4 Besonderheiten
Handelt es sich um eine juristische Person, ist vor der Prüfung nach Nummer 2 ein Registerauszug abzurufen.`,
    shape: `
stempeln
? juristisch
  = ja
    abrufen
prüfen
versenden`,
  },
  {
    title: 'an exception at the end, by the thing it is about',
    text: `# 1 Prüfung
Die Sachbearbeitung prüft die Eignung der Räume.
Die Sachbearbeitung berechnet die Gebühr.
Die Sachbearbeitung versendet die Erlaubnis.
# 2 Sonderfälle
Bei gemeinnützigen Vereinen wird die Gebühr ermäßigt.`,
    shape: `
prüfen
berechnen
? Verein
  = ja
    ermäßigen
versenden`,
  },
  {
    title: 'entfällt',
    text: `# 1 Ablauf
1) Das Amt prüft den Antrag.
2) Das Amt holt das Führungszeugnis ein.
3) Das Amt erteilt die Erlaubnis.
# 2 Ausnahmen
Bei Verlängerungen entfällt Nummer 2.`,
    shape: `
prüfen
? Verlängerung
  = nein
    Führungszeugnis
erteilen`,
  },
  {
    title: 'wie unter Nummer',
    text: `1) Das Amt prüft den Antrag auf Vollständigkeit.
2) Das Amt ermittelt die Fläche. Stellt sich dabei heraus, dass Angaben fehlen, ist wie unter Nummer 1 zu verfahren.
3) Das Amt setzt den Beitrag fest.`,
    shape: `
prüfen
ermitteln
? Angaben
  = *
    -> prüfen
festsetzen`,
  },
  {
    title: 'eilt: a short cut in an aside at the end',
    text: `# 1 Ablauf
Die Sachbearbeitung prüft das Gesuch.
Die Fachaufsicht zeichnet das Gesuch mit.
Die Sachbearbeitung versendet die Zusage.
# 2 Ausnahmen
In Eilfällen entfällt die Mitzeichnung durch die Fachaufsicht.`,
    shape: `
prüfen
? Eilf
  = nein
    mitzeichnen
versenden`,
  },
  {
    title: 'the time limit ends elsewhere',
    text: `# 1 Prüfung
Das Amt prüft die Unterlagen auf Vollständigkeit. Fehlende Unterlagen sind mit einer Frist von vier Wochen nachzufordern (zum Fristablauf siehe Ziffer 3).
# 2 Entscheidung
Das Amt erlässt den Bescheid.
# 3 Fristablauf
Werden die Unterlagen nicht fristgerecht vorgelegt, weist das Amt den Antrag zurück.`,
    shape: `
prüfen
? vollständig
  = nein
    nachfordern
    race
      on message
        -> prüfen
      on timer
        zurückweisen
        .
erlassen`,
  },
];
