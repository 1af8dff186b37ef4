import { LotseError } from '@lotse/model';
import type { Part } from '../data/data-set.ts';
import type { ItemResult, ScoresByScale } from '../run/records.ts';

/** All drafts of one item. */
export interface ItemSamples {
  set: string;
  id: string;
  title: string;
  part: Part;
  /** By sample's number; at least one. */
  results: [ItemResult, ...ItemResult[]];
}

/**
 * Results gathered by item, in the order in which the items come.
 *
 * @throws LotseError `E_RESULT_TWICE` where a draft stands there twice, `E_RESULT_NUMBER` where a figure is none.
 */
export function itemsOf(results: readonly ItemResult[]): ItemSamples[] {
  const items = new Map<string, ItemSamples>();
  for (const result of results) {
    checkNumbers(result);
    const key = `${result.set}/${result.id}`;
    const known = items.get(key);
    if (known === undefined) {
      const { set, id, title, part } = result;
      items.set(key, { set, id, title, part, results: [result] });
    } else if (known.results.some((other) => other.sample === result.sample)) {
      throw new LotseError(
        'E_RESULT_TWICE',
        `Das Ergebnis ${key}, Stichprobe ${result.sample}, steht doppelt im Lauf.`,
        {
          hint: 'Eine der beiden Zeilen aus results.jsonl entfernen oder den Lauf wiederholen.',
          where: key,
        },
      );
    } else {
      known.results.push(result);
    }
  }
  for (const { results: samples } of items.values()) samples.sort((a, b) => a.sample - b.sample);
  return [...items.values()];
}

/** The item's scores by sample. */
export function scoresOf(item: ItemSamples): ScoresByScale[] {
  return item.results.map((result) => result.scores);
}

/** One figure by sample; undefined where the draft had nothing to measure. */
export function sampleValues(samples: readonly ScoresByScale[], scale: string, metric: string): (number | undefined)[] {
  return samples.map((scores) => scores[scale]?.[metric]?.value);
}

/** The figure of an item: the mean over those of its samples that had something to measure. */
export function itemValue(samples: readonly ScoresByScale[], scale: string, metric: string): number | undefined {
  const values = sampleValues(samples, scale, metric).filter((value) => value !== undefined);
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The names of scales in the order in which they come. */
export function scaleNames(samples: readonly ScoresByScale[]): string[] {
  return [...new Set(samples.flatMap((scores) => Object.keys(scores)))];
}

/** The names of metrics that were measured on a scale, in the order in which they come. */
export function metricNames(samples: readonly ScoresByScale[], scale: string): string[] {
  return [...new Set(samples.flatMap((scores) => Object.keys(scores[scale] ?? {})))];
}

function checkNumbers(result: ItemResult): void {
  const who: [string, ScoresByScale][] = [['Entwurf', result.scores], ...Object.entries(result.others)];
  for (const [name, scores] of who) {
    for (const [scale, figures] of Object.entries(scores)) {
      for (const [metric, score] of Object.entries(figures)) {
        if (Number.isFinite(score.value)) continue;
        const place = `${result.set}/${result.id}, Stichprobe ${result.sample}, ${name}, ${scale}`;
        throw new LotseError('E_RESULT_NUMBER', `Das Maß „${metric}“ hat bei ${place} keinen Zahlenwert.`, {
          hint: 'Das ist ein Fehler im Maß; bitte mit dem Lauf melden.',
          where: place,
        });
      }
    }
  }
}
