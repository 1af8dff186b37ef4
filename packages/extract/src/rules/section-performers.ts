import type { Cast, Member } from './cast.ts';
import type { Passage } from './passages.ts';

const within = /(?:^|\s)(?:durch|im|in der|bei der|beim|in den|am|an der) (?:die |den |das |der )?(?=\p{Lu})/u;
const tasksOf =
  /^(?:Aufgaben?|Tätigkeit(?:en)?|Arbeiten|Arbeitsschritte|Bearbeitung|Ablauf|Vorgehen|Zuständigkeit(?:en)?) (?:der|des) (?=\p{Lu})/u;

/** "Zuständig ist die Forstverwaltung.": who does what the sentences below tell without an agent. */
const declared = /^(?:Zuständig|Verantwortlich|Federführend)\s+(?:ist|sind)\s+([^.;,]+)\.?$/u;

const performers = new WeakMap<Passage['section'], Member>();

/** Takes note of a sentence that says who is responsible for a section's work. */
export function noteResponsible(passage: Passage, cast: Cast): void {
  const words = declared.exec(passage.text)?.[1];
  const member = words ? cast.resolve(words) : undefined;
  if (member && /^(?:unit|role)$/.test(member.kind)) performers.set(passage.section, member);
}

/**
 * Whose work a section tells: the unit that its heading names ("Poststelle", "Prüfung durch das Umweltamt", "Aufgaben der
 * Kasse"), or that a sentence in it makes responsible. A heading may name a unit that is only asked or written to.
 */
export function responsibleFor(passage: Passage, cast: Cast): Member | undefined {
  const said = performers.get(passage.section);
  if (said) return said;
  const { title } = passage.section;
  if (title === '' || title === passage.document.title) return undefined;
  const lead = tasksOf.exec(title) ?? within.exec(title);
  const words = lead ? title.slice(lead.index + lead[0].length) : title;
  const member = cast.resolve(words);
  if (!member || !/^(?:unit|role)$/.test(member.kind)) return undefined;
  const named = [member.name, ...member.aliases].some((name) => name.toLowerCase() === words.toLowerCase());
  return lead || named ? member : undefined;
}
