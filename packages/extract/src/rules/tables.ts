import { compoundAction, isInfinitive, nominalToInfinitive, splitSentences } from '@lotse/german';
import type { Block, SourceDocument } from '@lotse/model';
import type { Act } from './acts.ts';
import type { Cast, Member } from './cast.ts';
import { channelIn } from './channels.ts';
import { closingOf } from './closing.ts';
import { type Condition, conditionOfPhrase } from './conditions.ts';
import { bounded, capital, undeclined } from './labels.ts';
import type { Passage, Section } from './passages.ts';
import { type Reading, readSentence } from './readings.ts';
import { referencesIn } from './references.ts';
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
  const before = document.blocks.slice(0, at).findLast((one) => one.kind !== 'listItem');
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

/** "Bescheid fertigen, der Leitung zur Unterschrift vorlegen und zur Post geben": bare infinitives, each a step. */
export function infinitiveReading(
  part: string,
  passage: Passage,
  row: Pick<ProcedureRow, 'tools'>,
  cast: Cast,
): Reading | undefined {
  const text = part
    .replace(/\s*\([^()]*\)/g, '')
    .replace(/[.!]$/, '')
    .trim();
  const pieces = text.split(
    /(?:,\s+(?:danach |dann |anschließend )?|\s+und\s+)(?=[^,]*\p{Ll}{3,}(?:en|ern|eln)(?:,|\s+und\s|$))/u,
  );
  const acts: Act[] = [];
  let object = '';
  for (const piece of pieces) {
    const words = piece.trim().split(/\s+/);
    const verb = words.at(-1) ?? '';
    if (!/^\p{Ll}+$/u.test(verb) || !isInfinitive(verb) || words.some((word) => isAuxiliary(word))) return undefined;
    const body = words
      .slice(0, -1)
      .filter((word) => !/^(?:den|die|das|dann|danach|sodann|anschließend|zunächst|ggf\.)$/i.test(word))
      .join(' ');
    const own = /^\p{Lu}/u.test(body) ? body : '';
    if (own) object = own.split(/\s+(?:auf|an|in|zur|zum|mit|nach|der|dem)\s+/)[0] ?? own;
    const label = own ? `${body} ${verb}` : `${object}${object && body ? ' ' : ''}${body} ${verb}`;
    const to =
      (body.match(/(?:an|der|dem) (?:die |den |das )?\p{Lu}\p{L}+/gu) ?? [])
        .map((found) => cast.resolve(found))
        .find((member) => member !== undefined) ?? cast.resolve(own);
    acts.push(
      bareAct(
        label.trim(),
        verb,
        object,
        part,
        passage,
        to?.kind === 'system' ? undefined : to,
        `${piece} ${row.tools}`,
        acts.length > 0,
      ),
    );
  }
  if (acts.length === 0) return undefined;
  return bareReading(part, passage, acts);
}

function isAuxiliary(word: string): boolean {
  return /^(?:wird|werden|ist|sind|hat|haben|muss|müssen|kann|können|soll|sollen|darf|dürfen|zu)$/.test(word);
}

function bareReading(text: string, passage: Passage, acts: Act[]): Reading {
  return {
    passage, text, conditions: [], acts, otherwise: false, timeout: false, timeoutAt: undefined, arrival: undefined, waits: [], deadline: undefined,
    goesTo: undefined, skips: undefined, ends: false, references: referencesIn(text), cue: undefined, beside: undefined, asks: undefined, tied: false,
  }; // biome-ignore format: one value
}

function bareAct(
  label: string,
  verb: string,
  object: string,
  quote: string,
  passage: Passage,
  to: Member | undefined,
  medium: string,
  elliptic: boolean,
): Act {
  const channel = channelIn(medium);
  const act: Act = {
    label: bounded(capital(label)), verb, object, byStated: true, uses: [], quote, passage, citations: [],
    predicate: { infinitive: verb, voice: 'active', obligation: false, imperative: false, negated: false, past: false, subjunctive: false, phrases: [], elliptic, subjectOmitted: false, start: 0, end: quote.length },
  }; // biome-ignore format: one value
  if (to) act.to = to;
  if (channel) act.channel = channel;
  const closing = closingOf(act);
  if (closing) act.closing = closing;
  return act;
}

/** "Prüfung des Antrags auf Vollständigkeit" → "Antrag auf Vollständigkeit prüfen". */
function nominalReading(
  part: string,
  passage: Passage,
  row: Pick<ProcedureRow, 'tools'>,
  cast: Cast,
): Reading | undefined {
  if (/^\p{Lu}\p{L}+ Sie\s/u.test(part)) return undefined;
  if (/(?:^|\s)(?:wird|werden|ist|sind|hat|haben|muss|müssen|kann|können|erhält|erhalten)\s/.test(part))
    return undefined;
  const lead =
    /^(Bei|Nach|Anschließend|Sodann|Danach|Zunächst|Ggf\.|Gegebenenfalls)\s+(?:(\p{Lu}\p{L}+)(?:\s+der\s+\p{L}+)?\s+)?(.*)$/u.exec(
      part,
    );
  const body = lead?.[3] ?? part;
  const acts: Act[] = [];
  // "Ausdruck und Versand des Bescheides": two actions, one object at the end.
  const pieces = body.split(/\s+und\s+(?=\p{Lu})/u);
  let object = '';
  const made: { verb: string; object: string; rest: string; masculine: boolean }[] = [];
  for (const piece of pieces) {
    const [noun = '', ...words] = piece.replace(/^(?:\p{Ll}+(?:e|er|es|en) )+(?=\p{Lu})/u, '').split(' ');
    const verb = nominalToInfinitive(noun);
    const compound = verb ? null : compoundAction(noun);
    if (!verb && !compound) {
      const before = made.at(-1);
      if (!before) return undefined;
      before.rest = `${before.rest} und ${piece}`.trim();
      continue;
    }
    const rest = words.join(' ');
    const genitive =
      /^(?:(?:des|der|eines|einer|von|vom|an den|an die)\s+)(.*)$/.exec(rest)?.[1] ?? (compound ? '' : rest);
    const own = compound ? compound.object : genitive;
    made.push({
      verb: verb ?? compound?.infinitive ?? '',
      object: own,
      rest: compound ? rest : '',
      masculine: /^(?:des|eines)\s/.test(rest),
    });
  }
  object = made.findLast((one) => one.object !== '')?.object ?? '';
  for (const one of made) {
    const thing = undeclined(
      `${one.object || object}${one.rest ? ` ${one.rest}` : ''}`,
      one.masculine || (one.object === '' && made.at(-1)?.masculine === true),
    );
    const to = [...(thing.match(/(?:an|der) (?:die |den |das )?\p{Lu}\p{L}+/gu) ?? [])]
      .map((text) => cast.resolve(text))
      .find((member) => member !== undefined);
    const label = bounded(capital(arrange(thing, one.verb)));
    const act = bareAct(
      label,
      one.verb,
      thing.split(/\s+(?:auf|an|in|zur|zum|mit|nach|unter|über)\s+/)[0] ?? thing,
      part,
      passage,
      to?.kind === 'system' ? undefined : to,
      `${part} ${row.tools}`,
      made.indexOf(one) > 0,
    );
    acts.push(act);
  }
  const reading = bareReading(part, passage, acts);
  if (lead?.[1] === 'Bei' && lead[2]) {
    const phrase = {
      kind: 'pp' as const,
      preposition: 'bei',
      head: lead[2],
      text: lead[2],
      core: lead[2],
      adjectives: [],
      coordinated: [],
      follows: false,
      start: 0,
      end: 4 + lead[2].length,
    };
    const condition = conditionOfPhrase(phrase, part);
    if (condition) reading.conditions.push(condition);
  }
  return acts.length > 0 ? reading : undefined;
}

/** Puts what was an attribute of the noun of action where a verb wants it. */
function arrange(thing: string, verb: string): string {
  return `${thing.replace(/^(?:die|den|das|der|einer|eines)\s+/, '')} ${verb}`;
}
