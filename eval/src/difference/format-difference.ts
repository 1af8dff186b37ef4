import type { ItemResult } from '../run/records.ts';
import type { Entry, Sides } from './difference.ts';

/** What a draft missed and invented, in German: for whoever improves an extractor. */
export function formatDifference(result: ItemResult): string {
  const { matched, steps, flows, gateways, actors, findings, fields, traps } = result.difference;
  // Of another authority's document only the steps are known.
  const beyondSteps =
    result.part === 'variant'
      ? []
      : [
          ...sides('Abläufe', flows),
          ...sides('Verzweigungen', gateways),
          ...sides('Beteiligte', actors),
          ...sides('Befunde', findings),
          ...sides('Felder', fields),
          ...list('Fallen getroffen', traps.map(textOf)),
        ];
  return [
    `━━ ${result.title} (${result.id}${result.sample > 1 ? `, Stichprobe ${result.sample}` : ''})`,
    ...(result.part === 'variant' ? [] : list('gefunden', matched)),
    ...sides('Schritte', steps),
    ...beyondSteps,
    ...list('Fehler', result.failures),
    ...list('BPMN', result.problems),
    '',
  ].join('\n');
}

function sides(title: string, { missed, invented }: Sides): string[] {
  return [
    ...list(`${title}: fehlen`, missed.map(textOf), '−'),
    ...list(`${title}: zu viel`, invented.map(textOf), '+'),
  ];
}

const textOf = ({ text }: Entry): string => text;

function list(title: string, lines: readonly string[], mark = '·'): string[] {
  return lines.length === 0 ? [] : [`  ${title} (${lines.length})`, ...lines.map((line) => `    ${mark} ${line}`)];
}
