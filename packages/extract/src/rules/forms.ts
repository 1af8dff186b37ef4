import type { Decision, Form, SourceDocument } from '@lotse/model';
import { slug, uniqueId } from '@lotse/model';

const amount = /\d+(?:,\d{2})?\s*(?:EUR|Euro|€|Punkte|Prozent|%)/;

/** The forms of the documents with their fields, and the decision tables that stand in them. */
export function formsOf(documents: readonly SourceDocument[]): { forms: Form[]; decisions: Decision[] } {
  const forms = documents.filter((document) => document.fields.length > 0).map((document): Form => ({
    id: document.id,
    name: document.title ?? document.blocks.find((block) => block.kind === 'heading')?.text ?? document.id,
    document: document.id,
    fields: document.fields.map(({ id, label, type, required, options, maxLength, officeUse, section }) => ({
      id, label, type, required,
      ...(options ? { options } : {}),
      ...(maxLength === undefined ? {} : { maxLength }),
      ...(officeUse === undefined ? {} : { officeUse }),
      ...(section === undefined ? {} : { section }),
    })),
  })); // biome-ignore format: one value
  const taken = new Set<string>();
  const decisions = documents
    .filter((document) => document.kind !== 'form')
    .flatMap((document) => feeTables(document, taken));
  return { forms, decisions };
}

/** Tables that map a condition to an amount: fees, rates, points. */
function feeTables(document: SourceDocument, taken: Set<string>): Decision[] {
  const tables = Map.groupBy(
    document.blocks.filter(
      (block) =>
        block.kind === 'tableRow' &&
        block.headerCells !== undefined &&
        block.cells !== undefined &&
        block.cells !== block.headerCells,
    ),
    (block) => block.table ?? -1,
  );
  const decisions: Decision[] = [];
  for (const rows of tables.values()) {
    const header = rows[0]?.headerCells ?? [];
    const body = rows.filter((row) => row.cells?.join() !== header.join());
    if (header.length !== 2 || body.length < 2 || !body.every((row) => amount.test(row.cells?.[1] ?? ''))) continue;
    const [input = 'Fall', output = 'Betrag'] = header;
    decisions.push({
      id: uniqueId(slug(output), taken),
      name: output,
      inputs: [input],
      outputs: [output],
      rules: body.map((row) => ({ conditions: [row.cells?.[0] ?? ''], results: [row.cells?.[1] ?? ''] })),
      hitPolicy: 'unique',
      evidence: body.slice(0, 8).map((row) => ({ document: document.id, block: row.id, quote: row.text })),
    });
  }
  return decisions;
}
