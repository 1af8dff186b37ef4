import type { DiscourseText } from './shape.ts';

/** Requests, what is waited for, time limits and what follows them; loops back to a check. */
export const waits: readonly DiscourseText[] = [
  {
    title: 'missing details: implicit choice, wait and loop back',
    text: `Das Gewerbeamt prüft die Anzeige auf Vollständigkeit. Fehlende Angaben sind nachzufordern. Sodann erfasst es die Anzeige.`,
    shape: `
prüfen
? vollständig
  = nein
    nachfordern
    race
      on message
        -> prüfen
erfassen`,
  },
  {
    title: 'request with a time limit and its fruitless end',
    text: `Das Lastenausgleichsamt prüft den Antrag auf Vollständigkeit. Fehlen Belege, fordert es diese mit einer Frist von drei Wochen nach. Nach fruchtlosem Ablauf der Frist lehnt es den Antrag ab. Sind die Belege vollständig, setzt es die Leistung fest.`,
    shape: `
prüfen
? Belege
  = nein
    nachfordern
    race
      on message
        -> prüfen
      on timer
        ablehnen
        .
festsetzen`,
  },
  {
    title: 'ask, then go on after it has come',
    text: `Das Bauordnungsamt bittet die Nachbargemeinde um Stellungnahme. Nach Eingang der Stellungnahme entscheidet es über die Befreiung.`,
    shape: `
Stellungnahme
wait Stellungnahme
entscheiden`,
  },
  {
    title: 'opinion awaited',
    text: `Die Untere Naturschutzbehörde holt eine Stellungnahme des Landesamtes ein. Der Eingang der Stellungnahme ist abzuwarten. Anschließend fertigt sie den Bescheid.`,
    shape: `
einholen
wait Stellungnahme
fertigen`,
  },
  {
    title: 'Wiedervorlage',
    text: `Die Vollstreckungsstelle versendet die Zahlungsaufforderung. Wiedervorlage nach vier Wochen. Danach prüft sie den Zahlungseingang.`,
    shape: `
versenden
wait *
prüfen`,
  },
  {
    title: 'no answer in time',
    text: `Das Amt fordert die Betreiberin auf, binnen zwei Wochen einen Prüfbericht vorzulegen. Geht innerhalb der Frist kein Bericht ein, setzt das Amt ein Zwangsgeld fest. Liegt der Bericht vor, wertet das Amt ihn aus.`,
    shape: `
anfordern|auffordern
race
  on message
    auswerten
  on timer
    festsetzen`,
  },
  {
    title: 'reminder, then closing',
    text: `Das BAföG-Amt fordert die Unterlagen bei der Studierenden an. Gehen die Unterlagen nicht innerhalb von vier Wochen ein, erinnert das Amt. Bleibt auch die Erinnerung ohne Erfolg, lehnt es den Antrag ab.`,
    shape: `
anfordern
race
  on message
  on timer
    erinnern
    race
      on message
      on timer
        ablehnen
        .`,
  },
  {
    title: 'a date is waited for',
    text: `Die Friedhofsverwaltung veröffentlicht die Aufforderung. Nach Ablauf von sechs Monaten räumt sie die Grabstätte ab.`,
    shape: `
veröffentlichen
wait *
abräumen`,
  },
  {
    title: 'erst nach payment',
    text: `Das Amt versendet den Gebührenbescheid. Erst nach Zahlungseingang wird die Plakette ausgehändigt.`,
    shape: `
versenden
wait Zahlung
aushändigen`,
  },
  {
    title: 'sobald',
    text: `Das Gericht wird um Aktenübersendung gebeten. Sobald die Akte vorliegt, fertigt die Rechtsabteilung die Klageerwiderung.`,
    shape: `
Aktenübersendung
wait Akte
fertigen`,
  },
  {
    title: 'loop until corrected',
    text: `Das Katasteramt prüft die Vermessungsschrift. Bei Mängeln gibt es die Schrift an die Vermessungsstelle zurück; nach Behebung der Mängel ist die Prüfung zu wiederholen. Das Amt übernimmt die Vermessung in das Kataster.`,
    shape: `
prüfen
? Mängel
  = ja
    zurückgeben
    -> prüfen
übernehmen`,
  },
  {
    title: 'die Prüfung beginnt von vorn',
    text: `Der Fachbereich prüft den Entwurf. Ist der Entwurf fehlerhaft, überarbeitet das Planungsbüro ihn. Anschließend wird der Entwurf erneut geprüft. Ist er fehlerfrei, wird er dem Rat vorgelegt.`,
    shape: `
prüfen
? fehlerfrei
  = nein
    überarbeiten
    -> prüfen
vorlegen`,
  },
  {
    title: 'hearing with a time limit',
    text: `Die Behörde hört die Halterin an; die Frist zur Äußerung beträgt zwei Wochen. Nach Ablauf der Frist entscheidet die Behörde nach Aktenlage.`,
    shape: `
anhören
race
  on message
  on timer
entscheiden`,
  },
  {
    title: 'incomplete papers are returned',
    text: `Die Stelle prüft die Bewerbung. Unvollständige Bewerbungen werden zurückgesandt. Die Stelle lädt die Bewerberin zum Gespräch ein.`,
    shape: `
prüfen
? unvollständig|vollständig
  = *
    zurücksenden
    .
einladen`,
  },
  {
    title: 'a certain paper is asked for in a branch, then work goes on',
    text: `Das Amt prüft die Vollmacht. Fehlt die Vollmacht, bittet das Amt um Vorlage innerhalb von zwei Wochen. Das Amt trägt den Vertreter in die Akte ein.`,
    shape: `
prüfen
? Vollmacht
  = nein
    Vorlage
    race
      on message
        -> prüfen
      on timer
eintragen`,
  },
  {
    title: 'silence counts as consent',
    text: `Das Amt beteiligt den Ortsrat. Äußert sich der Ortsrat nicht innerhalb von vier Wochen, gilt die Zustimmung als erteilt. Das Amt erteilt die Genehmigung.`,
    shape: `
beteiligen
race
  on message
  on timer
erteilen`,
  },
];
