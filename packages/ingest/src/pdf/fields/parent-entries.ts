import type { PDFDict } from 'pdf-lib';
import type { InputFile } from '../../draft.ts';
import type { Widget } from './widgets.ts';

/** Larger files are left alone: pdf-lib holds the whole object tree in memory. */
const largest = 20 * 1024 * 1024;

/** Nesting of field names that is still followed. */
const deepest = 24;

/** What stands on a field and holds for its widgets. */
export interface FieldEntry {
  tooltip: string;
  /** Names of a group's buttons (Opt), where their values are only numbers. */
  options: string[];
}

/**
 * Gives widgets the tooltips and button names that stand on their parent field (ISO 32000-1, 12.7.3.1, 12.7.4.2.3),
 * which pdfjs does not report. The file is read at the level of its objects: `getForm()` of pdf-lib would throw XFA away.
 */
export async function addParentEntries(widgets: readonly Widget[], file: InputFile): Promise<void> {
  const bare = widgets.filter((widget) => widget.name !== '' && (widget.tooltip === '' || isNumbered(widget)));
  if (bare.length === 0 || file.bytes.length > largest) return;
  // What cannot be taken apart has no tooltips: its fields are named by the words beside them.
  const entries = await entriesOf(file).catch(() => new Map<string, FieldEntry>());
  for (const widget of bare) {
    const entry = entries.get(widget.name);
    if (!entry) continue;
    widget.tooltip ||= entry.tooltip;
    widget.values = widget.values.map((value) =>
      /^\d+$/.test(value) ? (entry.options[Number(value)] ?? value) : value,
    );
  }
}

function isNumbered(widget: Widget): boolean {
  return widget.rects.length > 1 && widget.values.every((value) => /^\d+$/.test(value));
}

/** Entries of the form's fields by their full name. */
async function entriesOf(file: InputFile): Promise<Map<string, FieldEntry>> {
  const { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } = await import('pdf-lib');
  const options = { ignoreEncryption: true, updateMetadata: false, throwOnInvalidObject: true };
  // Objects that are packed and encrypted, pdf-lib cannot even read.
  const isEncrypted = Buffer.from(file.bytes).includes('/Encrypt');
  const document = await PDFDocument.load(file.bytes, options).catch((error: unknown) => {
    if (!isEncrypted) throw error;
  });
  if (!document || document.isEncrypted) return (await import('./protected-entries.ts')).protectedEntries(file);
  const found = new Map<string, FieldEntry>();
  const form = document.catalog.lookup(PDFName.of('AcroForm'));
  if (!(form instanceof PDFDict)) return found;
  const textOf = (value: unknown) =>
    value instanceof PDFString || value instanceof PDFHexString ? value.decodeText().trim() : undefined;
  const optionsOf = (field: PDFDict) => {
    const options = field.lookup(PDFName.of('Opt'));
    if (!(options instanceof PDFArray)) return undefined;
    return Array.from({ length: options.size() }, (_, index) => textOf(options.lookup(index)) ?? '');
  };
  const visit = (fields: unknown, parent: string, inherited: FieldEntry, depth: number) => {
    if (!(fields instanceof PDFArray) || depth > deepest) return;
    for (let index = 0; index < fields.size(); index++) {
      const field = fields.lookup(index);
      if (!(field instanceof PDFDict)) continue;
      const own = textOf(field.lookup(PDFName.of('T')));
      const name = own === undefined ? parent : parent === '' ? own : `${parent}.${own}`;
      const entry: FieldEntry = {
        tooltip: textOf(field.lookup(PDFName.of('TU'))) ?? inherited.tooltip,
        options: optionsOf(field) ?? inherited.options,
      };
      if (!found.has(name)) found.set(name, entry);
      visit(field.lookup(PDFName.of('Kids')), name, entry, depth + 1);
    }
  };
  visit(form.lookup(PDFName.of('Fields')), '', { tooltip: '', options: [] }, 0);
  return found;
}
