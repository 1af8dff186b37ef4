/** What runs in the process that recognises text: it is handed pictures of pages, never a file. */
import { usualOcr } from '../ocr/choose-engine.ts';
import { LocalRecogniser } from '../ocr/local-recogniser.ts';
import type { OcrSettings } from '../ocr/settings.ts';
import { channelToProgram } from './channel.ts';
import { guardProcess } from './guard-process.ts';
import {
  noAnswer,
  type RecognitionAnswer,
  type RecognitionQuestion,
  type ToRecogniser,
} from './recognition-messages.ts';

guardProcess();
const channel = channelToProgram<ToRecogniser>();
const settings: OcrSettings = JSON.parse(process.argv[4] ?? 'null') ?? usualOcr;
const recogniser = new LocalRecogniser(settings);

channel.hear(async (message) => {
  if (message.kind === 'nextFile') return recogniser.nextFile();
  const answer = await answerTo(message).catch(() => noAnswer(message));
  channel.send(answer);
});

async function answerTo(question: RecognitionQuestion): Promise<RecognitionAnswer> {
  const { number } = question;
  switch (question.kind) {
    case 'engine':
      return { kind: 'engineIs', number, engine: await recogniser.engine() };
    case 'recognise':
      return { kind: 'recognised', number, outcome: await recogniser.recognise(question.picture) };
  }
}
