/** Files to source documents: DOCX, PDF, XLSX, HTML, EML, TXT, MD, CSV; limits and errors in `limits.ts`, `errors.ts`. */

export { readableExtensions } from './detect.ts';
export type { InputFile } from './draft.ts';
export { readDocument, readDocuments } from './read.ts';
