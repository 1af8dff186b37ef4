import { irregular, nounLikeVerbs, phaseVerbs, plainVerbs, stateVerbs } from './lexicon/verbs.ts';

export type VerbForm = 'base' | 's' | 'past' | 'participle' | 'ing';

/** A word read as a form of a verb. `certain` is false where it is a noun as often. */
export interface VerbReading {
  base: string;
  form: VerbForm;
  certain: boolean;
}

const prefixes = /^(?:re|un|de|pre|over|mis)-?(?=\p{L}{4})/u;

const tables = [plainVerbs, nounLikeVerbs, stateVerbs, phaseVerbs];

function isVerb(base: string): boolean {
  return tables.some((table) => table.has(base)) || plainVerbs.has(base.replace(prefixes, ''));
}

function reading(base: string, form: VerbForm): VerbReading {
  return { base, form, certain: !nounLikeVerbs.has(base) };
}

/** What verb a lower-case word may be a form of; undefined where it looks like none. */
export function verbReading(word: string): VerbReading | undefined {
  const known = irregular.get(word);
  if (known && !(isVerb(word) && known.base === word)) return reading(known.base, known.form);
  if (isVerb(word)) return reading(word, 'base');
  for (const [base, form] of candidates(word)) if (isVerb(base)) return reading(base, form);
  return undefined;
}

/** A verb that no table knows, where its place in the clause leaves nothing else: "is notarised", "frobnicates the". */
export function unknownVerb(word: string): VerbReading | undefined {
  if (/(?:ss|us|is|ings|ness)$/.test(word) || word.length < 4) return undefined;
  const [first] = candidates(word).toSorted(([a], [b]) => likely(b) - likely(a));
  return first ? { base: first[0], form: first[1], certain: true } : undefined;
}

const likely = (base: string): number => (/[^aeiou](?:[aeiou](?:t|s|c|v|z|d|g|r|k)e)$/.test(base) ? 1 : 0);

function candidates(word: string): [string, VerbForm][] {
  const found: [string, VerbForm][] = [];
  const add = (ending: string, form: VerbForm) => {
    if (!word.endsWith(ending) || word.length < ending.length + 2) return;
    const stem = word.slice(0, -ending.length);
    const doubled = /([b-df-hj-np-tv-z])\1$/.test(stem) && ending !== 's';
    const kept = doubled && /[lsfz]$/.test(stem);
    if (kept) found.push([stem, form]);
    if (doubled) found.push([stem.slice(0, -1), form]);
    if (!kept) found.push([stem, form]);
    if (ending !== 's') found.push([`${stem}e`, form]);
  };
  if (word.endsWith('ies')) found.push([`${word.slice(0, -3)}y`, 's']);
  if (word.endsWith('ied')) found.push([`${word.slice(0, -3)}y`, 'participle']);
  add('s', 's');
  if (/(?:s|x|z|ch|sh|o)es$/.test(word)) found.push([word.slice(0, -2), 's']);
  add('ed', 'participle');
  add('ing', 'ing');
  return found;
}

/** The participle of a verb: "approve" → "approved", "send" → "sent". */
export function participleOf(base: string): string {
  for (const [form, { base: own, form: kind }] of irregular)
    if (own === base && kind === 'participle' && form !== 'gotten' && form !== 'putted') return form;
  if (base.endsWith('e')) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  if (/^[^aeiou]*[aeiou][bdgmnpt]$/.test(base) || /(?:fer|mit)$/.test(base)) return `${base}${base.at(-1) ?? ''}ed`;
  return `${base}ed`;
}
