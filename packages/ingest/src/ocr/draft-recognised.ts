import type { Warning } from '@lotse/model';
import type { InputFile } from '../draft.ts';
import type { Widget } from '../pdf/fields/widgets.ts';
import { draftOfPages, type PagesDraft } from '../pdf/layout/draft-of-pages.ts';
import type { PageContent } from '../pdf/page.ts';
import type { ReadDocumentOptions } from '../read-options.ts';
import { recognisePages } from './recognise-pages.ts';
import { markConfidence } from './text/mark-confidence.ts';
import { contentOf, placeAsDelivered } from './text/page-content.ts';
import { recognitionWarnings } from './warnings.ts';

/** Pages of a file before the text of those that are pictures is recognised. */
export interface PagesToRead {
  /** All that are known; a page that is a picture may be left out. */
  pages: readonly PageContent[];
  /** The numbers of those that are pictures. */
  pictures: readonly number[];
  widgets: ReadonlyMap<number, Widget[]>;
}

/** What the pages say, those that are pictures recognised; `recognised` are the numbers of those. */
export async function draftRecognised(
  file: InputFile,
  { pages, pictures, widgets }: PagesToRead,
  options: ReadDocumentOptions,
): Promise<{ draft: PagesDraft & { recognised?: ReadonlySet<number> }; warnings: Warning[] }> {
  if (pictures.length === 0) return { draft: draftOfPages(pages, widgets), warnings: [] };
  const recognition = await recognisePages(file, pictures, options);
  const read = contentOf(recognition.pages);
  const others = pages.filter((page) => !recognition.pages.has(page.number));
  const all = [...others, ...read].sort((a, b) => a.number - b.number);
  const draft = draftOfPages(all, widgets);
  markConfidence(draft.blocks, read);
  placeAsDelivered(draft.blocks, recognition.pages);
  const warnings = recognitionWarnings(recognition, draft.blocks, file.name);
  return { draft: { ...draft, recognised: new Set(recognition.pages.keys()) }, warnings };
}
