import type { Metric } from '../comparison.ts';

/**
 * The same figure for each page that there was to read: the documents' own pages, else 1,800 characters (a Normseite).
 *
 * Pitfalls: a page of a form holds a fraction of a page of running text.
 *
 * Example: 12,000 tokens for a leaflet of two pages and a form of one: 4,000.
 */
export function perPage(metric: Metric): Metric {
  return {
    ...metric,
    name: `${metric.name}PerPage`,
    title: `${metric.title} je Seite`,
    explains: `${metric.title}, geteilt durch die Seiten der Unterlagen.`,
    score(comparison) {
      const score = metric.score(comparison);
      const pages = comparison.checks?.cost?.pages ?? 0;
      return score && pages > 0 ? { value: score.value / pages } : undefined;
    },
  };
}
