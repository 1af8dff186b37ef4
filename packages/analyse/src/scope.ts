import type { Block } from '@lotse/model';
import { german } from './rules/pattern.ts';

/** Headings under which a document speaks of other services, of plans or of its own history. */
const elsewhereHeading = german(
  'verwandte|abgrenzung|andere\\w* (?:Leistung|Verfahren|Dienst)|weitere (?:Leistung|Dienst|Verfahren|Angebote|Themen)|ähnliche|das könnte|\\bausblick\\b|änderungs(?:historie|verzeichnis|verlauf)|versionshistorie|übergangsregelung|planung(?:en)?$|nicht gegenstand',
);

/** Phrases by which a sentence hands its matter to another procedure. */
const elsewhereSentence = german(
  [
    'nicht (?:\\w+ ){0,2}Gegenstand|\\bGegenstand (?:der Teile|des Teils|eine[sr] (?:anderen|eigenen)|von Teil)',
    '\\b(?:eigene[sn]?|gesonderte[sn]?|separate[sn]?|andere[sn]?|neue[rn]?) (?:Verfahren|Vorgang|Leistung|Dienstleistung|Antragsverfahren|Checkliste|Dienstanweisung|Arbeitsanweisung|Prozess)\\b',
    'gelten eigene|gilt eine eigene|eigene Regelung(?:en)?',
    '\\b(?:deren|dessen|ein anderes|ein eigener) (?:Verfahren|Vorgang|Sache)\\b',
    '(?:gesondert|separat|getrennt)\\w* (?:\\w+ ){0,4}(?:zu beantragen|beantragt|beantragen|geregelt|zu stellen)',
    '\\b(?:gilt|gelten|regelt|regeln|siehe) (?:allein |ausschließlich )?(?:die |der |das )?(?:(?-i:AA|DA|PB|VA|PA|QM)\\b|Arbeitshilfe|Arbeitsanweisung|Dienstanweisung|Prozessbeschreibung|Verfahrensbeschreibung|Teil) ?[A-Z0-9](?:\\w|[./-])*',
    '(?:Näheres|das Nähere|Einzelheiten) (?:regelt|regeln) (?:die |der |das )?(?:(?-i:AA|DA|PB|VA|PA|QM)\\b|Arbeitshilfe|Arbeitsanweisung|Dienstanweisung|Richtlinie|Prozessbeschreibung)',
    '\\b(?:in|von) (?:der |dem )?(?:(?-i:AA|DA|PB|VA|PA|QM)\\b|Arbeitshilfe|Arbeitsanweisung|Dienstanweisung|Prozessbeschreibung|Teil) (?:\\w|[./-])+ (?:geregelt|beschrieben|behandelt)',
    '(?:wird|werden) (?:allein|ausschließlich) (?:dort|von dort|durch (?:das|die|den) \\w+)',
    '\\b(?:entscheidet|entscheiden) allein\\b|über die allein|\\ballein (?:das|die) \\w+ (?:entscheidet|zuständig)',
    '\\banders als (?:bei|beim|im|in)\\b|\\bim Unterschied zu|\\bim Gegensatz zu',
    '(?:tritt|treten) (?:am|mit|zum) [^;]{0,60}in Kraft|verliert ihre Gültigkeit|\\bersetzt die (?:Fassung|Version|Dienstanweisung|Arbeitsanweisung)',
    '\\b[Gg]egenüber der (?:Version|Fassung|Ausgabe)',
    '\\bder dortige\\w*|\\bdie dortige\\w*|\\bdas dortige\\w*',
  ].join('|'),
);

/** A reference that goes on speaking of what the sentence before handed over. */
const carriedOn = german('^(?:Dort|Dafür|Hierzu|Hierfür|Dabei|In diesen Fällen|Für diese|Diese werden|Sie werden)\\b');

/** Replacements are a service of their own, unless the procedure is about them. */
const replacement = german(
  '\\bErsatz(?:karten?|ausweis(?:e|es)?|marken?|plaketten?|ausstellung|dokumente?|schein(?:e|s)?)\\b',
);
const aboutReplacement = german('Ersatz|Verlust|verloren|Diebstahl');

/** Words too general to stand for another procedure. */
const general = german(
  '^(?:.*anweisung|.*beschreibung|.*handbuch|.*hilfe|gegenstand|verfahren|anträge?n?|bearbeitung|stadt|gemeinde|landkreis|regelung|form|nummer|ziffer|abschnitt|bereich|teile?|näheres|änderung(?:en)?|bewilligungszeitraum|ausgabe|leistung(?:en)?)$',
);

const shortestTopic = 7;

/** The matters that a document names as no part of it: "Nicht Gegenstand sind …, das Widerspruchsverfahren". */
export function topicsElsewhere(blocks: readonly Block[], process: string): string[] {
  const known = process.toLowerCase();
  return blocks
    .flatMap((block) => block.text.split(/(?<=[.!?])\s+/u))
    .filter((sentence) => /nicht\s+(?:\p{L}+\s+){0,2}gegenstand/iu.test(sentence))
    .flatMap((sentence) => sentence.match(/\p{Lu}\p{Ll}[\p{L}-]+/gu) ?? [])
    .filter((word) => word.length >= shortestTopic && !general.test(word) && !known.includes(word.toLowerCase()));
}

/** Whether a sentence speaks of another procedure than the one the documents describe. */
export function isElsewhere(sentence: {
  text: string;
  headings: readonly string[];
  topics: readonly string[];
  /** Whether the sentence before did. */
  elsewhereBefore: boolean;
  process: string;
}): boolean {
  const { text, headings, topics, elsewhereBefore, process } = sentence;
  if (headings.some((heading) => elsewhereHeading.test(heading))) return true;
  if (elsewhereSentence.test(text)) return true;
  if (elsewhereBefore && carriedOn.test(text)) return true;
  if (replacement.test(text) && !aboutReplacement.test(process)) return true;
  const opening = text.slice(0, openingLength);
  return topics.some((topic) => opening.includes(topic));
}

/** Characters in which a sentence names its topic. */
const openingLength = 45;
