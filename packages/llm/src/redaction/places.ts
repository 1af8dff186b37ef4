import type { Kind } from './kind.ts';

const part = '\\p{Lu}[\\p{L}ß]*';
const number = '\\d{1,4}(?: ?[a-z](?!\\p{L}))?(?: ?[-–/] ?\\d{1,4}(?: ?[a-z](?!\\p{L}))?)?';
/** Words that end a street's name and hardly anything else. */
const sure = '(?:[Ss]traße|[Ss]trasse|[Ss]tr\\.|[Aa]llee|[Gg]asse|[Cc]haussee|[Pp]romenade)';
/** Words that end other things too: "Bauhof 2", "Stellplatz 3". */
const unsure =
  '(?:[Ww]eg|[Pp]latz|[Rr]ing|[Dd]amm|[Uu]fer|[Ss]tieg|[Ss]teig|[Pp]fad|[Mm]arkt|[Hh]of|[Bb]erg|[Pp]ark|[Ww]all|[Gg]raben|[Kk]amp|[Ww]inkel|[Zz]eile|[Aa]nger|[Tt]wiete|[Bb]rücke|[Tt]or|[Hh]alde|[Ff]eld|[Bb]ogen)';
const preposition =
  '(?:Am|An der|An den|Im|In der|In den|Auf der|Auf dem|Auf den|Zum|Zur|Unter den|Unter der|Hinter der|Hinter den|Hinter dem|Vor dem|Vor der|Vor den|Bei der|Bei den|Zu den|Alte|Alter|Neue|Neuer|Lange|Kleine|Große|Obere|Untere)';
const town = `\\d{5} ${part}(?:[- ](?:am|an|der|im|bei|ob)? ?${part}){0,2}`;
const between = '(?:,? |,?[ \\t]*\\n[ \\t]*(?:\\[[\\w-]{1,40}\\][ \\t]*(?:\\([^()\\n]{1,60}\\)[ \\t]*)?)?)';

/** An authority's own address: what stands before it names the house, its rooms or hours. */
const authority =
  /(?:\p{L}*(?:amt|amtes|behörde|verwaltung|rathaus|bürgerbüro|ministerium|gericht|dienststelle|gesundheitsdienst|jobcenter|standesamt|kasse|archiv|werke?)\b|\b(?:Stadt|Gemeinde|Landkreis|Kreis|Markt|Behörde|Amt|Dienstgebäude|Hausanschrift|Besuch\w*|Postanschrift|Lieferanschrift|Sprech\w*|Öffnungszeiten|Servicezeiten|Zimmer|Sitz|Geschäftsstelle)\b)/iu;

/** What tells of a person's home. */
const home =
  /(?:⟦PERSON-\d+⟧|\b(?:wohnhaft|wohnt|wohnen|gemeldet|Wohnung|Wohnsitz|Privatanschrift|Halter(?:in)?|Antragsteller(?:in)?)\b)/u;

/** The last two lines before, and what is said in them. */
function nearest(before: string): string {
  return before.split('\n').slice(-3).join('\n').slice(-140);
}

/** Whose address it is: the nearer word decides. */
function isHome(before: string): 'yes' | 'no' | 'unknown' {
  const near = nearest(before);
  const last = (pattern: RegExp): number =>
    [...near.matchAll(new RegExp(pattern, `g${pattern.flags}`))].at(-1)?.index ?? -1;
  const [person, office] = [last(home), last(authority)];
  if (person < 0 && office < 0) return 'unknown';
  return person > office ? 'yes' : 'no';
}

const measure =
  /^\s*(?:Tage?n?|Wochen?|Monate?n?|Jahren?|Uhr|Euro|EUR|€|%|Prozent|Stück|Personen|Plätze|Stunden|Minuten|km|m²?|Abs|Satz|Nr)(?!\p{L})/u;
const notStreets =
  /^(?:Dienst|Rechts|Post|Verwaltungs|Instanzen|Arbeits|Park|Stell|Liege|Grab|Aus|Um|Über|Bau|Fried|Bahn|Wert|Sport|Spiel|Fest|Kita|Studien|Ausbildungs|Heim|Pflege|Standes|Schul|Fuß|Rad|Geh)(?:weg|platz|hof|feld|park)\b/;

/** Homes of persons. Addresses of authorities stay, where it can be told that they are. */
export const places: readonly Kind[] = [
  {
    name: 'ANSCHRIFT',
    pattern: new RegExp(
      `(?<!\\p{L})(?:Stra(?:ß|ss)e(?: und Hausnummer| ?/ ?Hausnummer|, Hausnummer)?|Anschrift|Adresse|Wohnanschrift|Wohnhaft)[ \\t]*:[ \\t]*(?<value>(?:${preposition} )?${part}(?:[ -]${part}){0,3} ${number}(?:,? ${town})?)(?![\\p{L}\\d])`,
      'gu',
    ),
    accepts: (_value, before) => isHome(before) !== 'no',
  },
  {
    name: 'ANSCHRIFT',
    pattern: new RegExp(
      `(?<![\\p{L}\\d-])(?<value>(?:(?:${preposition} )(?:${part} )?)?${part}(?:-${part}){0,3}(?:[- ]${unsure}|[- ]${sure})? ${number}${between}${town})(?![\\p{L}\\d])`,
      'gu',
    ),
    accepts: (_value, before) => isHome(before) !== 'no',
  },
  {
    name: 'ANSCHRIFT',
    pattern: new RegExp(
      `(?<![\\p{L}\\d-])(?<value>(?:${preposition} )?(?:\\p{Lu}[\\p{L}ß]*(?:-${part}){0,3}[- ])?(?:\\p{Lu}[\\p{L}ß]*)?${sure} ${number})(?![\\p{L}\\d])`,
      'gu',
    ),
    accepts: (_value, before, after) => isHome(before) !== 'no' && !measure.test(after),
  },
  {
    name: 'ANSCHRIFT',
    pattern: new RegExp(
      `(?<![\\p{L}\\d-])(?<value>(?:${preposition} )?(?:${part}(?:-${part}){0,3}[- ])?(?:${part})?${unsure} ${number})(?![\\p{L}\\d])`,
      'gu',
    ),
    accepts: (value, before, after) => isHome(before) === 'yes' && !measure.test(after) && !notStreets.test(value),
  },
];
