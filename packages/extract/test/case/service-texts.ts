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
    name: 'registration and payment',
    lines: [
      '# Anmeldung und Prüfung',
      'Die Eltern geben den Bogen ab. Das Jugendamt prüft ihn.',
      '# Zusage und Vertrag',
      'Das Jugendamt schickt die Zusage. Die Einrichtung schließt den Vertrag.',
    ],
  },
];
