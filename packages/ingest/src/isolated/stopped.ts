import type { LotseError } from '@lotse/model';
import { ingestError } from '../errors.ts';

/**
 * Why the process that reads had to be ended, or ended by itself, while it read a file. `breach`: it sent what it may not
 * send.
 */
export type StopReason = 'time' | 'memory' | 'death' | 'breach';

export class Stopped extends Error {
  readonly reason: StopReason;
  /** The file in a mail or archive that it was at. */
  readonly entry: string | undefined;

  constructor(reason: StopReason, entry: string | undefined) {
    super(reason);
    this.reason = reason;
    this.entry = entry;
  }

  /**
   * The error of the file of that name.
   *
   * @param time what it had from one sign of life to the next, milliseconds
   */
  errorOf(name: string, time: number): LotseError {
    switch (this.reason) {
      case 'time':
        return ingestError('E_TIMEOUT', name, `länger als ${Math.round(time / 1000)} Sekunden`);
      case 'memory':
        return ingestError('E_TOO_LARGE', name, 'beim Lesen reicht der Arbeitsspeicher nicht');
      case 'death':
        return ingestError('E_DAMAGED', name, 'das Lesen brach ab');
      case 'breach':
        return ingestError('E_UNSAFE', name);
    }
  }
}
