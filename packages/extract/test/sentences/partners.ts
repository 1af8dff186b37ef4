import type { SentenceTable } from './sentence-table.ts';

/** Who sends what to whom, and work that names only who is addressed or nothing at all. */
export const partners: readonly SentenceTable[] = [
  {
    phenomenon: 'verbs about persons without an object',
    sentences: [
      ['Bleibt die Zahlung aus, erinnert das Steueramt.', 'erinnern * [Steueramt]'],
      ['Geht kein Geld ein, mahnt die Stadtkasse.', 'mahnen * [Stadtkasse]'],
      ['Anschließend wird benachrichtigt.', 'benachrichtigen *'],
      ['Liegt der Nachweis nicht vor, wird einmal schriftlich erinnert.', 'erinnern *'],
      ['Vor einer Ablehnung ist anzuhören.', 'anhören *'],
      ['Fehlt etwas, wird telefonisch nachgefragt.', 'nachfragen * ~phone'],
      ['Nach zwei Wochen mahnen wir.', 'mahnen *'],
      ['Ist der Betrag nach der Mahnung offen, vollstreckt die Kreiskasse.', 'vollstrecken * [Kreiskasse]'],
      ['Das Gesundheitsamt begutachtet.', 'begutachten * [Gesundheitsamt]'],
      ['Danach zeichnet die Abteilungsleitung gegen.', 'gegenzeichnen * [Abteilungsleitung]'],
      ['Zum Schluss rechnet die Personalstelle ab.', 'abrechnen * [Personalstelle]'],
      ['Nach Ablauf der Frist erinnert die Registratur per E-Mail.', 'erinnern * [Registratur] ~email'],
      ['Hier wird nicht gemahnt.', '-'],
      ['Das Amt ist montags geschlossen.', '-'],
    ],
  },
  {
    phenomenon: 'requests, and whom they go to',
    sentences: [
      ['Das Bauamt fragt beim Grundbuchamt an.', 'anfragen * [Bauamt] >Grundbuchamt'],
      ['Die Sachbearbeitung fordert beim Einwohnermeldeamt eine Auskunft an.', 'anfordern Auskunft >Einwohnermeldeamt'],
      [
        'Das Jugendamt holt eine Auskunft aus dem Bundeszentralregister beim Bundesamt für Justiz ein.',
        'einholen Auskunft [Jugendamt] >Bundesamt',
      ],
      ['Vom Wasserverband wird eine Stellungnahme erbeten.', 'erbitten Stellungnahme >Wasserverband'],
      ['Die Polizei wird per Fax um Mitteilung gebeten.', 'bitten Mitteilung >Polizei ~fax'],
      ['Die Handwerkskammer wird angehört.', 'anhören Handwerkskammer >Handwerkskammer'],
      ['Der Vorgang wird der Forstbehörde zur Stellungnahme zugeleitet.', 'zuleiten * >Forstbehörde'],
      ['Das Finanzamt erhält eine Durchschrift des Bescheids.', '* Durchschrift >Finanzamt'],
      [
        'Die Sachbearbeitung schickt dem Ingenieurbüro den Auftrag per E-Mail.',
        'schicken Auftrag >Ingenieurbüro ~email',
      ],
      [
        'Die Kreisstraßenmeisterei wird telefonisch verständigt.',
        'verständigen Kreisstraßenmeisterei >Kreisstraßenmeisterei ~phone',
      ],
      ['Der Bescheid geht der Antragstellerin mit Zustellungsurkunde zu.', '* Bescheid >@'],
      ['Die Anordnung wird mit der Hauspost an die Kasse gegeben.', 'geben Anordnung >Kasse ~internal-mail'],
      ['Das Standesamt meldet die Geburt über die Schnittstelle an die Meldebehörde.', 'melden Geburt >Meldebehörde'],
      ['Eine Kopie bekommt der Bezirksschornsteinfeger.', '* Kopie >Bezirksschornsteinfeger'],
    ],
  },
  {
    phenomenon: 'what outside bodies send back',
    sentences: [
      ['Die Polizei teilt das Ergebnis schriftlich mit.', 'mitteilen Ergebnis [Polizei]'],
      [
        'Das Gesundheitsamt schickt das Gutachten an das Sozialamt zurück.',
        'zurückschicken Gutachten [Gesundheitsamt] >Sozialamt',
      ],
      ['Die Gemeinde nimmt innerhalb von zwei Monaten Stellung.', '* Stellungnahme [Gemeinde]'],
      ['Der Gutachter legt der Behörde seinen Bericht vor.', 'vorlegen Bericht [Gutachter]'],
      ['Der Antragsteller reicht die Unterlagen nach.', 'nachreichen Unterlagen [@]'],
      ['Die Antragstellerin zahlt die Gebühr an der Kasse ein.', 'einzahlen Gebühr [@]'],
      ['Die Halterin zeigt den Verlust bei der Behörde an.', 'anzeigen Verlust [@]'],
      ['Das Kreditinstitut bestätigt den Eingang der Kaution.', 'bestätigen Eingang [Kreditinstitut]'],
    ],
  },
  {
    phenomenon: 'nouns of action that are things to a verb',
    sentences: [
      ['Das Bauamt übernimmt die Vermessung in das Kataster.', 'übernehmen Vermessung [Bauamt]'],
      ['Die Registratur übernimmt die Meldung in das Fachverfahren.', 'übernehmen Meldung [Registratur]'],
      ['Die Kämmerei übernimmt die Prüfung der Abrechnung.', 'prüfen Abrechnung [Kämmerei]'],
      ['Das Standesamt nimmt die Beurkundung der Geburt vor.', 'beurkunden Geburt [Standesamt]'],
      ['Die Sachbearbeitung übernimmt die Berechnung in den Bescheid.', 'übernehmen Berechnung'],
      ['Das Vermessungsamt überträgt die Zeichnung auf die Karte.', 'übertragen Zeichnung [Vermessungsamt]'],
      ['Der Bauhof erledigt die Räumung des Grundstücks.', 'räumen Grundstück [Bauhof]'],
      ['Die Leitung trifft die Auswahl unter den Bewerbungen.', '* *'],
      ['Die Bewertung wird in die Akte übernommen.', 'übernehmen Bewertung'],
      ['Die Auszahlung wird durch die Kasse veranlasst.', '* Auszahlung [Kasse]'],
    ],
  },
];
