import type { Draft, InputFile } from '../draft.ts';
import { foldSpace } from '../draft.ts';
import { openPdf } from './open.ts';

export async function readPdf(file: InputFile): Promise<Draft> {
  const { document, close } = await openPdf(file);
  const draft: Draft = {
    reader: 'pdf',
    mediaType: 'application/pdf',
    pages: document.numPages,
    blocks: [],
    fields: [],
    warnings: [],
  };
  try {
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const content = await page.getTextContent();
      let text = '';
      for (const item of content.items) {
        if (!('str' in item)) continue;
        text += item.str + (item.hasEOL ? '\n' : '');
      }
      for (const part of text.split(/\n(?=\d|[A-Z])/))
        if (foldSpace(part))
          draft.blocks.push({ kind: 'paragraph', text: foldSpace(part), place: { page: number }, path: [] });
    }
  } finally {
    await close();
  }
  return draft;
}
