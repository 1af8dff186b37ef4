import { type Form, type SourceDocument, slug, uniqueId } from '@lotse/model';

/** The forms among the documents, as the process uses them: every document that has fields. */
export function formsOf(documents: readonly SourceDocument[]): Form[] {
  const taken = new Set<string>();
  return documents
    .filter((document) => document.fields.length > 0)
    .map((document) => ({
      id: uniqueId(slug(document.id), taken),
      name: document.title ?? document.file.replace(/^.*\//, '').replace(/\.[^.]+$/, ''),
      document: document.id,
      fields: document.fields.map(({ id, label, type, required, options, maxLength, officeUse, section }) => ({
        id,
        label,
        type,
        required,
        ...(options === undefined ? {} : { options }),
        ...(maxLength === undefined ? {} : { maxLength }),
        ...(officeUse === undefined ? {} : { officeUse }),
        ...(section === undefined ? {} : { section }),
      })),
    }));
}
