import type { PageOutcome, PageRecogniser } from '../ocr/page-recogniser.ts';
import type { PagePicture } from '../raster/page-pictures.ts';
import type { RecognitionAnswer, RecognitionQuestion } from './recognition-messages.ts';

/** Recognises pages by asking the program, which has another process do it. */
export class AskingRecogniser implements PageRecogniser {
  readonly #ask: (question: RecognitionQuestion) => void;
  readonly #waiting = new Map<number, (answer: RecognitionAnswer) => void>();
  #count = 0;

  /** @param ask sends the question; its answer is to be handed to `hear` */
  constructor(ask: (question: RecognitionQuestion) => void) {
    this.#ask = ask;
  }

  async engine(): Promise<string | undefined> {
    const answer = await this.#answerTo((number) => ({ kind: 'engine', number }));
    return answer.kind === 'engineIs' ? answer.engine : undefined;
  }

  async recognise(picture: PagePicture): Promise<PageOutcome> {
    const answer = await this.#answerTo((number) => ({ kind: 'recognise', number, picture }));
    return answer.kind === 'recognised' ? answer.outcome : { kind: 'unread', why: 'failed' };
  }

  hear(answer: RecognitionAnswer): void {
    this.#waiting.get(answer.number)?.(answer);
    this.#waiting.delete(answer.number);
  }

  #answerTo(question: (number: number) => RecognitionQuestion): Promise<RecognitionAnswer> {
    const number = ++this.#count;
    return new Promise((resolve) => {
      this.#waiting.set(number, resolve);
      this.#ask(question(number));
    });
  }
}
