import { createHash } from 'node:crypto';
import { performance } from 'node:perf_hooks';

/** Seconds that a fixed computation takes here and now: machines differ and are noisy. */
export function unit() {
  const start = performance.now();
  const data = Buffer.alloc(32 * 1024 * 1024, 7);
  for (let turn = 0; turn < 4; turn++) createHash('sha256').update(data).digest();
  return (performance.now() - start) / 1000;
}

export function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

export function round(value, digits) {
  return Number(value.toFixed(digits));
}
