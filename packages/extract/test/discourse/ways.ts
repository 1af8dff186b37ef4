import type { DiscourseText } from './shape.ts';

/** Several ways out, told over paragraphs; documents that correct each other; work without an object in branches. */
export const ways: readonly DiscourseText[] = [
  {
    title: 'wer is told over paragraphs',
    text: `Das Bürgeramt prüft den Antrag.
Wer in der Stadt wohnt, erhält den Ausweis sofort am Schalter.
Wer außerhalb wohnt, dem sendet das Bürgeramt den Ausweis per Post zu.
Das Bürgeramt legt den Antrag ab.`,
    shape: `
prüfen
? *
  = *
    Ausweis
  = *
    Ausweis
ablegen`,
  },
  {
    title: 'three ways of one question',
    text: `Die Behörde prüft die Anlage. Bei geringen Mängeln setzt sie eine Frist zur Behebung. Bei erheblichen Mängeln untersagt sie den Betrieb. Sind keine Mängel vorhanden, stellt sie die Bescheinigung aus.`,
    shape: `
prüfen
? Mängel
  = *
    *
  = *
    untersagen
  = *
    ausstellen`,
  },
  {
    title: 'fee by kind: three cases in a list',
    text: `Das Marktamt prüft die Anmeldung. Je nach Art des Standes ist wie folgt vorzugehen:
- Bei Lebensmitteln ist das Veterinäramt zu beteiligen.
- Bei Textilien ist die Feuerwehr anzuhören.
- Bei Blumen ist die Gärtnerei zu unterrichten.
Danach teilt das Marktamt den Platz zu.`,
    shape: `
prüfen
? *
  = *
    beteiligen
  = *
    anhören
  = *
    unterrichten
zuteilen`,
  },
  {
    title: 'handelt es sich um … three times',
    text: `Die Stelle prüft den Antrag. Handelt es sich um einen Erstantrag, legt sie eine Akte an. Handelt es sich um einen Folgeantrag, zieht sie die Akte bei. Handelt es sich um einen Änderungsantrag, ergänzt sie die Akte. Danach erlässt sie den Bescheid.`,
    shape: `
prüfen
? *
  = *
    anlegen
  = *
    beiziehen
  = *
    ergänzen
erlassen`,
  },
  {
    title: 'reminder without an object in a branch',
    text: `Das Steueramt versendet den Gebührenbescheid. Wird die Gebühr nicht bezahlt, mahnt die Kasse. Danach wird die Akte abgelegt.`,
    shape: `
Gebührenbescheid
? bezahlt
  = nein
    mahnen
ablegen`,
  },
  {
    title: 'informing nobody named',
    text: `Die Behörde prüft die Anzeige. Liegt ein Mangel vor, wird informiert und eine Nachprüfung angeordnet. Im Anschluss wird die Liste ergänzt.`,
    shape: `
prüfen
? Mangel
  = ja
    informieren
    anordnen
ergänzen`,
  },
  {
    title: 'a later mail corrects who does it',
    text: `=== notes gespraech
Zuerst prüfe ich den Antrag. Dann schreibt Frau Moll den Bescheid. Den Bescheid verschickt die Registratur.
=== mail nachtrag
Nein, den Bescheid verschickt jetzt die Poststelle.`,
    shape: `
prüfen
Bescheid
verschicken`,
  },
  {
    title: 'a later mail adds a step behind one that it names',
    text: `=== notes gespraech
Zuerst prüfe ich den Antrag. Dann schreibe ich den Bescheid. Danach lege ich die Akte ab.
=== mail nachtrag
Nachdem ich den Bescheid geschrieben habe, unterschreibt ihn noch die Leitung.`,
    shape: `
prüfen
schreiben
unterschreiben
ablegen`,
  },
  {
    title: 'the answer on the branch is what the text says',
    text: `Die Stelle prüft die Unterlagen. Fehlt das Gutachten nicht, erteilt sie die Zulassung. Fehlt es, lehnt sie den Antrag ab.`,
    shape: `
prüfen
? *
  = *
    Zulassung
  = *
    ablehnen
    .`,
  },
  {
    title: 'ohne and mit',
    text: `Die Stelle prüft den Plan. Ohne Beanstandungen gibt sie den Plan frei. Bei Beanstandungen gibt sie den Plan an das Büro zurück. Danach trägt sie das Ergebnis in die Liste ein.`,
    shape: `
prüfen
? Beanstandungen
  = *
    freigeben
  = *
    zurückgeben
eintragen`,
  },
  {
    title: 'table: a waiting with a case in its remark',
    text: `| Nr. | Wer | Tätigkeit | Bemerkung |
| 1 | Bauamt | Unterlagen prüfen | |
| 2 | Bauamt | Stellungnahme der Feuerwehr einholen | Rücklauf innerhalb von zwei Wochen |
| 3 | Bauamt | Bescheid erlassen | wenn keine Bedenken bestehen |`,
    shape: `
prüfen
einholen
wait *
? Bedenken
  = nein
    erlassen`,
  },
  {
    title: 'table: waiting as a row',
    text: `| Schritt | Zuständig | Was ist zu tun |
| 1 | Kanzlei | Rechnung versenden |
| 2 | Kasse | Zahlungseingang abwarten |
| 3 | Kanzlei | Urkunde aushändigen |`,
    shape: `
versenden
wait Zahlung
aushändigen`,
  },
];
