import type { ScoredNode, ScoredProcess } from '../../scored-process.ts';
import { gatewayNames, nodeNames } from '../../text/names.ts';
import type { Status } from './elements.ts';

/** What a status is called, in the legend and at each element. */
export const statusWords: Readonly<Record<Status, { name: string; explains: string }>> = {
  missed: { name: 'fehlt', explains: 'nur im Gold' },
  invented: { name: 'zu viel', explains: 'nur im Entwurf' },
  matched: { name: 'gefunden', explains: 'auf beiden Seiten' },
  optional: { name: 'freiwillig', explains: 'darf fehlen' },
  uncounted: { name: 'nicht gewertet', explains: 'Zusammenführungen, Ereignisse ohne Gegenstück' },
};

/** „Schritt“, „Startereignis“, „Verzweigung (gleichzeitig)“. */
export function kindWords(node: ScoredNode): string {
  switch (node.kind) {
    case 'task':
      return nodeNames.task;
    case 'event':
      return { start: 'Startereignis', intermediate: 'Zwischenereignis', end: 'Endereignis' }[node.position];
    case 'gateway':
      return `${nodeNames.gateway} (${gatewayNames[node.gateway]})`;
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
