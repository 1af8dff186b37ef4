import { splitSentences, stanceAt } from '@lotse/german';
import type { Block, Channel, FormField, Quote, SourceDocument } from '@lotse/model';
import { channelIn } from '../../rules/channels.ts';

/** What a form proves of the procedure by itself, each with its passages; empty where it says nothing of it. */
export interface FormSigns {
  /** The form's title without its legal basis. */
  title: string;
  titleQuote: Quote[];
  /** What comes in with it: „Antrag“, „Anmeldung“; „Formular“ where the title does not say. */
  paper: string;
  attachments: { names: string[]; quotes: Quote[] };
  signature: Quote[];
  /** How it is handed in. */
  submission: { channel?: Channel; quotes: Quote[] };
  /** What the form says of a fee; `none` where it says that there is none. */
  fee: { quotes: Quote[]; none: boolean };
  /** Boxes for the office, with what is written at them. */
  office: { label: string; quote: Quote }[];
}

/** What forms are called by what comes in with them, the surer first. */
const papers: readonly [RegExp, string][] = [
  [/\p{L}*antrag(?!\p{L})|(?<!\p{L})(?:Beantragung|Antrag auf)/iu, 'Antrag'],
  [/abmeld(?:ung|e)/i, 'Abmeldung'],
  [/ummeld(?:ung|e)/i, 'Ummeldung'],
  [/anmeld(?:ung|e)/i, 'Anmeldung'],
  [/anzeige(?!\p{L})|anzuzeigen/iu, 'Anzeige'],
  [/änderungsmitteilung|mitteilung/i, 'Mitteilung'],
  [/erklärung/i, 'Erklärung'],
  [/bewerbung/i, 'Bewerbung'],
  [/widerspruch/i, 'Widerspruch'],
  [/meldung|meldebogen|meldeschein/i, 'Meldung'],
];

const attachmentSection =
  /Anlagen?(?!\p{L})|Nachweise?(?!\p{L})|Unterlagen(?!\p{L})|[Bb]eigefügt|[Bb]eizufügen|[Bb]eilagen?(?!\p{L})/u;
const attachmentText =
  /(?<!\p{L})(?:[Ff]üg(?:en|e)|[Ll]eg(?:en|e))(?!\p{L})[^.]*(?<!\p{L})bei(?!\p{L})|beizufügen|beizulegen|[Bb]eigefügt werden/u;
const signature = /[Uu]nterschrift|unterschreiben|unterschrieben|unterzeichn/u;
const handingIn =
  /(?<!\p{L})(?:abgeben|abzugeben|Abgabe|Rückgabe|einreichen|einzureichen|eingereicht|einsenden|einzusenden|(?:zurück)?senden|zusenden|zurückgeben|übersenden|schicken|übermitteln|absenden|vorzulegen ist|richten an|zurück an)(?!\p{L})/u;
const byHand = /(?<!\p{L})(?:abgeben|abzugeben|Abgabe|Rückgabe|vorbei|einwerfen)(?!\p{L})/u;
const online = /(?<!\p{L})(?:absenden|hochladen|elektronisch|online)(?!\p{L})/iu;
const fee = /(?<!\p{L})\p{L}*(?:[Gg]ebühr|[Vv]erwaltungskosten|[Ee]ntgelt)(?:en)?\p{L}*/u;
const noFee = /gebührenfrei|kostenfrei|kostenlos|keine (?:Gebühr|Kosten)/i;
const officeBox =
  /(?:Nur|Wird|Nicht) (?:von|vom|durch|für)[^.]*(?:Behörde|Amt|Dienststelle|Verwaltung|Antragsteller\p{L}*|amt|stelle)[^.]*ausfüllen|auszufüllen|ausgefüllt|Bearbeitungsvermerk|Amtlicher? Vermerk|[Vv]ermerke? der (?:Behörde|Verwaltung)|Eingangsstempel|Dienstgebrauch/u;

export function signsOf(form: SourceDocument): FormSigns {
  const title = titleBlock(form);
  const name = form.title ?? title?.text ?? form.file;
  const bare = name
    .replace(/\s*\|.*$/, '')
    .replace(/\s*\(§[^)]*\)/, '')
    .trim();
  const texts = form.blocks.filter(({ kind, quoted }) => kind !== 'field' && kind !== 'note' && quoted !== true);
  const sentences = [...texts, ...form.blocks.filter(({ kind }) => kind === 'note')].flatMap((block) =>
    splitSentences(block.text).map(({ start, end }) => ({ block, text: block.text.slice(start, end).trim() })),
  );
  const said = (pattern: RegExp) =>
    sentences.filter(({ text }) => {
      const match = pattern.exec(text);
      return match !== null && stanceAt(text, match.index, match.index + match[0].length) === 'asserted';
    });
  const quoteOf = ({ block, text }: { block: Block; text: string }): Quote => ({
    document: form.id,
    block: block.id,
    quote: text,
  });
  const ways = said(handingIn).filter(({ text }) => !/Datenschutz|§ \d+/.test(text));
  const channel = ways.map(({ text }) => channelOf(text)).find((found) => found !== undefined);
  const fees = [
    ...sentences.filter(({ text }) => fee.test(text)),
    ...ownFields(form).flatMap((field) => (fee.test(field.label) ? [fieldText(form, field)] : [])),
  ].filter((one) => one !== undefined);
  const none = fees.some(({ text }) => noFee.test(text));
  return {
    title: bare,
    titleQuote: title ? [quoteOf({ block: title, text: title.text })] : [],
    paper: papers.find(([pattern]) => pattern.test(bare))?.[1] ?? 'Formular',
    attachments: attachmentsOf(form, said(attachmentText).map(quoteOf)),
    signature: [
      ...form.fields.flatMap((field) => {
        const found = field.type === 'signature' || signature.test(field.label) ? fieldText(form, field) : undefined;
        return found && field.officeUse !== true ? [quoteOf(found)] : [];
      }),
      ...said(signature)
        .filter(({ block }) => block.kind !== 'heading')
        .map(quoteOf),
    ].slice(0, 3),
    submission: { ...(channel ? { channel } : {}), quotes: ways.map(quoteOf).slice(0, 2) },
    fee: { quotes: none ? [] : fees.map(quoteOf).slice(0, 2), none },
    office: officeOf(form, sentences),
  };
}

function titleBlock(form: SourceDocument): Block | undefined {
  const headings = form.blocks.filter(({ kind }) => kind === 'heading');
  return (
    headings.find(({ text }) => form.title?.includes(text) || papers.some(([pattern]) => pattern.test(text))) ??
    headings[0] ??
    form.blocks.find(({ text }) => papers.some(([pattern]) => pattern.test(text)))
  );
}

const ownFields = (form: SourceDocument): FormField[] => form.fields.filter(({ officeUse }) => officeUse !== true);

/** What stands at a field, as the form prints it: the block, cut to the label where it holds several. */
function fieldText(form: SourceDocument, field: FormField): { block: Block; text: string } | undefined {
  const block = form.blocks.find(({ id }) => id === field.block);
  if (block === undefined) return undefined;
  return { block, text: block.text.includes(field.label) ? field.label : block.text };
}

function attachmentsOf(form: SourceDocument, told: Quote[]): FormSigns['attachments'] {
  const fields = ownFields(form).filter(
    ({ type, section, label }) =>
      type === 'file' ||
      (/^(?:checkbox|multiChoice)$/.test(type) &&
        (attachmentSection.test(section ?? '') || attachmentSection.test(label))),
  );
  const names = fields.flatMap(({ label, options, type }) => (type === 'multiChoice' ? (options ?? [label]) : [label]));
  const quotes = fields.flatMap((field): Quote[] => {
    const found = fieldText(form, field);
    return found ? [{ document: form.id, block: found.block.id, quote: found.text }] : [];
  });
  return { names, quotes: [...quotes, ...told].slice(0, 6) };
}

function channelOf(text: string): Channel | undefined {
  return channelIn(text) ?? (online.test(text) ? 'online' : byHand.test(text) ? 'inPerson' : undefined);
}

function officeOf(form: SourceDocument, sentences: readonly { block: Block; text: string }[]): FormSigns['office'] {
  const boxes = form.fields.flatMap((field) => {
    const found = field.officeUse === true ? fieldText(form, field) : undefined;
    return found
      ? [{ label: field.label, quote: { document: form.id, block: found.block.id, quote: found.text } }]
      : [];
  });
  const heads = sentences
    .filter(({ text }) => officeBox.test(text))
    .map(({ block, text }) => ({ label: text, quote: { document: form.id, block: block.id, quote: text } }));
  return [...boxes, ...heads];
}
