import { analyseClauses } from '@lotse/german';
import type { Cast } from './cast.ts';
import { type Condition, conditionOf, conditionOfPhrase } from './conditions.ts';
import { capital } from './labels.ts';
import type { Passage } from './passages.ts';

/** What stands before the colon of an item in a checklist, and the work behind it. */
export interface TelegraphicCase {
  condition?: Condition;
  /** "sonst:" */
  otherwise?: boolean;
  rest: Passage;
}

const verbFirst =
  /^(?:ist|sind|wird|werden|hat|haben|liegt|liegen|fehlt|fehlen|kommt|kommen|geht|gehen|besteht|bestehen|reagiert|antwortet|meldet|zahlt|lehnt|stimmt|beanstandet|bleibt|erscheint|reicht|gibt|findet|will|möchte|kann|soll|wenn|falls|sofern|soweit)\s/i;
const notes =
  /^(?:Hinweis|Achtung|Wichtig|Beachte|Bitte beachten|Frist|Termin|Quelle|Stand|Anlage|Beispiel|Ergebnis|Grundlage|Rechtsgrundlage|Dauer|Ziel|Ausnahme|Zuständig\p{L}*|Bemerkung|Anmerkung|Siehe|Form|Medium)(?!\p{L})/iu;
const quantity = /(?:über|unter|ab|bis|mehr als|weniger als|höchstens|mindestens)\s\d/iu;

/**
 * "Voraussetzungen liegen nicht vor: Bescheid fertigen", "kommt nichts nach: erinnern", "sonst: selbst zeichnen". The
 * case before the colon, where it is one; undefined for titles and notes before a colon.
 */
export function telegraphicCase(passage: Passage, cast: Cast): TelegraphicCase | undefined {
  const match = /^([^:;.„“"]{2,70}):\s+(\S.*)$/u.exec(passage.text) ?? withComma(passage.text);
  const head = match?.[1]?.trim() ?? '';
  if (!match?.[2] || notes.test(head) || cast.resolve(head)) return undefined;
  const rest: Passage = { ...passage, text: match[2] };
  if (/^(?:sonst|andernfalls|ansonsten|anderenfalls|wenn nicht|falls nicht)$/i.test(head))
    return { otherwise: true, rest };
  if (/^(?:ja|nein)$/i.test(head))
    return {
      condition: { question: 'Trifft das zu?', answer: /^ja$/i.test(head) ? 'ja' : 'nein', quote: head },
      rest,
    };
  const condition = conditionOfHead(head);
  return condition && !/wird dies|getan/i.test(condition.question) ? { condition, rest } : undefined;
}

/** "reagiert er nicht, Antrag versagen": a condition before bare work. */
function withComma(text: string): RegExpExecArray | null {
  const match = /^([^:;,.]{4,70}),\s+(\p{Lu}[^:;]*\p{Ll}(?:en|ern|eln)[.!]?)$/u.exec(text);
  if (!match?.[1] || !verbFirst.test(match[1])) return null;
  return /(?:^|\s)(?:wird|werden|ist|sind|hat|haben|muss|müssen|kann|können)\s/.test(match[2] ?? '') ? null : match;
}

function conditionOfHead(head: string): Condition | undefined {
  const quote = (condition: Condition): Condition => ({ ...condition, quote: head });
  // "Falls unvollständig": no clause.
  if (/^(?:wenn|falls|sofern|soweit)\s+\S+$/i.test(head)) return undefined;
  if (verbFirst.test(head)) {
    const shown = `${capital(head)}, wird dies getan.`;
    const clause = analyseClauses(shown).find((one) => one.kind === 'condition');
    return clause ? quote(conditionOf(clause, shown, '')) : undefined;
  }
  if (/^(?:bei|ohne|mangels)\s/i.test(head)) {
    const shown = `${capital(head)} wird dies getan.`;
    const [phrase] = analyseClauses(shown)[0]?.predicates[0]?.phrases ?? [];
    const condition = phrase ? conditionOfPhrase(phrase, shown) : undefined;
    return condition ? quote(condition) : undefined;
  }
  const denied = /^nicht\s+(\S+)$/i.exec(head)?.[1];
  if (denied) return { question: `${capital(denied)}?`, answer: 'nein', quote: head };
  if (!/\s/.test(head)) return undefined;
  const [clause] = analyseClauses(`${head}.`);
  const told = clause?.predicates[0];
  if (clause && told && clause.predicates.length === 1 && !told.imperative && told.voice !== 'passive') {
    const { question, answer } = conditionOf({ ...clause, kind: 'condition' }, `${head}.`, '');
    return { question, answer, quote: head };
  }
  const last = head.split(' ').at(-1) ?? '';
  const isState = /^\p{Ll}{4,}$/u.test(last) && !/(?:en|ern|eln)$/.test(last);
  return isState || quantity.test(head) ? { question: `${capital(head)}?`, answer: 'ja', quote: head } : undefined;
}
