import type { Condition } from './conditions.ts';
import type { Course } from './course.ts';
import { bounded, capital } from './labels.ts';
import { type ChoiceNode, isClosed, type Node } from './nodes.ts';
import type { Passage } from './passages.ts';
import type { Reading } from './readings.ts';

/** How a sentence opens a list of cases of which one holds. */
const opensCases =
  /(?<!\p{L})(?:[Jj]e nach(?:dem)?|[Zz]u unterscheiden|unterscheide[nt]|richtet sich nach|abhängig von|wie folgt|folgende (?:Fälle|Varianten))(?!\p{L}).*:\s*$/u;

/**
 * One more case of the question before: "Wer verlängern will, … Wer zurückgibt, …", or items under "Je nach Art des Standes
 * ist wie folgt vorzugehen:". True where its work became a way of that question.
 */
export function nextCase(course: Course, reading: Reading, condition: Condition, nodes: Node[]): boolean {
  const choice = course.root.at(-1);
  if (choice?.kind !== 'choice' || choice.derived || condition.answer !== 'ja' || reading.otherwise) return false;
  const told = choice.branches.filter((branch) => branch.nodes.length > 0);
  const [first] = told;
  const last = told.at(-1);
  if (!first?.quote || !last?.passage || (choice.branches.length === 2 && first.answer === 'nein')) return false;
  const intro = introOf(reading.passage);
  const isNext = follows(last.passage, reading.passage);
  const both = isWho(first.quote) && isWho(condition.quote);
  const listed =
    intro !== undefined && introOf(last.passage) === intro && isCase(first.quote) && isCase(condition.quote);
  if (!isNext || !(both || listed)) return false;
  const empty = choice.branches.find((branch) => branch.nodes.length === 0);
  if (first.answer === 'ja') first.answer = nameOfCase(first.quote, choice.question);
  const answer = nameOfCase(condition.quote, condition.question);
  const way = { answer, nodes, quote: condition.quote, passage: reading.passage };
  if (empty) choice.branches.splice(choice.branches.indexOf(empty), 1, way);
  else choice.branches.push(way);
  choice.question = questionOf(choice, intro);
  course.lastChoice = isClosed(nodes) ? course.lastChoice : choice;
  return true;
}

const isWho = (quote: string): boolean => /^Wer\s/i.test(quote);
const isCase = (quote: string): boolean => /^(?:Bei|Für|Im Falle?|Handelt)\s/i.test(quote);

function nameOfCase(quote: string, question: string): string {
  const words = isWho(quote) ? quote.replace(/^Wer\s+/i, '').replace(/,$/, '') : question.replace(/\?$/, '');
  return bounded(words, 60);
}

function questionOf(choice: ChoiceNode, intro: string | undefined): string {
  const topic =
    /[Jj]e nach (?:der |dem |den )?([^:,]+?)(?= (?:ist|sind|wird|werden|gilt|gelten|geht)(?!\p{L})|:)/u.exec(
      intro ?? '',
    )?.[1];
  return topic ? `${capital(topic)}?` : choice.question.endsWith('Fall?') ? choice.question : 'Welcher Fall?';
}

/** The sentence that opens the list of which a passage is an item. */
function introOf({ document, block }: Passage): string | undefined {
  if (block.kind !== 'listItem') return undefined;
  const at = document.blocks.indexOf(block);
  const before = document.blocks.slice(0, at).findLast((one) => one.kind !== 'listItem');
  return before && opensCases.test(before.text) ? before.text : undefined;
}

/** In the same block, or in the next one. */
function follows(before: Passage, passage: Passage): boolean {
  if (before.document !== passage.document || before.section !== passage.section) return false;
  const { blocks } = passage.document;
  return blocks.indexOf(passage.block) - blocks.indexOf(before.block) <= 1;
}
