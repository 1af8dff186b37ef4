/** A text without personal data, and the way back. */
export interface Redaction {
  text: string;
  /** What each token stands for; empty where nothing was found. */
  originals: ReadonlyMap<string, string>;
}

interface Kind {
  /** Stands in the token: ⟦PERSON-1⟧. */
  name: string;
  pattern: RegExp;
  /** Narrows a match down; undefined if it is none after all. The group to replace is named `value`, else all. */
  accepts?: (value: string) => boolean;
}

const letter = '\\p{L}';
const word = `\\p{Lu}[${letter}'’]*(?:-\\p{Lu}[${letter}]+)*`;
const nobility = '(?:von|van|de|zu|zur|vom|el|al|da|di)';
const fullName = `(?:(?:Dr|Prof|Dipl)\\.(?:-?\\p{L}+\\.)*\\s+)*(?:${nobility}\\s+)*${word}(?:\\s+(?:${nobility}\\s+)?${word})?`;

/** After "Frau" or "Herr" stands no name but an office: "Frau Bürgermeisterin", "Herrn Landrat". */
const office =
  /(?:meister|meisterin|leiter|leiterin|leitung|rat|rätin|direktor|direktorin|bearbeiter|bearbeiterin|referent|referentin|beamter|beamtin|präsident|präsidentin|minister|ministerin|kollege|kollegin|antragsteller|antragstellerin|halter|halterin|inhaber|inhaberin|oder|und)$/i;

/** What is personal, and how it is written. The order matters: the more certain come first. */
const kinds: readonly Kind[] = [
  {
    name: 'IBAN',
    pattern: /(?<![\p{L}\d])[A-Z]{2}\d{2}(?:[ \u00a0]?[A-Z\d]{4}){3,7}(?:[ \u00a0]?[A-Z\d]{1,3})?(?![\p{L}\d])/gu,
    accepts: isIban,
  },
  { name: 'MAIL', pattern: /[\p{L}\d._%+-]{1,64}@(?:[\p{L}\d-]{1,63}\.){1,6}\p{L}{2,24}/gu },
  {
    name: 'STEUER-ID',
    pattern:
      /(?:(?:steuer-?\s?(?:id|identifikationsnummer|ident-?nr\.?|nummer|nr\.?)|identifikationsnummer|idnr\.?)\s*(?:\([^)]{0,20}\))?\s*[:.]?\s*)(?<value>\d[\d /]{8,16}\d)(?!\d)/giu,
  },
  { name: 'STEUER-ID', pattern: /(?<!\d)\d{2} \d{3} \d{3} \d{3}(?!\d)/g },
  {
    name: 'GEBURTSDATUM',
    pattern:
      /(?:geb(?:oren|\.)?(?:\s+am)?|geburtsdatum|geburtstag)\s*:?\s*(?<value>\d{1,2}\.\s?(?:\d{1,2}\.|\p{L}{3,9})\s?\d{2,4}|\d{4}-\d{2}-\d{2})/giu,
  },
  {
    name: 'TELEFON',
    pattern:
      /(?:(?:tel(?:efon|efax)?|fax|mobil|handy|durchwahl|ruf(?:nummer)?|☎)\s*\.?(?:-?nr\.?)?\s*:?\s*)(?<value>\(?\+?\d[\d ()/.–-]{3,20}\d)/giu,
  },
  { name: 'TELEFON', pattern: /(?<![\p{L}\d.,-])(?:\+49|0049|\+43|\+41)[ (\d][\d ()/–-]{5,20}\d(?!\d)/gu },
  {
    name: 'TELEFON',
    pattern: /(?<![\p{L}\d.,/-])\(?0\d{2,5}\)?(?: ?\/ ?| |-)\d{2,}(?:[ -]\d{1,8}){0,4}(?!\d|[.,]\d)/gu,
  },
  {
    name: 'PERSON',
    pattern: new RegExp(`(?<!${letter})(?:Frau|Herrn?)\\s+(?<value>${fullName})`, 'gu'),
    accepts: (value) => !office.test(value),
  },
  {
    name: 'PERSON',
    pattern: new RegExp(
      `(?<!${letter})(?:gez\\.|i\\. ?A\\.|i\\. ?V\\.(?=\\s+\\p{Lu}\\S+\\s+\\p{Lu}\\S+\\s*$)|Ansprechpartner(?:in)?:|Sachbearbeiter(?:in)?:|Bearbeiter(?:in)?:|Verfasser(?:in)?:|Name:|Von:|An:|Cc:|Erstellt von:?|Geprüft von:?|Freigegeben von:?)\\s*(?<value>${fullName})`,
      'gmu',
    ),
    accepts: (value) => !office.test(value) && / /.test(value),
  },
];

function isIban(value: string): boolean {
  const plain = value.replace(/\s/g, '');
  if (plain.length < 15 || plain.length > 34) return false;
  let rest = 0;
  for (const sign of plain.slice(4) + plain.slice(0, 4)) {
    const digits = /\d/.test(sign) ? sign : String(sign.charCodeAt(0) - 55);
    for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
  }
  return rest === 1;
}

/** Family names found by a cue are taken out wherever else they stand: the last word of the name. */
const shortestFamilyName = 4;

/**
 * Replaces personal data by tokens such as ⟦PERSON-1⟧: IBANs, tax numbers, e-mail addresses, telephone numbers, dates
 * of birth and names that a word before them gives away ("Frau", "gez."). The same value always gets the same token.
 * `restore(redact(text)) === text` for every text. Names without such a word are not recognised.
 */
export function redact(text: string): Redaction {
  const tokens = new Map<string, string>();
  const originals = new Map<string, string>();
  const counts = new Map<string, number>();
  const unspaced = text.replace(/\s/g, '');
  const tokenFor = (kind: string, value: string): string => {
    const known = tokens.get(value);
    if (known !== undefined) return known;
    let token: string;
    do {
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      token = `⟦${kind}-${count}⟧`;
    } while (unspaced.includes(token));
    tokens.set(value, token);
    originals.set(token, value);
    return token;
  };

  let pieces: Piece[] = [{ text, open: true }];
  for (const { name, pattern, accepts } of kinds) {
    pieces = replaceIn(pieces, pattern, (value) => (accepts?.(value) === false ? undefined : tokenFor(name, value)));
  }
  const people = [...originals].flatMap(([token, value]) => (token.startsWith('⟦PERSON-') ? [value] : []));
  const families = new Set(people.map((value) => value.split(/\s+/).at(-1) ?? ''));
  for (const family of families) {
    if (family.length < shortestFamilyName) continue;
    const pattern = new RegExp(`(?<!${letter})${escapeForRegExp(family)}(?!${letter})`, 'gu');
    pieces = replaceIn(pieces, pattern, (value) => tokenFor('PERSON', value));
  }
  return { text: pieces.map((piece) => piece.text).join(''), originals };
}

/** A stretch of text; once it is a token it is closed to the patterns that follow. */
interface Piece {
  text: string;
  open: boolean;
}

function replaceIn(pieces: readonly Piece[], pattern: RegExp, tokenOf: (value: string) => string | undefined): Piece[] {
  return pieces.flatMap((piece) => {
    if (!piece.open) return [piece];
    const result: Piece[] = [];
    let from = 0;
    for (const match of piece.text.matchAll(pattern)) {
      const value = match.groups?.['value'] ?? match[0];
      const token = tokenOf(value);
      if (token === undefined) continue;
      const at = match.index + match[0].lastIndexOf(value);
      result.push({ text: piece.text.slice(from, at), open: true }, { text: token, open: false });
      from = at + value.length;
    }
    result.push({ text: piece.text.slice(from), open: true });
    return result.filter(({ text }) => text !== '');
  });
}

function escapeForRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Puts what the tokens stand for back into a text. */
export function restore(text: string, originals: ReadonlyMap<string, string>): string {
  if (originals.size === 0) return text;
  return text.replace(
    /⟦\s*([\p{L}-]+-\d+)\s*⟧/gu,
    (token, name: string) => originals.get(token) ?? originals.get(`⟦${name}⟧`) ?? token,
  );
}

/** The same in every string of a JSON value. */
export function restoreIn(value: unknown, originals: ReadonlyMap<string, string>): unknown {
  if (originals.size === 0) return value;
  if (typeof value === 'string') return restore(value, originals);
  if (Array.isArray(value)) return value.map((item) => restoreIn(item, originals));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, restoreIn(item, originals)]));
  }
  return value;
}

/** Whether an address is this machine: the loopback names and addresses, nothing else. */
export function isLocal(url: string): boolean {
  const host = URL.parse(url)?.hostname.toLowerCase() ?? '';
  return host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host);
}
