/** A program that has the text of a file recognised by the Tesseract that is named to it. */
import { IsolatedReader } from '@lotse/ingest';
import { fixture } from './files.ts';

const [, , nativePath = ''] = process.argv;
await new IsolatedReader().readDocument(fixture('scan_schief.jpg'), { ocr: { engine: 'tesseract', nativePath } });
