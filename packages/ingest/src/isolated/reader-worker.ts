/** What runs in the worker: reads each file that is sent, answers, and waits for the next. */
import { parentPort } from 'node:worker_threads';
import { readDocument } from '../read.ts';
import { failedReply, type ReadReply, type ReadRequest } from './messages.ts';

parentPort?.on('message', async ({ file, taken }: ReadRequest) => {
  const reply: ReadReply = await readDocument(file, new Set(taken)).then(
    (documents) => ({ kind: 'read', documents }),
    (error: unknown) => failedReply(error, file.name),
  );
  parentPort?.postMessage(reply);
});
