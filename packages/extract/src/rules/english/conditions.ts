import { singular } from './acts.ts';
import type { Clause } from './clauses.ts';

/** What a way of a choice depends on. */
export interface Condition {
  /** As a question: "claim complete?". */
  question: string;
  /** The words of it as an answer: "claim is complete". */
  answer: string;
  positive: boolean;
  /** What it speaks of: the last noun of its subject; "" where it is a pronoun. */
  about: string;
  /** The words that say it, without its subject and its negation. */
  says: string;
  quote: string;
}

/** The condition of clauses that "if", "unless" or "in case" opens; several count as one. */
export function conditionOf(clauses: readonly Clause[], spokenOf?: string): Condition | undefined {
  const [first] = clauses;
  const last = clauses.at(-1);
  if (!first || !last) return undefined;
  const positive = (first.marker === 'unless') === first.negated;
  const pronoun = first.subject?.pronoun === true && /^(?:it|this|that|they|these)$/.test(first.subject.head);
  const subject = pronoun ? (spokenOf ?? '') : first.subject?.head === 'there' ? '' : (first.subject?.name ?? '');
  const says = clauses
    .map(
      (clause, at) =>
        `${at > 0 && clause.subject && !clause.subject.pronoun ? `${clause.subject.name} ` : ''}${predicateOf(clause)}`,
    )
    .join(last.joined === 'or' ? ' or ' : ' and ');
  const question = `${[subject, says].filter(Boolean).join(' ')}?`;
  return {
    question,
    answer: bare(clauses),
    positive,
    about: first.subject && !first.subject.pronoun ? singular(first.subject.head) : '',
    says,
    quote: first.text,
  };
}

/** "is marked as OK" → "marked as OK", "does not arrive" → "arrive". */
function predicateOf({ text, predicate }: Clause): string {
  return text
    .slice(predicate)
    .replace(/(?:^|\s)(?:not|no|the|a|an|any|its|his|her|their)(?=\s|$)/gi, ' ')
    .replace(/[(),.;:]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function bare(clauses: readonly Clause[]): string {
  return clauses
    .map(({ text, marker }) => text.replace(new RegExp(`^${marker}\\s+`, 'i'), '').replace(/[,.;:]\s*$/, ''))
    .join(' and ')
    .replace(/\s+/g, ' ')
    .trim();
}

const leadingCondition =
  /^(?:and |but |or )?(in case of|in the event of|under certain circumstances|sometimes|occasionally|optionally|if (?:necessary|needed|required|applicable|so|yes|not|no|possible|desired)|without|depending on)(?:\s+([^,]*))?/iu;

/** The condition that stands before a clause without a verb: "In case of rejection", "if necessary". */
export function leadCondition(lead: string, quote: string): Condition | undefined {
  const match = leadingCondition.exec(lead.trim());
  const marker = match?.[1]?.toLowerCase();
  if (!match || !marker || /^(?:without|depending on|if (?:so|yes|not|no))$/.test(marker)) return undefined;
  const words = (match[2] ?? '').replace(/^(?:an?|the)\s+/i, '').trim();
  const says = words || marker.replace(/^if /, '');
  return { question: `${says}?`, answer: says, positive: true, about: says, says, quote };
}

/** "Otherwise", "If not", "In all other cases": the way that is taken if what was asked before does not hold. */
export function isOtherwise(text: string): boolean {
  return /^(?:and |but |or |then )?(?:otherwise|else|or else|alternatively|if not(?=,|\s(?:the|then|a)\s)|if (?:this|that|it) is not the case|if this is not|in all other cases|in (?:any )?other cases?|in the other case)(?!\p{L})/iu.test(
    text.trim(),
  );
}

/** "In this case", "If so", "In the former case": the way whose condition was told last, or first. */
export function takesUp(text: string): 'last' | 'latter' | 'first' | undefined {
  if (/^(?:in|regarding|for) the former(?: case)?(?!\p{L})/iu.test(text)) return 'first';
  if (/^(?:in|regarding|for) the latter(?: case)?(?!\p{L})/iu.test(text)) return 'latter';
  return /^(?:in (?:this|that|such a|which) case|if so|if yes|if this is the case)(?!\p{L})/iu.test(text)
    ? 'last'
    : undefined;
}

/** Both ask the same thing, once so and once the other way round, or of the same thing with other words. */
export function isAlternative(one: Condition, other: Condition): boolean {
  if (one.about === '' && other.about === '') return one.says !== other.says || one.positive !== other.positive;
  if (other.about === '') return true;
  return one.about === other.about && (one.says !== other.says || one.positive !== other.positive);
}
