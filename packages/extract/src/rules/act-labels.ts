import { analyseClauses, nominalToInfinitive, type Phrase, type Predicate } from '@lotse/german';
import type { Cast } from './cast.ts';
import { nameOf } from './labels.ts';
import { type Passage, roleOf } from './passages.ts';
import type { Roles } from './roles.ts';

/** Prepositional phrases that belong into a label, by verb or always. */
export function labelPhrases(predicate: Predicate, roles: Roles, cast: Cast): Phrase[] {
  return predicate.phrases
    .filter((phrase) => phrase.kind === 'pp' && phrase !== roles.agentPhrase && /^[\p{Lu}„\d]/u.test(phrase.head))
    .filter((phrase) => {
      // What hangs on a dropped phrase goes with it: "durch Zugriff auf das Register", "mit der Bitte um Rückgabe".
      const before = predicate.phrases[predicate.phrases.indexOf(phrase) - 1];
      const governs =
        before?.kind === 'pp' &&
        before !== roles.agentPhrase &&
        ((before.preposition === 'durch' && !cast.resolve(before.text)) ||
          /^(?:Bitte|Hinweis|Zugriff|Verweis|Bezug|Angabe|Antrag)$/.test(before.head));
      if (phrase.follows && governs) return false;
      if (/^(?:Ziffern?|Nr|Nummer|Absatz|Abschnitt|Tabelle|Anlage)$/.test(phrase.head)) return false;
      const noun = phrase.head;
      switch (phrase.preposition) {
        case 'auf':
          return !/^(?:Grundlage|Postweg|Wunsch|Antrag|Basis|Weise|Wege?|Kosten|Dauer)$/.test(noun);
        case 'an':
          return (
            cast.resolve(phrase.text)?.kind !== 'applicant' &&
            !/^(?:Tag|\p{L}+tag|Ende|Anfang|Montag|Ersten|Schultag|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)$/u.test(
              noun,
            )
          );
        case 'in':
          return !/^(?:Fall|Falle|Fällen|Regel|Einzelfall|Wege?|Anschluss|Verfahren|Übrigen|Rahmen|Zeit|Höhe|Voraus|Form|Original|Internet|Umfang|Ganzen|Sinne|Hinblick|Termin|Geschäftszimmer|Umlaufmappe|Kreishaus|Rathaus)$/.test(
            noun,
          );
        case 'mit':
          return !/^(?:Frist|Nachfrist|Post|Hauspost|Brief|Bitte|Hilfe|Hinweis|Taschenrechner|Fristsetzung|Postzustellungsurkunde|Rechtsbehelfsbelehrung|Hand|Zahllauf|Vorgang|Textbausteinen|Angabe|Person|Karte|Wirkung|Begründung|E-Mail|Unterlagen)$/.test(
            noun,
          );
        case 'nach':
          return /^(?:befragen|fragen|erfragen)$/.test(predicate.infinitive);
        case 'über':
        case 'um':
        case 'gegen':
          return true;
        case 'zu':
          return !/^(?:Schluss|Beginn|Ende|Zeitpunkt|Termin|\p{L}+termin|Grunde|Verfügung|Zwecke?)$/u.test(noun);
        case 'bei':
          return cast.resolve(phrase.text) !== undefined && cast.resolve(phrase.text)?.kind !== 'applicant';
        case 'aus':
          return /^(?:abrufen|exportieren|entnehmen|streichen|aussuchen|suchen|abgleichen)$/.test(predicate.infinitive);
        default:
          return false;
      }
    })
    .slice(0, 2);
}

export function asLabel(phrase: Phrase): string {
  const preposition = phrase.preposition ?? '';
  if (preposition === 'zu')
    return `${phrase.form === 'zur' || phrase.form === 'zum' ? phrase.form : 'zu'} ${nameOf(phrase, false)}`;
  // A declined adjective without its article reads wrong: "in der roten Mappe" → "in Mappe".
  const bare =
    phrase.determiner &&
    phrase.adjectives.length > 0 &&
    /^(?:in|mit|an|bei)$/.test(preposition) &&
    !/^zuständig/.test(phrase.adjectives[0] ?? '');
  const core = bare ? phrase.core.slice(Math.max(0, phrase.core.lastIndexOf(phrase.head))) : phrase.core;
  return `${preposition} ${nameOf({ ...phrase, core, adjectives: bare ? [] : phrase.adjectives }, phrase.coordinated.length < 2)}`;
}

/** A short noun phrase as heading names what "zu prüfen ist" below it: "Örtliche Zuständigkeit", "Ausschluss vom Wohngeld". */
export function headingObject(passage: Passage, verb: string): string {
  if (passage.section.title === passage.document.title) return '';
  // A lone heading names the whole text.
  const headings = passage.document.blocks.filter((block) => block.kind === 'heading');
  if (headings.length === 1 && passage.document.kind !== 'procedure') return '';
  const title = passage.section.title
    .replace(/\s*\(.*\)\s*/g, '')
    .replace(/^(?:\d[\d.]*|[IVX]+\.|[A-Z]\.|§ \d+\p{Ll}?)\s*/u, '');
  const words = title.split(/\s+/);
  if (title === '' || roleOf(title) !== 'procedure' || words.length > 4 || /[?:–]/.test(title)) return '';
  const own = nominalToInfinitive(words[0] ?? '');
  if (own === verb && words.length > 1)
    return words
      .slice(1)
      .join(' ')
      .replace(/^(?:des|der|von|eines|einer)\s+/, '');
  const compound = /^(\p{Lu}\p{L}+?)(?:s)?(prüfung|feststellung|ermittlung|berechnung)$/u.exec(title);
  if (compound?.[1] && compound[1].length > 4) return compound[1].replace(/(ung|keit|heit|schaft)s$/, '$1');
  if (
    own ||
    compound ||
    !isCheck(verb) ||
    words.length > 3 ||
    /^(?:Bearbeitung|Verfahren|Eingang|Abschluss|Entscheidung|Ablauf|Besonderheiten)$/.test(title)
  )
    return '';
  return title;
}

/** Verbs that make no label of their own. */
export function needsObject(verb: string): boolean {
  return !/^(?:vorsprechen|unterschreiben|mitzeichnen|schlusszeichnen|erscheinen|stellungnehmen|anfragen)$/.test(verb);
}

export function isCheck(verb: string): boolean {
  return /^(?:prüfen|feststellen|klären|kontrollieren|schauen|gucken|nachsehen|festlegen|bestimmen|erfragen|fragen|nachfragen|beurteilen)$/.test(
    verb,
  );
}

/** The predicate is followed by "ob …" or "welche …". */
export function opensQuestion(passage: Passage, predicate: Predicate): boolean {
  return /^,?\s*,\s+(?:ob|welche[rsnm]?|wer|was|wie|wofür)\s/.test(
    passage.text.slice(predicate.end).replace(/^\s*\([^)]*\)/, ''),
  );
}

/** What is told in a clause of its own: "teilt mit, ob Erkenntnisse vorliegen" – the findings. Empty where there is none. */
export function statedIn(passage: Passage, predicate: Predicate, cast: Cast): string {
  const told = analyseClauses(passage.text, cast.isActor).find(
    (clause) => /^(?:ob|dass|daß)$/.test(clause.conjunction ?? '') && clause.start >= predicate.start,
  );
  const noun = told?.predicates[0]?.phrases.find((phrase) => phrase.kind === 'np' && !cast.isActor(phrase.text));
  return noun ? nameOf(noun) : '';
}
