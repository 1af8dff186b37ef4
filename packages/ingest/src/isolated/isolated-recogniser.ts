import type { OcrSettings } from '../ocr/settings.ts';
import {
  noAnswer,
  type RecognitionAnswer,
  type RecognitionQuestion,
  type ToRecogniser,
} from './recognition-messages.ts';
import {
  endProcess,
  type ProcessBounds,
  recognitionRights,
  type StartedProcess,
  startProcess,
} from './start-process.ts';

interface Running extends StartedProcess<RecognitionAnswer> {
  /** What it was started with, as text. */
  settings: string;
  /** Who waits for the answer of a number; there is none where the process ends. */
  waiting: Map<number, (answer?: RecognitionAnswer) => void>;
}

/**
 * Recognises text in a process of its own, for the one that reads files: that may neither start Tesseract nor write what
 * was recognised, since a hostile file may have taken it over. This one is handed nothing but pixels. It is started when
 * a page is first to be recognised.
 */
export class IsolatedRecogniser {
  readonly #entry = new URL('./recogniser-process.ts', import.meta.url);
  readonly #bounds: ProcessBounds;
  #running: Running | undefined;
  #count = 0;

  constructor(bounds: ProcessBounds) {
    this.#bounds = bounds;
  }

  /** The answer of the process; where it ends over it, that nothing was recognised. */
  async answer(question: RecognitionQuestion, ocr: OcrSettings | undefined): Promise<RecognitionAnswer> {
    const { channel, waiting } = this.#startedWith(ocr);
    const number = ++this.#count;
    const answer = await new Promise<RecognitionAnswer | undefined>((resolve) => {
      waiting.set(number, resolve);
      const asked: ToRecogniser = { ...question, number };
      // What cannot be sent any more is answered by the end of the process.
      channel.send(asked);
    });
    return { ...(answer ?? noAnswer(question)), number: question.number };
  }

  /** The next file has a share of the cache of its own. */
  nextFile(): void {
    const next: ToRecogniser = { kind: 'nextFile' };
    this.#running?.channel.send(next);
  }

  /** Ends the process, and Tesseract with it. */
  close(): void {
    if (this.#running !== undefined) endProcess(this.#running.child);
    this.#running = undefined;
  }

  #startedWith(ocr: OcrSettings | undefined): Running {
    const settings = JSON.stringify(ocr ?? null);
    if (this.#running !== undefined && this.#running.settings !== settings) this.close();
    this.#running ??= this.#start(settings, ocr);
    return this.#running;
  }

  #start(settings: string, ocr: OcrSettings | undefined): Running {
    const { child, channel } = startProcess<RecognitionAnswer>(this.#entry, this.#bounds, {
      rights: recognitionRights(ocr),
      settings,
      stderr: 'ignore',
    });
    const running: Running = { child, channel, settings, waiting: new Map() };
    const forget = () => {
      if (this.#running === running) this.#running = undefined;
      for (const answered of running.waiting.values()) answered();
      running.waiting.clear();
    };
    child.on('error', forget).on('exit', forget);
    channel.hear((answer) => {
      running.waiting.get(answer.number)?.(answer);
      running.waiting.delete(answer.number);
    });
    return running;
  }
}
