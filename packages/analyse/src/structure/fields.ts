import type { FormField, Quote, SourceDocument } from '@lotse/model';

/** A field that applicants fill in, with its form. */
export interface ApplicantField {
  document: SourceDocument;
  field: FormField;
  /** `document/field`, as findings name it. */
  name: string;
  /** The words that show it, as they stand in its block; none where the block does not show the label. */
  quotes: Quote[];
}

/** The fields of all forms that applicants fill in: without those for official use. */
export function applicantFields(documents: readonly SourceDocument[]): ApplicantField[] {
  return documents.flatMap((document) =>
    document.fields
      .filter((field) => field.officeUse !== true)
      .map((field) => ({ document, field, name: `${document.id}/${field.id}`, quotes: quotesOf(document, field) })),
  );
}

function quotesOf(document: SourceDocument, field: FormField): Quote[] {
  const block = document.blocks.find((candidate) => candidate.id === field.block);
  if (!block) return [];
  const label = field.label.trim();
  const quote = label !== '' && block.text.includes(label) ? label : block.text;
  return quote === '' ? [] : [{ document: document.id, block: block.id, quote }];
}
