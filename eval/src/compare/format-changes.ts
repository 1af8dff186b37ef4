import { clipped } from '../text/table.ts';
import type { Aspect, Change, ChangeKind, ItemComparison } from './run-comparison.ts';

const aspects: Readonly<Record<Aspect, string>> = {
  steps: 'Schritte',
  flows: 'Abläufe',
  gateways: 'Verzweigungen',
  actors: 'Beteiligte',
  findings: 'Befunde',
  fields: 'Felder',
  traps: 'Fallen',
};

const kinds: Readonly<Record<ChangeKind, readonly [mark: string, words: string]>> = {
  found: ['+', 'jetzt gefunden'],
  lost: ['−', 'nicht mehr gefunden'],
  dropped: ['+', 'nicht mehr erfunden'],
  invented: ['−', 'neu erfunden'],
};

/** For traps other words fit. */
const trapKinds: typeof kinds = {
  ...kinds,
  dropped: ['+', 'nicht mehr getroffen'],
  invented: ['−', 'jetzt getroffen'],
};

/** Why a document got better or worse: a heading for each kind of change, its entries below. `+` is for the better. */
export function changeLines({ changes, failures }: ItemComparison): string[] {
  return [
    ...changes.flatMap(entryLines),
    ...failures.onlyB.map((failure) => `    − nur in B: ${failure}`),
    ...failures.onlyA.map((failure) => `    + nur in A: ${failure}`),
  ].map((line) => clipped(line));
}

function entryLines({ aspect, kind, entries, more }: Change): string[] {
  const [mark, words] = (aspect === 'traps' ? trapKinds : kinds)[kind];
  return [
    `    ${mark} ${aspects[aspect]} ${words} (${entries.length + more})`,
    ...entries.map(({ text }) => `        ${text}`),
    ...(more > 0 ? [`        und ${more} weitere`] : []),
  ];
}
