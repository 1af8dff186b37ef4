import { splitSentences } from '@lotse/german';
import type { Block, DocumentKind, SourceDocument } from '@lotse/model';
import { excluded } from './exclusion.ts';
import { remarkNumber } from './references.ts';
import { speakersOf, supposedIn, turnOf } from './speakers.ts';

export type SectionRole = 'procedure' | 'aside' | 'exceptions';

/** A section of a document as a reader sees it. */
export interface Section {
  /** As printed or counted: "3", "3.1"; empty where there is none. */
  number: string;
  title: string;
  level: number;
  role: SectionRole;
}

/** A sentence with where it stands. */
export interface Passage {
  document: SourceDocument;
  block: Block;
  /** The sentence, white space folded as in the block. */
  text: string;
  section: Section;
  /** The number by which other sentences refer to it: "3.1", "2.2 a"; empty where there is none. */
  number: string;
  /** Which paragraph of its section it stands in, from 1: "Absatz 2". */
  paragraph: number;
  /** The open condition above a list whose item this is: "Ist die Funktion eingeschaltet,". */
  lead?: Passage;
  /** Who says it, in an interview or minutes: the surname before the colon. */
  speaker?: string;
}

const asideTitles =
  /^(?:allgemein\p{L}*(?: hinweise| vorschriften)?|vorbemerkung\p{L}*|einleitung|einstieg|zweck\p{L}*.*|ziele?\b.*|gegenstand.*|(?:räumlicher )?geltungsbereich.*|anwendungsbereich.*|(?:rechts)?grundlagen?|grundsatz|grundsätze|rechtliche grundlagen.*|beteiligte.*|begriff\p{L}*.*|definition\p{L}*.*|abkürzung\p{L}*.*|bearbeitungsgrundsätze|datenschutz.*|fortschreibung|inkrafttreten.*|in-kraft-treten|schlussbestimmung\p{L}*|übergangs\p{L}*|ausblick.*|abgrenzung.*|gebührensätze|steuersätze.*|höhe der .*|öffnungszeiten|sprechzeiten|kontakt|fristenübersicht|rechtsgrundlagen|zuständige stelle.*|bearbeitungsdauer|verwandte leistungen|verwandte themen|vertretung.*|auskünfte.*|verständigung|sonstiges|klage|gleichstellung|inhalt\p{L}*|was ist mitzubringen.*|was kostet.*|wer erhält.*|bitte beachten.*|hinweise?|formulare?|links|downloads?|impressum|anlagen?|notfälle|widerrufsbelehrung|statistische angaben|weitere informationen|gut zu wissen|wissenswertes|häufige fragen.*|service|navigation|bürgerbüro|steuern und .*|verteiler)$/u;
/** On a page for citizens these list what to bring and to pay; in an instruction they may tell what is done. */
const asideForCitizens =
  /^(?:gebühren(?: und auslagen)?|kosten|unterlagen.*|erforderliche unterlagen|benötigte unterlagen|termine|fristen|voraussetzungen)$/u;
const exceptionTitles =
  /^(?:besonder\p{L}*.*|ausnahme\p{L}*.*|abweichung\p{L}*.*|sonderf\p{L}*.*|besondere fälle|nachträge?|ergänzende regelungen|einzelfälle|sonderregelung\p{L}*)$/u;

/** What a heading says of the sentences below it. */
export function roleOf(title: string, kind: DocumentKind = 'procedure'): SectionRole {
  const bare = title
    .toLowerCase()
    .replace(/\s*\(.*?\)\s*/g, ' ')
    .replace(/[?:.]+$/, '')
    .trim();
  if (exceptionTitles.test(bare)) return 'exceptions';
  if (asideTitles.test(bare)) return 'aside';
  if ((kind === 'web' || kind === 'leaflet') && asideForCitizens.test(bare)) return 'aside';
  return 'procedure';
}

/** A line that says whose document this is and of which date, not what to do. */
function isImprint(text: string): boolean {
  return (
    / · /.test(text) ||
    (text.length < 140 &&
      /(?:Stand|gültig ab|Fassung|Version)\s*:?\s*\S*\s?\d/.test(text) &&
      !/(?:wird|werden|ist|sind) /.test(text))
  );
}

const tiedToBefore =
  /^(?:(?:Nur|Auch) )?(?:[Dd]iese[rsnm]?|[Dd]ort|[Ss]ie|[Ee]r|[Hh]ierfür|[Dd]afür|[Dd]abei|[Hh]ierbei|[Ii]n diese[mnr]|[Ff]ür diese)(?!\p{L})|(?<!\p{L})dort(?!\p{L})/u;

/** How a sentence starts that sets a condition for the list below it. */
const opensCondition =
  /^(?:Wenn|Falls|Sofern|Soweit|Sobald|Bei|Im Falle?|In Fällen|Ist|Sind|Wird|Werden|Wurden?|Hat|Haben|Liegt|Liegen|Besteht|Bestehen|Fehlt|Fehlen|Soll|Sollen|Kann|Können|Handelt|Ergibt|Ergeben|Geht|Gehen|Kommt|Stellt|Möchten?|Will|\p{Lu}\p{Ll}+t)\s/u;

const numberPattern = /^(\d+(?:\.\d+)*)\.?(?:\s+|$)/;

/** The sentences of a document in reading order, each with its section and number. */
export function passagesOf(document: SourceDocument): Passage[] {
  const passages: Passage[] = [];
  const speakers = speakersOf(document);
  const headings = document.blocks.filter((block) => block.kind === 'heading' && !block.quoted).length;
  let lead: Passage | undefined;
  let supposed: Passage | undefined;
  let voice: string | undefined;
  const stack: Section[] = [];
  let paragraph = 0;
  let itemNumber = '';
  const top: Section = { number: '', title: '', level: 0, role: 'procedure' };
  for (const block of document.blocks) {
    if (block.quoted || block.kind === 'note' || block.kind === 'footnote' || block.kind === 'field') continue;
    if (block.kind === 'heading') {
      const typed = numberPattern.exec(block.text);
      const number = (block.marker ?? typed?.[1] ?? '').replace(/[.)]+$/, '');
      const title = block.text.replace(numberPattern, '').trim();
      const level = number ? number.split('.').length : (block.level ?? 1);
      while (stack.length > 0 && (stack.at(-1)?.level ?? 0) >= level) stack.pop();
      // A lone heading is what the whole text is about, whatever its words: "Vertretung ab Montag".
      const own = headings === 1 ? 'procedure' : roleOf(title, document.kind);
      const outer = stack.at(-1)?.role ?? 'procedure';
      stack.push({ number, title, level, role: own === 'procedure' ? outer : own });
      paragraph = 0;
      itemNumber = '';
      continue;
    }
    if (block.kind === 'tableRow' || isImprint(block.text)) continue;
    const chapter = chapterIn(block);
    if (chapter) {
      const own = roleOf(chapter.title, document.kind);
      while (stack.length > 0 && (stack.at(-1)?.level ?? 0) >= chapter.level) stack.pop();
      const outer = stack.at(-1)?.role ?? 'procedure';
      stack.push({ ...chapter, role: own === 'procedure' ? outer : own });
      paragraph = 0;
      itemNumber = '';
      continue;
    }
    paragraph++;
    const section = stack.at(-1) ?? top;
    const typed = block.marker === undefined ? numberPattern.exec(block.text)?.[1] : undefined;
    const lettered = block.marker === undefined ? /^([a-z])\)\s+/.exec(block.text) : null;
    const marker = (block.marker ?? typed ?? lettered?.[1] ?? '').replace(/[.)]+$/, '');
    let number = section.number;
    if (/^\d+(\.\d+)*$/.test(marker)) {
      number = marker.includes('.') || !section.number ? marker : `${section.number}.${marker}`;
      itemNumber = number;
      // "2.1" typed before a paragraph counts from the section's number where no heading carries one.
    } else if (/^[a-z]$/.test(marker))
      number = /^(?:Anmerkung|Hinweis|Erläuterung|Fußnote)/.test(section.title)
        ? remarkNumber(marker)
        : `${itemNumber || section.number} ${marker}`;
    let text = typed ? block.text.replace(numberPattern, '') : block.text.slice(lettered?.[0].length ?? 0);
    const turn = speakers && turnOf(text);
    if (turn && !speakers.answering.has(turn.name)) {
      if (speakers.asking.has(turn.name)) {
        const words = supposedIn(text);
        supposed = words ? { document, block, text: words, section, number, paragraph } : undefined;
      }
      continue;
    }
    if (turn) {
      text = text.slice(turn.from).trim();
      voice = turn.name;
    }
    // "Abfrage des Registers," among items: the comma only goes on to the next one.
    if (block.kind === 'listItem' && /,$/.test(text) && !opensCondition.test(text)) text = text.slice(0, -1);
    // "Ist die Funktion eingeschaltet," over a list: the condition of its items.
    if (/,$/.test(text) && opensCondition.test(text) && !(lead && block.kind === 'listItem' && /^\p{Ll}/u.test(text))) {
      lead = { document, block, text, section, number, paragraph };
      continue;
    }
    // "Ja: …" in a list is a case.
    if (!(block.kind === 'listItem' && /^(?:Ja|Nein):/.test(text)))
      text = text.replace(/^(?:Ach so|Ach|Na ja|Naja|Also|Tja|Richtig|Fast|Nein|Ja|Genau|Gut)[,.:]\s+/u, '');
    // "Und wenn nicht?" – "Dann schicke ich ihn zurück.": the question sets the condition of the answer.
    const asked = turn && supposed && /^Dann\s/.test(text) ? supposed : undefined;
    if (turn) supposed = undefined;
    const led = lead && block.kind === 'listItem' && /^\p{Ll}/u.test(text) ? lead : undefined;
    if (!led) lead = undefined;
    let elsewhere = false;
    for (const [index, { start, end }] of splitSentences(text).entries()) {
      const sentence = text.slice(start, end);
      // What hangs on a sentence about another procedure belongs there too: "Nur dort werden die Nachbarn gehört".
      if (elsewhere && tiedToBefore.test(sentence)) continue;
      elsewhere = excluded(sentence) === 'anderes Verfahren';
      // "-> klären!": a note of the writer to himself.
      if (index > 0 && isOwnNote(text.slice(0, start), text.slice(start, end))) continue;
      if (/^(?:->|→|=>)|(?:->|→)\s*\p{Ll}+!?$/u.test(text.slice(start, end))) continue;
      passages.push({
        document,
        block,
        text: text.slice(start, end),
        section,
        number,
        paragraph,
        ...(led ? { lead: led } : asked && index === 0 ? { lead: asked } : {}),
        ...(voice ? { speaker: voice } : {}),
      });
    }
  }
  return passages;
}

/** "Siegel wirklich nötig? Rechtsamt fragen": what the writer means to ask, and no work of the procedure. */
function isOwnNote(before: string, sentence: string): boolean {
  return (
    /\?\s*$/.test(before) && /^(?:\p{L}+ ){0,3}(?:fragen|klären|nachfragen|abklären|nachhaken)[.!]?$/u.test(sentence)
  );
}

/** A chapter's title that the file does not mark as a heading: "5. Besonderheiten". */
function chapterIn(block: Block): { number: string; title: string; level: number } | undefined {
  if (block.kind === 'field') return undefined;
  const text = block.marker && /^\d+\.?$/.test(block.marker) ? `${block.marker} ${block.text}` : block.text;
  const match = /^(\d+)\.?\s+(\p{Lu}[\p{L}-]+(?: (?:und|der|des|von|zur|zum|\p{Lu}[\p{L}-]+)){0,3})$/u.exec(text);
  if (!match?.[1] || !match[2]) return undefined;
  const title = match[2];
  return roleOf(title) !== 'procedure' ||
    /^(?:Annahme|Eingang|Antragseingang|Prüfung|Bearbeitung|Entscheidung|Abschluss|Bescheid|Ablehnung|Zahlung|Ablage|Beteiligung|Versand|Ausgabe|Vorprüfung|Nachbereitung)(?:$| )/.test(
      title,
    )
    ? { number: match[1], title, level: 1 }
    : undefined;
}
