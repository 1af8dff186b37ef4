import type { FindingCode } from '../src/index.ts';

/** Shorter and rougher ways to say it: jottings, talk, cells of tables. */
export const assertedInShort: Partial<Record<FindingCode, readonly string[]>> = {
  'paper-form': [
    'Das Formular gibt es nur ausgedruckt an der Pforte.',
    'Antrag: Papierformular AF-3',
    'Wer kein Internet hat, holt sich den Vordruck bei uns.',
    'Der Antrag ist auf dem amtlichen Muster zu stellen.',
  ],
  signature: [
    'Es fehlt oft die Unterschrift der Mutter.',
    'Der Antrag trägt die eigenhändige Unterschrift.',
    'Unterschrift aller Halter auf Blatt 3',
    'Der Bürger unterschreibt vor unseren Augen.',
  ],
  'written-form': [
    '§ 12 der Satzung fordert einen schriftlichen Antrag.',
    'Die Anzeige hat nach § 14 GewO schriftlich zu erfolgen.',
    'Nach der Hauptsatzung ist Schriftform einzuhalten.',
  ],
  'personal-appearance': [
    'Ohne Vorsprache läuft da nichts.',
    'Beide kommen zum Gespräch ins Standesamt.',
    'Termin vor Ort ist Pflicht',
    'Persönliche Abgabe der Erklärung im Rathaus',
    'Die Verlobten melden die Eheschließung gemeinsam im Standesamt an.',
  ],
  'identity-paper': [
    'Zeigt er seinen Ausweis, geht es weiter.',
    'Ich schaue mir den Pass an.',
    'Mitzubringen: Perso',
    'Ausweispapiere beider Verlobten',
    'Die Identität stellt die Kollegin anhand des Ausweises fest.',
  ],
  post: [
    'Wir verschicken das als normalen Brief.',
    'Die Bescheide gehen mit der Tagespost hinaus.',
    'Per Briefpost kommen im Jahr 300 Anträge.',
    'Umschlag zukleben, Briefmarke drauf',
  ],
  fax: ['Der Arzt faxt uns den Befund.', 'Bitte vorab faxen.', 'Antwort kommt als Fax'],
  'insecure-email': [
    'Den Scan hänge ich an eine E-Mail an das Jugendamt.',
    'Der Träger bekommt die Liste mit den Kindern gemailt.',
    'Unterlagen können Sie uns auch als E-Mail schicken.',
    'Per Mail an die Kollegin im Sozialamt geben',
  ],
  'phone-appointment': [
    'Termin gibt es nur über die Hotline.',
    'Wir telefonieren den Leuten hinterher, um einen Termin zu finden.',
    'Bitte vereinbaren Sie unter 06831/123 einen Termin.',
  ],
  'multiple-copies': [
    'Alle Anlagen bitte in vierfacher Ausfertigung.',
    'Drei Exemplare des Plans',
    'Der Antrag ist doppelt einzureichen.',
  ],
  'paper-proxy': ['Vertreter legen eine Vollmacht vor.', 'Die Vollmacht muss unterschrieben sein.'],
  'register-proof': [
    'Ein aktueller Handelsregisterauszug liegt dem Antrag bei.',
    'Die Eltern reichen den Steuerbescheid nach.',
    'Wir kopieren die Geburtsurkunde.',
    'Führungszeugnis (nicht älter als 3 Monate)',
  ],
  'certified-copy': [
    'Eine einfache Kopie reicht nicht, sie muss beglaubigt sein.',
    'Die Urkunden sind in öffentlich beglaubigter Form beizubringen.',
  ],
  'original-document': ['Ohne Original geht es nicht.', 'Zeugnisse im Original vorzeigen'],
  'known-data': [
    'Obwohl die Adresse im Melderegister steht, müssen die Leute sie wieder eintragen.',
    'Die Kontodaten haben wir eigentlich schon vom letzten Jahr.',
  ],
  'completion-loop': [
    'Bei jedem dritten Antrag muss ich nachfragen, weil etwas fehlt.',
    'Fehlendes wird angemahnt.',
    'Sind die Angaben lückenhaft, gehen die Unterlagen zurück.',
  ],
  'manual-entry': [
    'Das Formular tippen wir in ProBauG ein.',
    'Die Daten vom Papier landen durch Abtippen im System.',
    'Werte aus dem Gutachten händisch nachtragen',
    'Der Kollege legt den Fall im Fachverfahren an und gibt die Daten ein.',
  ],
  'double-entry': [
    'Zusätzlich schreibe ich alles noch in mein Buch.',
    'Wir führen das Verzeichnis parallel auch in Excel.',
    'Dieselben Angaben müssen auch ins Kassenprogramm.',
  ],
  'paper-file': [
    'Am Schluss kommt alles in einen Hefter.',
    'Die Vorgänge liegen im Rollschrank.',
    'Akte anlegen (Papier)',
  ],
  'print-scan': [
    'Jede Anlage muss durch den Scanner.',
    'Ich drucke mir den Antrag aus und arbeite damit.',
    'Eingescannte Post liegt im Posteingang.',
  ],
  'excel-list': ['Der Stand wird in einer Excel-Mappe gepflegt.', 'Belegungsplan in Excel'],
  'rule-based-check': [
    'Wir sehen nach, ob die Gebühr schon bezahlt ist.',
    'Vollständigkeit und Frist kontrollieren',
    'Geprüft wird, ob der Hund schon gemeldet ist.',
  ],
  'manual-calculation': [
    'Die Steuer errechnet sich die Kollegin aus der Tabelle.',
    'Ich rechne aus, was die Leute zahlen müssen.',
    'Beitragsberechnung von Hand',
  ],
  discretion: [
    'Die Leitung entscheidet nach Ermessen.',
    'Ob wir verlängern, hängt vom Einzelfall ab.',
    'Hier ist Fingerspitzengefühl gefragt, wir wägen ab.',
  ],
  'co-signature': [
    'Alle Bescheide laufen über den Tisch der Amtsleiterin, die sie unterschreibt.',
    'Zweitunterschrift einholen',
    'Der Dezernent zeichnet ab 5.000 Euro.',
    'Unterschrift durch zwei Bedienstete',
  ],
  'internal-mail': [
    'Unser Bote holt die Akten ab.',
    'Die Mappe geht per Hausboten ans Ordnungsamt.',
    'Akte in die Hauspost geben',
  ],
  'sequential-consultation': [
    'Danach bekommt das Umweltamt die Unterlagen zur Stellungnahme.',
    'Zuerst das Bauamt, anschließend die Polizei.',
    'Hat das Gesundheitsamt zugestimmt, wird die Feuerwehr beteiligt.',
  ],
  'manual-enquiry': [
    'Ich frage telefonisch beim Gericht nach.',
    'Anfrage beim Bundesamt per Post',
    'Wir schicken dem Finanzamt ein Auskunftsersuchen per Brief.',
    'Die Stellungnahme fordern wir per Mail an.',
  ],
  'manual-deadline': ['Ich notiere mir die Frist im Kalender.', 'Wiedervorlage nach 14 Tagen'],
  'status-calls': [
    'Fast täglich rufen Eltern an, ob der Platz schon vergeben ist.',
    'Viele fragen telefonisch nach, wie der Stand ist.',
  ],
  'cash-payment': [
    'Zahlung bar oder mit Girocard am Schalter.',
    'Die 8 Euro kassieren wir sofort.',
    'Gebühr wird an der Kasse im Foyer eingezahlt.',
  ],
  'invoice-transfer': [
    'Mit der Rechnung überweisen die Leute dann.',
    'Der Betrag ist auf das Konto der Gemeinde zu überweisen.',
    'Zahlungseingang abwarten',
  ],
  'paper-notice': [
    'Bescheid zweimal ausdrucken',
    'Der Bescheid wird unterschrieben und in den Umschlag gesteckt.',
    'Ich drucke die Genehmigung auf Briefpapier.',
  ],
  'formal-service': ['Bei Ablehnung nehmen wir die Zustellungsurkunde.', 'Versand als Übergabeeinschreiben'],
  seal: [
    'Unterschrift und Siegel nicht vergessen.',
    'Der Ausweis wird gesiegelt.',
    'Stempel der Gemeinde auf die Bescheinigung setzen',
  ],
  pickup: ['Fertige Pässe liegen zur Abholung bereit.', 'Aushändigung im Bürgerbüro'],
  'physical-item': [
    'Die Plakette kleben wir auf das Schild.',
    'Der Ausweis wird in Berlin produziert und kommt dann zu uns.',
  ],
  'island-solution': ['Unsere IT hat uns dafür etwas programmiert.'],
};
