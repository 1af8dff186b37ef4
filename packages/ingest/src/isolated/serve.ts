import type { PageRecogniser } from '../ocr/page-recogniser.ts';
import { innerFile } from '../raster/inner-file.ts';
import type { readDocument } from '../read.ts';
import type { ReadingStep } from '../read-options.ts';
import { AskingRecogniser } from './asking-recogniser.ts';
import { type Channel, channelToProgram } from './channel.ts';
import { guardProcess } from './guard-process.ts';
import { type Answer, type FromReader, failedReply, type ReaderRequest, type ToReader } from './messages.ts';

/**
 * Reads each file that the program sends, in the way given, or draws its pages; answers, and waits for the next.
 *
 * @returns the way to the program
 */
export function serve(read: typeof readDocument): Channel<ToReader> {
  guardProcess();
  const channel = channelToProgram<ToReader>();
  const say = (message: FromReader) => channel.send(message);
  const recogniser = new AskingRecogniser(say);
  channel.hear(async (message) => {
    switch (message.kind) {
      case 'engineIs':
      case 'recognised':
        return recogniser.hear(message);
      case 'read':
      case 'show': {
        say({ kind: 'begun' });
        const answer = await answerTo(message, { read, recogniser, say }).catch((error: unknown) =>
          failedReply(error, message.file.name),
        );
        const peak = process.resourceUsage().maxRSS * 1024;
        return say({ ...answer, memory: { now: process.memoryUsage.rss(), peak } });
      }
    }
  });
  return channel;
}

interface Means {
  read: typeof readDocument;
  recogniser: PageRecogniser;
  say(message: FromReader): void;
}

async function answerTo(request: ReaderRequest, { read, recogniser, say }: Means): Promise<Answer> {
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
