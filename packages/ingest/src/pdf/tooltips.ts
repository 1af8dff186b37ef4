import type { PDFDict } from 'pdf-lib';
import type { InputFile } from '../draft.ts';
import type { Widget } from './widgets.ts';

/** Larger files are left alone: pdf-lib holds the whole object tree in memory. */
const largest = 20 * 1024 * 1024;

/** Nesting of field names that is still followed. */
const deepest = 24;

/**
 * Gives widgets the tooltips that stand on their parent field (ISO 32000-1, 12.7.3.1), which pdfjs does not report.
 * The file is read at the level of its objects: `getForm()` of pdf-lib would throw XFA away.
 */
export async function addParentTooltips(widgets: readonly Widget[], file: InputFile): Promise<void> {
  const bare = widgets.filter((widget) => widget.tooltip === '' && widget.name !== '');
  if (bare.length === 0 || file.bytes.length > largest) return;
  const tooltips = await tooltipsOf(file.bytes).catch(() => new Map<string, string>());
  for (const widget of bare) widget.tooltip = tooltips.get(widget.name) ?? '';
}

/** Tooltips by the full name of their field. */
async function tooltipsOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const pdf = await import('pdf-lib');
  const { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } = pdf;
  const document = await PDFDocument.load(bytes, {
    ignoreEncryption: true,
    updateMetadata: false,
    throwOnInvalidObject: true,
  });
  const found = new Map<string, string>();
  const form = document.catalog.lookup(PDFName.of('AcroForm'));
  if (document.isEncrypted || !(form instanceof PDFDict)) return found;
  const textOf = (field: PDFDict, key: string) => {
    const value = field.lookup(PDFName.of(key));
    return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
  };
  const visit = (fields: unknown, parent: string, inherited: string, depth: number) => {
    if (!(fields instanceof PDFArray) || depth > deepest) return;
    for (let index = 0; index < fields.size(); index++) {
      const field = fields.lookup(index);
      if (!(field instanceof PDFDict)) continue;
      const own = textOf(field, 'T');
      const name = own === undefined ? parent : parent === '' ? own : `${parent}.${own}`;
      const tooltip = textOf(field, 'TU') ?? inherited;
      if (tooltip.trim() !== '' && !found.has(name)) found.set(name, tooltip.trim());
      visit(field.lookup(PDFName.of('Kids')), name, tooltip, depth + 1);
    }
  };
  visit(form.lookup(PDFName.of('Fields')), '', '', 0);
  return found;
}
