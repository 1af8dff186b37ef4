/** What `--help` says: of the program, of each command, and of each of its arguments by name. */
export const help = {
  about:
    'Lotse liest Verfahrensunterlagen der Verwaltung und entwirft daraus den BPMN-Prozess,\nmit Fundstelle für jedes Element.',
  usage: 'Aufruf',
  command: 'BEFEHL',
  commands: 'Befehle',
  arguments: 'Angaben',
  options: 'Optionen',
  option: 'OPTION',
  examples: 'Beispiele',
  alone: 'Ohne Befehl öffnet „lotse“ die Werkbank mit den Fällen im aktuellen Ordner.',
  more: '„lotse BEFEHL --help“ erklärt einen Befehl.',
  exitCodes:
    'Ende mit 0: fertig; 1: fertig, aber eine Prüfung schlug fehl; 2: falscher Aufruf oder unlesbare Eingabe;\n3: Endpunkt des Modells gescheitert; 130: abgebrochen.',
  oneOf: (values: readonly string[]) => `(${values.join(', ')})`,
  common: {
    json: 'Ergebnis als JSON auf stdout, Meldungen auf stderr',
    lang: 'Sprache der Meldungen',
    quiet: 'kein Fortschritt, nur das Ergebnis',
    help: 'diese Hilfe',
    version: 'Version ausgeben',
  } as Record<string, string>,
  of: {
    analyse: {
      about: 'Unterlagen lesen, Prozess entwerfen, Feststellungen suchen, exportieren, berichten',
      args: {
        path: 'Dateien oder ein Ordner: zusammen ein Fall',
        out: 'Ordner des Falls (Vorgabe: out/NAME; ein Fall bleibt, wo er ist)',
        'password-file': 'Datei mit Kennwörtern geschützter Dateien: je Zeile eines oder DATEINAME: KENNWORT',
        extractor: 'wer entwirft; auto: das Modell, wenn eines eingestellt ist, sonst die Regeln',
        budget: 'höchstens so viele Token an das Modell',
        record: 'Antworten des Modells in diesem Ordner aufzeichnen',
        replay: 'Antworten aus diesem Ordner abspielen, ohne Netz',
      },
      examples: [
        'lotse analyse samples/hundesteuer-anmeldung',
        'lotse analyse antrag.pdf ablauf.docx --out faelle/antrag',
      ],
    },
    read: {
      about: 'Dateien nur lesen: was Lotse darin sieht',
      args: {
        file: 'PDF, DOCX, ODT, XLSX, HTML, EML, MSG, TXT, MD, CSV, ZIP',
        'password-file': 'Datei mit Kennwörtern geschützter Dateien: je Zeile eines oder DATEINAME: KENNWORT',
        show: 'Bild der Seite mit dieser Stelle schreiben: Kennung oder ihr Anfang; mehrfach oder mit Komma',
        out: 'PNG-Datei dafür (Vorgabe: DATEI-KENNUNG.png im aktuellen Ordner)',
      },
      examples: [
        'lotse read ablauf.docx',
        'lotse read antrag.pdf --json',
        'lotse read antrag.pdf --show b-3f9a12 --out stelle.png',
      ],
    },
    extract: {
      about: 'Den Prozess eines Falls aus seinen Unterlagen neu entwerfen',
      args: {
        case: 'Ordner des Falls',
        extractor: 'wer entwirft; auto: das Modell, wenn eines eingestellt ist, sonst die Regeln',
        budget: 'höchstens so viele Token an das Modell',
        record: 'Antworten des Modells in diesem Ordner aufzeichnen',
        replay: 'Antworten aus diesem Ordner abspielen, ohne Netz',
      },
      examples: ['lotse extract out/hundesteuer-anmeldung --extractor rules'],
    },
    check: {
      about: 'Belege, Ablauf, BPMN-Schema und BPMN-Regeln prüfen',
      args: { target: 'Ordner des Falls oder eine BPMN-Datei' },
      examples: ['lotse check out/hundesteuer-anmeldung', 'lotse check prozess.bpmn'],
    },
    export: {
      about: 'Schreiben, was eine Plattform einliest',
      args: {
        case: 'Ordner des Falls',
        to: 'Ziel',
        force: 'auch wenn noch Fragen offen sind, die vorher zu beantworten wären',
      },
      examples: ['lotse export out/hundesteuer-anmeldung --to camunda7'],
    },
    report: {
      about: 'Den Bericht eines Falls neu schreiben: eine HTML-Datei mit allem',
      args: { case: 'Ordner des Falls' },
      examples: ['lotse report out/hundesteuer-anmeldung'],
    },
    eval: {
      about: 'Güte der Entwürfe messen, vergleichen, zeigen und überwachen',
      args: {
        action: 'run (messen), compare (zwei Läufe vergleichen), report (als Seite), gate (gegen die Vergleichswerte)',
        run: 'Ordner eines Laufs; bei compare zwei',
        data: 'Datensätze: gold, blind, unseen, pmo, pet, lre, NAME=ORDNER oder ein Ordner; mehrere mit Komma; all',
        item: 'nur diese Fälle',
        limit: 'höchstens so viele Fälle je Datensatz',
        extractor: 'wer entwirft; gold: die Schritte der Lösung; none: nur Kontrollen und Veröffentlichtes',
        samples: 'so viele Entwürfe je Fall; sonst 1, bei einem Modell im Netz 3',
        jobs: 'so viele Fälle zugleich',
        out: 'run: Ordner des Laufs; report: die Datei',
        details: 'auch ausgeben, was fehlt und was zu viel ist',
        degrade: 'auch messen, was von verschlechterten Antworten beim Menschen ankommt (mit --replay)',
        budget: 'höchstens so viele Token an das Modell',
        record: 'Antworten des Modells in diesem Ordner aufzeichnen',
        replay: 'Antworten aus diesem Ordner abspielen, ohne Netz',
        baseline: 'gate: die Vergleichswerte (sonst die mitgelieferten)',
        save: 'gate: die Werte dieses Laufs zu Vergleichswerten machen',
      },
      examples: [
        'lotse eval run --extractor rules',
        'lotse eval run --extractor llm --replay eval/cassettes --out eval/runs/modell',
        'lotse eval compare eval/runs/vorher eval/runs/nachher',
        'lotse eval report eval/runs/nachher',
        'lotse eval gate eval/runs/nachher',
      ],
    },
    completion: {
      about: 'Ergänzung mit der Tabulatortaste für die eigene Shell ausgeben',
      args: { shell: 'bash, zsh, fish oder powershell' },
      examples: ['lotse completion bash >> ~/.bashrc'],
    },
    doctor: {
      about: 'Zeigen, was eingerichtet ist, was fehlt und was diesen Rechner verlässt',
      args: {},
      examples: ['lotse doctor'],
    },
  } as Record<string, { about: string; args: Record<string, string>; examples: string[] }>,
};
