import type { Block } from '@lotse/model';
import { german } from './rules/pattern.ts';

/** Headings under which a document speaks of other services, of plans or of its own history. */
const elsewhereHeading = german(
  'verwandte|abgrenzung|andere\\w* (?:Leistung|Verfahren|Dienst)|weitere (?:Leistung|Dienst|Verfahren|Angebote|Themen)|ähnliche|das könnte|\\bausblick\\b|änderungs(?:historie|verzeichnis|verlauf)|versionshistorie|übergangsregelung|planung(?:en)?$|nicht gegenstand|\\bexkurs\\b|ideenspeicher|wunschliste|zukunftsmusik|zum vergleich|altverfahren|historisches|nicht weiterverfolgt|verworfene',
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
    `\\b(?:gilt|gelten|gibt es|besteht|bestehen|existiert|existieren|hat|haben)\\b…\\b(?:eigene|gesonderte|separate|besondere)\\w* (?:Merkblatt|Merkblätter|Regeln|Vorschriften|Satzung|Seite|Ablauf|Abläufe|Zuständigkeit|Handbuch|Leitfaden|Anleitung|Bestimmungen|Dienstanweisung)\\w*`,
    '\\bin (?:eigener|alleiniger) (?:Zuständigkeit|Regie|Verantwortung)\\b',
    'nicht Teil (?:dieser|dieses|der|des|unserer|unseres)\\b|\\bgehör(?:t|en) nicht (?:hierher|dazu|zu diesem)|\\bhaben (?:wir )?nichts (?:damit )?zu tun|\\bhat damit nichts zu tun',
    '\\b(?:hier|im Folgenden|nachfolgend|in (?:diesem|dieser) \\w+) nicht (?:näher )?(?:behandelt|beschrieben|betrachtet|dargestellt|erläutert)|\\bbleib(?:t|en) (?:hier )?(?:außen vor|außer Betracht)',
    '\\b(?:wir|ich|unser \\w+|das \\w+amt) nicht zuständig|\\bnicht in unsere\\w? Zuständigkeit',
    '\\bNachbar(?:gemeinde|kommune|stadt|kreis|ort|amt)\\w*|^Andere (?:Kommunen|Gemeinden|Städte|Landkreise|Kreise|Länder|Bundesländer)\\b|\\b(?:in|bei) (?:den )?anderen (?:Kommunen|Gemeinden|Städten|Landkreisen|Kreisen|Ländern|Bundesländern)\\b',
  ].join('|'),
);

/** Phrases that set something apart, or point elsewhere, for one sentence only. */
const apartSentence = german(
  [
    '\\banders als (?:bei|beim|im|in)\\b|\\bim Unterschied zu|\\bim Gegensatz zu',
    '(?:tritt|treten) (?:am|mit|zum) [^;]{0,60}in Kraft|verliert ihre Gültigkeit|\\bersetzt die (?:Fassung|Version|Dienstanweisung|Arbeitsanweisung)',
    '\\b[Gg]egenüber der (?:Version|Fassung|Ausgabe)',
    '\\bder dortige\\w*|\\bdie dortige\\w*|\\bdas dortige\\w*',
  ].join('|'),
);

/** A reference that goes on speaking of what the sentence before handed over; "Sie" only where it is no address. */
const carriedOn = german(
  '^(?:(?:Nur|Auch|Erst|Und|Aber|Allein) )?(?:Dort|Dafür|Hierzu|Hierfür|Dazu|Damit|Dabei|Darüber|In diesen Fällen|Für diese|Er|Ihn|Deren|Dessen|Sie (?:wird|kann|ist|muss|hat|gilt|soll|darf|kostet|werden)|Diese[rsnm]?(?! (?:\\w*anweisung|\\w*ordnung|\\w*beschreibung|Dokument|\\w*richtlinie|Handbuch)))\\b|\\b(?:dort|dorthin)\\b',
);

/** What people apply for, by the ends of its names; papers that services ask for as proofs are left out. */
const service =
  /(?!Bargeld|Bußgeld|Zwangsgeld)\p{Lu}[\p{L}-]*(?:pass|pässe|schein|scheine|erlaubnis|genehmigung|genehmigungen|konzession|konzessionen|zulassung|zulassungen|parkausweis|parkausweise|karte|karten|zuschuss|förderung|steuer|ummeldung|abmeldung|umschreibung|umschreibungen|geld)(?!\p{L})/u;

/** What a sentence says of a service that belongs elsewhere: it differs, or somebody else has it. */
const setApart = german(
  '^(?:Beim?|Für|Im Falle?)\\b…\\b(?:dagegen|hingegen|demgegenüber|übrigens)\\b|^(?:Der|Die|Das|Ein|Eine)\\b…\\b(?:dagegen|hingegen|demgegenüber)\\b…(?:ein Fall für|Sache de[rs])|^(?:Für|Über)\\b…\\b(?:ist|sind|entscheidet)\\b…\\bzuständig\\b|^(?:Den|Die|Das|Einen|Eine)\\b (?:\\w+ ){1,4}(?:bearbeitet|erteilt|stellt|übernimmt|erledigt|macht|vergibt) (?:das|die|der)\\b',
);

function isAnotherService(text: string, process: string): boolean {
  const named = service.exec(text.slice(0, openingLength))?.[0];
  if (named === undefined || !setApart.test(text)) return false;
  return !process.toLowerCase().includes(named.toLowerCase().replace(/(?:en|n|e|s)$/u, ''));
}

/** A sentence that takes back the one before it. */
const takenBack = german(
  '^(?:Na|Na ja|Nun|Aber)?,? ?(?:Warten wir\\b|Mal sehen\\b|Schauen wir mal|Das (?:ist|war|wurde|hat sich|wird)\\b…(?:vorbei|vom Tisch|erledigt|abgelehnt|verworfen|abgeschafft|eingestellt|nicht weiterverfolgt|nicht umgesetzt|Zukunftsmusik|Vergangenheit)|Das (?:machen wir|gibt es|haben wir|gilt|braucht (?:man|es)|brauchen wir)\\b…(?:nicht mehr|eingestellt|abgeschafft)|(?:Wurde|Ist) (?:abgelehnt|verworfen|nicht weiterverfolgt|vertagt|eingestellt|abgeschafft)|Daraus (?:wird|wurde) nichts)',
);

/** Whether the sentence takes back what the one before it said: "Das machen wir nicht mehr." */
export function takesBack(sentence: string): boolean {
  return takenBack.test(sentence);
}

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

/**
 * Whether a sentence speaks of the procedure that the documents describe (`here`), of another one (`elsewhere`), or
 * only sets something apart from it (`apart`: the next sentence is back).
 */
export function scopeOf(sentence: {
  text: string;
  headings: readonly string[];
  topics: readonly string[];
  /** Whether the sentence before did. */
  elsewhereBefore: boolean;
  process: string;
}): 'here' | 'apart' | 'elsewhere' {
  const { text, headings, topics, elsewhereBefore, process } = sentence;
  if (headings.some((heading) => elsewhereHeading.test(heading))) return 'elsewhere';
  if (elsewhereSentence.test(text) || isAnotherService(text, process)) return 'elsewhere';
  if (elsewhereBefore && carriedOn.test(text)) return 'elsewhere';
  const opening = text.slice(0, openingLength);
  if (topics.some((topic) => opening.includes(topic))) return 'elsewhere';
  if (apartSentence.test(text)) return 'apart';
  return replacement.test(text) && !aboutReplacement.test(process) ? 'apart' : 'here';
}

/** Characters in which a sentence names its topic. */
const openingLength = 45;
