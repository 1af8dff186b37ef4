import { PDFDocument, type PDFForm, PDFName, type PDFPage, PDFString } from 'pdf-lib';

/** The root of a template around its parts. */
export function template(parts: string, attributes = 'locale="de_DE"'): string {
  return `<template xmlns="http://www.xfa.org/schema/xfa-template/3.3/"><subform name="formular" layout="tb" ${attributes}>${parts}</subform></template>`;
}

/** `<draw>` with plain text; `more` goes in beside it. */
export function draw(text: string, more = ''): string {
  return `<draw><value><text>${text}</text></value>${more}</draw>`;
}

/** A captioned `<field>`: `ui` is its user interface, `more` what else it holds. */
export function field(name: string, caption: string, ui: string, more = ''): string {
  const printed = caption === '' ? '' : `<caption><value><text>${caption}</text></value></caption>`;
  return `<field name="${name}"><ui>${ui}</ui>${printed}${more}</field>`;
}

/** A PDF with an XFA form of these packets; `pages` draws what the pages show, otherwise they ask to wait. */
export async function xfaPdf(
  packets: Readonly<Record<string, string | Uint8Array>>,
  pages?: (page: PDFPage, form: PDFForm) => void,
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([595, 842]);
  if (pages) pages(page, pdf.getForm());
  else page.drawText('Please wait... If this message is not eventually replaced, get another viewer.', { size: 9 });
  const whole = {
    preamble: '<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/">',
    ...packets,
    ...('postamble' in packets ? {} : { postamble: '</xdp:xdp>' }),
  };
  const entries = Object.entries(whole).flatMap(([name, content]) => [
    PDFString.of(name),
    pdf.context.register(
      pdf.context.flateStream(typeof content === 'string' ? new TextEncoder().encode(content) : content),
    ),
  ]);
  const form = pdf.getForm().acroForm.dict;
  form.set(PDFName.of('XFA'), pdf.context.obj(entries));
  if (!pages) pdf.catalog.set(PDFName.of('NeedsRendering'), pdf.context.obj(true));
  // Otherwise pdf-lib removes what it does not know.
  return pdf.save({ updateFieldAppearances: false });
}
