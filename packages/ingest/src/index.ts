/** Files to source documents: DOCX, ODT, PDF, XLSX, HTML, EML, MSG, TXT, MD, CSV, ZIP; limits and errors in `limits.ts`, `errors.ts`. */

export { readableExtensions } from './detect.ts';
export type { InputFile } from './draft.ts';
export { AskedPasswords, type AskPassword, type PasswordQuestion } from './encrypted/asked-passwords.ts';
export { IsolatedReader } from './isolated/isolated-reader.ts';
export { canWithholdRights } from './isolated/start-process.ts';
export { chooseEngine } from './ocr/choose-engine.ts';
export { findNativeTesseract } from './ocr/native-tesseract.ts';
export type { OcrSettings } from './ocr/settings.ts';
export { readDocument } from './read.ts';
export { readDocuments } from './read-documents.ts';
export type { ReadDocumentOptions, ReadingStep } from './read-options.ts';
