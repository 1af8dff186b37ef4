export { clauseAt } from './clause-at.ts';
export { analyseClauses, type Clause, type Phrase, type Predicate } from './clauses.ts';
export { isEnglishLabel } from './label-meaning/english-in-label.ts';
export { labelInText, type WordSupport, wordsInText } from './label-meaning/label-in-text.ts';
export { weighedSimilarity } from './label-meaning/label-meaning.ts';
export { particles } from './lexicon/verbs.ts';
export { type Citation, findCitations } from './masking.ts';
export {
  compoundAction,
  finiteToInfinitive,
  isInfinitive,
  nominalToInfinitive,
  participleToInfinitive,
  zuInfinitiveToInfinitive,
} from './morphology.ts';
export { type Stance, stanceAt } from './negation.ts';
export { type SentenceSpan, splitSentences } from './sentences.ts';
export { type LabelSimilarityOptions, labelSimilarity } from './similarity.ts';
export { type Token, tokenise } from './tokens.ts';
