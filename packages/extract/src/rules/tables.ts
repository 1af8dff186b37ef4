import { isInfinitive, splitSentences } from '@lotse/german';
import type { Block, SourceDocument } from '@lotse/model';
import { infinitiveReading, nominalReading } from './bare-work.ts';
import type { Cast } from './cast.ts';
import type { Condition } from './conditions.ts';
import { capital } from './labels.ts';
import type { Passage, Section } from './passages.ts';
import { type Reading, readSentence } from './readings.ts';
import { durationIn } from './time-words.ts';

const activityHeader =
  /^(?:Tätigkeit\p{L}*|Arbeitsschritt\p{L}*|Arbeitsgang|Prozessschritt\p{L}*|Schritt\p{L}*|Aktivität\p{L}*|Vorgang|Ablauf\p{L}*|Aufgabe\p{L}*|Maßnahme\p{L}*|Was.*)$/u;
const performerHeader =
  /^(?:Verantwortlich\p{L}*|Zuständig\p{L}*|Ausführend\p{L}*|Stelle|Wer.*|durch|Durchführung|Rolle|Verantwortung|Bearbeiter\p{L}*|Beteiligte\p{L}*|Akteur\p{L}*)$/u;
const remarkHeader =
  /^(?:Bemerkung\p{L}*|Hinweise?.*|Zu beachten|Frist\p{L}*|Hinweis\p{L}*|Anmerkung\p{L}*|Erläuterung\p{L}*|Besonderheit\p{L}*)$/u;
const conditionHeader = /^(?:Bedingung\p{L}*|Voraussetzung\p{L}*|Fall|Fälle|Wann|Nur (?:wenn|bei)|Gilt (?:für|bei))$/u;
const toolHeader = /^(?:Hilfsmittel|Werkzeug|System\p{L}*|IT|Programm|Unterlagen|Medium)$/u;
const numberHeader = /^(?:Nr\.?|Lfd\. ?Nr\.?|Schritt|#|Ziffer)$/u;

/** A row of a table that tells the course of work. */
export interface ProcedureRow {
  block: Block;
  number: string;
  activity: string;
  performer: string;
  remark: string;
  /** When the row applies. */
  condition: string;
  tools: string;
}

/** The rows of a procedure table; none where the table is of another kind. */
export function procedureRow(block: Block): ProcedureRow | undefined {
  const { headerCells, cells } = block;
  if (block.kind !== 'tableRow' || !headerCells || !cells) return undefined;
  const at = (pattern: RegExp) => headerCells.findIndex((cell) => pattern.test(cell.trim()));
  const counted = at(numberHeader);
  const activity = headerCells.findIndex((cell, index) => index !== counted && activityHeader.test(cell.trim()));
  const performer = at(performerHeader);
  if (activity < 0 || performer < 0 || cells === headerCells) return undefined;
  const cell = (index: number) => (index < 0 ? '' : (cells[index] ?? '').trim());
  return {
    block,
    number: cell(at(numberHeader)).replace(/[.)]$/, ''),
    activity: cell(activity),
    performer: cell(performer),
    remark: cell(at(remarkHeader)),
    condition: cell(at(conditionHeader)),
    tools: cell(at(toolHeader)),
  };
}

/** The readings of a procedure table's row: its activity, and what the remark adds. */
export function readRow(
  row: ProcedureRow,
  document: SourceDocument,
  section: Section,
  cast: Cast,
): { main: Reading[]; remarks: Reading[]; passage: Passage } {
  const passage: Passage = {
    document,
    block: row.block,
    text: row.activity,
    section: { ...section, role: 'procedure' },
    number: row.number,
    paragraph: 1,
  };
  const by = cast.performer(row.performer, { document: document.id, block: row.block.id, quote: row.performer });
  const main: Reading[] = [];
  const sentences = splitSentences(row.activity).map(({ start, end }) =>
    row.activity.slice(start, end).replace(/\.$/, ''),
  );
  for (const part of sentences.flatMap((sentence) =>
    sentence.split(/;\s*|(?<=\p{L}),\s+(?=\p{Lu}\p{L}+(?:en|ung|ieren)\b)/u),
  )) {
    const { condition, rest } = answerBefore(part.trim(), passage);
    const reading = infinitiveReading(rest, passage, row, cast) ?? nominalReading(rest, passage, row, cast);
    if (reading && condition) reading.conditions.push(condition);
    if (!reading) {
      const memory = { object: '' };
      main.push(...readSentence({ ...passage, text: part }, cast, memory));
      continue;
    }
    for (const act of reading.acts) {
      if (by) act.by = act.by ?? by;
      act.byStated = by !== undefined;
    }
    main.push(reading);
  }
  const memory = { object: main.at(-1)?.acts.at(-1)?.object ?? 'Antrag', subject: by };
  const remarks = splitSentences(row.remark).flatMap(({ start, end }) =>
    readSentence({ ...passage, text: row.remark.slice(start, end) }, cast, memory),
  );
  const limit = /Frist/.test(row.remark) ? durationIn(row.remark) : undefined;
  const last = main.at(-1)?.acts.at(-1);
  if (limit && last) {
    last.deadline = limit.iso;
    last.deadlineWords = limit.words;
  }
  return { main: together(main), remarks, passage };
}

/**
 * An item of a list that names work without a sentence: "Eingangsbestätigung versenden.", in numbered lists also
 * "Prüfung der Unterlagen". Undefined where it is anything else.
 */
export function readListItem(passage: Passage, cast: Cast): Reading | undefined {
  // In notes and mails an infinitive is what the writer means to do himself: "Rechtsamt fragen".
  const { kind } = passage.document;
  if (passage.block.kind !== 'listItem' || kind === 'mail' || kind === 'notes') return undefined;
  const { condition, rest } = answerBefore(passage.text.replace(/[.;:,]+$/, '').trim(), passage);
  const bare = rest.replace(/^(?:ggf\.|gegebenenfalls|anschließend|danach|dann|sodann|zunächst|zuerst)\s+/i, '');
  const row = { tools: '' };
  const numbered = /^\d/.test(passage.block.marker ?? '') || isIntroducedAsWork(passage);
  const reading =
    infinitiveReading(bare, passage, row, cast) ?? (numbered ? nominalReading(bare, passage, row, cast) : undefined);
  if (!reading) return undefined;
  if (reading.acts.some((act) => act.object === '')) return undefined;
  for (const act of reading.acts) {
    act.byStated = false;
    act.quote = passage.text;
  }
  if (condition) reading.conditions.push({ ...condition, quote: passage.text });
  return reading;
}

/** "Sodann sind zu veranlassen:", "Zeitgleich finden statt:" above the list that the item is of. */
function isIntroducedAsWork({ document, block }: Passage): boolean {
  const at = document.blocks.indexOf(block);
  const before = document.blocks.slice(0, at).findLast((one) => one.kind !== 'listItem' || /:\s*$/.test(one.text));
  return (
    before !== undefined &&
    /:\s*$/.test(before.text) &&
    /(?:erfolg|statt|veranlass|durchzuführ|durchgeführt|erledig|vorzunehm|Arbeitsschritt|Schritte|Tätigkeit|Aufgaben|Ablauf|ist zu tun|sind zu)/u.test(
      before.text,
    )
  );
}

/** The activities of one cell by one performer are one reading, so that small work joins what it belongs to. */
function together(readings: Reading[]): Reading[] {
  const joined: Reading[] = [];
  for (const reading of readings) {
    const last = joined.at(-1);
    const plain =
      last &&
      last.conditions.length === 0 &&
      reading.conditions.length === 0 &&
      !reading.otherwise &&
      !reading.timeout &&
      !reading.goesTo &&
      last.waits.length === 0;
    if (last && plain) {
      for (const act of reading.acts) act.predicate = { ...act.predicate, elliptic: true };
      last.acts.push(...reading.acts);
    } else joined.push(reading);
  }
  return joined;
}

/** "Keine Zulassung: Antragsteller anhören": a case before a colon is a condition. */
function answerBefore(part: string, passage: Passage): { condition?: Condition; rest: string } {
  const told = toldCase(part, passage);
  if (told) return told;
  const match = /^((?:Keine?|Nicht|Bei|Falls)?\s?\p{L}+(?:\s\p{L}+)?):\s+(.+)$/u.exec(part);
  if (!match?.[1] || !match[2] || /^(?:Am|Zum|Frist|Hinweis|Beachte|Achtung)/.test(match[1]))
    return { rest: match?.[2] && /^(?:Am|Zum)/.test(match[1] ?? '') ? match[2] : part };
  const word = match[1].replace(/^(?:Keine?|Nicht|Bei|Falls)\s/, '');
  const opposite = /^[Uu]n(vollständig|zuständig|zulässig|begründet|richtig)(?:keit)?$/.exec(word)?.[1];
  const topic = opposite ?? word;
  const negative = opposite !== undefined || /^(?:Keine?|Nicht)\s/.test(match[1]);
  return {
    condition: {
      question: `${capital(topic)}?`,
      answer: negative || /^nein$/i.test(topic) ? 'nein' : 'ja',
      quote: match[1],
      passage,
    },
    rest: match[2],
  };
}

/** "Voraussetzungen liegen nicht vor: Bescheid fertigen": a case told in more words before infinitives. */
function toldCase(part: string, passage: Passage): { condition: Condition; rest: string } | undefined {
  const match = /^([^:;.]{8,70}):\s+(\P{Ll}*\p{L}[^:]*\p{Ll}(?:en|ern|eln))$/u.exec(part);
  const [, words = '', rest = ''] = match ?? [];
  if (words.trim().split(/\s+/).length < 3 || !isInfinitive(rest.split(/\s+/).at(-1) ?? '')) return undefined;
  const denied = /(?<!\p{L})nicht\s|(?<!\p{L})kein(?=\p{L}*\s)/u;
  return {
    condition: {
      question: `${capital(words.replace(/(?<!\p{L})nicht\s/u, '').replace(/(?<!\p{L})kein(?=\p{L}*\s)/u, 'ein'))}?`,
      answer: denied.test(words) ? 'nein' : 'ja',
      quote: words,
      passage,
    },
    rest,
  };
}
