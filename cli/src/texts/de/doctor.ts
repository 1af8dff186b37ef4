/** `lotse doctor` */
export const doctor = {
  program: 'Programm',
  version: (version: string, node: string) => `Lotse ${version}, Node ${node}`,
  settingsTitle: 'Einstellungen',
  settingsNone: 'keine lotse.yaml gefunden; es gelten die Vorgaben',
  settingsUser: (folder: string) => `für alle Fälle: ${folder}`,
  readsTitle: 'Liest',
  ocr: (name: string, version: string, data: string) =>
    `Scans und Bilder durch Texterkennung: ${name} ${version}, deutsche Sprachdaten ${data}`,
  ocrCache: (folder: string) => `Erkannte Seiten liegen in ${folder}; der Ordner darf jederzeit gelöscht werden.`,
  ocrOff: 'Scans und Bilder werden nicht gelesen: die Texterkennung ist ausgeschaltet (ocr.engine: off in lotse.yaml).',
  ocrMissing:
    'Scans und Bilder werden nicht gelesen: Tesseract mit deutschen Sprachdaten wurde nicht gefunden (Debian, Ubuntu: Pakete tesseract-ocr und tesseract-ocr-deu; oder „ocr.engine: tesseract.js“ in lotse.yaml).',
  rights:
    'Unterlagen öffnet ein eigener Prozess: Er darf Dateien lesen, aber keine schreiben und kein Programm starten. Die Texterkennung läuft in einem zweiten, der nur Bilder der Seiten bekommt.',
  rightsAll:
    'Unterlagen öffnet ein eigener Prozess mit begrenzter Zeit und begrenztem Arbeitsspeicher; das Schreiben und das Starten von Programmen kann ihm erst Node ab 22.13 verwehren.',
  draftsTitle: 'Entwirft',
  draftsRules: 'mit den eingebauten Regeln (kein Modell eingestellt)',
  draftsModel: (model: string, host: string) => `mit dem Modell ${model} auf ${host}; fällt es aus, mit den Regeln`,
  keySet: 'LOTSE_LLM_KEY ist gesetzt',
  keyUnset: 'LOTSE_LLM_KEY ist nicht gesetzt (für lokale Endpunkte meist nicht nötig)',
  promptsTitle: 'Prompts',
  promptsMissing: 'nicht gefunden; „--extractor llm“ wird nicht gehen',
  egressTitle: 'Verlässt diesen Rechner',
  egressNothing: 'nichts: Ohne Endpunkt öffnet Lotse keine Netzverbindung.',
  egressLocal: (host: string) => `nichts: Der Endpunkt ${host} liegt auf diesem Rechner.`,
  egressRemote: (host: string) =>
    `Text der Unterlagen an ${host}, sonst nichts und an niemanden; Nachweis in egress.jsonl des Falls.`,
  egressRedacted: (policy: string) =>
    `Personenbezogene Angaben werden vorher durch Platzhalter ersetzt, soweit sie zu erkennen sind (policy.redact: ${policy}).`,
  egressPlain: (policy: string) => `Die Texte werden unverändert gesendet (policy.redact: ${policy}).`,
  egressProxy: (proxy: string) => `Der Weg führt über den Proxy ${proxy}.`,
  egressText: 'egress.jsonl hält auch den gesendeten Text fest (policy.record: text).',
  context: (tokens: number) => `Kontextfenster: ${tokens} Token, eingestellt`,
  contextAsked: 'Kontextfenster: wird beim Endpunkt erfragt (oder llm.contextTokens in lotse.yaml)',
  probeHint: '„lotse doctor --probe“ stellt dem Endpunkt eine Frage ohne Text aus Unterlagen.',
  probed: (seconds: string, tokens: number) =>
    `geprüft: Der Endpunkt antwortet nach ${seconds} s; Kontextfenster: ${tokens} Token`,
  policyTitle: 'Richtlinie',
  policyNone: 'keine; „policy.endpoints“ in lotse.yaml beschränkt die erlaubten Endpunkte',
  policyOnly: (hosts: readonly string[]) => `erlaubt sind nur: ${hosts.join(', ')}`,
  exportsTitle: 'Exportiert',
  terminalTitle: 'Terminal',
  terminal: (columns: number, rows: number, colour: boolean) =>
    `${columns} × ${rows} Zeichen, ${colour ? 'mit Farbe' : 'ohne Farbe'}`,
  terminalNone: 'Ausgabe geht nicht an ein Terminal',
  ready: 'Alles Nötige ist da.',
  notReady: 'Es fehlt etwas; siehe oben.',
};
