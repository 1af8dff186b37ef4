import type { Claim, ClaimFinder } from './claim.ts';
import { type Statement, statementsOf } from './statements.ts';

/** What is paid, by the words of the sentence or of the heading above it. */
const topics: readonly { topic: string; question: string; words: RegExp }[] = [
  {
    topic: 'deposit',
    question: 'Wie hoch ist die Kaution?',
    words: /(?<!\p{L})(?:Kaution|Sicherheitsleistung|Pfand)(?!\p{L})/u,
  },
  {
    topic: 'fee',
    question: 'Wie hoch ist die Gebühr?',
    words: /(?<!\p{L})\p{L}*[Gg]ebühr(?:en)?(?!\p{L})|(?<!\p{L})(?:[Kk]ostet|kosten)(?!\p{L})|^Kosten$|Was kostet/mu,
  },
];

const amount = /(?<![\d.,])(\d{1,3}(?:\.\d{3})*|\d+)(?:,(\d{2}|-))?\s*(?:€|EUR|Euro)(?!\p{L})/gu;

/** Amounts that are not what everybody pays: limits, additions, fines, costs of something else. */
const notTheFee =
  /(?<!\p{L})(?:mindestens|höchstens|hinzu|zusätzlich|zuzüglich|Zuschlag|Ersatz\p{L}*|Kautionen|Bußgeld|Verwarnungsgeld|mehr als|über|ab einer|bis zu|Befreiung|befreit|ermäßigt|Ermäßigung|Mahngebühr\p{L}*|Rücklastschrift\p{L}*|Vollstreckung\p{L}*|Miete|Steuer|früher|bisher)(?!\p{L})/iu;

/** What a document says that is to be paid. */
export const fees: ClaimFinder = (document) =>
  statementsOf(document).flatMap((statement): Claim[] => {
    if (notTheFee.test(statement.text)) return [];
    const topic = topicOf(statement);
    if (topic === undefined) return [];
    return [...statement.text.matchAll(amount)].map((match) => ({
      topic: `amount:${topic.topic}`,
      question: topic.question,
      value: `${(match[1] ?? '').replaceAll('.', '')},${(match[2] ?? '00').replace('-', '00')}`,
      words: match[0],
      statement,
    }));
  });

function topicOf({ text, about }: Statement) {
  return topics.find(({ words }) => words.test(text)) ?? topics.find(({ words }) => words.test(about));
}
