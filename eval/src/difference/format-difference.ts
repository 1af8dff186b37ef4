import type { CaseRun, VariantRun } from '../run/evaluate.ts';
import type { Entry, Sides } from './difference.ts';

/** What a draft missed and invented, case by case, in German: for whoever improves an extractor. */
export function formatDifference(run: CaseRun): string {
  const { matched, steps, flows, gateways, actors, findings, fields, traps } = run.difference;
  return [
    `━━ ${run.title} (${run.id})`,
    ...list('gefunden', matched),
    ...sides('Schritte', steps),
    ...sides('Abläufe', flows),
    ...sides('Verzweigungen', gateways),
    ...sides('Beteiligte', actors),
    ...sides('Befunde', findings),
    ...sides('Felder', fields),
    ...list('Fallen getroffen', traps.map(textOf)),
    ...list('Fehler', run.failures),
    ...list('BPMN', run.problems),
    '',
  ].join('\n');
}

/** The same for another authority's document, of which only the steps are known. */
export function formatVariant(run: VariantRun): string {
  return [`━━ ${run.title} (${run.id})`, ...sides('Schritte', run.steps), ...list('Fehler', run.failures), ''].join(
    '\n',
  );
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
