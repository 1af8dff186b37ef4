/** Documents of several services. A line with `# ` is a heading. */

export const trade = [
  '# Dienstanweisung Gewerbe',
  'Diese Anweisung gilt für das Ordnungsamt der Stadt Neuenrode.',
  '# Teil A Gewerbeanmeldung',
  'Die Person legt den Vordruck GewA 1 vor.',
  'Das Ordnungsamt prüft die Angaben und trägt den Betrieb in das Gewerberegister ein.',
  'Anschließend händigt das Ordnungsamt die Bescheinigung aus und unterrichtet das Finanzamt.',
  '# Teil B Gewerbeabmeldung',
  'Die Person reicht den Vordruck GewA 3 ein.',
  'Das Ordnungsamt löscht den Betrieb im Gewerberegister.',
  'Danach wird die Abmeldebestätigung versandt.',
];

export const leaflet = [
  '# Ausweise und Bescheinigungen',
  '# Personalausweis beantragen',
  'Bringen Sie Ihren alten Ausweis und ein Foto mit. Das Bürgerbüro prüft Ihre Angaben und bestellt den Ausweis.',
  'Nach vier Wochen holen Sie den Ausweis ab.',
  '# Führungszeugnis beantragen',
  'Sprechen Sie persönlich vor und zahlen Sie 13 Euro. Das Bürgerbüro leitet den Antrag an das Bundesamt für Justiz weiter.',
  'Das Führungszeugnis wird Ihnen per Post zugesandt.',
  '# Öffnungszeiten',
  'Montag bis Freitag 8 bis 12 Uhr',
];

/** Parts that are counted and name no service of the usual form: they speak of nothing in common. */
export const parts = [
  '# Handbuch des Fundbüros und der Friedhofsverwaltung',
  '# Teil 1 Umgang mit Fundsachen',
  'Der Finder gibt die Fundsache im Fundbüro ab und füllt die Fundanzeige aus.',
  'Das Fundbüro prüft die Fundsache und trägt sie in das Fundverzeichnis ein. Die Fundsache wird eingelagert.',
  'Meldet sich der Verlierer, prüft das Fundbüro den Eigentumsnachweis. Danach wird die Fundsache ausgehändigt.',
  'Nach sechs Monaten wird die Fundsache versteigert. Das Fundbüro erstellt die Versteigerungsliste.',
  '# Teil 2 Aufstellen von Grabmalen',
  'Der Steinmetz reicht die Zeichnung des Grabmals bei der Friedhofsverwaltung ein.',
  'Die Friedhofsverwaltung prüft die Zeichnung und die Grabstätte. Die Standsicherheit wird begutachtet.',
  'Danach wird die Zustimmung erteilt und dem Steinmetz zugesandt. Der Steinmetz stellt das Grabmal auf.',
  'Die Friedhofsverwaltung nimmt das Grabmal ab. Das Grabmal wird in die Grabkarte eingetragen.',
];

/** One service whose phases, variants and mentions have names that end like those of services. */
export const oneService: readonly { name: string; lines: readonly string[] }[] = [
  {
    name: 'phases',
    lines: [
      '# Dienstanweisung Fischereischein',
      '# Antragstellung',
      'Der Antrag ist mit Lichtbild einzureichen. Die Sachbearbeitung prüft die Unterlagen.',
      '# Erteilung der Erlaubnis',
      'Die Sachbearbeitung fertigt den Fischereischein aus und händigt ihn aus.',
      '# Verlängerung',
      'Bei einer Verlängerung entfällt die Prüfung. Der Schein wird abgestempelt.',
    ],
  },
  {
    name: 'mentions of others',
    lines: [
      '# Merkblatt Bewohnerparkausweis',
      'Sie beantragen den Ausweis im Bürgerbüro. Das Bürgerbüro prüft Ihre Angaben und händigt den Ausweis aus.',
      '# Verwandte Leistungen',
      'Antrag auf Handwerkerparkausweis: siehe dort. Antrag auf Ausnahmegenehmigung: Straßenverkehrsamt.',
      '# Schwerbehindertenparkausweis',
      'Hierfür gilt ein eigenes Merkblatt.',
    ],
  },
  {
    name: 'counted parts of one procedure',
    lines: [
      '# Handbuch Fundsachen',
      '# Teil 1 Annahme',
      'Der Finder gibt die Fundsache im Fundbüro ab und füllt die Fundanzeige aus.',
      'Das Fundbüro prüft die Fundsache und trägt sie in das Fundverzeichnis ein. Die Fundsache wird eingelagert.',
      'Das Fundbüro stellt die Bestätigung aus. Der Finder erhält die Bestätigung. Die Polizei wird unterrichtet.',
      '# Teil 2 Ausgabe',
      'Meldet sich der Verlierer, legt er einen Nachweis vor. Das Fundbüro prüft den Nachweis.',
      'Danach händigt das Fundbüro die Fundsache aus. Der Verlierer unterschreibt. Die Gebühr wird bezahlt.',
      'Das Fundverzeichnis wird berichtigt. Die Fundanzeige wird abgelegt.',
    ],
  },
  {
    name: 'registration and payment',
    lines: [
      '# Anmeldung und Prüfung',
      'Die Eltern geben den Bogen ab. Das Jugendamt prüft ihn.',
      '# Zusage und Vertrag',
      'Das Jugendamt schickt die Zusage. Die Einrichtung schließt den Vertrag.',
    ],
  },
];
