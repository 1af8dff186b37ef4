import { de } from './de/index.ts';
import { en } from './en/index.ts';

export type Language = 'de' | 'en';

/** The program's own texts; German is what every other language is measured against. */
export type Texts = typeof de;

const catalogues: Record<Language, Texts> = { de, en };

export function textsFor(language: Language): Texts {
  return catalogues[language];
}
