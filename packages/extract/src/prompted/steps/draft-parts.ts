import type { SourceDocument, Warning } from '@lotse/model';
import type { Problem } from '../problem.ts';
import { assembleParts, CompactAssembly, concatenate, readAssembly } from './assembly.ts';
import { CompactDraft, readCompact } from './compact.ts';
import { type NumberedText, numberedText } from './numbered-text.ts';
import { partsOf } from './parts.ts';
import { participantLines, rowLines } from './row-lines.ts';
import type { StepDraft } from './step-rows.ts';
import { notDone, type PromptLanguage, type Talk } from './talk.ts';
import { type Vote, vote } from './votes.ts';

/** What a model is told of a text that is not all there is. */
const partOf: Record<PromptLanguage, (part: number, of: number) => string> = {
  de: (part, of) =>
    `Teil ${part} von ${of} der Unterlagen. Schreibe nur, was in diesem Teil steht; kein end, wo es in einem anderen weitergeht.`,
  en: (part, of) =>
    `Part ${part} of ${of} of the documents. Write only what stands in this part; no end where another part goes on.`,
};

/** Rows, the text with whose numbers they name their passages, and what of the answers could not be read. */
export interface Drafted {
  draft: StepDraft;
  text: NumberedText;
  problems: Problem[];
  /** What most of several drafts have and this one has not. */
  missed: Vote['missed'];
}

/** The rows of all documents. */
export async function draftParts(
  documents: readonly SourceDocument[],
  samples: number,
  talk: Talk,
  warnings: Warning[],
): Promise<Drafted> {
  const parts = partsOf(documents, talk.roomForText('steps'));
  const whole = numberedText(parts.flat(), talk.language);
  talk.tell(
    parts.length === 1
      ? 'Das Sprachmodell liest die Unterlagen'
      : `Das Sprachmodell liest die Unterlagen in ${parts.length} Teilen`,
    0,
  );
  let next = 1;
  const texts = parts.map((part) => {
    const text = numberedText(part, talk.language, next);
    next = text.next;
    return text;
  });
  const problems: Problem[] = [];
  const missed: Vote['missed'] = [];
  const drafts = await Promise.all(
    texts.map(async (text, index) => {
      const place = parts.length === 1 ? '' : `${partOf[talk.language](index + 1, parts.length)}\n`;
      const answers = await Promise.all(
        Array.from({ length: samples }, (_, sample) =>
          talk.ask('steps', { documents: `${place}${text.text}` }, CompactDraft, sample + 1),
        ),
      );
      if (answers.some(({ truncated }) => truncated)) warnings.push(cutOff());
      const read = answers.map(({ value }) => readCompact(value));
      const { best, chosen, missed: others } = vote(read.map(({ draft }) => draft));
      problems.push(...(read[chosen]?.problems ?? []));
      missed.push(...others);
      return best;
    }),
  );
  const joined = concatenate(drafts);
  if (drafts.length === 1) return { draft: joined, text: whole, problems, missed };
  talk.tell('Die Teile werden zusammengesetzt', 1);
  const values = { participants: participantLines(joined), rows: rowLines(joined.rows) };
  try {
    const { value } = await talk.ask('assembly', values, CompactAssembly);
    const read = readAssembly(value, joined.participants);
    return {
      draft: assembleParts(joined, read.assembly),
      text: whole,
      problems: [...problems, ...read.problems],
      missed,
    };
  } catch (error) {
    warnings.push(notDone(error, 'Die Teile des Entwurfs stehen hintereinander und sind nicht zusammengesetzt'));
    return { draft: joined, text: whole, problems, missed };
  }
}

function cutOff(): Warning {
  return {
    code: 'E_LLM_TRUNCATED',
    message: 'Die Antwort des Sprachmodells brach ab. Der Entwurf enthält nur, was bis dahin vollständig war.',
  };
}
