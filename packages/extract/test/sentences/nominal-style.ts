import type { SentenceTable } from './sentence-table.ts';

/** What the noun says and the verb does not. */
export const nominalStyle: readonly SentenceTable[] = [
  {
    phenomenon: 'nouns of action with an empty verb',
    sentences: [
      ['Die Festsetzung der Gebühr erfolgt durch das Steueramt.', 'festsetzen Gebühr [Steueramt]'],
      ['Es erfolgt eine Anhörung des Betroffenen.', 'anhören Betroffen'],
      ['Anschließend erfolgt der Versand der Bescheide.', 'versenden Bescheide'],
      ['Die Auszahlung der Beihilfe wird durch die Kasse vorgenommen.', 'auszahlen Beihilfe [Kasse]'],
      ['Die Kontrolle der Belege findet durch die Buchhaltung statt.', 'kontrollieren Belege [Buchhaltung]'],
      ['Nach Prüfung der Unterlagen erfolgt die Bewilligung der Leistung.', 'bewilligen Leistung'],
      ['Die Veröffentlichung der Satzung geschieht im Amtsblatt.', 'veröffentlichen Satzung'],
      ['Der Sachbearbeiter nimmt eine Berechnung des Wohnbedarfs vor.', 'berechnen Wohnbedarf [Sachbearbeit]'],
      ['Die Leitung führt eine Bewertung der Angebote durch.', 'bewerten Angebote [Leitung]'],
      ['Die Vergabe des Aktenzeichens übernimmt die Registratur.', 'vergeben Aktenzeichen [Registratur]'],
      ['Das Bauamt sorgt für die Beseitigung der Schäden.', 'beseitigen Schäden [Bauamt]'],
      ['Die Entscheidung über die Zulassung trifft der Ausschuss.', 'entscheiden Zulassung [Ausschuss]'],
      ['Die Ausstellung des Passes wird veranlasst.', 'ausstellen Pass'],
      ['Für die Eintragung in das Register ist das Amtsgericht zuständig.', 'eintragen Register [Amtsgericht]'],
      ['Es folgt die Abnahme des Rohbaus durch die Bauaufsicht.', 'abnehmen Rohbau [Bauaufsicht]'],
      ['Die Zustellung erfolgt mit Postzustellungsurkunde.', 'zustellen * ~post'],
    ],
  },
  {
    phenomenon: 'support verbs',
    sentences: [
      [
        'Die Sachbearbeitung legt den Entwurf der Amtsleitung zur Prüfung vor.',
        'vorlegen Entwurf [Sachbearbeitung] >Amtsleitung',
      ],
      ['Die Sachbearbeiterin nimmt den Antrag in Bearbeitung.', 'bearbeiten Antrag [Sachbearbeit]'],
      ['Das Sozialamt hält Rücksprache mit dem behandelnden Arzt.', 'halten Rücksprache [Sozialamt] >Arzt'],
      ['Die Sachbearbeitung trifft die Entscheidung über den Antrag.', 'entscheiden Antrag [Sachbearbeitung]'],
      ['Der Amtsarzt gibt eine Stellungnahme zum Gesundheitszustand ab.', 'abgeben Stellungnahme [Amtsarzt]'],
      ['Die Bauaufsicht nimmt zu den Plänen Stellung.', 'nehmen Stellung [Bauaufsicht]'],
      ['Die Behörde erteilt der Antragstellerin eine vorläufige Erlaubnis.', 'erteilen Erlaubnis >@'],
      ['Das Amt setzt die Nachbarn über das Vorhaben in Kenntnis.', 'setzen Nachbarn [Amt]'],
      ['Die Sachbearbeitung nimmt Einsicht in das Grundbuch.', 'nehmen Einsicht [Sachbearbeitung]'],
      ['Der Prüfer bringt die Mängel zu Protokoll.', 'bringen Mängel [Prüfer]'],
      ['Das Fundbüro nimmt die Sache in Verwahrung.', 'nehmen Sache [Fundbüro]'],
      ['Die Leitung erteilt ihre Zustimmung zur Auszahlung.', 'erteilen Zustimmung [Leitung]'],
      ['Der Sachbearbeiter stellt die Rechnung in Rechnung an das Ingenieurbüro.', 'stellen Rechnung'],
      [
        'Das Gesundheitsamt erstattet Bericht an die Landesbehörde.',
        'erstatten Bericht [Gesundheitsamt] >Landesbehörde',
      ],
      [
        'Die Sachbearbeitung stellt dem Antragsteller die Unterlagen zur Verfügung.',
        'stellen Unterlagen [Sachbearbeitung] >@',
      ],
      ['Die Vollstreckungsstelle leitet ein Mahnverfahren ein.', 'einleiten Mahnverfahren [Vollstreckungsstelle]'],
    ],
  },
  {
    phenomenon: 'nominal items of a list',
    item: 'numbered',
    sentences: [
      ['Eingangsbestätigung an den Antragsteller', '*'],
      ['Prüfung der Antragsberechtigung', 'prüfen Antragsberechtigung'],
      ['Erfassung der Stammdaten im Fachverfahren', 'erfassen Stammdaten'],
      ['Anhörung der Nachbarn', 'anhören Nachbarn'],
      ['Erstellung und Versand des Gebührenbescheids', 'erstellen Gebührenbescheid; versenden Gebührenbescheid'],
      ['Überwachung des Zahlungseingangs', 'überwachen Zahlungseingang'],
      ['Weiterleitung der Akte an die Widerspruchsstelle', 'weiterleiten Akte >Widerspruchsstelle'],
      ['Vollständigkeitsprüfung', 'prüfen Vollständigkeit'],
      ['Abschluss und Archivierung des Vorgangs', 'abschließen Vorgang; archivieren Vorgang'],
      ['Beteiligung des Umweltamtes und des Tiefbauamtes', 'beteiligen Umweltamt'],
    ],
  },
];
