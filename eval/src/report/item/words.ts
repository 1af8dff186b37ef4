import type { FieldType, ParticipantKind } from '@lotse/model';
import type { ScoredNode, ScoredProcess } from '../../scored-process.ts';
import type { Status } from './elements.ts';

/** What a status is called, in the legend and at each element. */
export const statusWords: Readonly<Record<Status, { name: string; explains: string }>> = {
  missed: { name: 'fehlt', explains: 'nur im Gold' },
  invented: { name: 'zu viel', explains: 'nur im Entwurf' },
  matched: { name: 'gefunden', explains: 'auf beiden Seiten' },
  optional: { name: 'freiwillig', explains: 'darf fehlen' },
  uncounted: { name: 'nicht gewertet', explains: 'Zusammenführungen, Ereignisse ohne Gegenstück' },
};

const gatewayWords = {
  exclusive: 'Entscheidung',
  parallel: 'gleichzeitig',
  inclusive: 'eins oder mehrere',
  eventBased: 'was zuerst eintritt',
  complex: 'besondere Verzweigung',
} as const;

/** „Schritt“, „Ereignis“, „Verzweigung (gleichzeitig)“. */
export function kindWords(node: ScoredNode): string {
  switch (node.kind) {
    case 'task':
      return 'Schritt';
    case 'event':
      return { start: 'Startereignis', intermediate: 'Zwischenereignis', end: 'Endereignis' }[node.position];
    case 'gateway':
      return `Verzweigung (${gatewayWords[node.gateway]})`;
  }
}

/** The label of a node. */
export function labelOf(node: ScoredNode): string {
  return node.labels[0] ?? 'ohne Bezeichnung';
}

/** Who does it, by name. */
export function performerOf(process: ScoredProcess, node: ScoredNode): string | undefined {
  return process.participants.find((one) => one.id === node.participant)?.labels[0];
}

export const fieldWords: Readonly<Record<FieldType, string>> = {
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

export const trapWords = { finding: 'Befund', activity: 'Schritt', participant: 'Beteiligter' } as const;

export const participantWords: Readonly<Record<ParticipantKind, string>> = {
  applicant: 'antragstellende Person',
  authority: 'Behörde',
  unit: 'Amt oder Stelle',
  role: 'Rolle',
  external: 'externe Stelle',
  system: 'System oder Register',
};
