import type { SentenceTable } from './sentence-table.ts';

/** Work told without a sentence. */
export const listsAndTables: readonly SentenceTable[] = [
  {
    phenomenon: 'infinitive bullets',
    item: 'bullet',
    sentences: [
      ['Unterlagen sichten, Vollständigkeit prüfen', 'sichten Unterlagen; prüfen Vollständigkeit'],
      ['Antrag im DMS ablegen', 'ablegen Antrag'],
      ['fehlende Nachweise beim Antragsteller anfordern', 'anfordern Nachweise >@'],
      ['Rechnung sachlich und rechnerisch richtig zeichnen', 'zeichnen Rechnung'],
      ['Termin mit dem Bürger vereinbaren', 'vereinbaren Termin'],
      ['Bescheid der Leitung zur Unterschrift vorlegen', 'vorlegen Bescheid >Leitung'],
      ['Kasse über die Sollstellung informieren', 'informieren Kasse >Kasse'],
      ['ggf. Ortstermin durchführen', 'durchführen Ortstermin'],
      ['Daten erfassen und mit dem Register abgleichen', 'erfassen Daten; abgleichen Daten'],
      ['Akte schließen und an das Archiv abgeben', 'schließen Akte; abgeben Akte >Archiv'],
      ['Auskunft aus dem Bundeszentralregister einholen (Belegart O)', 'einholen Auskunft'],
      ['Schlüssel gegen Quittung ausgeben', 'ausgeben Schlüssel'],
      ['auf Barrierefreiheit achten', '-'],
      ['vollständig ausgefüllter Antrag', '-'],
      ['gültiger Personalausweis oder Reisepass', '-'],
      ['Kopie des Mietvertrags', '-'],
    ],
  },
  {
    phenomenon: 'imperatives',
    kind: 'leaflet',
    sentences: [
      ['Füllen Sie das Formular vollständig aus.', 'ausfüllen Formular [@]'],
      ['Bitte legen Sie Ihrem Antrag eine Kopie des Ausweises bei.', 'beilegen Kopie [@]'],
      ['Senden Sie die Unterlagen per Post an das Sozialamt.', 'senden Unterlagen [@] >Sozialamt ~post'],
      ['Vereinbaren Sie online einen Termin.', 'vereinbaren Termin [@]'],
      [
        'Bezahlen Sie die Gebühr an der Kasse und bringen Sie die Quittung mit.',
        'bezahlen Gebühr [@]; mitbringen Quittung [@]',
      ],
      ['Sie erhalten den Bescheid per Post.', 'versenden Bescheid >@ ~post'],
      [
        'Das Amt prüft Ihren Antrag und teilt Ihnen die Entscheidung schriftlich mit.',
        'prüfen Antrag [Amt]; mitteilen Entscheidung [Amt] >@',
      ],
      ['Melden Sie Ihr Kind zunächst in der Schule an.', 'anmelden Kind [@]'],
      ['Rufen Sie uns bei Fragen gerne an.', '-'],
      ['Beachten Sie bitte unsere Öffnungszeiten.', '-'],
    ],
  },
  {
    phenomenon: 'imperatives to colleagues',
    kind: 'notes',
    sentences: [
      ['Antrag bitte sofort stempeln und in den Korb legen.', 'stempeln Antrag; legen Antrag'],
      ['Dann Akte anlegen und Nummer vergeben.', 'anlegen Akte; vergeben Nummer'],
      ['Bei der Kasse anrufen und Einzahlung abfragen.', 'abfragen Einzahlung'],
      ['Liste jeden Freitag an Frau Wolff mailen.', 'mailen Liste'],
      ['Immer erst den Ausweis zeigen lassen!', '* *'],
      ['Scannt den Antrag ein und legt ihn in der E-Akte ab.', 'einscannen Antrag; ablegen Antrag'],
    ],
  },
  {
    phenomenon: 'tables of steps',
    table: ['Schritt', 'Zuständig', 'Tätigkeit'],
    sentences: [
      ['1 | Poststelle | Antrag annehmen und stempeln', 'annehmen Antrag [Poststelle]; stempeln Antrag [Poststelle]'],
      ['2 | SB | Prüfung der Zuständigkeit', 'prüfen Zuständigkeit [Sachbearbeit]'],
      ['3 | Sachbearbeitung | Anforderung fehlender Nachweise', 'anfordern Nachweise [Sachbearbeit]'],
      [
        '4 | Teamleitung | prüft und unterschreibt den Bescheid',
        'prüfen Bescheid [Teamleitung]; unterschreiben Bescheid [Teamleitung]',
      ],
      ['5 | Kasse | Zahlungseingang überwachen', 'überwachen Zahlungseingang [Kasse]'],
      ['6 | Antragsteller | stellt Antrag', 'stellen Antrag [@]'],
      ['7 | SB | Der Bescheid wird zur Post gegeben.', 'geben Bescheid [Sachbearbeit]'],
      ['8 | Registratur | Aktenablage', 'ablegen Akte [Registratur]'],
      ['9 | Fachamt | Stellungnahme', '* Stellungnahme [Fachamt]'],
      ['10 | SB / TL | Schlusszeichnung', 'schlusszeichnen * [Sachbearbeit]'],
    ],
  },
  {
    phenomenon: 'tables with other heads',
    table: ['Lfd. Nr.', 'Arbeitsschritt', 'Wer macht es?', 'Anmerkung'],
    sentences: [
      ['1 | Fahrzeugdaten erfassen | Zulassungsstelle | -', 'erfassen Fahrzeugdaten [Zulassungsstelle]'],
      ['2 | Gebühr kassieren | Kasse | bar oder mit Karte', 'kassieren Gebühr [Kasse]'],
      ['3 | Plakette anbringen | Schalter 4 | -', 'anbringen Plakette'],
      [
        '4 | Unterlagen zurückgeben | Zulassungsstelle | gegen Unterschrift',
        'zurückgeben Unterlagen [Zulassungsstelle]',
      ],
      ['5 | Halter benachrichtigen | SB | telefonisch', 'benachrichtigen Halter [Sachbearbeit] >@'],
      [
        '6 | Versicherung prüfen und ggf. sperren | SB | -',
        'prüfen Versicherung [Sachbearbeit]; sperren * [Sachbearbeit]',
      ],
    ],
  },
];
