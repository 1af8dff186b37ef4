import type { Block, DocumentKind, SourceDocument } from '@lotse/model';

/** Documents that tell what is done. Forms, laws and lists say what is asked, what applies and what is there. */
const tellsProcedure: Record<DocumentKind, boolean> = {
  procedure: true,
  leaflet: true,
  web: true,
  mail: true,
  notes: true,
  other: true,
  form: false,
  law: false,
  list: false,
};

/** Headings (folded to lower case) under which a document speaks about itself and not about the procedure. */
const asideHeading =
  /^(?:allgemeines|vorbemerkung|zweck|ziel|geltungsbereich|anwendungsbereich|rechtsgrundlage|begriff|definition|abkürzung|inkraft|in-kraft|schlussbestimmung|änderung|versionen|historie|öffnungszeit|sprechzeit|kontakt|impressum|ansprechpartner|verteiler|anlagen$|anhang|inhalt|gebühren$|kosten$|steuersätze|links|weitere informationen|faq|häufige fragen)/;

/** Verb forms by which administrative German says that somebody does something. Word stems, third person or plural. */
const actions = [
  'prüf', 'überprüf', 'entscheide', 'entscheidet', 'erstell', 'versende', 'send', 'übersend', 'verschick', 'erfass',
  'trag', 'trägt', 'übertr[aä]g', 'leite', 'weiterleite', 'zuleite', 'stell', 'erteil', 'erhält', 'erhalten', 'fordert?',
  'bitte', 'informier', 'unterricht', 'benachrichtig', 'bescheinig', 'berechne', 'ermittel', 'hör', 'beteilig', 'reich',
  'leg', 'geb', 'gibt', 'nimmt', 'nehmen', 'ruft?', 'meld', 'druck', 'unterschreib', 'unterzeichn', 'zeichne', 'heft',
  'archivier', 'ablege', 'scann', 'buch', 'überweis', 'zahl', 'veranlass', 'beauftrag', 'genehmig', 'bewillig', 'lehn',
  'bestätig', 'gleich', 'vergleich', 'dokumentier', 'vermerk', 'notier', 'speicher', 'lad', 'lädt', 'öffne', 'füll',
  'vereinbar', 'sprech', 'beantrag', 'schick', 'bring', 'hol', 'händig', 'teil', 'zieh', 'setz', 'warte', 'schließ',
  'sperr', 'lösch', 'veröffentlich', 'frag', 'wende', 'bearbeite', 'besichtig', 'begutacht',
]; // biome-ignore format: a table is read in lines, not in columns

const action = new RegExp(`(?<![\\p{L}])(?:${actions.join('|')})(?:e|t|et|en|n|st)?(?![\\p{L}])`, 'u');

/** Signs that a sentence says what is to be done. */
const signs: readonly RegExp[] = [
  // passive: "wird … geprüft", "werden … weitergeleitet"
  /(?<!\p{L})(?:wird|werden)(?!\p{L}).*(?<!\p{L})\p{Ll}*(?:ge\p{Ll}+(?:t|en)|(?:be|er|ver|ent|zer|über|unter|wider|miss)\p{Ll}+(?:t|en)|\p{Ll}+iert)(?!\p{L})/iu,
  // "ist … zu schätzen", "hat … vorzulegen"
  /(?<!\p{L})(?:ist|sind|hat|haben)(?!\p{L}).*(?<!\p{L})(?:zu \p{Ll}+en|\p{Ll}+zu\p{Ll}+en)(?!\p{L})/iu,
  /(?<!\p{L})(?:muss|müssen|soll|sollen|hat zu|bedarf)(?!\p{L})/iu,
  // support verbs: "erfolgt", "findet … statt"
  /(?<!\p{L})(?:erfolgt|erfolgen|obliegt|findet .* statt)(?!\p{L})/u,
  // "Vereinbaren Sie …", "Bitte …"
  /^(?:\p{Lu}\p{Ll}+e?n sie|bitte)(?!\p{L})/iu,
  action,
];

/** What a sentence rules out, tells of the past or expects of the future is no step. */
const notDone =
  /(?<!\p{L})(?:nicht mehr|entfallen|entfällt|abgeschafft|künftig|zukünftig|in zukunft|geplant|früher|vormals|ersatzlos)(?!\p{L})|^bis (?:ende )?\d{4}|\?$/iu;
const ruledOut = /(?<!\p{L})(?:findet|wird|werden|ist|sind)(?!\p{L})[^,;]*(?<!\p{L})nicht(?!\p{L})[^,;]*$/iu;

/** More than this is no sentence, and patterns get slow on it. */
const LONGEST_SENTENCE = 2000;

function sentencesOf(block: Block): string[] {
  return (block.sentences ?? [{ start: 0, end: block.text.length }])
    .flatMap(({ start, end }) => block.text.slice(start, end).split(';'))
    .map((sentence) => sentence.trim().slice(0, LONGEST_SENTENCE))
    .filter((sentence) => sentence !== '');
}

/** The headings above a block, outermost first. */
function headingsAbove(block: Block, document: SourceDocument): string[] {
  const open: Block[] = [];
  for (const candidate of document.blocks) {
    if (candidate.id === block.id) break;
    if (candidate.kind !== 'heading') continue;
    const level = candidate.level ?? 1;
    while (open.length > 0 && (open.at(-1)?.level ?? 1) >= level) open.pop();
    open.push(candidate);
  }
  return open.map((heading) => heading.text.toLowerCase());
}

/** Column heads of tables that list steps. */
const stepColumn = /^(?:schritt|arbeitsschritt|tätigkeit|aufgabe|bearbeitungsschritt|was|vorgang|ablauf)/i;
const performerColumn = /^(?:zuständig|bearbeiter|verantwortlich|wer|stelle|organisationseinheit|durchführung|rolle)/i;

/** A row of a table of steps, below its head: "3 | Prüfung des Antrags | SB | …". */
function isStepRow(block: Block): boolean {
  if (block.kind !== 'tableRow' || block.cells === undefined || block.headerCells === undefined) return false;
  const heads = block.headerCells;
  if (block.cells.join('|') === heads.join('|')) return false;
  return heads.some((head) => stepColumn.test(head)) && heads.some((head) => performerColumn.test(head));
}

/**
 * Whether a block tells something that is done in the procedure, so that a complete draft would quote it. A guess from
 * the wording and the headings above, made to list what a draft left unused; it decides nothing about the draft.
 */
export function isProcedural(block: Block, document: SourceDocument): boolean {
  if (!tellsProcedure[document.kind]) return false;
  if (block.kind === 'heading' || block.kind === 'field' || block.kind === 'footnote') return false;
  if (block.quoted === true) return false;
  if (isStepRow(block)) return true;
  if (headingsAbove(block, document).some((heading) => asideHeading.test(heading))) return false;
  return sentencesOf(block).some(
    (sentence) => !notDone.test(sentence) && !ruledOut.test(sentence) && signs.some((sign) => sign.test(sentence)),
  );
}
