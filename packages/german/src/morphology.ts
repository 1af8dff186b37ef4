import { nominalisations } from './lexicon/nominalisations.ts';
import { inseparablePrefixes, notParticiples, particles, strongVerbs, weakVerbs } from './lexicon/verbs.ts';

const strongByInfinitive = new Map(
  strongVerbs.map(([infinitive, third, participle]) => [infinitive, { third, participle }]),
);
const strongByParticiple = new Map(strongVerbs.map(([infinitive, , participle]) => [participle, infinitive]));
const strongByThird = new Map(strongVerbs.map(([infinitive, third]) => [third, infinitive]));
const weak = new Set(weakVerbs);
for (const [, infinitive] of nominalisations) weak.add(infinitive);
const bareParticiples = new Map(
  strongVerbs
    .filter(([, , participle]) => participle.startsWith('ge'))
    .map(([infinitive, , participle]) => [participle.slice(2), infinitive]),
);
for (const [participle, infinitive] of [
  ['gesendet', 'senden'],
  ['gewendet', 'wenden'],
  ['gehangen', 'hängen'],
  ['gewesen', 'sein'],
  ['geworden', 'werden'],
] as const) {
  strongByParticiple.set(participle, infinitive);
}

/** A separable or inseparable prefix and the rest; the longest prefix whose rest satisfies `accepts`. */
function splitPrefix(
  word: string,
  prefixes: readonly string[],
  accepts: (rest: string) => string | null,
): string | null {
  for (const prefix of prefixes) {
    if (!word.startsWith(prefix) || word.length < prefix.length + 4) continue;
    const rest = accepts(word.slice(prefix.length));
    if (rest !== null) return prefix + rest;
  }
  return null;
}

/** A weak stem's infinitive: "stempel" → "stempeln", "prüf" → "prüfen". */
function infinitiveOfStem(stem: string): string | null {
  if (stem.length < 2) return null;
  if (weak.has(`${stem}n`)) return `${stem}n`;
  if (weak.has(`${stem}en`)) return `${stem}en`;
  return /(?:[^aeiouäöü]|ie|ei|au|eu|ck|ch)(?:el|er)$/.test(stem) ? `${stem}n` : `${stem}en`;
}

/** The infinitive of a third person in -t of a verb that no list knows: "sondert" → "sondern", "wackelt" → "wackeln". */
export function infinitiveOfFinite(word: string): string | null {
  const stem = weakStem(word.toLowerCase());
  return stem === null || stem.length < 3 || !/[aeiouäöüy]/.test(stem) ? null : infinitiveOfStem(stem);
}

/** The stem before a weak ending -t or -et. */
function weakStem(word: string): string | null {
  if (!word.endsWith('t')) return null;
  if (/(?:[dt]|[^aeiouäöülrh][mn])et$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

function baseParticiple(word: string, alone = true): string | null {
  const strong = strongByParticiple.get(word);
  if (strong) return strong;
  if (word.endsWith('iert') && word.length > 6) return `${word.slice(0, -1)}en`;
  if (word.startsWith('ge') && word.length >= 5) {
    const whole = weakStem(word);
    if (alone && whole !== null && weak.has(`${whole}en`)) return `${whole}en`;
    const stem = weakStem(word.slice(2));
    if (stem !== null && (stem.length >= 3 || weak.has(`${stem}en`))) return infinitiveOfStem(stem);
  }
  return null;
}

function inseparableParticiple(word: string): string | null {
  for (const prefix of inseparablePrefixes) {
    if (!word.startsWith(prefix) || word.length < prefix.length + 3) continue;
    const rest = word.slice(prefix.length);
    const strong = bareParticiples.get(rest);
    if (strong) return prefix + strong;
    const stem = weakStem(word);
    if (stem !== null && prefix !== 'um' && /[aeiouäöüy]/.test(stem.slice(prefix.length)))
      return infinitiveOfStem(stem);
  }
  return null;
}

/**
 * The infinitive of an uninflected past participle ("abgeheftet" → "abheften", "übernommen" → "übernehmen",
 * "registriert" → "registrieren"); null where the word is none.
 */
export function participleToInfinitive(participle: string): string | null {
  const word = participle.toLowerCase();
  if (notParticiples.has(word) || !/(?:t|en|an)$/.test(word) || word.length < 5) return null;
  return (
    baseParticiple(word) ??
    splitPrefix(word, particles, (rest) =>
      rest.startsWith('ge') ? baseParticiple(rest, false) : rest.endsWith('iert') ? baseParticiple(rest) : null,
    ) ??
    inseparableParticiple(word) ??
    splitPrefix(word, particles, (rest) => (weakInseparable(rest) ? inseparableParticiple(rest) : null))
  );
}

/** "beauftragt" in "vorausbeauftragt": a particle before an inseparable verb; only where the verb is known. */
function weakInseparable(rest: string): boolean {
  const infinitive = inseparableParticiple(rest);
  return infinitive !== null && weak.has(infinitive);
}

/** "nachzufordern" → "nachfordern"; null where "zu" does not stand between particle and verb. */
export function zuInfinitiveToInfinitive(word: string): string | null {
  const lower = word.toLowerCase();
  for (const particle of particles) {
    if (!lower.startsWith(`${particle}zu`)) continue;
    const base = lower.slice(particle.length + 2);
    if (base.length >= 3 && /(?:en|ern|eln|un)$/.test(base)) return particle + base;
  }
  return null;
}

/** Whether a word is an infinitive we know: listed, strong, or a particle before either. */
export function isInfinitive(word: string): boolean {
  const lower = word.toLowerCase();
  if (weak.has(lower) || strongByInfinitive.has(lower)) return true;
  if (lower.endsWith('ieren') && lower.length > 7) return true;
  return (
    splitPrefix(lower, particles, (rest) => (knownBase(rest) ? rest : null)) !== null ||
    splitPrefix(lower, inseparablePrefixes, (rest) => (strongByInfinitive.has(rest) ? rest : null)) !== null
  );
}

function knownBase(rest: string): boolean {
  return (
    weak.has(rest) ||
    strongByInfinitive.has(rest) ||
    rest.endsWith('ieren') ||
    splitPrefix(rest, inseparablePrefixes, (inner) => (strongByInfinitive.has(inner) ? inner : null)) !== null
  );
}

export interface FiniteForm {
  infinitive: string;
  person: 'ich' | 'du' | 'singular' | 'plural';
}

/** The verb of a finite present form without its particle: "prüft", "gibt", "stellen", "drucke"; null where unknown. */
export function finiteToInfinitive(word: string): FiniteForm | null {
  const lower = word.toLowerCase();
  const cached = finiteCache.get(lower);
  if (cached !== undefined) return cached;
  const form = finite(lower);
  finiteCache.set(lower, form);
  return form;
}

const finiteCache = new Map<string, FiniteForm | null>();

function finite(lower: string): FiniteForm | null {
  if (strongByThird.has(lower)) return { infinitive: strongByThird.get(lower) ?? lower, person: 'singular' };
  if (isInfinitive(lower)) return { infinitive: lower, person: 'plural' };
  for (const prefix of [...inseparablePrefixes, ...particles]) {
    const base = lower.startsWith(prefix) ? strongByThird.get(lower.slice(prefix.length)) : undefined;
    if (base) return { infinitive: prefix + base, person: 'singular' };
  }
  const stem = weakStem(lower);
  if (stem !== null && stem.length >= 3) {
    for (const ending of ['en', 'n']) {
      if (isInfinitive(stem + ending)) return { infinitive: stem + ending, person: 'singular' };
    }
  }
  const addressed = secondPerson(lower);
  if (addressed) return { infinitive: addressed, person: 'du' };
  if (lower.endsWith('e') && lower.length >= 4) {
    const candidate = lower.endsWith('le')
      ? `${lower.slice(0, -2)}eln`
      : lower.endsWith('ere')
        ? `${lower.slice(0, -1)}n`
        : `${lower}n`;
    if (isInfinitive(candidate)) return { infinitive: candidate, person: 'ich' };
    if (isInfinitive(`${lower}n`)) return { infinitive: `${lower}n`, person: 'ich' };
  }
  return null;
}

/** "prüfst", "gibst", "öffnest", "sammelst": what a note says to whom it addresses with "du". */
function secondPerson(lower: string): string | null {
  if (!lower.endsWith('st') || lower.length < 5) return null;
  const stem = lower.slice(0, -2);
  // Strong verbs change their vowel as in the third person: "gibt", "gibst"; "tritt", "trittst".
  for (const third of [`${stem}t`, stem]) {
    const form = thirdOfStrong(third);
    if (form) return form;
  }
  const stems = stem.endsWith('e') ? [stem.slice(0, -1), stem] : [stem];
  for (const one of stems) {
    if (one.length < 3) continue;
    for (const ending of ['en', 'n']) if (isInfinitive(one + ending)) return one + ending;
  }
  return null;
}

function thirdOfStrong(word: string): string | null {
  const bare = strongByThird.get(word);
  if (bare) return bare;
  return splitPrefix(word, [...inseparablePrefixes, ...particles], (rest) => strongByThird.get(rest) ?? null);
}

/** The verb of a noun of action: "Prüfung" → "prüfen", "Versand" → "versenden"; compounds give their last part's verb. */
export function nominalToInfinitive(noun: string): string | null {
  const lower = noun.toLowerCase();
  const listed = nominalisations.get(lower);
  if (listed) return listed;
  if (lower.endsWith('ung')) {
    const stem = lower.slice(0, -3);
    for (const candidate of [`${stem}en`, `${stem}n`, stem.replace(/l$/, 'eln'), stem.replace(/r$/, 'ern')]) {
      if (isInfinitive(candidate)) return candidate;
    }
  }
  // "Anlegen", "Schließen": the infinitive itself as a noun.
  if (isInfinitive(lower) && /^\p{Lu}/u.test(noun)) return lower;
  return null;
}

/** "Vollständigkeitsprüfung" → { object: "Vollständigkeit", infinitive: "prüfen" }; null where no noun of action ends the compound. */
export function compoundAction(noun: string): { object: string; infinitive: string } | null {
  const lower = noun.toLowerCase();
  for (const [action, infinitive] of nominalisations) {
    if (action.length < 4 || !lower.endsWith(action) || lower.length < action.length + 4) continue;
    const first = noun.slice(0, noun.length - action.length);
    if (first.endsWith('-')) return { object: first.slice(0, -1), infinitive };
    return { object: first.replace(/(?<=(?:ung|heit|keit|schaft|ion|tät))s$/, ''), infinitive };
  }
  return null;
}
