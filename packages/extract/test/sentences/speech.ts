import type { SentenceTable } from './sentence-table.ts';

/** As people tell it. */
export const speech: readonly SentenceTable[] = [
  {
    phenomenon: 'man, wir, ich in mails',
    kind: 'mail',
    sentences: [
      ['Ich gehe dann die Liste durch und streiche die Doppelten.', 'durchgehen Liste; streichen *'],
      ['Wir schicken das Ganze an die Kollegen vom Tiefbauamt.', 'schicken * >Tiefbauamt'],
      ['Man trägt die Nummer in die Tabelle ein.', 'eintragen Nummer'],
      ['Danach rufe ich die Familie an und frage nach dem Einkommen.', 'anrufen Familie ~phone; fragen Einkommen'],
      ['Den Vertrag drucke ich zweimal aus.', 'ausdrucken Vertrag'],
      ['Die Kollegin aus der Buchhaltung gibt mir das Aktenzeichen durch.', 'durchgeben Aktenzeichen'],
      ['Meistens muss ich den Leuten noch eine Erinnerung schicken.', 'schicken Erinnerung'],
      ['Das unterschreibt dann der Chef.', 'unterschreiben * [Chef]'],
      ['Ich hefte alles zusammen und lege es ins Fach von Herrn Kurz.', 'zusammenheften *; legen *'],
      ['Wir machen von jedem Antrag eine Kopie.', 'machen Kopie'],
      ['Ehrlich gesagt nervt das alle.', '-'],
      ['Da kommen im Jahr vielleicht vierhundert Stück zusammen.', '-'],
      ['Ich bin seit zwölf Jahren in der Abteilung.', '-'],
      ['Das dauert meistens so eine halbe Stunde.', '-'],
    ],
  },
  {
    phenomenon: 'answers of an interview',
    interview: true,
    sentences: [
      [
        'Frau Heller: Zuerst nehme ich den Bogen entgegen und schaue, ob alles ausgefüllt ist.',
        'entgegennehmen Bogen; prüfen *',
      ],
      ['Frau Heller: Dann gebe ich die Daten in unser Programm ein.', 'eingeben Daten'],
      ['Frau Heller: Die Rechnung stellt die Finanzbuchhaltung aus.', 'ausstellen Rechnung [Finanzbuchhaltung]'],
      ['Frau Heller: Am Ende wird alles abgeheftet, und zwar nach Jahren.', 'abheften *'],
      ['Frau Heller: Ja, das ist leider so.', '-'],
      ['Frau Heller: Der Hausmeister bekommt von mir eine Mail mit dem Termin.', '* * >Hausmeister ~email'],
      ['Frau Heller: Die Schlüssel holen die Leute bei uns ab.', 'abholen Schlüssel'],
      ['Frau Heller: Wir lassen uns immer eine Kaution geben.', '*'],
      ['Interviewer: Und wer prüft die Rechnung?', '-'],
      ['Frau Heller: Das mache ich, und zwar anhand der Liste.', '*'],
    ],
  },
  {
    phenomenon: 'relative clauses and clauses that hold an act',
    sentences: [
      [
        'Der Entwurf geht an die Rechtsabteilung, die ihn prüft und freigibt.',
        '* Entwurf >Rechtsabteilung; prüfen Entwurf [Rechtsabteilung]; freigeben Entwurf [Rechtsabteilung]',
      ],
      [
        'Die Registratur, die den Antrag annimmt, vergibt ein Aktenzeichen.',
        'annehmen Antrag [Registratur]; vergeben Aktenzeichen [Registratur]',
      ],
      ['Der Bescheid, der von der Leitung unterschrieben ist, wird versandt.', 'versenden Bescheid'],
      [
        'Die Sachbearbeitung fordert die Unterlagen an, die für die Entscheidung benötigt werden.',
        'anfordern Unterlagen [Sachbearbeitung]',
      ],
      [
        'Der Antrag wird der Kommission vorgelegt, welche über die Förderung entscheidet.',
        'vorlegen Antrag >Kommission; entscheiden Förderung [Kommission]',
      ],
      ['Nachdem die Zahlung gebucht wurde, gibt die Kasse die Karte aus.', 'ausgeben Karte [Kasse]'],
      ['Die Behörde bittet den Halter, das Fahrzeug vorzuführen.', '* Halter >@'],
      ['Das Amt fordert den Eigentümer auf, den Baum zu fällen.', '*'],
      ['Die Sachbearbeitung prüft, ob ein Anspruch besteht und welche Nachweise fehlen.', 'prüfen *'],
      ['Indem sie den Barcode scannt, bucht die Bücherei das Buch aus.', 'ausbuchen Buch [Bücherei]; scannen Barcode'],
      ['Um Missbrauch zu verhindern, wird die Karte gesperrt.', 'sperren Karte'],
      [
        'Die Stadt beauftragt ein Ingenieurbüro, das die Tragfähigkeit berechnet.',
        'beauftragen Ingenieurbüro >Ingenieurbüro; berechnen Tragfähigkeit [Ingenieurbüro]',
      ],
      ['Wer die Karte verliert, meldet dies der Ausgabestelle.', 'melden * >Ausgabestelle'],
      ['Die Leitung entscheidet, wie weiter verfahren wird.', 'entscheiden * [Leitung]'],
    ],
  },
];
