import type { Trap } from '../comparison.ts';
import type { GatewayType, ScoredNode } from '../scored-process.ts';

/** German names of what answers and drafts hold. Those of fields and participants: `@lotse/report`. */

export const nodeNames: Readonly<Record<ScoredNode['kind'], string>> = {
  task: 'Schritt',
  event: 'Ereignis',
  gateway: 'Verzweigung',
};

export const gatewayNames: Readonly<Record<GatewayType, string>> = {
  exclusive: 'Entscheidung',
  parallel: 'gleichzeitig',
  inclusive: 'eins oder mehrere',
  eventBased: 'was zuerst eintritt',
  complex: 'besondere Verzweigung',
};

export const trapNames: Readonly<Record<Trap['kind'], string>> = {
  finding: 'Befund',
  activity: 'Schritt',
  participant: 'Beteiligter',
};
