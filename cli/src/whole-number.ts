import type { Session } from './session.ts';
import { UsageError } from './usage-error.ts';

/** A whole number from 1. @throws {UsageError} */
export function wholeNumber(option: string, value: string | undefined, { texts }: Session): number | undefined {
  if (value === undefined) return undefined;
  if (!/^[1-9]\d{0,11}$/.test(value)) {
    throw new UsageError(texts.usage.notANumber(option, value), { hint: texts.usage.numberHint(option) });
  }
  return Number(value);
}
