import { labelInText } from '@lotse/german';
import { isDenying } from '../../doubts/answers.ts';
import type { Problem } from '../problem.ts';
import type { NumberedText } from './numbered-text.ts';
import type { StepDraft, StepRow } from './step-rows.ts';

/** Sentences from one that is named within which a slip of the pen is looked for. */
const NEAR = 2;

/**
 * A sentence nearby is meant if it bears the label out so far, and so much further than those that are named. Labels
 * of tasks are words of their sentence; others ask or name a state, so that
 * what is named stays beside it; ends name a state that texts seldom name, and are left alone.
 */
const nearBy: Partial<Record<StepRow['kind'], { least: number; more: number; replaces: boolean }>> = {
  task: { least: 0.5, more: 0.35, replaces: true },
  choice: { least: 0.5, more: 0.35, replaces: false },
  several: { least: 0.5, more: 0.35, replaces: false },
  wait: { least: 0.5, more: 0.5, replaces: false },
};

/** Sentences that bear the label out less say something else. */
const ELSE = 0.3;

/** Then a sentence anywhere is meant if it says so much, and so much more than any other. */
const anywhere = { least: 0.8, more: 0.2 } as const;

/**
 * Rows that name the wrong sentences, by one or two or altogether, with the sentence that bears their label out; what
 * was changed is told. Measured on 44 recorded drafts (eval/README.md): of 1,574 tasks with the right sentences 1.4 %
 * get one more or another; of those with numbers one off four in five get the right one back.
 */
export function mendNumbers(draft: StepDraft, text: NumberedText): { draft: StepDraft; mended: Problem[] } {
  const mended: Problem[] = [];
  const rows = draft.rows.map((row): StepRow => {
    const meant = meantBy(row, text);
    if (meant === undefined) return row;
    const { at, sentence } = meant;
    mended.push({
      code: 'quote',
      row: row.n,
      message: `Zeile ${row.n} („${row.label}“): An der angegebenen Fundstelle steht es nicht so.`,
      remedy: `${at.length === 1 ? 'An ihre Stelle' : 'Dazu'} trat die Stelle, die gemeint sein dürfte: „${sentence}“`,
    });
    return { ...row, at };
  });
  return { draft: mended.length === 0 ? draft : { ...draft, rows }, mended };
}

interface Sentence {
  number: number;
  sentence: string;
  support: number;
}

/** The sentence that is meant, and all that the row is to name; undefined where it is well or nothing fits better. */
function meantBy({ kind, label, at }: StepRow, text: NumberedText): (Sentence & { at: number[] }) | undefined {
  const named = at.filter((number) => text.passageOf(number) !== undefined);
  const limits = nearBy[kind];
  if (limits === undefined || label === '' || named.length === 0) return undefined;
  const told = named.map((number) => text.passageOf(number)?.quote ?? '').join('\n');
  if (kind === 'choice' && isDenying(told)) return undefined;
  const own = labelInText(label, told);
  const kept = limits.replaces && own < ELSE ? [] : at;
  const others = (numbers: Iterable<number>): Sentence[] =>
    [...numbers].flatMap((number) => {
      const sentence = at.includes(number) ? undefined : text.passageOf(number)?.quote;
      return sentence === undefined ? [] : [{ number, sentence, support: labelInText(label, sentence) }];
    });
  const steps = Array.from({ length: NEAR }, (_, index) => [-index - 1, index + 1]).flat();
  const beside = best(others(new Set(steps.flatMap((step) => named.map((number) => number + step)))));
  if (beside !== undefined && beside.support >= limits.least && beside.support - own >= limits.more) {
    return { ...beside, at: [beside.number, ...kept] };
  }
  if (own >= ELSE) return undefined;
  const all = others(Array.from({ length: text.next }, (_, number) => number));
  const far = best(all);
  if (far === undefined || far.support < anywhere.least) return undefined;
  const isAlone = all.every((one) => one === far || far.support - one.support >= anywhere.more);
  return isAlone ? { ...far, at: [far.number, ...kept] } : undefined;
}

function best(sentences: readonly Sentence[]): Sentence | undefined {
  return sentences.reduce<Sentence | undefined>(
    (found, one) => (found === undefined || one.support > found.support ? one : found),
    undefined,
  );
}
