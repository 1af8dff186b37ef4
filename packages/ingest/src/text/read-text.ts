import type { Draft, InputFile } from '../draft.ts';
import { decodeText } from './encoding.ts';
import { readPlainText } from './lines.ts';

/** Reads a plain text file. */
export function readText(file: InputFile): Draft {
  return {
    reader: 'text',
    mediaType: 'text/plain',
    blocks: readPlainText(decodeText(file.bytes)),
    fields: [],
    warnings: [],
  };
}
