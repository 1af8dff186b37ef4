import { Worker } from 'node:worker_threads';
import type { readDocument } from '../read.ts';
import type { ReadingStep } from '../read-options.ts';
import { type Answer, type FromReader, failedReply, type ReadRequest } from './messages.ts';

/**
 * Reads each file that the program sends, in the way given, answers, and waits for the next. The process lives no longer
 * than the program, whose process id and the memory that may be taken are its arguments.
 */
export function serve(read: typeof readDocument): void {
  const [, , program, memoryBytes] = process.argv;
  const watchdog = new Worker(new URL('./watchdog.ts', import.meta.url), {
    workerData: { program: Number(program), memoryBytes: Number(memoryBytes) },
    execArgv: [],
  });
  watchdog.unref();
  process.on('disconnect', () => process.exit());
  // Ctrl-C is for the program, which ends this process in its own time.
  process.on('SIGINT', () => undefined);
  process.on('message', async ({ file, taken, ocr, stopped }: ReadRequest) => {
    const onStep = (step: ReadingStep) => say({ kind: 'step', step });
    const answer: Answer = await read(file, { taken: new Set(taken), ocr, stopped, onStep }).then(
      (documents) => ({ kind: 'read', documents }),
      (error: unknown) => failedReply(error, file.name),
    );
    const peak = process.resourceUsage().maxRSS * 1024;
    say({ ...answer, memory: { now: process.memoryUsage.rss(), peak } });
  });
}

function say(message: FromReader): void {
  process.send?.(message);
}
