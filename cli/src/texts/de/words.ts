/** Words that several screens and texts share. */
export const words = {
  stages: {
    read: 'Lesen',
    extract: 'Entwerfen',
    analyse: 'Prüfen',
    export: 'Exportieren',
    report: 'Bericht',
  },
  stepKinds: {
    task: 'Aufgabe',
    wait: 'Warten',
    choice: 'Entscheidung',
    parallel: 'Gleichzeitig',
    race: 'Was zuerst eintritt',
    repeat: 'Wiederholung',
    subprocess: 'Teilprozess',
    call: 'Anderer Prozess',
    goto: 'Weiter bei',
    end: 'Ende',
  },
  channels: {
    online: 'online',
    post: 'per Post',
    inPerson: 'persönlich',
    phone: 'telefonisch',
    email: 'per E-Mail',
    fax: 'per Fax',
    internalMail: 'Hauspost',
    interface: 'Schnittstelle',
    paper: 'auf Papier',
  },
  severity: { high: 'hoch', medium: 'mittel', low: 'gering' },
  findingKind: { B: 'Hindernis', P: 'Potenzial', H: 'Hinweis' },
  page: (page: number) => `Seite ${page}`,
  paragraph: (paragraph: number) => `Absatz ${paragraph}`,
  /** The table is the paragraph of that number. */
  tableRow: (paragraph: number, row: number) => `Absatz ${paragraph} (Tabelle), Zeile ${row}`,
  besideText: { header: 'Kopfzeile', footer: 'Fußzeile', footnote: 'Fußnote', comment: 'Kommentar' },
  mailHead: 'Kopf der E-Mail',
  cell: (sheet: string, cell: string | undefined) => {
    if (cell === undefined) return `Blatt ${sheet}`;
    return `Blatt ${sheet}, ${cell.includes(':') ? `Zellen ${cell.replace(':', ' bis ')}` : `Zelle ${cell}`}`;
  },
  character: (start: number) => `ab Zeichen ${start + 1}`,
  branchOtherwise: 'sonst',
  atOnce: (number: number) => `Strang ${number}`,
  after: (duration: string) => `nach ${duration}`,
  onMessage: (message: string) => `bei Eingang: ${message}`,
  onError: (error: string) => `bei Fehler: ${error}`,
  redo: 'auf dem Rückweg',
  derived: (rule: string) => `ergänzt, weil die Modellierung es braucht (${rule})`,
  byPerson: 'von einer Person ergänzt',
  unsupported: 'Zitat steht so nicht in den Unterlagen',
  inferred: 'erschlossen',
  toCheck: 'zu prüfen',
  number: (value: number) => value.toLocaleString('de-DE'),
  money: (amount: number) => amount.toLocaleString('de-DE', { minimumFractionDigits: 2, maximumFractionDigits: 4 }),
  percent: (share: number) => `${floorPercent(share)} %`,
  tokens: (sent: number, received: number) => `${sent} Token gesendet, ${received} empfangen`,
};

/** Whole percent, rounded down: 99.6 % is not everything. */
function floorPercent(share: number): number {
  return Math.floor(share * 100 + 1e-9);
}
