/** Documents that tell no procedure, though most have verbs that a procedure has. A line with `# ` is a heading. */
export const noProcedure: readonly { file: string; lines: readonly string[]; found: string }[] = [
  {
    file: 'oeffnungszeiten.docx',
    found: 'Öffnungszeiten',
    lines: [
      '# Öffnungszeiten des Bürgeramts Neuenrode',
      'Montag und Dienstag 8 bis 16 Uhr',
      'Mittwoch 8 bis 12 Uhr, nachmittags nur nach Vereinbarung',
      'Donnerstag 8 bis 18 Uhr',
      'Freitag 8 bis 12 Uhr',
      'Am 24. und 31. Dezember bleibt das Bürgeramt geschlossen.',
      'Termine vereinbaren Sie bitte unter 05551 4400.',
    ],
  },
  {
    file: 'datenschutz.docx',
    found: 'ein Datenschutzhinweis',
    lines: [
      '# Informationen zum Datenschutz nach Art. 13 DSGVO',
      'Verantwortlich für die Verarbeitung ist die Gemeinde Talsee, Hauptstraße 1.',
      'Wir verarbeiten Ihre personenbezogenen Daten, um Ihren Antrag zu bearbeiten.',
      'Ihre Daten werden an die Gemeindekasse übermittelt, soweit eine Gebühr zu zahlen ist.',
      'Die Daten werden nach Ablauf von zehn Jahren gelöscht.',
      'Sie haben das Recht auf Auskunft, Berichtigung und Löschung und können sich bei der Aufsichtsbehörde beschweren.',
      'Haben Sie eine Einwilligung erteilt, können Sie diese jederzeit widerrufen.',
    ],
  },
  {
    file: 'entgelte.docx',
    found: 'ein Gebühren- oder Preisverzeichnis',
    lines: [
      '# Entgelte der Stadthalle',
      'Großer Saal, je Tag: 450,00 EUR',
      'Kleiner Saal, je Tag: 180,00 EUR',
      'Küche: 60,00 EUR',
      'Endreinigung: 95,00 EUR',
      'Für ortsansässige Vereine ist die erste Veranstaltung im Jahr kostenlos.',
    ],
  },
  {
    file: 'niederschrift-bauausschuss.docx',
    found: 'das Protokoll einer Sitzung ohne Ablauf',
    lines: [
      '# Niederschrift über die 7. Sitzung des Bauausschusses',
      'Anwesend: Frau Keller (Vorsitz), Herr Brandt, Frau Özdemir, Herr Lutz',
      'Die Vorsitzende eröffnet die Sitzung um 18.03 Uhr und stellt die Beschlussfähigkeit fest.',
      '# TOP 1 Sanierung der Sporthalle',
      'Herr Brandt berichtet über den Stand der Arbeiten. Die Firma liefert die Fenster im Mai.',
      'Der Ausschuss beschließt einstimmig, den Auftrag für die Heizung zu vergeben.',
      '# TOP 2 Verschiedenes',
      'Frau Özdemir regt an, die Beleuchtung am Radweg zu prüfen. Die Verwaltung sagt das zu.',
      'Die Vorsitzende schließt die Sitzung um 19.40 Uhr.',
    ],
  },
  {
    file: 'anschreiben-muster.docx',
    found: 'ein Musterschreiben',
    lines: [
      'Gemeinde Talsee, Ordnungsamt',
      'Sehr geehrte Frau / Sehr geehrter Herr ____________,',
      'auf Ihren Antrag vom ____________ teilen wir Ihnen mit, dass noch Unterlagen fehlen.',
      'Bitte reichen Sie bis zum ____________ die folgenden Unterlagen nach: ____________',
      'Geht bis dahin nichts ein, wird nach Aktenlage entschieden.',
      'Mit freundlichen Grüßen',
      'Im Auftrag',
    ],
  },
  {
    file: 'stellenausschreibung.docx',
    found: 'eine Stellenausschreibung',
    lines: [
      '# Stellenausschreibung: Sachbearbeitung Wohngeld (m/w/d)',
      'Die Stadt Neuenrode sucht zum nächstmöglichen Zeitpunkt Verstärkung in Vollzeit.',
      'Ihre Aufgaben: Sie prüfen Anträge auf Wohngeld, fordern Unterlagen nach und erstellen Bescheide.',
      'Wir bieten eine unbefristete Stelle in Entgeltgruppe 9a TVöD.',
      'Ihre Bewerbung senden Sie bitte bis zum 15. März an das Personalamt.',
    ],
  },
  {
    file: 'ansprechpartner.docx',
    found: 'eine Kontaktliste',
    lines: [
      '# Ansprechpartner im Standesamt',
      'Frau Ahrens, Zimmer 12, Tel. 05551 440-21',
      'Herr Bode, Zimmer 13, Tel. 05551 440-22',
      'Frau Celik, Zimmer 14, Tel. 05551 440-23',
    ],
  },
  {
    file: 'presse.docx',
    found: 'eine Pressemitteilung',
    lines: [
      '# Pressemitteilung: Neues Bürgerbüro eröffnet',
      'Der Bürgermeister hat am Freitag das neue Bürgerbüro eröffnet.',
      'Die Bürgerinnen und Bürger können dort künftig ihre Anträge abgeben. Die Mitarbeitenden beraten und prüfen die Unterlagen.',
    ],
  },
  {
    file: 'begleitschreiben.docx',
    found: 'ein Begleitschreiben',
    lines: [
      'Sehr geehrte Damen und Herren,',
      'anbei erhalten Sie die gewünschten Unterlagen zum Verfahren.',
      'Für Rückfragen stehe ich gerne zur Verfügung.',
      'Mit freundlichen Grüßen',
    ],
  },
];

/** Documents that look like one of those and do tell a procedure. */
export const tellsProcedure: readonly { file: string; lines: readonly string[] }[] = [
  {
    file: 'niederschrift-dienstbesprechung.docx',
    lines: [
      '# Niederschrift der Dienstbesprechung im Fundbüro',
      'Anwesend: Frau Ahrens, Herr Bode',
      '# TOP 1 Ablauf bei Fundsachen',
      'Herr Bode nimmt die Fundsache entgegen und füllt die Fundanzeige aus.',
      'Danach trägt er sie in die Fundliste ein. Frau Ahrens prüft anschließend, ob sich der Verlierer ermitteln lässt.',
      'Meldet sich der Verlierer, händigt Frau Ahrens die Sache gegen Unterschrift aus.',
    ],
  },
  {
    file: 'merkblatt-mit-sprechzeiten.docx',
    lines: [
      '# Merkblatt Bewohnerparken',
      'Sie beantragen den Ausweis persönlich im Bürgerbüro.',
      'Das Bürgerbüro prüft Ihre Unterlagen. Fehlt etwas, vereinbaren Sie einen neuen Termin.',
      'Sie zahlen die Gebühr von 30 EUR und erhalten den Ausweis sofort.',
      '# Sprechzeiten',
      'Montag bis Freitag 8 bis 12 Uhr',
      'Donnerstag auch 14 bis 18 Uhr',
    ],
  },
  {
    file: 'kurze-mail.docx',
    lines: [
      'Hallo Frau Berg,',
      'anbei die Liste. Wir prüfen den Antrag im Bauamt und fordern an, was fehlt. Dann geht der Bescheid raus.',
      'Das Original heften wir ab.',
      'Viele Grüße',
    ],
  },
];
