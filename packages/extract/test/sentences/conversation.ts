import type { SentenceTable } from './sentence-table.ts';

/** Interviews, minutes, mails that correct, and pages that tell people what to do. */
export const conversation: readonly SentenceTable[] = [
  {
    phenomenon: 'corrections in a mail',
    kind: 'mail',
    sentences: [
      ['Nein, die Rechnungen prüft jetzt die Buchhaltung.', 'prüfen Rechnung [Buchhaltung]'],
      ['Stimmt nicht ganz: Den Bescheid verschickt inzwischen die Poststelle.', 'verschicken Bescheid [Poststelle]'],
      ['Das macht seit März die Buchhaltung.', '-'],
      ['Punkt 3 passt so.', '-'],
      ['Eine kleine Korrektur: Die Liste führt nicht mehr das Vorzimmer.', '-'],
      ['Nicht ich, sondern die Kasse bucht die Zahlung.', 'buchen Zahlung [Kasse]'],
      ['Ach ja, und vorher rufe ich immer noch kurz beim Hausmeister an.', 'anrufen * >Hausmeister ~phone'],
      ['Den zweiten Schlüssel gibt übrigens die Verwaltung aus.', 'ausgeben Schlüssel [Verwaltung]'],
      ['Danke für das nette Gespräch gestern.', '-'],
      ['Ich hoffe, das hilft Ihnen weiter.', '-'],
    ],
  },
  {
    phenomenon: 'answers with little words',
    interview: true,
    sentences: [
      ['Frau Heller: Genau, und den Stempel haue ich dann drauf.', '* Stempel'],
      ['Frau Heller: Na ja, dann tippe ich das halt alles in die Tabelle.', 'erfassen * '],
      ['Frau Heller: Also ich gucke erst mal, ob die Unterschrift drauf ist.', 'prüfen *'],
      ['Frau Heller: Und dann kriegt der Mieter einen Brief von mir.', '* Brief >Mieter'],
      ['Frau Heller: Den lege ich der Leitung hin, die unterschreibt.', '* *; unterschreiben * [Leitung]'],
      ['Frau Heller: Wenn was fehlt, schreibe ich die Leute an.', 'anschreiben *'],
      ['Frau Heller: Da wird erst mal gar nichts gemacht.', '-'],
      ['Frau Heller: Das kommt bei uns in die blaue Mappe.', '*'],
      ['Frau Heller: Die Rechnung gebe ich rüber an die Kasse.', '* Rechnung >Kasse'],
      ['Frau Heller: Ich hake das dann in der Liste ab.', 'abhaken *'],
      ['Frau Heller: Das weiß ich ehrlich gesagt nicht.', '-'],
      ['Frau Heller: Früher hat das die Kollegin Bauer gemacht.', '-'],
    ],
  },
  {
    phenomenon: 'what pages tell people to do',
    kind: 'web',
    sentences: [
      ['Füllen Sie den Antrag aus und unterschreiben Sie ihn.', 'ausfüllen Antrag [@]; unterschreiben * [@]'],
      ['Sie reichen den Antrag mit den Nachweisen bei der Gemeinde ein.', 'einreichen Antrag [@]'],
      ['Bringen Sie zum Termin Ihren Ausweis mit.', 'mitbringen Ausweis [@]'],
      ['Vereinbaren Sie telefonisch einen Termin.', 'vereinbaren Termin [@] ~phone'],
      ['Die Gebühr überweisen Sie nach Erhalt des Bescheids.', 'überweisen Gebühr [@]'],
      ['Sie erhalten den Bescheid per Post.', '* Bescheid >@ ~post'],
      ['Wir prüfen Ihre Angaben und melden uns bei Ihnen.', 'prüfen Angaben'],
      ['Holen Sie die Plakette innerhalb von vier Wochen ab.', 'abholen Plakette [@]'],
      ['Bitte beachten Sie die Öffnungszeiten.', '-'],
      ['Weitere Informationen finden Sie auf unserer Internetseite.', '-'],
    ],
  },
];
