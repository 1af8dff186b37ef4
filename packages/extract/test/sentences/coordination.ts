import type { SentenceTable } from './sentence-table.ts';

/** Verbs, objects and subjects that share what is said once. */
export const coordination: readonly SentenceTable[] = [
  {
    phenomenon: 'coordinated verbs',
    sentences: [
      [
        'Die Poststelle öffnet die Briefe und verteilt sie auf die Fächer.',
        'öffnen Briefe [Poststelle]; verteilen Briefe [Poststelle]',
      ],
      [
        'Die Sachbearbeitung prüft die Rechnung und leitet sie an die Kasse weiter.',
        'prüfen Rechnung [Sachbearbeitung]; weiterleiten Rechnung [Sachbearbeitung] >Kasse',
      ],
      [
        'Der Vorgang wird erfasst, nummeriert und dem Team zugewiesen.',
        'erfassen Vorgang; nummerieren Vorgang; zuweisen Vorgang',
      ],
      ['Das Amt lehnt den Antrag ab oder gibt ihm statt.', 'ablehnen Antrag; stattgeben *'],
      [
        'Sie nimmt die Meldung auf, vergibt eine Nummer und informiert den Bauhof.',
        'aufnehmen Meldung; vergeben Nummer; informieren Bauhof >Bauhof',
      ],
      [
        'Die Leitung unterschreibt den Vertrag, und die Geschäftsstelle sendet ihn an den Träger.',
        'unterschreiben Vertrag [Leitung]; senden Vertrag [Geschäftsstelle] >Träger',
      ],
      [
        'Die Karte wird gedruckt, danach durch die Ausgabestelle kontrolliert und schließlich übergeben.',
        'drucken Karte; kontrollieren Karte [Ausgabestelle]; übergeben Karte',
      ],
      [
        'Der Außendienst besichtigt das Grundstück, fotografiert den Schaden und schreibt einen Bericht.',
        'besichtigen Grundstück [Außendienst]; fotografieren Schaden [Außendienst]; schreiben Bericht [Außendienst]',
      ],
      [
        'Die Bearbeiterin hat die Angaben zu prüfen und gegebenenfalls zu berichtigen.',
        'prüfen Angaben [Bearbeit]; berichtigen Angaben [Bearbeit]',
      ],
      [
        'Die Rechnung ist sachlich zu prüfen, zu buchen und anzuweisen.',
        'prüfen Rechnung; buchen Rechnung; anweisen Rechnung',
      ],
      [
        'Die Bewerbungen werden gesichtet und eine Rangliste wird aufgestellt.',
        'sichten Bewerbungen; aufstellen Rangliste',
      ],
      [
        'Das Veterinäramt nimmt Proben, untersucht diese und teilt dem Betrieb das Ergebnis mit.',
        'nehmen Proben [Veterinäramt]; untersuchen Proben [Veterinäramt]; mitteilen Ergebnis [Veterinäramt]',
      ],
      [
        'Die Hausmeisterin schließt den Raum auf, weist die Nutzer ein und übergibt die Schlüssel.',
        'aufschließen Raum [Hausmeister]; einweisen Nutzer [Hausmeister]; übergeben Schlüssel [Hausmeister]',
      ],
      ['Anträge werden nicht abgelehnt, sondern an die zuständige Behörde abgegeben.', 'abgeben Anträge'],
    ],
  },
  {
    phenomenon: 'coordinated objects and subjects',
    sentences: [
      ['Die Registratur erfasst Ein- und Ausgang der Post.', 'erfassen Ausgang [Registratur]'],
      ['Die Stelle prüft Identität, Alter und Wohnsitz der antragstellenden Person.', 'prüfen Identität'],
      ['Das Umweltamt und die Feuerwehr geben eine Stellungnahme ab.', 'abgeben Stellungnahme [Umweltamt]'],
      ['Die Sachbearbeitung druckt Bescheid und Anlagen aus.', 'ausdrucken Bescheid [Sachbearbeitung]'],
      [
        'Das Bauamt beteiligt die Naturschutzbehörde sowie den Denkmalschutz.',
        'beteiligen Naturschutzbehörde [Bauamt] >Naturschutzbehörde',
      ],
      ['Sowohl die Kasse als auch das Fachamt erhalten eine Abschrift.', '* Abschrift'],
      ['Die Leitung unterzeichnet Erst- und Zweitschrift der Urkunde.', 'unterzeichnen Zweitschrift [Leitung]'],
      ['Antrag, Lageplan und Fotos werden zu einer Akte genommen.', 'nehmen Antrag'],
      ['Name, Anschrift und Geburtsdatum werden in das Formular eingetragen.', 'eintragen Name'],
      ['Ordnungsamt bzw. Polizei überwachen die Einhaltung der Auflagen.', 'überwachen Einhaltung [Ordnungsamt]'],
      ['Die Vor- und Nachteile werden in einem Vermerk abgewogen.', 'abwägen Nachteile'],
      [
        'Der Förderbescheid sowie die Nebenbestimmungen werden dem Verein übersandt.',
        'übersenden Förderbescheid >Verein',
      ],
    ],
  },
];
