import { Worker } from 'node:worker_threads';
import { innerFile } from '../raster/inner-file.ts';
import type { readDocument } from '../read.ts';
import type { ReadingStep } from '../read-options.ts';
import { type Answer, type FromReader, failedReply, type ReaderRequest } from './messages.ts';
import { forbidNetwork } from './no-network.ts';

/**
 * Reads each file that the program sends, in the way given, or draws its pages; answers, and waits for the next. The process lives no longer
 * than the program, whose process id and the memory that may be taken are its arguments.
 */
export function serve(read: typeof readDocument): void {
  const [, , program, memoryBytes] = process.argv;
  const watchdog = new Worker(new URL('./watchdog.ts', import.meta.url), {
    workerData: { program: Number(program), memoryBytes: Number(memoryBytes) },
    execArgv: [],
  });
  watchdog.unref();
  forbidNetwork();
  process.on('disconnect', () => process.exit());
  // Ctrl-C is for the program, which ends this process in its own time.
  process.on('SIGINT', () => undefined);
  process.on('message', async (request: ReaderRequest) => {
    say({ kind: 'begun' });
    const answer = await answerTo(request, read).catch((error: unknown) => failedReply(error, request.file.name));
    const peak = process.resourceUsage().maxRSS * 1024;
    say({ ...answer, memory: { now: process.memoryUsage.rss(), peak } });
  });
}

async function answerTo(request: ReaderRequest, read: typeof readDocument): Promise<Answer> {
  switch (request.kind) {
    case 'read': {
      const { file, taken, ocr, stopped } = request;
      const onStep = (step: ReadingStep) => say({ kind: 'step', step });
      return { kind: 'read', documents: await read(file, { taken: new Set(taken), ocr, stopped, onStep }) };
    }
    case 'show': {
      const { showPassage } = await import('../raster/show-passage.ts');
      const file = await innerFile(request.file, request.document);
      return { kind: 'shown', pages: await showPassage(file, request.place) };
    }
  }
}

function say(message: FromReader): void {
  process.send?.(message);
}
