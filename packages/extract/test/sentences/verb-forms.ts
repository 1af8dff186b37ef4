import type { SentenceTable } from './sentence-table.ts';

/** Verbs in all their forms: separable, with "zu", participles, passives, norms. */
export const verbForms: readonly SentenceTable[] = [
  {
    phenomenon: 'separable verbs',
    sentences: [
      ['Die Registratur heftet die Unterlagen im Aktenordner ab.', 'abheften Unterlagen [Registratur]'],
      ['Der Sachbearbeiter ruft die Meldedaten im Einwohnerregister ab.', 'abrufen Meldedaten [Sachbearbeit]'],
      ['Die Poststelle gibt den Brief noch am selben Tag auf.', 'aufgeben Brief [Poststelle]'],
      ['Das Jugendamt hört beide Elternteile an.', 'anhören Elternteile [Jugendamt]'],
      ['Die Kämmerei zahlt den Zuschuss in zwei Raten aus.', 'auszahlen Zuschuss [Kämmerei]'],
      ['Die Fachaufsicht zeichnet den Vermerk mit.', 'mitzeichnen Vermerk [Fachaufsicht]'],
      ['Das Archiv sondert die abgelaufenen Akten aus.', 'aussondern Akten [Archiv]'],
      ['Der Bauhof stellt die Absperrung vor Ort auf.', 'aufstellen Absperrung [Bauhof]'],
      ['Die Zulassungsstelle zieht die Kennzeichenschilder ein.', 'einziehen Kennzeichenschilder [Zulassungsstelle]'],
      ['Die Sachbearbeitung weist die Auszahlung zum Monatsende an.', 'anweisen Auszahlung [Sachbearbeitung]'],
      [
        'Der Prüfer nimmt die Anlage ab und hält das Ergebnis in einem Protokoll fest.',
        'abnehmen Anlage [Prüfer]; festhalten Ergebnis [Prüfer]',
      ],
      [
        'Die Wohngeldstelle rechnet das Einkommen aller Haushaltsmitglieder zusammen.',
        'zusammenrechnen Einkommen [Wohngeldstelle]',
      ],
      ['Das Ordnungsamt setzt die Höhe des Bußgeldes fest.', 'festsetzen Höhe [Ordnungsamt]'],
      ['Die Schulverwaltung lädt das Kind zur Untersuchung ein.', 'einladen Kind [Schulverwaltung]'],
      ['Die Stadtkasse bucht den Betrag vom Konto der Zahlungspflichtigen ab.', 'abbuchen Betrag [Stadtkasse]'],
      ['Das Standesamt schreibt das Geburtenregister fort.', 'fortschreiben Geburtenregister [Standesamt]'],
    ],
  },
  {
    phenomenon: 'zu-infinitives and norms of duty',
    sentences: [
      ['Der Nachweis ist innerhalb von zwei Wochen nachzureichen.', 'nachreichen Nachweis'],
      ['Die Sachbearbeitung hat den Eingang unverzüglich zu bestätigen.', 'bestätigen Eingang [Sachbearbeitung]'],
      ['Vor der Entscheidung ist das Gesundheitsamt zu beteiligen.', 'beteiligen Gesundheitsamt'],
      ['Die Angaben sind mit dem Melderegister abzugleichen.', 'abgleichen Angaben'],
      ['Dem Betroffenen ist Gelegenheit zur Äußerung zu geben.', 'geben Gelegenheit >@'],
      ['Der Antragsteller hat den Bauplan in dreifacher Ausfertigung vorzulegen.', 'vorlegen Bauplan [@]'],
      ['Die Amtsleitung ist vorab zu unterrichten.', 'unterrichten Amtsleitung >Amtsleitung'],
      ['Die Prüfung der Zuverlässigkeit obliegt dem Ordnungsamt.', 'prüfen Zuverlässigkeit [Ordnungsamt]'],
      ['Es ist ein Auszug aus dem Gewerbezentralregister anzufordern.', 'anfordern Auszug'],
      ['Zu prüfen ist insbesondere die Höhe der Nebenkosten.', 'prüfen Höhe'],
      ['Für jeden Fall ist eine gesonderte Akte zu führen.', 'führen Akte'],
      ['Die Versendung des Bescheides ist zu veranlassen.', 'versenden Bescheid'],
      ['Die Unterlagen sind der Rechnungsprüfung zur Kenntnis zu geben.', 'geben Unterlagen >Rechnungsprüfung'],
      ['Hierüber ist ein Vermerk zu fertigen.', 'fertigen Vermerk'],
      ['Der Leitung obliegt die abschließende Freigabe der Zahlung.', 'freigeben Zahlung [Leitung]'],
      ['Das Jugendamt muss den Hilfeplan halbjährlich fortschreiben.', 'fortschreiben Hilfeplan [Jugendamt]'],
    ],
  },
  {
    phenomenon: 'passives with an agent and without',
    sentences: [
      ['Der Antrag wird durch die Poststelle mit einem Eingangsstempel versehen.', 'versehen Antrag [Poststelle]'],
      ['Die Gebühr wird von der Kasse vereinnahmt.', 'vereinnahmen Gebühr [Kasse]'],
      ['Die Daten werden aus dem Formular in das Fachverfahren übernommen.', 'übernehmen Daten'],
      ['Vom Bauamt wird eine Stellungnahme angefordert.', 'anfordern Stellungnahme >Bauamt'],
      ['Anschließend wird der Vorgang geschlossen.', 'schließen Vorgang'],
      [
        'Die Bescheinigung wird von der Abteilungsleitung unterzeichnet und dem Bürger ausgehändigt.',
        'unterzeichnen Bescheinigung [Abteilungsleitung]; aushändigen Bescheinigung >@',
      ],
      ['Die Pläne werden öffentlich ausgelegt.', 'auslegen Pläne'],
      ['Durch den Außendienst wird die Baustelle kontrolliert.', 'kontrollieren Baustelle [Außendienst]'],
      ['Seitens des Umweltamts wird eine Ortsbesichtigung durchgeführt.', 'durchführen Ortsbesichtigung [Umweltamt]'],
      ['Es wird eine Akte angelegt.', 'anlegen Akte'],
      [
        'Danach wird vom Sachgebietsleiter über den Widerspruch entschieden.',
        'entscheiden Widerspruch [Sachgebietsleit]',
      ],
      [
        'Der Zuschuss wird bewilligt und auf das angegebene Konto überwiesen.',
        'bewilligen Zuschuss; überweisen Zuschuss',
      ],
      ['Bei der Meldebehörde wird eine Auskunft eingeholt.', 'einholen Auskunft >Meldebehörde'],
      ['Geprüft wird zunächst die örtliche Zuständigkeit.', 'prüfen Zuständigkeit'],
      ['Die Akte wird dem Rechtsamt zugeleitet.', 'zuleiten Akte >Rechtsamt'],
      ['In der Zulassungsstelle werden die Plaketten aufgebracht.', 'aufbringen Plaketten [Zulassungsstelle]'],
    ],
  },
  {
    phenomenon: 'present participles, future and formal conjunctive',
    sentences: [
      ['Die Entscheidung wird das Amt schriftlich begründen.', 'begründen Entscheidung [Amt]'],
      ['Das Bauamt wird den Bescheid der Antragstellerin zustellen.', 'zustellen Bescheid [Bauamt] >@'],
      ['Der Antrag gilt als gestellt, sobald er vollständig vorliegt.', '-'],
      ['Die eingehenden Meldungen sortiert das Vorzimmer nach Straßen.', 'sortieren Meldungen [Vorzimmer]'],
      ['Sodann ermittelt die Sachbearbeiterin den anzurechnenden Betrag.', 'ermitteln Betrag [Sachbearbeit]'],
      [
        'Unter Beachtung der Richtlinie berechnet die Förderstelle die Zuwendung.',
        'berechnen Zuwendung [Förderstelle]',
      ],
      [
        'Die noch offenen Punkte klärt die Sachbearbeitung fernmündlich mit dem Bauherrn.',
        'klären Punkte [Sachbearbeitung] ~phone',
      ],
      [
        'Der Bescheid wird, versehen mit einer Rechtsbehelfsbelehrung, per Einschreiben versandt.',
        'versenden Bescheid ~post',
      ],
    ],
  },
];
