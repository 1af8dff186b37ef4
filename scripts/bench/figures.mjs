import { readFileSync, writeFileSync } from 'node:fs';
import { round } from './unit.mjs';

/**
 * What kinds of figures there are: digits shown, and the limit that a baseline sets. Times are compared as multiples of
 * a fixed computation, since machines differ.
 */
const kinds = {
  seconds: { digits: 2, limit: (before) => before * 2 },
  milliseconds: { digits: 0, limit: (before) => before * 2 },
  ratio: { digits: 2, limit: (before) => before * 1.25 },
  megabytes: { digits: 0, limit: (before) => before * 1.15 },
  errorRate: { digits: 4, limit: (before) => before + 0.002 },
  f1: { digits: 3, limit: (before) => before - 0.005 },
};

/** Figures with their goals, held against those of a committed baseline. */
export class Figures {
  #rows = [];
  #left = [];

  /**
   * @param {string} name
   * @param {keyof typeof kinds} kind
   * @param {number} value
   * @param {{ goal?: number, unit?: number }} [more] the most, for F1 the least; seconds of the fixed computation
   */
  add(name, kind, value, { goal, unit } = {}) {
    const seconds = kind === 'milliseconds' ? value / 1000 : value;
    this.#rows.push({ name, kind, value, goal, kept: unit === undefined ? value : seconds / unit });
  }

  /** Something that cannot be measured here, and why. */
  leave(name, why) {
    this.#left.push({ name, why });
  }

  /** Prints the table; whether every goal is reached and nothing is worse than before. */
  print(baselineFile) {
    const baseline = JSON.parse(readFileSync(baselineFile, { encoding: 'utf8', flag: 'a+' }) || '{}');
    const line = (cells) => console.log(cells[0].padEnd(54), ...cells.slice(1).map((cell) => cell.padStart(10)));
    line(['reading', 'figure', 'goal', 'compared', 'before', '']);
    let isGood = true;
    for (const { name, kind, value, goal, kept } of this.#rows) {
      const { digits, limit } = kinds[kind];
      const before = baseline[name];
      const worse = (a, b) => (kind === 'f1' ? a < b : a > b);
      const missed = goal !== undefined && worse(value, goal);
      const slower = before !== undefined && worse(kept, limit(before));
      isGood &&= !missed && !slower;
      line([
        name,
        String(round(value, digits)),
        goal === undefined ? '' : `${kind === 'f1' ? '≥' : '≤'} ${goal}`,
        String(round(kept, 4)),
        String(before ?? '–'),
        missed ? 'MISSED' : slower ? 'WORSE' : goal === undefined ? '' : 'ok',
      ]);
    }
    for (const { name, why } of this.#left) console.log(`Not measured: ${name} (${why}).`);
    return isGood;
  }

  /** Keeps the figures as the baseline; those not measured here stay. */
  save(baselineFile) {
    const before = JSON.parse(readFileSync(baselineFile, { encoding: 'utf8', flag: 'a+' }) || '{}');
    const now = Object.fromEntries(this.#rows.map(({ name, kept }) => [name, round(kept, 4)]));
    writeFileSync(baselineFile, `${JSON.stringify({ ...before, ...now }, null, 2)}\n`);
  }
}
