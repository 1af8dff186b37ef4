import type { SourceDocument } from '@lotse/model';

/** A person named in minutes, an interview or a mail, with the words that say what she or he is. */
export interface NamedPerson {
  /** The surname as printed. */
  name: string;
  /** "Teamleitung", "Sachgebiet Gewerbe"; empty where no document says. */
  post: string;
  /** Short forms printed with the post: "FV" in "Frau Lindner (Forstverwaltung, FV)". */
  shorts: string[];
  document: string;
  block: string;
  /** The words that tell both, verbatim. */
  quote: string;
}

const title = '(?:Frau|Fr\\.|Herrn?|Hrn?\\.|Kollegin|Kollegen?)(?: Dr\\.)?';
const surname = '\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?';
const forename = '(?:\\p{Lu}(?:\\p{Ll}+|\\.) )?';
const post = '(?:\\p{Lu}[\\p{L}-]+|\\d[\\d.]*)(?: (?:und |für |der |des )?(?:\\p{Lu}[\\p{L}-]+|\\d[\\d.]*)){0,3}';

const short = '\\p{Lu}\\p{L}{0,2}\\p{Lu}\\p{L}{0,2}';
const inBrackets = `(?:(?<before>${short}), )?(?<post>${post})(?:, (?<after>${short}|[^()]{3,40}))?`;

const initialPost = `${title} ${forename}(?<name>${surname}) \\((?<initial>\\p{Lu}{1,2})\\),? (?:ist )?(?:vom |von der |aus dem |aus der |im |in der )?(?<post>${post})`;

/** Ways to say what somebody is; each with the groups `name` and `post`. */
const introductions: readonly RegExp[] = [
  new RegExp(initialPost, 'gu'),
  new RegExp(
    `(?<!\\p{L})(?<post>\\p{Lu}\\p{L}*(?:leiterin|leiter|meisterin|meister|beauftragte|referentin|referent|rätin|dezernentin|dezernent)) (?<name>${surname})(?![\\p{L}-])`,
    'gu',
  ),
  new RegExp(`${title} ${forename}(?<name>${surname}) \\(${inBrackets}\\)`, 'gu'),
  new RegExp(`(?<!\\p{L})\\p{Lu}\\p{Ll}+ (?<name>${surname}) \\(${inBrackets}\\)`, 'gu'),
  new RegExp(
    `${title} ${forename}(?<name>${surname}),? (?:ist )?(?:vom|von der|von|aus dem|aus der|im|in der|bei der|beim) (?<post>${post})`,
    'gu',
  ),
  new RegExp(
    `${title} ${forename}(?<name>${surname}), (?:(?:die|der|unsere?|Leiterin|Leiter) )?(?<post>${post})(?=[,.;)]|$)`,
    'gu',
  ),
  new RegExp(
    `(?:unsere?|die|der|Die|Der|Unsere?) (?<post>\\p{L}*(?:leitung|leiterin|leiter|bearbeiterin|bearbeiter|beauftragte)),? \\(?${title} ${forename}(?<name>${surname})`,
    'gu',
  ),
];

const isShort = new RegExp(`^${short}$`, 'u');

/** The persons whose post the documents tell, then those whom they only name as somebody who acts. */
export function personsIn(documents: readonly SourceDocument[]): NamedPerson[] {
  const persons: NamedPerson[] = [];
  for (const document of documents) {
    if (document.kind === 'law' || document.kind === 'form') continue;
    for (const block of document.blocks) {
      if (block.quoted) continue;
      for (const pattern of introductions) {
        for (const match of block.text.matchAll(pattern)) {
          const { name = '', post: words = '', before, after, initial } = match.groups ?? {};
          if (!name || !words || persons.some((one) => one.name === name)) continue;
          const shorts = [before, after].flatMap((one) => (one !== undefined && isShort.test(one) ? [one] : []));
          if (initial) shorts.push(initial);
          persons.push({ name, post: words, shorts, document: document.id, block: block.id, quote: match[0] });
        }
      }
    }
  }
  return persons;
}

/** Persons of whom a document tells that they do something, by surname: "Frau Steinmann prüft …". */
export function titledNames(text: string): string[] {
  return [...text.matchAll(new RegExp(`(?<!\\p{L})${title} ${forename}(${surname})`, 'gu'))].flatMap((match) =>
    match[1] ? [match[1]] : [],
  );
}
