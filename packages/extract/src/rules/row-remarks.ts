import { analyseClauses, splitSentences } from '@lotse/german';
import { add } from './add-reading.ts';
import { type Condition, conditionOf, conditionOfPhrase } from './conditions.ts';
import type { Course } from './course.ts';
import { choiceOf, isClosed, type Node } from './nodes.ts';
import { moveBefore, runTogether } from './ordering.ts';
import type { Passage } from './passages.ts';
import type { Reading } from './readings.ts';
import { referencesIn } from './references.ts';

/** What a procedure table's remark adds to the row it stands in. */
export function remark(course: Course, reading: Reading): void {
  if (reading.timeoutAt && course.lastRace) course.lastRace.timeoutAt = reading.timeoutAt;
  const together = /(?:nebeneinander|gleichzeitig|parallel|zeitgleich)/.test(reading.text)
    ? referencesIn(reading.text).find(({ numbers }) => numbers.length > 1)
    : undefined;
  if (together) {
    runTogether(course, together.numbers);
    return;
  }
  const withOther = /(?:[Zz]eitgleich|[Gg]leichzeitig|[Pp]arallel) (?:mit|zu|zum) /.test(reading.text)
    ? referencesIn(reading.text)[0]?.numbers[0]
    : undefined;
  if (withOther && reading.passage.number) {
    runTogether(
      course,
      [reading.passage.number, withOther].sort((a, b) => Number(a) - Number(b)),
    );
    return;
  }
  // "Erst wenn die Schritte 7 bis 9 abgeschlossen sind": these need not wait for each other.
  const joined = /^(?:Erst )?(?:wenn|nachdem|sobald|nach)(?: die| den)? (?:Schritte|Nr|Ziffern|Nummern)/iu.test(
    reading.text,
  )
    ? referencesIn(reading.text).find(({ numbers }) => numbers.length > 1)
    : undefined;
  if (joined) {
    runTogether(course, joined.numbers);
    return;
  }
  const move = /(?<!\p{L})[Vv]or (?:Nr\.|Schritt|Ziffer|Zeile) (\d+)/u.exec(reading.text);
  if (move?.[1] && reading.acts.every((act) => act.verb === 'erledigen')) {
    moveBefore(course, reading.passage, move[1]);
    return;
  }
  if (reading.conditions.length > 0 && (reading.acts.length > 0 || reading.goesTo !== undefined)) add(course, reading);
}

/**
 * A condition that a cell sets for its whole row: "nur bei Neubauten", "falls kein Termin frei ist". Undefined where the
 * cell says anything else.
 */
export function conditionOfCell(text: string): Condition | undefined {
  const [first] = splitSentences(text);
  const sentence = first ? (text.slice(first.start, first.end).split(/;\s/)[0]?.replace(/[.;]$/, '') ?? '') : '';
  const words =
    sentence.replace(/^(?:[Nn]ur|[Ll]ediglich|[Aa]usschließlich)\s+/, '').split(/,\s+(?:und zwar|aber|jedoch)\s/)[0] ??
    '';
  const quote = (condition: Condition): Condition => ({ ...condition, quote: sentence });
  if (/^(?:wenn|falls|sofern|soweit)\s/i.test(words)) {
    const shown = `${words.charAt(0).toUpperCase()}${words.slice(1)}, wird dies getan.`;
    const clause = analyseClauses(shown).find((one) => one.kind === 'condition');
    const condition = clause && words.split(' ').length > 2 ? conditionOf(clause, shown, '') : undefined;
    return condition && !/wird dies|getan/i.test(condition.question) ? quote(condition) : undefined;
  }
  const amount = /^bei ((?:mehr als|über|unter|ab|bis zu|höchstens|mindestens|weniger als) \d[\d.,]* ?\S+)$/i.exec(
    words,
  )?.[1];
  if (amount)
    return { question: `${amount.charAt(0).toUpperCase()}${amount.slice(1)}?`, answer: 'ja', quote: sentence };
  const only = words !== sentence;
  if (!/^(?:bei|ohne|mangels|im Falle?|in Fällen)\s/i.test(words) && !only) return undefined;
  if (!only && words.split(' ').length > 6) return undefined;
  const shown = `${words.charAt(0).toUpperCase()}${words.slice(1)} wird dies getan.`;
  const [phrase] = analyseClauses(shown)[0]?.predicates[0]?.phrases ?? [];
  const condition = phrase?.kind === 'pp' ? conditionOfPhrase(phrase, shown) : undefined;
  return condition ? quote(condition) : undefined;
}

/** Puts the steps of a row under the condition that one of its cells sets. */
export function underCell(course: Course, passage: Passage, cells: readonly string[]): void {
  const condition = cells.map(conditionOfCell).find((one) => one !== undefined);
  if (!condition) return;
  const nodes = course.root.filter((node): node is Node => node.passage.block === passage.block);
  const [first] = nodes;
  if (!first || isClosed(nodes) || nodes.some((node) => node.kind !== 'task')) return;
  const at = course.root.indexOf(first);
  course.root.splice(at, nodes.length);
  const choice = choiceOf(condition, passage, nodes);
  course.root.splice(at, 0, choice);
  course.lastChoice = choice;
}
