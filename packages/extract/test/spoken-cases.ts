import type { SourceDocument } from '@lotse/model';

/** A text of a style of its own, with what a reader would draw from it. Lines with "# " are headings, "1) " list items. */
export interface SpokenCase {
  title: string;
  documents: readonly { id: string; kind: SourceDocument['kind']; lines: readonly string[] }[];
  /** Kind and label of each step in reading order, indented by depth; tasks with their performer. */
  steps: readonly string[];
}

/** Mails and notes in the words of those who do the work. */
export const spokenCases: readonly SpokenCase[] = [
  {
    title: 'an onboarding note that says "du"',
    documents: [
      {
        id: 'onboarding',
        kind: 'mail',
        lines: [
          '# Einarbeitung Fundsachen',
          'Hallo Lea,',
          'hier kurz, wie wir im Fundbüro eine Abholung bearbeiten. Du leitest das ja ab Montag.',
          'Kommt jemand und sucht seine Sachen, fragst du zuerst nach dem Fundort. Dann schaust du in der Fundliste nach, ob die Sache bei uns abgegeben wurde. Ist sie nicht dabei, notierst du die Verlustanzeige und bist fertig.',
          'Sonst lässt du dir den Ausweis zeigen. Hat jemand keinen Ausweis dabei, schickst du ihn wieder weg.',
          'Danach berechnest du die Gebühr und kassierst sie bar. Vorher musst du noch prüfen, ob der Finder einen Finderlohn verlangt.',
          'Zum Schluss gibst du die Sache heraus, trägst die Ausgabe in die Fundliste ein und legst die Quittung in den Ordner.',
          'Viele Grüße',
          'Marion Kästner, Fundbüro',
        ],
      },
    ],
    steps: [
      'task Nach Fundort fragen [fundbuero]',
      'task Prüfen, ob die Sache bei uns abgegeben wurde [fundbuero]',
      'choice Sache dabei?',
      '  task Verlustanzeige notieren [fundbuero]',
      '  end Vorgang abgeschlossen',
      '  task Identität anhand des Ausweises prüfen [fundbuero]',
      'choice Ausweis vorhanden?',
      '  task Person zurückweisen [fundbuero]',
      '  end Person zurückgewiesen',
      'task Prüfen, ob der Finder einen Finderlohn verlangt [fundbuero]',
      'task Gebühr berechnen [fundbuero]',
      'task Gebühr kassieren [fundbuero]',
      'task Sache herausgeben [fundbuero]',
      'task Ausgabe in Fundliste eintragen [fundbuero]',
      'task Quittung in Ordner legen [fundbuero]',
      'end Verlustanzeige abgeschlossen',
    ],
  },
  {
    title: 'a mail of who does it: "ich", "wir", "erst wenn", "vorher"',
    documents: [
      {
        id: 'mail',
        kind: 'mail',
        lines: [
          '# Re: Wie läuft das mit der Ehrenamtskarte?',
          'Liebe Kollegin,',
          'die Anträge kommen bei mir per Post an. Ich stemple sie und lege eine Akte an. Bevor ich etwas anderes mache, schaue ich, ob die Bestätigung des Vereins dabei ist. Fehlt sie, schreibe ich den Verein an und warte, bis sie kommt.',
          'Wir prüfen dann, ob jemand mindestens fünf Stunden pro Woche tätig ist. Wenn nicht, schicken wir eine Absage. Wenn ja, bestellen wir die Karte bei der Druckerei.',
          'Erst wenn die Karte da ist, schreibe ich die Person an. Die Karte gebe ich dann in der Bürgerhalle aus. Vorher unterschreibt sie noch unsere Leitung.',
          'Beste Grüße',
          'Jutta Ohm',
          'Stabsstelle Ehrenamt',
        ],
      },
    ],
    steps: [
      'task Anträge stempeln [stabsstelle]',
      'task Akte anlegen [stabsstelle]',
      'task Prüfen, ob die Bestätigung des Vereins dabei ist [stabsstelle]',
      'choice Bestätigung des Vereins vorhanden?',
      '  task Verein anschreiben [stabsstelle]',
      '  wait Bestätigung des Vereins eingegangen',
      'task Prüfen, ob jemand mindestens fünf Stunden pro Woche tätig ist [stabsstelle]',
      'choice Ist jemand mindestens fünf Stunden pro Woche tätig?',
      '  task Absage schicken [stabsstelle]',
      '  end Antrag abgelehnt',
      'task Karte bei Druckerei bestellen [stabsstelle]',
      'wait Karte eingegangen',
      'task Person anschreiben [stabsstelle]',
      'task Karte unterschreiben [leitung]',
      'task Karte in Bürgerhalle ausgeben [stabsstelle]',
      'end Vorgang abgeschlossen',
    ],
  },
  {
    title: 'hurried notes with casual choices',
    documents: [
      {
        id: 'notiz',
        kind: 'notes',
        lines: [
          '# Notiz: Hallenvergabe an Vereine',
          'Die Anfragen landen im Postfach vom Sportamt. Als Erstes schaust du in den Belegungsplan. Ist noch keine Zeit frei, sagst du dem Verein ab.',
          'Ist eine Zeit frei, trägst du den Verein ein und schickst ihm den Vertrag zu. Bevor der Schlüssel rausgeht, muss der Verein die Kaution überweisen. Der Hausmeister gibt den Schlüssel aus. Kommt der Vertrag nicht zurück, rufst du nach zwei Wochen an.',
          'Hat der Verein den Vertrag unterschrieben, heftest du ihn ab und informierst den Hausmeister.',
        ],
      },
    ],
    steps: [
      'task Belegungsplan prüfen [sportamt]',
      'choice Zeit frei?',
      '  task Dem Verein absagen [sportamt]',
      '  end Abgesagt',
      'task Verein eintragen [sportamt]',
      'task Vertrag zuschicken [sportamt]',
      'task Kaution überweisen [verein]',
      'task Schlüssel ausgeben [hausmeister]',
      'choice Kommt der Vertrag zurück?',
      '  task Verein anrufen [sportamt]',
      'choice Vertrag unterschrieben?',
      '  task Vertrag abheften [sportamt]',
      '  task Hausmeister informieren [sportamt]',
      'end Vorgang abgeschlossen',
    ],
  },
  {
    title: 'an introduction for a substitute',
    documents: [
      {
        id: 'mail',
        kind: 'mail',
        lines: [
          '# Vertretung ab Montag: Sperrmüll',
          'Lieber Tom,',
          'wenn eine Anmeldung reinkommt, legst du sie zuerst in der Tourenliste an. Bevor du einen Termin vergibst, prüfst du, ob die Adresse im Stadtgebiet liegt. Liegt sie außerhalb, verweist du an den Landkreis und schließt die Anfrage.',
          'Danach suchst du einen freien Termin heraus und bestätigst ihn per Mail. Sind mehr als zehn Teile angemeldet, fragst du vorher Frau Greiner vom Fuhrpark. Sagt sie nein, rufst du die Leute an und bittest sie, die Anmeldung zu kürzen.',
          'Die Tourenliste druckst du freitags aus und gibst sie dem Fuhrpark. Ist die Abholung erledigt, hakst du sie ab und archivierst die Anmeldung.',
          'Bei Fragen einfach anrufen!',
          'Viele Grüße',
          'Svenja',
          'Abfallwirtschaftsamt Stadt Kornau',
        ],
      },
    ],
    steps: [
      'task Anmeldung in Tourenliste anlegen [abfallwirtschaftsamt]',
      'task Prüfen, ob die Adresse im Stadtgebiet liegt [abfallwirtschaftsamt]',
      'choice Liegt sie außerhalb?',
      '  task An Landkreis verweisen [abfallwirtschaftsamt]',
      '  task Anfrage schließen [abfallwirtschaftsamt]',
      '  end Verwiesen',
      'task Termin vergeben [abfallwirtschaftsamt]',
      'choice Zehn Teile angemeldet?',
      '  task Fuhrpark fragen [abfallwirtschaftsamt]',
      '  choice Sagt sie nein?',
      '    task Person anrufen [abfallwirtschaftsamt]',
      '    task Person bitten [abfallwirtschaftsamt]',
      'task Freien Termin heraussuchen [abfallwirtschaftsamt]',
      'task Freien Termin bestätigen [abfallwirtschaftsamt]',
      'task Tourenliste ausdrucken [abfallwirtschaftsamt]',
      'task Tourenliste dem Fuhrpark geben [abfallwirtschaftsamt]',
      'choice Abholung erledigt?',
      '  task Abholung abhaken [abfallwirtschaftsamt]',
      '  task Anmeldung archivieren [abfallwirtschaftsamt]',
      'end Anmeldung abgeschlossen',
    ],
  },
  {
    title: 'a short answer in the spoken manner',
    documents: [
      {
        id: 'mail',
        kind: 'mail',
        lines: [
          '# AW: Aushang im Schaukasten',
          'Hallo zusammen,',
          'bei uns geht das so: Wir bekommen das Plakat meist per Post. Ich schau erst mal, ob die Veranstaltung in der Gemeinde stattfindet. Wenn ja, stempeln wir das Plakat und hängen es in den Schaukasten. Wenn nein, werfen wir es weg.',
          'Parteien dürfen bei uns nicht aushängen, da rufe ich an und sage ab.',
          'Nach zwei Wochen nehmen wir das Plakat wieder ab.',
          'Schöne Grüße',
          'Karin Pfaff, Vorzimmer Bürgermeister',
        ],
      },
    ],
    steps: [
      'task Prüfen, ob die Veranstaltung in der Gemeinde stattfindet [vorzimmer]',
      'choice Findet die Veranstaltung in der Gemeinde statt?',
      '  task Plakat stempeln [vorzimmer]',
      '  task Plakat in Schaukasten hängen [vorzimmer]',
      '  task Plakat wegwerfen [vorzimmer]',
      'wait Zwei Wochen abgelaufen',
      'task Plakat abnehmen [vorzimmer]',
      'end Vorgang abgeschlossen',
    ],
  },
];
