import { EndpointFailure, failureTable } from './failures.ts';

/** An endpoint that asks for a longer pause is not waited for. */
const LONGEST_PAUSE_SECONDS = 60;

/**
 * Does `work` again while it fails in a way that trying again can mend, as often as the table of failures allows, with
 * pauses of `backoffSeconds`, doubled each time, or as long as the endpoint asks (`Retry-After`, up to a minute).
 * Throws the last EndpointFailure.
 */
export async function withRetry<T>(work: () => Promise<T>, backoffSeconds: number, signal: AbortSignal): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof EndpointFailure) || attempt >= failureTable[error.kind].retries) throw error;
      const pause = error.retryAfterSeconds ?? backoffSeconds * 2 ** attempt;
      if (pause > LONGEST_PAUSE_SECONDS) throw error;
      await sleep(pause * 1000, signal);
    }
  }
}

function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const end = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', end);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', end, { once: true });
  });
}
