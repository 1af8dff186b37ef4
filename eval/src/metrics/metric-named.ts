import type { Metric } from '../comparison.ts';
import { metrics } from './index.ts';

/** What is known of a metric of which results hold the name alone. */
export interface NamedMetric extends Pick<Metric, 'name' | 'title' | 'explains'> {
  better: 'higher' | 'lower';
  secondary: boolean;
}

const unknown = 'Dieses Maß kennt die vorliegende Fassung nicht mehr.';

/** Results of another version may hold names that no metric bears today: these stand for themselves. */
export function metricNamed(name: string): NamedMetric {
  const known = metrics.find((metric) => metric.name === name);
  const { title = name, better = 'higher', secondary = false, explains = unknown } = known ?? {};
  return { name, title, explains, better, secondary };
}

/** Names in the order of the report: as the metrics are listed, unknown ones behind. */
export function inReportOrder(names: Iterable<string>): string[] {
  const place = (name: string): number => {
    const index = metrics.findIndex((metric) => metric.name === name);
    return index === -1 ? metrics.length : index;
  };
  return [...new Set(names)].sort((a, b) => place(a) - place(b));
}
