import { analyseClauses } from '@lotse/german';
import { type Condition, conditionOf } from './conditions.ts';

/** A sentence without the part that sets its condition in a shape that is no clause and no phrase with "bei". */
export interface Unconditional {
  /** The sentence as it would stand without condition; a beginning of the original, or with `opener` for its opening. */
  text: string;
  /** What stands in place of the opening, so that the verb stays second. */
  opener: string;
  /** What it replaced. */
  replaced: string;
  condition: Condition;
}

const unless =
  /^(.+?),\s+(?:es sei denn|außer(?= wenn| dass),?|ausgenommen(?= wenn)),?\s+(?:(dass|wenn)\s+)?(.+?)[.!]?$/iu;
const amount =
  /^((?:Bis(?: zu| einschließlich)?|Ab(?: einem Betrag von| einer Höhe von)?|Über|Unter|Mehr als|Weniger als|Höchstens|Mindestens|Oberhalb(?: von)?|Unterhalb(?: von)?) (?:einem (?:Betrag|Wert) von )?(?:\d[\d.,]*|zwei|drei|vier|fünf|zehn|zwanzig|hundert|tausend)\s?(?:Euro|€|%|m²|m|km|\p{Lu}\p{L}+))\s+(?=\p{Ll})/u;
const asNeeded =
  /^(Gegebenenfalls|Ggf\.|Erforderlichenfalls|Nötigenfalls|Notfalls|Bei Bedarf|Im Bedarfsfall|Sofern erforderlich|Falls (?:erforderlich|nötig|notwendig)|Wenn (?:erforderlich|nötig|notwendig)|Soweit (?:erforderlich|nötig|notwendig)),?\s+(?=\p{Ll})/u;

/** Takes a condition out of a sentence: "…, es sei denn, …", "Ab 500 Euro …", "Gegebenenfalls …". */
export function withoutCondition(text: string, last: string): Unconditional | undefined {
  const but = unless.exec(text);
  if (but?.[1] && but[3]) {
    const exception = but[3];
    const clause = analyseClauses(but[2] ? `Wenn ${exception}, wird dies getan.` : `${exception}.`)[0];
    if (!clause) return undefined;
    const shown = but[2] ? `Wenn ${exception}, wird dies getan.` : `${exception}.`;
    const { question, answer } = conditionOf(
      { ...clause, kind: 'condition', ...(but[2] ? { conjunction: 'wenn' } : {}) },
      shown,
      last,
    );
    return {
      text: `${but[1]}.`,
      opener: '',
      replaced: '',
      condition: {
        question,
        answer: answer === 'ja' ? 'nein' : 'ja',
        quote: text.slice(but[1].length).replace(/^,\s+/, '').trim(),
      },
    };
  }
  for (const [pattern, question] of [
    [amount, (words: string) => `${words}?`],
    [asNeeded, () => 'Erforderlich?'],
  ] as const) {
    const words = pattern.exec(text)?.[1];
    if (!words) continue;
    return {
      text: `Dann ${text.slice(pattern.exec(text)?.[0].length ?? 0)}`,
      opener: 'Dann ',
      replaced: words,
      condition: { question: question(words), answer: 'ja', quote: words },
    };
  }
  return undefined;
}
