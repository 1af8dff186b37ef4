import { LotseError } from '@lotse/model';
import { limits } from '../limits.ts';
import type { ReadDocumentOptions } from '../read-options.ts';
import { outOfMemory } from './last-words.ts';
import type { FromReader, ReaderRequest, ReadReply, ToReader } from './messages.ts';
import type { RecognitionAnswer, RecognitionQuestion } from './recognition-messages.ts';
import type { StartedProcess } from './start-process.ts';
import { Stopped, type StopReason } from './stopped.ts';

/** The process that reads, and what it last printed as errors. */
export interface RunningReader extends StartedProcess<unknown> {
  lastWords: string;
}

interface Hearing extends Pick<ReadDocumentOptions, 'onStep' | 'signal'> {
  /** Wall clock from one sign of life to the next, milliseconds. */
  time: number;
  /** What each sign of life adds to the wall clock of the whole file, milliseconds. */
  stepTime: number;
  /** Answers what the process asks while it reads. */
  recognise(question: RecognitionQuestion): Promise<RecognitionAnswer>;
}

/**
 * Sends the process one request and hears it until it replies. Whatever it sends is checked first; what it may not send
 * ends the conversation, as does the clock.
 *
 * @throws Stopped; LotseError E_READER; the signal's reason. After any of them the process is to be ended.
 */
export async function converse(
  running: RunningReader,
  request: ReaderRequest,
  { time, stepTime, onStep, signal, recognise }: Hearing,
): Promise<ReadReply> {
  const { child, channel } = running;
  const { promise, resolve, reject } = Promise.withResolvers<ReadReply>();
  const started = performance.now();
  let begun: number | undefined;
  let steps = 0;
  let asked = 0;
  let entry: string | undefined;
  const stop = (reason: StopReason) => reject(new Stopped(reason, entry));
  const mayAsk = request.kind === 'read' && request.recognises;
  const clock = setTimeout(() => stop('time'), time);
  // What cannot be sent any more is answered by the end of the process.
  const say = (message: ToReader) => channel.send(message);

  const hear = (message: FromReader) => {
    switch (message.kind) {
      case 'begun':
        if (begun !== undefined) return stop('breach');
        begun = performance.now();
        clock.refresh();
        return;
      case 'step':
        steps = Math.min(steps + 1, limits.readerSteps);
        entry = message.step.entry ?? entry;
        if (performance.now() - (begun ?? started) > time + steps * stepTime) return stop('time');
        clock.refresh();
        onStep?.(message.step);
        return;
      case 'engine':
      case 'recognise':
        asked++;
        if (asked > limits.ocrJobs || !mayAsk) return stop('breach');
        recognise(message).then((answer) => {
          asked--;
          say(answer);
        }, reject);
        return;
      case 'read':
      case 'shown':
      case 'failed':
        return resolve(message);
    }
  };

  // Loaded while the process is at work. What it sent before it ended is heard before its end.
  const checking = import('./checked-message.ts');
  let heard: Promise<unknown> = checking;
  const next = (turn: () => void) => {
    heard = heard.then(turn).catch(reject);
  };
  const onMessage = (sent: unknown) =>
    next(async () => {
      const { checkedMessage } = await checking;
      const message = checkedMessage(sent, request);
      if (message === undefined) stop('breach');
      else hear(message);
    });
  const onClose = () => next(() => stop(running.lastWords.includes(outOfMemory) ? 'memory' : 'death'));
  const onError = (error: Error) => reject(notStarted(error));
  const onAbort = () => reject(signal?.reason);
  channel.hear(onMessage, () => next(() => stop('breach')));
  child.once('close', onClose).once('error', onError);
  signal?.addEventListener('abort', onAbort, { once: true });
  try {
    say(request);
    return await promise;
  } finally {
    clearTimeout(clock);
    signal?.removeEventListener('abort', onAbort);
    channel.hear(undefined);
    child.off('close', onClose).off('error', onError);
  }
}

function notStarted(cause: Error): LotseError {
  return new LotseError('E_READER', 'Der Prozess, der die Unterlagen liest, ließ sich nicht starten.', {
    hint: 'Schließen Sie andere Programme und versuchen Sie es noch einmal.',
    cause,
  });
}
