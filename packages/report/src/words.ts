import type {
  Channel,
  DocumentKind,
  FieldType,
  Finding,
  ParticipantKind,
  Severity,
  StepKind,
  TaskType,
} from '@lotse/model';

export const channelWords: Readonly<Record<Channel, string>> = {
  online: 'online',
  post: 'Post',
  inPerson: 'persönlich',
  phone: 'Telefon',
  email: 'E-Mail',
  fax: 'Fax',
  internalMail: 'Hauspost',
  interface: 'Schnittstelle',
  paper: 'Papier',
};

export const taskTypeWords: Readonly<Record<TaskType, string>> = {
  user: 'am Bildschirm',
  manual: 'von Hand',
  service: 'automatisch',
  send: 'Versand',
  receive: 'Empfang',
  script: 'Skript',
  businessRule: 'nach Regel',
};

export const participantKindWords: Readonly<Record<ParticipantKind, string>> = {
  applicant: 'Antragstellende Person',
  authority: 'Behörde',
  unit: 'Organisationseinheit',
  role: 'Rolle',
  external: 'Externe Stelle',
  system: 'System oder Register',
};

export const stepKindWords: Readonly<Record<StepKind, string>> = {
  task: 'Aufgabe',
  wait: 'Warten',
  choice: 'Entscheidung',
  parallel: 'Gleichzeitig',
  race: 'Was zuerst eintritt',
  repeat: 'Wiederholung',
  subprocess: 'Teilprozess',
  call: 'Aufruf eines anderen Prozesses',
  goto: 'Rücksprung',
  end: 'Ende',
};

export const severityWords: Readonly<Record<Severity, string>> = { high: 'hoch', medium: 'mittel', low: 'gering' };
export const severityOrder: readonly Severity[] = ['high', 'medium', 'low'];

export const findingKindWords: Readonly<Record<Finding['kind'], string>> = {
  B: 'Hindernis',
  P: 'Potenzial',
  H: 'Hinweis',
};

export const findingStatusWords: Readonly<Record<Finding['status'], string>> = {
  open: 'offen',
  accepted: 'angenommen',
  rejected: 'verworfen',
};

export const fieldTypeWords: Readonly<Record<FieldType, string>> = {
  text: 'Text',
  multiline: 'mehrzeiliger Text',
  number: 'Zahl',
  date: 'Datum',
  choice: 'Auswahl',
  multiChoice: 'Mehrfachauswahl',
  checkbox: 'Ankreuzfeld',
  signature: 'Unterschrift',
  file: 'Datei',
  table: 'Tabelle',
};

export const documentKindWords: Readonly<Record<DocumentKind, string>> = {
  procedure: 'Verfahrensbeschreibung',
  form: 'Formular',
  leaflet: 'Merkblatt',
  law: 'Rechtstext',
  web: 'Webseite',
  mail: 'E-Mail',
  list: 'Liste',
  notes: 'Notizen',
  other: 'Sonstiges',
};

/** The levels of the OZG-Reifegradmodell 1.1. */
export const maturityNames: readonly string[] = [
  'Offline',
  'Information',
  'Formular-Download',
  'Online-Leistung',
  'Online-Transaktion',
];

const derivations: Readonly<Record<string, string>> = {
  'start-by-application': 'das Verfahren beginnt damit, dass ein Antrag eingeht',
  'start-by-message': 'das Verfahren beginnt mit einer Nachricht',
  'start-of-process': 'ein Verfahren braucht einen Anfang',
  'end-of-process': 'nach dem letzten Schritt ist der Vorgang beendet',
  join: 'mehrere Wege kommen zusammen',
  goto: 'der Ablauf springt zurück',
  parallel: 'die Schritte laufen nebeneinander',
  race: 'weiter geht es mit dem, was zuerst eintritt',
  'applicant-by-form': 'das Formular zeigt, was tut, wer es einreicht',
  'frame-of-procedure': 'allgemeiner Rahmen eines Verwaltungsverfahrens, weil nur ein Formular vorliegt',
};

/** Why something stands in the draft that no text says; the name of the rule where there are no better words. */
export function derivationWords(rule: string): string {
  return derivations[rule] ?? `Regel ${rule}`;
}

/** FIM-Referenzaktivitätengruppen, code list 1.0, by their number. */
export const activityGroups: Readonly<Record<number, string>> = {
  1: 'Information empfangen',
  2: 'Information bereitstellen',
  3: 'Formelle Prüfung durchführen',
  4: 'Sachverhalt ohne Spielraum beurteilen oder entscheiden',
  5: 'Sachverhalt mit Beurteilungs- oder Ermessensspielraum beurteilen oder entscheiden',
  6: 'Daten zum Sachverhalt bearbeiten',
  7: 'Beteiligung durchführen',
  8: 'Realakt oder sonstige Tätigkeit',
};

const dateUnits: Readonly<Record<string, [one: string, many: string]>> = {
  Y: ['Jahr', 'Jahre'],
  M: ['Monat', 'Monate'],
  W: ['Woche', 'Wochen'],
  D: ['Tag', 'Tage'],
};
const timeUnits: Readonly<Record<string, [one: string, many: string]>> = {
  H: ['Stunde', 'Stunden'],
  M: ['Minute', 'Minuten'],
  S: ['Sekunde', 'Sekunden'],
};

/** An ISO 8601 duration in words: `P14D` is „14 Tage“; anything else is returned as it stands. */
export function durationWords(duration: string): string {
  const [date = '', time = ''] = duration.replace(/^P/, '').split('T');
  const words: string[] = [];
  for (const [part, units] of [
    [date, dateUnits],
    [time, timeUnits],
  ] as const) {
    for (const [, amount = '', letter = ''] of part.matchAll(/(\d+)([YMWDHS])/g)) {
      const unit = units[letter];
      if (unit) words.push(`${amount} ${amount === '1' ? unit[0] : unit[1]}`);
    }
  }
  return words.join(', ') || duration;
}

/** 0.938 is „93 %“: a share is never made to look better than it is. */
export function percent(share: number): string {
  return `${Math.floor(share * 100 + 1e-9)}\u00A0%`;
}

/** `count(1, 'Schritt', 'Schritte')` is „1 Schritt“. */
export function count(amount: number, one: string, many: string): string {
  return `${amount} ${amount === 1 ? one : many}`;
}
