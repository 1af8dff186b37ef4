import type { Draft, InputFile } from './draft.ts';

const types: [string, RegExp][] = [
  ['image/png', /\.png$/i],
  ['image/jpeg', /\.jpe?g$/i],
  ['image/tiff', /\.tiff?$/i],
];

/** A picture of a document: text recognition is not built in yet, and that is said instead of giving an empty document. */
export function readImage(file: InputFile): Draft {
  const mediaType = types.find(([, pattern]) => pattern.test(file.name))?.[0] ?? 'application/octet-stream';
  return {
    reader: 'image',
    mediaType,
    pages: 1,
    blocks: [],
    fields: [],
    warnings: [
      {
        code: 'E_NEEDS_OCR',
        message: 'Die Datei ist ein Bild; ihr Text wurde nicht gelesen (Texterkennung nötig).',
        where: file.name,
      },
    ],
  };
}
