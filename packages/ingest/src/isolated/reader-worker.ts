/** What runs in the worker: reads each file that is sent, answers, and waits for the next. */
import { parentPort } from 'node:worker_threads';
import { readDocument } from '../read.ts';
import type { ReadingStep } from '../read-options.ts';
import { type FromReader, failedReply, type ReadReply, type ReadRequest } from './messages.ts';

parentPort?.on('message', async ({ file, taken, ocr }: ReadRequest) => {
  const onStep = (step: ReadingStep) => say({ kind: 'step', step });
  const reply: ReadReply = await readDocument(file, { taken: new Set(taken), ocr, onStep }).then(
    (documents) => ({ kind: 'read', documents }),
    (error: unknown) => failedReply(error, file.name),
  );
  say(reply);
});

function say(message: FromReader): void {
  parentPort?.postMessage(message);
}
