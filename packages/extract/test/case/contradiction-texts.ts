import type { SourceDocument } from '@lotse/model';
import { documentOf } from '../documents.ts';

/** Two documents that tell one thing differently, what the question has to name, and which document it says leads. */
export const opposed: readonly {
  name: string;
  documents: readonly SourceDocument[];
  question: string;
  sides: readonly [string, string];
  leading: string;
}[] = [
  {
    name: 'a deadline: the nearer to practice leads, and the law for what has to be',
    documents: [
      documentOf(
        'satzung',
        ['# Satzung über Standplätze', 'Fehlende Unterlagen sind binnen eines Monats nachzureichen.'],
        {
          kind: 'law',
        },
      ),
      documentOf('anweisung', [
        '# Dienstanweisung Standplätze, Stand 01.03.2024',
        'Das Marktamt prüft den Antrag. Fehlen Unterlagen, werden sie mit einer Frist von zwei Wochen nachgefordert.',
      ]),
    ],
    question: 'Welche Frist gilt für das Nachreichen',
    sides: ['„eines Monats“ (satzung.docx)', '„zwei Wochen“ (anweisung.docx, Stand 01.03.2024)'],
    leading: 'Wie heute gearbeitet wird, sagt eher anweisung.docx; was gelten muss, eher satzung.docx.',
  },
  {
    name: 'a deadline that a leaflet tells in two sentences',
    documents: [
      documentOf(
        'richtlinie',
        [
          '# Förderrichtlinie',
          'Die Maßnahme ist binnen neun Monaten abzuschließen.',
          'Der Antrag ist beim Umweltamt einzureichen.',
        ],
        {
          kind: 'law',
        },
      ),
      documentOf(
        'merkblatt',
        ['Das Umweltamt prüft den Antrag.', 'Nun können Sie den Auftrag erteilen. Sie haben ein Jahr Zeit.'],
        {
          kind: 'leaflet',
        },
      ),
    ],
    question: 'Bis wann muss das Vorhaben abgeschlossen sein?',
    sides: ['„neun Monaten“ (richtlinie.docx)', '„ein Jahr“ (merkblatt.docx)'],
    leading: 'Wie heute gearbeitet wird, sagt eher merkblatt.docx; was gelten muss, eher richtlinie.docx.',
  },
  {
    name: 'a fee: of two pages for citizens the newer leads',
    documents: [
      documentOf(
        'merkblatt',
        ['Stand 05/2021', 'Die Gebühr beträgt 25,00 EUR.', 'Sie geben den Antrag im Bürgerbüro ab.'],
        {
          kind: 'leaflet',
        },
      ),
      documentOf(
        'webseite',
        [
          '# Fischereischein',
          'Stand: März 2024',
          'Sie geben den Antrag im Bürgerbüro ab.',
          'Die Gebühr beträgt 35 Euro.',
        ],
        { kind: 'web' },
      ),
    ],
    question: 'Wie hoch ist die Gebühr?',
    sides: ['„25,00 EUR“ (merkblatt.docx, Stand 05/2021)', '„35 Euro“ (webseite.docx, Stand: März 2024)'],
    leading: 'Bis zur Klärung geht webseite.docx vor.',
  },
  {
    name: 'a paper that one asks for and the other does not',
    documents: [
      documentOf('merkblatt', ['Sie reichen den Antrag ein.', 'Eine Meldebescheinigung ist beizufügen.'], {
        kind: 'leaflet',
      }),
      documentOf('mail', ['Ich prüfe den Antrag.', 'Eine Meldebescheinigung brauchen wir nicht mehr.'], {
        kind: 'mail',
      }),
    ],
    question: 'Wird „Meldebescheinigung“ verlangt?',
    sides: ['(merkblatt.docx)', '(mail.docx)'],
    leading: 'Wie heute gearbeitet wird, sagt eher mail.docx; was gelten muss, eher merkblatt.docx.',
  },
  {
    name: 'a way in that one opens and the other closes',
    documents: [
      documentOf('webseite', ['Senden Sie den Antrag per E-Mail an das Bauamt.', 'Das Bauamt prüft den Antrag.'], {
        kind: 'web',
      }),
      documentOf('anweisung', ['Anträge per E-Mail werden nicht angenommen.', 'SB prüft den Antrag.']),
    ],
    question: 'Kann per E-Mail eingereicht werden?',
    sides: ['(webseite.docx)', '(anweisung.docx)'],
    leading: 'Bis zur Klärung geht anweisung.docx vor.',
  },
  {
    name: 'who does a step: of two notes the newer leads',
    documents: [
      documentOf('anweisung', [
        'Stand 01.02.2020',
        'Die Kämmerei berechnet die Gebühr. Danach wird der Bescheid versandt.',
      ]),
      documentOf('interview', ['Datum, Ort: 12.05.2024, Rathaus', 'Das Ordnungsamt berechnet die Gebühr.'], {
        kind: 'notes',
      }),
    ],
    question: 'Wer übernimmt „Gebühr berechnen“?',
    sides: ['„Kämmerei“ (anweisung.docx, Stand 01.02.2020)', '„Ordnungsamt“ (interview.docx, Datum, Ort: 12.05.2024)'],
    leading: 'Wie heute gearbeitet wird, sagt eher interview.docx; was gelten muss, eher anweisung.docx.',
  },
  {
    name: 'by which channel a step is done',
    documents: [
      documentOf('anweisung', ['SB prüft den Antrag.', 'Der Bescheid wird per Post versandt.']),
      documentOf('mail', ['Hallo, kurz zum Ablauf:', 'Der Bescheid wird per E-Mail versandt.'], { kind: 'mail' }),
    ],
    question: 'Auf welchem Weg geschieht „Bescheid versenden“?',
    sides: ['per Post (anweisung.docx)', 'per E-Mail (mail.docx)'],
    leading: 'Wie heute gearbeitet wird, sagt eher mail.docx; was gelten muss, eher anweisung.docx.',
  },
  {
    name: 'the order of two steps',
    documents: [
      documentOf('anweisung', ['Das Bauamt besichtigt das Grundstück. Danach berechnet das Bauamt die Gebühr.']),
      documentOf('notizen', ['Das Bauamt berechnet die Gebühr. Danach besichtigt das Bauamt das Grundstück.'], {
        kind: 'notes',
      }),
    ],
    question: 'In welcher Reihenfolge folgen „Grundstück besichtigen“ und „Gebühr berechnen“ aufeinander?',
    sides: ['zuerst „Grundstück besichtigen“, dann „Gebühr berechnen“ (anweisung.docx)', 'umgekehrt (notizen.docx)'],
    leading: 'Wie heute gearbeitet wird, sagt eher notizen.docx; was gelten muss, eher anweisung.docx.',
  },
  {
    name: 'a passage that a later order changes by its number',
    documents: [
      documentOf('anweisung', [
        'Dienstanweisung vom 2. Mai 1996',
        '1. SB prüft den Antrag.',
        '2. Das Eichamt ist anzuhören.',
        '3. SB erteilt die Genehmigung.',
      ]),
      documentOf('verfuegung', [
        '# Rundverfügung 3/2019',
        'Zu Nr. 2: Die Beteiligung des Eichamtes unterbleibt künftig.',
      ]),
    ],
    question: 'Wie lautet Nr. 2 heute?',
    sides: [
      '„2. Das Eichamt ist anzuhören.“ (anweisung.docx, 2. Mai 1996)',
      '„Die Beteiligung des Eichamtes unterbleibt künftig.“ (verfuegung.docx, Rundverfügung 3/2019)',
    ],
    leading: 'Bis zur Klärung geht verfuegung.docx vor.',
  },
];

/** Two documents that say nothing against each other, though figures, papers and names differ. */
export const agreeing: readonly { name: string; first: readonly string[]; second: readonly string[] }[] = [
  {
    name: 'the same time in other words',
    first: ['Fehlende Unterlagen sind binnen 14 Tagen nachzureichen.'],
    second: ['Fehlt etwas, fordert SB es mit einer Frist von zwei Wochen nach.'],
  },
  {
    name: 'four weeks and a month',
    first: ['Fehlende Angaben werden mit einer Frist von vier Wochen nachgefordert.'],
    second: ['Fehlende Angaben sind innerhalb eines Monats nachzureichen.'],
  },
  {
    name: 'limits for different things',
    first: ['Fehlende Unterlagen werden mit einer Frist von zwei Wochen nachgefordert.'],
    second: ['Gegen den Bescheid kann innerhalb eines Monats Widerspruch erhoben werden.'],
  },
  {
    name: 'a second limit beside the first',
    first: ['Fehlende Unterlagen werden mit einer Frist von drei Wochen nachgefordert.'],
    second: ['Nach den drei Wochen wird nochmals nachgefordert, mit einer Frist von einer Woche.'],
  },
  {
    name: 'a limit of the past',
    first: ['Fehlende Unterlagen werden mit einer Frist von zwei Wochen nachgefordert.'],
    second: ['Bis 2021 wurden fehlende Unterlagen mit einer Frist von einem Monat nachgefordert. SB prüft den Antrag.'],
  },
  {
    name: 'an amount of another service, an addition, a deposit',
    first: ['Die Gebühr beträgt 40 Euro.'],
    second: [
      'Für den Ersatzausweis beträgt die Gebühr 15 Euro.',
      'Bei Versand kommen 5 Euro Gebühr hinzu.',
      'Die Kaution beträgt 100 Euro.',
    ],
  },
  {
    name: 'a graded fee that has the amount',
    first: ['Die Gebühr beträgt 40 Euro.'],
    second: ['Die Gebühr beträgt 40 Euro, bei mehreren Bäumen 70 Euro.'],
  },
  {
    name: 'a paper needed in some cases, or not certified',
    first: ['Eine Geburtsurkunde ist beizufügen.', 'Ein Führungszeugnis ist nur bei Gastwirten vorzulegen.'],
    second: [
      'Eine beglaubigte Abschrift der Geburtsurkunde ist nicht erforderlich.',
      'Ein Führungszeugnis brauchen wir nicht.',
    ],
  },
  {
    name: 'a channel for something else',
    first: ['Anträge per E-Mail werden nicht angenommen.'],
    second: ['Die Polizei wird per E-Mail unterrichtet.', 'Rückfragen zum Antrag stellen Sie per E-Mail.'],
  },
  {
    name: 'an office and its clerk',
    first: ['Das Ordnungsamt berechnet die Gebühr.'],
    second: ['Die Sachbearbeitung berechnet die Gebühr.'],
  },
];
