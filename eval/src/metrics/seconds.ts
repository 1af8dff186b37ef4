import type { Metric } from '../comparison.ts';

/**
 * How long did the extraction take? Wall-clock seconds, reading and checking not included.
 *
 * Pitfalls: depends on the machine and on what else it does; never compared with a baseline.
 *
 * Example: 0.8 for the twenty blocks of a short service instruction.
 */
export const seconds: Metric = {
  name: 'seconds',
  title: 'Sekunden',
  better: 'lower',
  score: ({ checks }) => checks && { value: checks.seconds },
};
