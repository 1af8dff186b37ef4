import type { DiscourseText } from './shape.ts';

/** Approval and refusal with their notices; cases of a decision. */
export const decisions: readonly DiscourseText[] = [
  {
    title: 'approval and refusal with a notice each',
    text: `Die Denkmalbehörde entscheidet über den Antrag. Wird die Genehmigung erteilt, versendet sie den Genehmigungsbescheid. Wird sie versagt, versendet sie einen Ablehnungsbescheid.`,
    shape: `
entscheiden
? Genehmigung
  = ja
    Genehmigungsbescheid
  = nein
    Ablehnungsbescheid
    .`,
  },
  {
    title: 'bei Zustimmung and bei Ablehnung',
    text: `Der Ausschuss berät über den Zuschuss. Bei Zustimmung erlässt das Kulturamt den Zuwendungsbescheid. Bei Ablehnung unterrichtet es den Verein schriftlich.`,
    shape: `
beraten
? Zustimmung
  = ja
    Zuwendungsbescheid
  = nein
    unterrichten`,
  },
  {
    title: 'adverbs of the outcome',
    text: `Die Jagdbehörde prüft die Zuverlässigkeit. Fällt die Prüfung positiv aus, stellt sie den Jagdschein aus. Fällt sie negativ aus, lehnt sie den Antrag ab.`,
    shape: `
prüfen
? positiv
  = ja
    ausstellen
  = nein
    ablehnen
    .`,
  },
  {
    title: 'the decision is negative: hearing before refusal',
    text: `Das Amt entscheidet über die Stundung. Soll der Antrag abgelehnt werden, hört das Amt die Schuldnerin vorher an. Danach wird der Bescheid erlassen.`,
    shape: `
entscheiden
? abgelehnt
  = ja
    anhören
erlassen`,
  },
  {
    title: 'wird dem Antrag stattgegeben',
    text: `Die Amtsleitung entscheidet über den Antrag. Wird dem Antrag stattgegeben, bestellt das Sekretariat das Gerät. Wird ihm nicht stattgegeben, teilt das Sekretariat die Gründe mit.`,
    shape: `
entscheiden
? stattgegeben
  = ja
    bestellen
  = nein
    Gründe`,
  },
  {
    title: 'one decision, two ends in a list',
    text: `Das Ordnungsamt prüft die Zuverlässigkeit der Bewerberin.
- Bei positivem Ergebnis: Erlaubnis erteilen
- Bei negativem Ergebnis: Antrag ablehnen
Der Vorgang wird abgelegt.`,
    shape: `
prüfen
? Ergebnis
  = ja
    Erlaubnis
  = nein
    ablehnen
ablegen`,
  },
  {
    title: 'items with ja and nein',
    text: `Die Sachbearbeitung prüft, ob das Grundstück im Wasserschutzgebiet liegt.
- Ja: Stellungnahme der Wasserbehörde einholen
- Nein: Vermerk in der Akte anlegen
Anschließend erlässt die Sachbearbeitung den Bescheid.`,
    shape: `
prüfen
? Wasserschutzgebiet
  = ja
    einholen
  = nein
    anlegen
erlassen`,
  },
  {
    title: 'cases of a kind as alternatives',
    text: `Das Standesamt nimmt die Anzeige entgegen. Je nach Fall wird wie folgt verfahren:
- Bei Hausgeburten fordert das Standesamt die Bescheinigung der Hebamme an.
- Bei Klinikgeburten übernimmt es die Daten der Klinik.
Danach beurkundet das Standesamt die Geburt.`,
    shape: `
entgegennehmen
? Hausgeburt
  = ja
    anfordern
? Klinikgeburt
  = ja
    übernehmen
beurkunden`,
  },
  {
    title: 'refusing notices need reasons',
    text: `Die Leitung entscheidet über die Beihilfe. Bewilligungsbescheide werden per Post versandt. Ablehnende Bescheide sind zu begründen und förmlich zuzustellen.`,
    shape: `
entscheiden
? *
  = *
    Bewilligungsbescheid
  = *
    begründen
    zustellen
    .`,
  },
  {
    title: 'stimmt zu, stimmt nicht zu',
    text: `Der Bauhof legt dem Fachbereich den Plan vor. Stimmt der Fachbereich zu, beauftragt der Bauhof die Firma. Stimmt er nicht zu, überarbeitet der Bauhof den Plan.`,
    shape: `
vorlegen
? zu
  = ja
    beauftragen
  = nein
    überarbeiten`,
  },
];
