import { englishActionRows } from './action-similarity.ts';
import { englishForms } from './lexicon/english-forms.ts';

/** The verb that an English word is a form of, where the table knows it. */
export function englishVerb(word: string): string | undefined {
  for (const candidate of verbCandidates(word)) if (englishActionRows.has(candidate)) return candidate;
  return undefined;
}

/** The base forms that an English word may be a form of, the word itself first. */
export function verbCandidates(word: string): string[] {
  const irregular = englishForms.get(word);
  const candidates = [word, ...(irregular === undefined ? [] : [irregular])];
  if (word.endsWith('ies') || word.endsWith('ied')) candidates.push(`${word.slice(0, -3)}y`);
  for (const ending of ['s', 'es', 'd', 'ed', 'ing']) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    candidates.push(stem, `${stem}e`);
    if (/([b-df-hj-np-tv-z])\1$/.test(stem)) candidates.push(stem.slice(0, -1));
  }
  return candidates;
}
