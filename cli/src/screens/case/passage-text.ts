import type {
  Block,
  Evidence,
  Finding,
  LegalCitation,
  OpenQuestion,
  Place,
  ProcessOutline,
  SourceDocument,
} from '@lotse/model';
import { stepKind } from '@lotse/model';
import type { Span } from '../../components/wrap.ts';
import type { Texts } from '../../texts/index.ts';
import { type OutlineRow, triggerText } from './outline-rows.ts';

/** What the passages are looked up in. */
export interface PassageContext {
  outline: ProcessOutline;
  documents: readonly SourceDocument[];
  texts: Texts;
  /** The label of a step or trigger by its id. */
  titles: ReadonlyMap<string, string>;
}

/**
 * A step, a branch or a trigger: what it is and who does it, then the passages that prove it, then what else it says
 * of itself. The passages come early, since a small window shows only the first lines.
 */
export function rowPassage(row: OutlineRow, context: PassageContext): Span[] {
  const { words } = context.texts;
  const { step, performer } = row;
  const isInferred = step?.inferred?.includes('by') === true;
  const kind = step === undefined ? undefined : words.stepKinds[stepKind(step)];
  const who = performer !== undefined && isInferred ? `${performer} (${words.inferred})` : performer;
  const about = [kind, who].filter(Boolean).join(' · ');
  return [
    heading(`${row.label}\n`),
    ...(about === '' ? [] : [dim(`${about}\n`)]),
    ...(step?.unsupported ? [warning(`${words.unsupported}\n`)] : []),
    ...(row.derived === undefined ? [] : [dim(`${words.derived(row.derived)}\n`)]),
    ...(row.derived !== undefined && row.evidence.length === 0 ? [] : evidencePassages(row.evidence, context)),
    ...attributes(row, context),
  ];
}

/** A finding: what it is, what to do about it, and the passage that shows it. */
export function findingPassage(finding: Finding, title: string, context: PassageContext): Span[] {
  const { words, workbench } = context.texts;
  const { passage } = workbench;
  const basis = finding.legalBasis.map((citation) => citationText(citation, context.texts)).join('; ');
  return [
    heading(`${title}\n`),
    dim(`${words.findingKind[finding.kind]}, ${words.severity[finding.severity]}\n`),
    ...attribute(...affected(finding, context)),
    ...attribute(passage.remedy, finding.remedy),
    ...attribute(passage.legal, basis),
    ...attribute(passage.confidence, words.percent(finding.confidence)),
    ...evidencePassages(finding.evidence, context),
  ];
}

/** What the documents leave open, and the step or passage it is about. */
export function questionPassage(question: OpenQuestion, context: PassageContext): Span[] {
  const { passage } = context.texts.workbench;
  return [
    heading(`${question.question}\n`),
    ...(question.mustAnswer ? [warning(`${passage.mustAnswer}\n`)] : []),
    ...attribute(passage.step, question.step === undefined ? undefined : context.titles.get(question.step)),
    ...evidencePassages(question.evidence ?? [], context),
  ];
}

/** What a finding sits on: what kind of thing, and its name. */
export function affected({ affects }: Finding, context: PassageContext): [name: string, value: string] {
  const { passage } = context.texts.workbench;
  if ('step' in affects) return [passage.step, context.titles.get(affects.step) ?? affects.step];
  if ('field' in affects) return [passage.field, fieldLabel(affects.field, context) ?? affects.field];
  return [passage.step, passage.wholeCase];
}

/** The label of the field `document/field`. */
function fieldLabel(id: string, { documents }: PassageContext): string | undefined {
  const [documentId, fieldId] = id.split('/', 2);
  const document = documents.find((one) => one.id === documentId);
  return document?.fields.find((one) => one.id === fieldId)?.label;
}

function attributes({ step }: OutlineRow, context: PassageContext): Span[] {
  const { words, workbench } = context.texts;
  const { passage } = workbench;
  if (step === undefined) return [];
  const nameOf = (id: string | undefined) => context.outline.participants.find((one) => one.id === id)?.name ?? id;
  const ofTask =
    'task' in step
      ? [
          ...attribute(passage.to, nameOf(step.to)),
          ...attribute(passage.from, nameOf(step.from)),
          ...attribute(passage.channel, step.channel === undefined ? undefined : words.channels[step.channel]),
          ...attribute(passage.deadline, step.deadline),
          ...attribute(passage.uses, step.uses?.map(nameOf).join(', ')),
          ...attribute(passage.outputs, step.outputs?.join(', ')),
        ]
      : [];
  return [
    ...ofTask,
    ...('wait' in step ? [plain(`${triggerText(step.for, context.texts)}\n`)] : []),
    ...attribute(passage.legal, step.legalBasis?.join('; ')),
    ...attribute(passage.note, step.note),
  ];
}

function evidencePassages(evidence: readonly Evidence[], context: PassageContext): Span[] {
  const { words, workbench } = context.texts;
  if (evidence.length === 0) return [dim(`${workbench.passage.none}\n`)];
  return evidence.flatMap((one): Span[] => {
    if ('by' in one) return [dim(`${words.byPerson}\n`)];
    const document = context.documents.find(({ id }) => id === one.document);
    const block = document?.blocks.find(({ id }) => id === one.block);
    const where = block === undefined ? undefined : placeText(block.place, context.texts);
    const title = [document?.file ?? one.document, where].filter(Boolean).join(', ');
    const missing = document === undefined ? [dim(`${workbench.passage.documentMissing}\n`)] : [];
    return [plain('\n'), dim(`${title}\n`), ...missing, ...quoteInBlock(one.quote, block), plain('\n\n')];
  });
}

/** The block's text with the quote marked; the quote alone where the block is not at hand. */
function quoteInBlock(quote: string, block: Block | undefined): Span[] {
  const text = block?.text ?? '';
  const at = text.indexOf(quote);
  if (block === undefined || at < 0) return [{ text: `„${quote}“`, style: 'quote' }];
  const marker = block.marker === undefined ? '' : `${block.marker} `;
  return [
    dim(`${marker}${text.slice(0, at)}`),
    { text: quote, style: 'quote' as const },
    dim(text.slice(at + quote.length)),
  ].filter((span) => span.text !== '');
}

/** Where a person finds the block again: "Seite 3", "Zuständigkeit › Ablauf, Absatz 14". */
export function placeText(place: Place, texts: Texts): string {
  const { words } = texts;
  if ('page' in place) return words.page(place.page);
  if ('sheet' in place) return words.cell(place.sheet, place.cell);
  if ('paragraph' in place) {
    const { paragraph, row, part } = place;
    if (part === 'header' || part === 'footer') return words.besideText[part];
    const where = row === undefined ? words.paragraph(paragraph) : words.tableRow(paragraph, row);
    return [place.headings.join(' › '), where, part && words.besideText[part]].filter(Boolean).join(', ');
  }
  if (place.part === 'head') return words.mailHead;
  return place.headings?.length ? place.headings.join(' › ') : words.character(place.start);
}

function citationText({ cite, status }: LegalCitation, texts: Texts): string {
  return status === 'toCheck' ? `${cite} (${texts.words.toCheck})` : cite;
}

function attribute(name: string, value: string | undefined): Span[] {
  return value ? [dim(`${name}: `), plain(`${value}\n`)] : [];
}

const plain = (text: string): Span => ({ text, style: 'plain' });
const dim = (text: string): Span => ({ text, style: 'dim' });
const heading = (text: string): Span => ({ text, style: 'heading' });
const warning = (text: string): Span => ({ text, style: 'warning' });
