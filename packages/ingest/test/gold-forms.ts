import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '@lotse/ingest';
import {
  drawObject,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRef,
  PDFWidgetAnnotation,
  popGraphicsState,
  pushGraphicsState,
  rgb,
  translate,
} from 'pdf-lib';
import { type FieldScore, fieldScore, type ScoredField } from './field-score.ts';
import { goldFolder } from './files.ts';

/** A form of the gold cases and the fields that a person found in it. */
export interface GoldForm {
  name: string;
  bytes: Uint8Array;
  expected: ScoredField[];
}

/** All documents of the gold cases that have fields. */
export function goldForms(): GoldForm[] {
  const cases = readdirSync(goldFolder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return cases.flatMap(({ name }) => {
    const folder = join(goldFolder, name);
    const { fields }: { fields: (ScoredField & { document: string })[] } = JSON.parse(
      readFileSync(join(folder, 'case.json'), 'utf8'),
    );
    const files = [...new Set(fields.map((field) => field.document))];
    return files.map((file) => ({
      name: `${name}/${file.split('/').at(-1)}`,
      bytes: readFileSync(join(folder, file)),
      expected: fields.filter((field) => field.document === file),
    }));
  });
}

/** How well a form is read. */
export async function scoreOf({ name, expected }: GoldForm, bytes: Uint8Array): Promise<FieldScore> {
  const documents = await readDocument({ name: name.split('/').at(-1) ?? name, bytes });
  const found = documents.flatMap((document) => document.fields);
  return fieldScore(
    found.map(({ label, type, options, required }) => ({ label, type, options, required: required !== 'no' })),
    expected,
  );
}

/** Whether a PDF has fields that can be filled in. */
export async function hasAcroForm(bytes: Uint8Array): Promise<boolean> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  return pdf.getForm().getFields().length > 0;
}

/**
 * The same form as it looks on paper: what its fields look like is drawn, or their frames where nothing is said of it,
 * and there is nothing left to fill in.
 */
export async function drawnOnly(bytes: Uint8Array): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  for (const page of pdf.getPages()) {
    for (const annotation of page.node.Annots()?.asArray() ?? []) {
      const widget = pdf.context.lookup(annotation);
      if (!(widget instanceof PDFDict) || widget.get(PDFName.of('Subtype')) !== PDFName.of('Widget')) continue;
      const { x, y, width, height } = PDFWidgetAnnotation.fromDict(widget).getRectangle();
      const appearance = appearanceOf(widget);
      if (appearance) {
        const name = page.node.newXObject('Feld', appearance);
        page.pushOperators(pushGraphicsState(), translate(x, y), drawObject(name), popGraphicsState());
      } else page.drawRectangle({ x, y, width, height, borderWidth: 0.7, borderColor: rgb(0, 0, 0) });
    }
    page.node.delete(PDFName.of('Annots'));
  }
  pdf.catalog.delete(PDFName.of('AcroForm'));
  return pdf.save({ updateFieldAppearances: false });
}

/** What is drawn of an empty field. */
function appearanceOf(widget: PDFDict): PDFRef | undefined {
  const normal = widget.lookupMaybe(PDFName.of('AP'), PDFDict)?.get(PDFName.of('N'));
  const states = normal && widget.context.lookup(normal);
  const shown = states instanceof PDFDict ? states.get(PDFName.of('Off')) : normal;
  return shown instanceof PDFRef ? shown : undefined;
}

/** One figure of many forms: F1 over all their fields. */
export function overall(scores: readonly FieldScore[]): number {
  const sum = (key: 'matched' | 'found' | 'expected') => scores.reduce((total, score) => total + score[key], 0);
  return (2 * sum('matched')) / (sum('found') + sum('expected'));
}
