import type { ParticipantKind } from '@lotse/model';
import { actorNouns, notActors } from './lexicon/participants.ts';

export const generic =
  /^(?:Fachdienst|Fachbereich|Sachgebiet|Abteilung|Dezernat|Referat|Amt|Einrichtung|Träger|Schalter)$/;

export const endings =
  '(?:e[snr]?|n|s|en|innen|ern|:innen|\\*innen|/in|/-in|in|r|inspektion|präsidium|dienststelle|behörde)?$';

export const whole = actorNouns.map(({ pattern, kind }) => ({
  kind,
  pattern: new RegExp(`${pattern.source}${endings}`, pattern.flags),
}));

export function actorKind(word: string, loose = false): ParticipantKind | undefined {
  if (notActors.test(word) || notActors.test(nominative(word)) || (generic.test(word) && !loose)) return undefined;
  return whole.find(({ pattern }) => pattern.test(word))?.kind;
}

/** The kind of the first word of a phrase that names an actor; "antragstellende Person" is one too. */
export function actorKindOfPhrase(phrase: string): ParticipantKind | undefined {
  if (/antragstellend|anzeigend|berechtigte Person/i.test(phrase)) return 'applicant';
  for (const word of phrase.match(/\p{Lu}[\p{L}/-]+/gu) ?? []) {
    const kind = actorKind(word, true);
    if (kind) return kind;
  }
  if (/Dienst\b/.test(phrase)) return 'unit';
  return undefined;
}

/** The name that a short form in parentheses explains: from its last actor noun's adjectives to the parenthesis. */
export function nameBefore(text: string): string | undefined {
  const words = text.trim().split(/\s+/);
  const last = words.findLastIndex((word) => actorKind(word, true) !== undefined || /^Dienst(?:es|e)?$/.test(word));
  if (last < 0) return undefined;
  let first = last;
  while (
    first > 0 &&
    /^(?:untere[nr]?|obere[nr]?|zentrale[nr]?|\p{Lu}\p{Ll}+(?:e[nrs]?))$/u.test(words[first - 1] ?? '') &&
    first > last - 3
  )
    first--;
  return words.slice(first).join(' ');
}

export function expand(name: string): string {
  return name.replace(/^FD /, 'Fachdienst ').replace(/^FB /, 'Fachbereich ').replace(/^SG /, 'Sachgebiet ');
}

/** "Steueramtes" → "Steueramt", "Sekretariate" → "Sekretariat"; other words as they are. */
export function nominative(word: string): string {
  return word
    .replace(/^(Fachdienst|Fachbereich|Sachgebiet|Dezernat|Referat|Amt)(?:es|s)(?= \d)/, '$1')
    .replace(/^Leuten?$/, 'Person')
    .replace(/(amt|büro|dienst|sekretariat|gericht|team|rat)(?:es|s|e|en)$/i, '$1')
    .replace(/(verein)(?:es|s|e|en)$/i, '$1')
    .replace(/(stelle|kasse|behörde)n$/i, '$1')
    .replace(/(leitung|bearbeitung)en$/i, '$1')
    .replace(/(ende|igte|amte)n$/i, '$1')
    .replace(/^(Amt|Stelle|Behörde)(?:s|es|n)$/, '$1')
    .replace(/(steller|halter|nehmer|inhaber|bearbeiter)s$/i, '$1');
}

/** One key for the forms of a name: case, ending and gender folded. */
export function keyOf(name: string): string {
  const folded = expand(nominative(name)).toLowerCase();
  if (/\d/.test(folded)) return folded;
  if (/^sachbearbeit/.test(folded)) return 'sachbearbeit';
  if (/^verein(?:es|s|e|en)?$/.test(folded)) return 'verein';
  const stem = folded.replace(/(?:[:*/]innen|[:*/]-?in|innen|in)$/, '').replace(/(?:es|en|er|n|s|e)$/, '');
  return stem.length >= 2 ? stem : folded;
}

/** "Halterin" and "Halter" are one: "Halter/in". */
export function nameOfMember(member: { name: string; aliases: ReadonlySet<string> }): string {
  if (/^(?:Antragstellende|Anzeigende|Anmeldende|Betroffene)$/.test(member.name)) return `${member.name} Person`;
  const masculine = member.name.replace(/in$/, '');
  const both = [member.name, ...member.aliases];
  return both.includes(masculine) && both.includes(`${masculine}in`) ? `${masculine}/in` : member.name;
}
