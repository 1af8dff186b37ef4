import type { FieldType, ParticipantKind } from '@lotse/model';
import type { Trap } from '../comparison.ts';
import type { GatewayType, ScoredNode } from '../scored-process.ts';

/** German names of what a difference tells of. */
export const gatewayNames: Readonly<Record<GatewayType, string>> = {
  exclusive: 'Entscheidung',
  parallel: 'gleichzeitig',
  inclusive: 'eines oder mehrere',
  eventBased: 'was zuerst eintritt',
  complex: 'komplex',
};

export const nodeNames: Readonly<Record<ScoredNode['kind'], string>> = {
  task: 'Schritt',
  event: 'Ereignis',
  gateway: 'Verzweigung',
};

export const participantNames: Readonly<Record<ParticipantKind, string>> = {
  applicant: 'antragstellend',
  authority: 'Behörde',
  unit: 'Stelle',
  role: 'Rolle',
  external: 'außerhalb',
  system: 'System',
};

export const fieldNames: Readonly<Record<FieldType, string>> = {
  text: 'Text',
  multiline: 'mehrzeilig',
  number: 'Zahl',
  date: 'Datum',
  choice: 'Auswahl',
  multiChoice: 'Mehrfachauswahl',
  checkbox: 'Ankreuzfeld',
  signature: 'Unterschrift',
  file: 'Anlage',
  table: 'Tabelle',
};

export const trapNames: Readonly<Record<Trap['kind'], string>> = {
  finding: 'Befund',
  activity: 'Schritt',
  participant: 'Beteiligte',
};
