import { innerFile } from '../raster/inner-file.ts';
import type { readDocument } from '../read.ts';
import type { ReadingStep } from '../read-options.ts';
import { AskingRecogniser } from './asking-recogniser.ts';
import { guardProcess } from './guard-process.ts';
import { type Answer, type FromReader, failedReply, type ReaderRequest, type ToReader } from './messages.ts';

const recogniser = new AskingRecogniser((question) => say(question));

/** Reads each file that the program sends, in the way given, or draws its pages; answers, and waits for the next. */
export function serve(read: typeof readDocument): void {
  guardProcess();
  process.on('message', async (message: ToReader) => {
    switch (message.kind) {
      case 'engineIs':
      case 'recognised':
        return recogniser.hear(message);
      case 'read':
      case 'show':
        return answer(message, read);
    }
  });
}

async function answer(request: ReaderRequest, read: typeof readDocument): Promise<void> {
  say({ kind: 'begun' });
  const answer = await answerTo(request, read).catch((error: unknown) => failedReply(error, request.file.name));
  const peak = process.resourceUsage().maxRSS * 1024;
  say({ ...answer, memory: { now: process.memoryUsage.rss(), peak } });
}

async function answerTo(request: ReaderRequest, read: typeof readDocument): Promise<Answer> {
  switch (request.kind) {
    case 'read': {
      const { file, taken, recognises, stopped } = request;
      const onStep = (step: ReadingStep) => say({ kind: 'step', step });
      const recognition = recognises ? { recogniser } : { ocr: { engine: 'off' } as const };
      return { kind: 'read', documents: await read(file, { taken: new Set(taken), ...recognition, stopped, onStep }) };
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
