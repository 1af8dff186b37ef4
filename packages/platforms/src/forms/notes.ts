import type { Form } from '@lotse/model';
import { markdownDocument, markdownLine as text } from '../markdown.ts';

type Field = Form['fields'][number];

/** What a form-js form cannot take over as it was, or only by assumption: which fields, and what to say of them. */
const remarks: readonly { applies: (field: Field) => boolean; remark: string }[] = [
  { applies: (field) => field.type === 'signature', remark: 'Unterschrift nur als Hinweistext abgebildet' },
  {
    applies: (field) => field.type === 'file',
    remark: 'Dateifelder; ob die Oberfläche Dateien annimmt, ist zu prüfen',
  },
  { applies: (field) => field.type === 'table', remark: 'Tabellen; Spalten und Feldarten prüfen' },
  {
    applies: (field) => (field.type === 'choice' || field.type === 'multiChoice') && (field.options ?? []).length === 0,
    remark: 'Auswahl ohne erkannte Möglichkeiten, deshalb ein Textfeld',
  },
  {
    applies: (field) => field.required === 'inferred' && !field.officeUse,
    remark: 'Pflichtangabe nur erschlossen, bitte prüfen',
  },
  {
    applies: (field) => field.officeUse === true,
    remark: 'Nur von der Behörde auszufüllen, steht in einem eigenen Abschnitt',
  },
];

/** The remarks on one form, each with the labels of its fields. */
export function formRemarks(form: Form): string[] {
  return remarks.flatMap(({ applies, remark }) => {
    const labels = form.fields.filter(applies).map((field) => `„${text(field.label)}“`);
    return labels.length > 0 ? [`${remark}: ${labels.join(', ')}.`] : [];
  });
}

/** What is to be done by hand before the forms are used; Markdown, German. */
export function formNotes(forms: readonly Form[]): string {
  const lead =
    'Die Formulare sind Entwürfe für form-js. Prüfregeln, Hilfetexte und Einwilligungen der Vorlage sind nur so weit enthalten, wie sie als Feld erkannt wurden; Datenfelder sind keinem FIM-Baustein zugeordnet.';
  return markdownDocument(
    'Hinweise zu den Formularen',
    lead,
    forms.map((form) => ({ title: text(form.name), lines: [`${form.fields.length} Felder.`, ...formRemarks(form)] })),
  );
}
