import { inReportOrder, metricNamed } from '../metrics/metric-named.ts';
import { type ItemSamples, itemValue, metricNames, scoresOf } from '../statistics/item-samples.ts';
import { decimal } from '../text/numbers.ts';
import { table } from '../text/table.ts';

/** Heads that are short enough for a table by item; metrics without one have no column where one of these is there. */
const shortTitles: readonly (readonly [metric: string, title: string])[] = [
  ['activity', 'Schritte'],
  ['flow', 'Ablauf'],
  ['gatewayTyped', 'Verzw.'],
  ['actor', 'Beteil.'],
  ['lane', 'Zuordn.'],
  ['findingCode', 'Befunde'],
  ['findingStep', 'a.Schritt'],
  ['field', 'Felder'],
  ['grounding', 'Belegt'],
  ['coverage', 'Genutzt'],
  ['soundness', 'Korrekt'],
  ['validity', 'Gültig'],
];

/** The figures item by item, those with several samples as their mean. */
export function itemsTable(items: readonly ItemSamples[], scale: string): string[] {
  const shown = items.filter((item) => item.part !== 'variant');
  return rowsOf('Fall', shown, scale, (item) => (item.part === 'scan' ? `${item.id} (Scan)` : item.id));
}

/** The other authorities' documents: what a draft is worth where nobody looked while the extractor was made. */
export function variantsTable(items: readonly ItemSamples[], scale: string): string[] {
  const shown = items.filter((item) => item.part === 'variant');
  return rowsOf('Andere Behörde (in keinem Mittel)', shown, scale, (item) => item.id);
}

function rowsOf(
  head: string,
  items: readonly ItemSamples[],
  scale: string,
  nameOf: (item: ItemSamples) => string,
): string[] {
  const measured = new Set(items.flatMap((item) => metricNames(scoresOf(item), scale)));
  if (measured.size === 0) return [];
  const short = shortTitles.filter(([metric]) => measured.has(metric));
  const columns = short.length > 0 ? short : inReportOrder(measured).map((name) => [name, metricNamed(name).title]);
  const rows = items.map((item) => [
    nameOf(item),
    ...columns.map(([metric = '']) => decimal(itemValue(scoresOf(item), scale, metric), 2)),
  ]);
  return ['', ...table([head, ...columns.map(([, title = '']) => title)], rows)];
}
