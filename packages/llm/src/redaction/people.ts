import { familyNamesThatAreWords, givenNames } from './given-names.ts';
import type { Kind } from './kind.ts';

const letter = '\\p{L}';
const word = `\\p{Lu}[${letter}'’]*(?:-\\p{Lu}[${letter}]+)*`;
const nobility = '(?:von|van|de|der|den|dem|ten|zu|zur|vom|el|al|da|di)';
/** Within a name; "Frau Dr. Abel von Fall zu Fall" has none. */
const within =
  '(?:(?:von|van|de|el|al|da|di)(?:\\s+(?:der|den|dem))?\\s+(?!(?:Fall|Amts|Hand|Anfang|Beginn|Montag|Herrn?|Frau)\\b))';
const title = '(?:(?:Dr|Prof|Dipl)\\.(?:-?\\p{L}+\\.)*\\s+)*';
const fullName = `${title}(?:${nobility}\\s+)*${word}(?:\\s+${within}?${word})?`;
/** The same on one line, up to three words. */
const nameOnLine = `${title}(?:\\p{Lu}\\.[ \\t]*){0,2}(?:${nobility}[ \\t]+)*${word}(?:[ \\t]+(?:${nobility}[ \\t]+)?${word}){0,2}`;

/** How a line begins in a document as it is sent: `[b-3f9a12] (Tabellenzeile) `. */
const lineStart = '(?:\\[[\\w-]{1,40}\\][ \\t]*(?:\\([^()\\n]{1,60}\\)[ \\t]*)?)?';

/** After "Frau" or "Herr" stands no name but an office: "Frau Bürgermeisterin", "Herrn Landrat". */
const office =
  /(?:meister|meisterin|leiter|leiterin|leitung|rat|rätin|direktor|direktorin|bearbeiter|bearbeiterin|referent|referentin|beamter|beamtin|präsident|präsidentin|minister|ministerin|kollege|kollegin|kollegen|kolleginnen|antragsteller|antragstellerin|halter|halterin|inhaber|inhaberin|vertreter|vertreterin|oder|und|auftrag|vertretung)$/i;

/** A word that ends so names an institution or what a form asks for, not a person. */
const institution =
  /(?:amt|amtes|ämter|behörde|stadt|gemeinde|kreis|kreises|verwaltung|büro|stelle|kasse|referat|abteilung|bereich|dezernat|team|service|gericht|ministerium|verein|gmbh|rathaus|schule|praxis|dienst|dienste|zentrum|center|institut|archiv|bibliothek|kammer|verband|wesen|kanzlei|polizei|feuerwehr|anstalt|agentur|jobcenter|sachgebiet|fachdienst|werke)$/i;

const noNames: ReadonlySet<string> = new Set(
  `Vorname Vornamen Nachname Name Familienname Geburtsname Anschrift Straße Hausnummer Ort Wohnort Datum Unterschrift
  Telefon Telefax Fax E-Mail Mail Titel Firma Kolleginnen Kollegen Kollegium Damen Herren Bürgerinnen Bürger Eltern
  Mitbürgerinnen Mitbürger Gäste Alle Zusammen Team Leute Nachbarn Mitglieder Der Die Das Ein Eine Bitte Vielen Danke
  Anlage Anlagen Ihre Ihr Ihrem Ihren Im Am In Mit Von Zu Sie Wir Es Herr Herrn Frau Betreff Sehr Hinweis Sachbearbeitung
  Interviewer Interviewerin Frage Antwort Protokoll Sekretariat`
    .split(/\s+/)
    .filter((name) => name !== ''),
);

function canBeName(value: string): boolean {
  const words = value.split(/\s+/);
  return !words.some((one) => noNames.has(one) || office.test(one) || institution.test(one));
}

const isFullName = (value: string): boolean => canBeName(value) && / /.test(value);

const greetings = '(?:[Gg]rü(?:ß|ss)en?|[Gg]ru(?:ß|ss)|Hochachtungsvoll|MfG|LG|VG)';
const forWhom = '(?:[Ii]m Auftrag|[Ii]\\. ?A\\.|[Ii]n Vertretung|[Ii]\\. ?V\\.|gez\\.|Ihre?|\\(?Unterschrift\\)?)';

/** Names of persons, by what stands around them; the more certain come first. */
export const people: readonly Kind[] = [
  {
    name: 'PERSON',
    pattern: new RegExp(`(?<!${letter})(?:Frau|Fr\\.|Herrn?|Hrn?\\.)\\s+(?<value>${fullName})`, 'gu'),
    accepts: (value) => !office.test(value) && !noNames.has(value),
  },
  {
    name: 'PERSON',
    pattern: new RegExp(
      `(?<!${letter})(?:gez\\.|i\\. ?A\\.|i\\. ?V\\.(?=\\s+\\p{Lu}\\S+\\s+\\p{Lu}\\S+\\s*$)|Ansprechpartner(?:in)?:|Ansprechperson:|Kontaktperson:|Sachbearbeiter(?:in)?:|Bearbeiter(?:in)?:|Verfasser(?:in)?:|Antragsteller(?:in)?:|Halter(?:in)?:|Eigentümer(?:in)?:|Betroffener?:|Unterzeichnet von:?|Absender:|Empfänger:|Unterschrift:|Zeug(?:e|in):|Kind:|Vater:|Mutter:|(?:Verm|M)ieter(?:in)?:|Nachbar(?:in)?:|Anwesend:|Teilnehmende:|Name:|Von:|An:|Cc:|Erstellt von:?|Geprüft von:?|Freigegeben von:?|[Vv]ertreten durch)\\s*(?<value>${fullName})`,
      'gmu',
    ),
    accepts: isFullName,
  },
  {
    name: 'PERSON',
    pattern: new RegExp(
      `(?<!${letter})(?:gez\\.|Vornamen?:|Nachname:|Familienname:|Geburtsname:|[Gg]eb(?:\\.|orene[rn]?)(?=\\s+\\p{Lu}))\\s*(?<value>${word})`,
      'gu',
    ),
    accepts: canBeName,
  },
  {
    name: 'PERSON',
    pattern: new RegExp(
      `(?<!${letter})(?<value>(?:(?:Dr|Prof)\\.(?:-?\\p{L}+\\.)*\\s+)+(?:${within})?${word}(?:[ \\t]+${word})?)`,
      'gu',
    ),
    accepts: (value) => canBeName(value.replace(/^(?:\S+\.\s+)+/u, '')),
  },
  {
    name: 'PERSON',
    pattern: new RegExp(
      `(?<!${letter})(?:[Ii]ch(?: bin| heiße|,)|[Mm]ein Name ist|[Nn]amens)\\s+(?<value>${word}\\s+(?:${within})?${word})`,
      'gu',
    ),
    accepts: isFullName,
  },
  {
    name: 'PERSON',
    pattern: new RegExp(
      `(?<!${letter})(?:Eheleuten?|Familie|Ehepaar|Geschwistern?)\\s+(?<value>${word}(?:\\s+und\\s+${word})?(?:\\s+${word})?)`,
      'gu',
    ),
    accepts: (value) => canBeName(value.replace(' und ', ' ')),
    unless: /(?:der|die|deren|dessen|den|[Ii]hre[rn]?|eine[rn]?|seine[rn]?|jede[rn]?)\s+Familie\s+$/,
  },
  {
    name: 'PERSON',
    pattern: new RegExp(`(?<![${letter}-])(?<value>${word},[ \\t]${word})(?=[ \\t]*(?:[,;.)(|\\n]|$))`, 'gu'),
    accepts: (value) => {
      const [family = '', given = ''] = value.split(/,\s/);
      return givenNames.has(given) && !givenNames.has(family) && canBeName(family);
    },
  },
  {
    name: 'PERSON',
    pattern: new RegExp(
      `^${lineStart}(?:Lieber?|Hallo|Hi|Moin|Servus|Guten (?:Morgen|Tag|Abend))[ \\t]+(?<value>${nameOnLine})(?=[ \\t]*(?:[,!\\n]|$|und\\b))`,
      'gmu',
    ),
    accepts: canBeName,
  },
  {
    name: 'PERSON',
    pattern: new RegExp(`(?:,|\\bund)[ \\t]+liebe[rn]?[ \\t]+(?<value>${word})(?=[ \\t]*(?:[,!\\n]|$|und\\b))`, 'gmu'),
    accepts: canBeName,
  },
  {
    name: 'PERSON',
    pattern: new RegExp(
      `(?<!${letter})${greetings}(?!${letter})[ \\t]*[,.!]?[ \\t]*(?:\\n[ \\t]*${lineStart}(?:${forWhom}[ \\t]*[,.]?[ \\t]*)?){0,4}(?<value>${nameOnLine})(?=[ \\t]*(?:[\\n,(|–]|$))`,
      'gu',
    ),
    accepts: canBeName,
  },
  {
    name: 'PERSON',
    pattern: new RegExp(
      `(?<![${letter}\\d.-])(?<value>${word}(?:[ \\t]+(?:${nobility}[ \\t]+)?${word})?)(?![${letter}\\d]|-\\p{Lu})`,
      'gu',
    ),
    accepts: (value) => {
      const [given = '', ...others] = value.split(/\s+/);
      const known = given.split('-').every((part) => givenNames.has(part));
      return known && canBeName(others.join(' ') || given);
    },
    narrows: (value) => {
      const [given = '', ...others] = value.split(/\s+/);
      return others.some((one) => familyNamesThatAreWords.has(one) && !isLikelyFamily(one)) ? given : value;
    },
    unless: /(?:\bSt\.|\bSankt|[Ss]traße|[Pp]latz)\s*$/,
  },
];

/** After a given name a word for who does something is mostly a name after all: "Anna Richter". */
function isLikelyFamily(name: string): boolean {
  return !/^(?:Bescheid|Antrag|Stadt|Land|Kreis)$/.test(name);
}

/** A family name alone is taken out only from this length on. */
const SHORTEST_FAMILY_NAME = 4;

/** The family names of these people that may be taken out wherever else they stand. */
export function familyNames(people: Iterable<string>): string[] {
  const last = [...people].map((value) => (/^(\S+),/.exec(value)?.[1] ?? value.split(/\s+/).at(-1)) || '');
  return [...new Set(last)].filter(
    (name) => name.length >= SHORTEST_FAMILY_NAME && !familyNamesThatAreWords.has(name) && !noNames.has(name),
  );
}
