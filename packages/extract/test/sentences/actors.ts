import type { SentenceTable } from './sentence-table.ts';

/** Who does it: names, short forms, pronouns, posts, the unit of a section. A line before " || " stands before the sentence. */
export const actors: readonly SentenceTable[] = [
  {
    phenomenon: 'abbreviations',
    sentences: [
      ['Der SB legt dem RL den Entwurf vor. RL = Referatsleitung.', 'vorlegen Entwurf [Sachbearbeit] >Referatsleitung'],
      ['Die AL zeichnet den Bescheid ab.', 'abzeichnen Bescheid [Amtsleitung]'],
      [
        'Das Einwohnermeldeamt (EWO) bestätigt die Anschrift. || Das EWO sendet die Bestätigung an den FD 32.',
        'senden Bestätigung [Einwohnermeldeamt] >32',
      ],
      ['Der FD 32 prüft den Antrag auf Zuständigkeit.', 'prüfen Antrag [32]'],
      ['Die SGL gibt die Zahlung frei.', 'freigeben Zahlung [Sachgebietsleitung]'],
      [
        'Das Amt für Soziales (Amt 50) nimmt die Anträge entgegen. || Amt 50 erstellt den Bescheid.',
        'erstellen Bescheid [Soziales]',
      ],
      ['SB und TL stimmen sich ab.', '*'],
      [
        'Die untere Bauaufsichtsbehörde (UBA) führt das Verfahren. || Die UBA hört die Nachbarn an.',
        'anhören Nachbarn [Bauaufsicht]',
      ],
      ['Der ASt reicht die Unterlagen beim Bauamt ein.', 'einreichen Unterlagen [@] >Bauamt'],
      [
        'Die Zentrale Bußgeldstelle – nachfolgend ZBS – verfolgt Verstöße. || Die ZBS erlässt den Bußgeldbescheid.',
        'erlassen Bußgeldbescheid [Bußgeldstelle]',
      ],
      ['Bearb. prüft Anlage 2 und gibt an FB 4 weiter.', 'prüfen Anlage; weitergeben *'],
      ['Das SG 51.2 fordert den Bericht an.', 'anfordern Bericht [51.2]'],
      ['Der Bgm. unterschreibt die Urkunde.', 'unterschreiben Urkunde [ürgermeister]'],
      ['Die StA erhält eine Durchschrift.', '* Durchschrift'],
    ],
  },
  {
    phenomenon: 'pronouns',
    sentences: [
      ['Die Poststelle öffnet den Brief. || Sie versieht ihn mit einem Stempel.', 'versehen Brief [Poststelle]'],
      ['Das Bauamt übergibt die Akte der Kämmerei. || Diese prüft die Finanzierung.', 'prüfen Finanzierung [Kämmerei]'],
      [
        'Der Antrag geht an die Teamleitung und die Sachbearbeitung. || Letztere prüft die Angaben.',
        'prüfen Angaben [Sachbearbeitung]',
      ],
      [
        'Der Außendienst fertigt ein Protokoll. || Er übergibt es der Einsatzleitung.',
        'übergeben Protokoll [Außendienst] >Einsatzleitung',
      ],
      ['Das Jugendamt bestellt einen Vormund. || Dieser vertritt das Kind und verwaltet dessen Vermögen.', '*'],
      [
        'Die Sachbearbeitung erstellt den Bescheid. || Dieser wird von der Leitung unterschrieben.',
        'unterschreiben Bescheid [Leitung]',
      ],
      [
        'Die Unterlagen gehen beim Sozialamt ein. || Dieses erfasst sie im Fachverfahren.',
        'erfassen Unterlagen [Sozialamt]',
      ],
      [
        'Die Leitung prüft den Entwurf. || Anschließend gibt sie ihn an die Poststelle.',
        'geben Entwurf [Leitung] >Poststelle',
      ],
      ['Der Antragsteller erscheint persönlich. || Ihm wird ein Merkblatt ausgehändigt.', 'aushändigen Merkblatt >@'],
      [
        'Die Feuerwehr besichtigt den Saal. || Sie teilt das Ergebnis dem Ordnungsamt mit.',
        'mitteilen Ergebnis [Feuerwehr] >Ordnungsamt',
      ],
    ],
  },
  {
    phenomenon: 'the unit of a section or list',
    sentences: [
      [
        '# Aufgaben der Kasse || Der Betrag wird vereinnahmt und quittiert.',
        'vereinnahmen Betrag [Kasse]; quittieren * [Kasse]',
      ],
      [
        '# Poststelle || Eingehende Briefe werden geöffnet und gestempelt.',
        'öffnen Briefe [Poststelle]; stempeln Briefe [Poststelle]',
      ],
      ['# Prüfung durch das Umweltamt || Die Lärmwerte werden berechnet.', 'berechnen Lärmwerte [Umweltamt]'],
      [
        'Bauaufsicht: prüft die Statik und erteilt die Freigabe.',
        'prüfen Statik [Bauaufsicht]; erteilen Freigabe [Bauaufsicht]',
      ],
      [
        'Zuständig ist die Friedhofsverwaltung. || Die Grabstelle wird zugewiesen.',
        'zuweisen Grabstelle [Friedhofsverwaltung]',
      ],
      [
        'Im Bürgerbüro wird der Antrag entgegengenommen und auf Vollständigkeit geprüft.',
        'entgegennehmen Antrag [Bürgerbüro]; prüfen Antrag [Bürgerbüro]',
      ],
      ['Beim Bauhof wird die Absperrung gerichtet.', 'richten Absperrung [Bauhof]'],
      ['Am Empfang wird ein Besucherausweis ausgestellt.', 'ausstellen Besucherausweis [Empfang]'],
      ['Für die Auszahlung ist die Stadtkasse zuständig.', 'auszahlen * [Stadtkasse]'],
      ['Verantwortlich für die Ablage ist die Registratur.', 'ablegen * [Registratur]'],
    ],
  },
  {
    phenomenon: 'posts and units that end in unusual words',
    sentences: [
      ['Die Stadtplanung entwirft den Bebauungsplan.', 'entwerfen Bebauungsplan [Stadtplanung]'],
      ['Der Gutachterausschuss bewertet das Grundstück.', 'bewerten Grundstück [Gutachterausschuss]'],
      ['Die Bezirkspolitesse verwarnt den Fahrer.', 'verwarnen Fahrer'],
      ['Die Wahlleiterin verpflichtet die Helfer.', 'verpflichten Helfer [Wahlleit]'],
      ['Die Ausbildungsförderung bewilligt die Leistung.', 'bewilligen Leistung [Ausbildungsförderung]'],
      ['Der Personalrat stimmt der Einstellung zu.', 'zustimmen * [Personalrat]'],
      ['Die Volkshochschule bestätigt die Teilnahme.', 'bestätigen Teilnahme [Volkshochschule]'],
      ['Der Ortsvorsteher leitet den Wunsch an die Verwaltung weiter.', 'weiterleiten Wunsch [Ortsvorsteher]'],
      ['Die Stadtwerke schließen den Wasserzähler an.', 'anschließen Wasserzähler [Stadtwerke]'],
      ['Der Landrat unterzeichnet die Ernennung.', 'unterzeichnen Ernennung [Landrat]'],
      ['Das Vorzimmer notiert den Termin.', 'notieren Termin [Vorzimmer]'],
      ['Die Heimaufsicht prüft das Konzept der Einrichtung.', 'prüfen Konzept [Heimaufsicht]'],
      ['Die Erziehungsberechtigten bestätigen den Betreuungsplatz.', 'bestätigen Betreuungsplatz [@]'],
      ['Der Vermessungsingenieur steckt die Grenzen ab.', 'abstecken Grenzen [Vermessungsingenieur]'],
    ],
  },
];
