import type { Place } from '@lotse/model';
import type { DraftBlock, DraftField } from '../../draft.ts';
import { drawnFields } from '../fields/drawn-fields.ts';
import { labelPlaces, placeFields } from '../fields/form-pages.ts';
import type { FoundField } from '../fields/found-field.ts';
import { PrintedText } from '../fields/labels.ts';
import { type Legend, legendOf, mayBeLegend } from '../fields/legend.ts';
import { withoutRepeats } from '../fields/repeated-fields.ts';
import { fieldsOfWidgets } from '../fields/widget-fields.ts';
import type { Widget } from '../fields/widgets.ts';
import type { PageContent } from '../page.ts';
import { artifactTexts } from '../tagged/artifacts.ts';
import { type TaggedPage, taggedPages } from '../tagged/tagged-pages.ts';
import { piecesOfTags } from '../tagged/tagged-pieces.ts';
import { columnsOfLines, piecesOf } from './flow.ts';
import { type Furniture, findFurniture } from './furniture.ts';
import { type Rect, toBox } from './geometry.ts';
import { bodySizeOf } from './headings.ts';
import { lineOf } from './lines.ts';
import { usualLeading } from './paragraphs.ts';
import { rowsOf } from './rows.ts';
import { gridsOf } from './tables.ts';
import { type PlacedBlock, writeBlocks } from './write-blocks.ts';

/** What pages say, whether their text was in the file or recognised. */
export interface PagesDraft {
  title?: string;
  blocks: DraftBlock[];
  fields: DraftField[];
  /** Text left out on purpose. */
  leftOut: string[];
  /** Text of the blocks that stands once in the file and here again, or names what it is. */
  added: string[];
}

/** Blocks in reading order, then running heads and feet once as notes; fields of widgets and drawn ones. */
export function draftOfPages(pages: readonly PageContent[], widgets: ReadonlyMap<number, Widget[]>): PagesDraft {
  const found = fieldsOfPages(pages, widgets);
  const bodySize = bodySizeOf(
    pages.flatMap((page) => page.items.map((item) => ({ size: item.size, letters: item.text.length }))),
  );
  const labels = new Map([...found].map(([page, fields]) => [page, labelPlaces(fields)]));
  const tagged = taggedPages(pages);
  const furniture = furnitureOf(pages, tagged, bodySize, labels);
  const { placed, leftOut, added } = flowBlocks(pages, tagged, furniture, bodySize, labels);
  const shown = pages.flatMap((page) => placeFields(found.get(page.number) ?? [], page, placed));
  const fields = withoutRepeats(shown, widgets);
  const title = titleOf(placed);
  const notes = notesOf(pages, furniture);
  return {
    ...(title ? { title } : {}),
    blocks: [...placed.map(({ block }) => block), ...notes],
    fields,
    leftOut: [...leftOut, ...furniture.again],
    added: [...added, ...notes.map(({ marker }) => marker ?? '')],
  };
}

/** Of a tagged page, only what no tag names may be a running head or foot. */
function furnitureOf(
  pages: readonly PageContent[],
  tagged: ReadonlyMap<number, TaggedPage>,
  bodySize: number,
  labels: ReadonlyMap<number, readonly Rect[]>,
): Furniture {
  const free = pages.map((page) => {
    const tags = tagged.get(page.number);
    return tags ? { ...page, items: tags.untagged } : page;
  });
  const { items, texts, again } = findFurniture(free, bodySize, labels);
  const artifacts = artifactTexts([...tagged.values()]);
  return { items, texts: [...artifacts.texts, ...texts], again: [...artifacts.again, ...again] };
}

function flowBlocks(
  pages: readonly PageContent[],
  tagged: ReadonlyMap<number, TaggedPage>,
  furniture: Furniture,
  bodySize: number,
  labels: ReadonlyMap<number, readonly Rect[]>,
): { placed: PlacedBlock[]; leftOut: string[]; added: string[] } {
  const leading = usualLeading(pages.flatMap((page) => columnsOfLines(page, furniture.items)));
  const pieces = pages.map((page) => {
    const grids = gridsOf(page.drawing.rules, page.items);
    const tags = tagged.get(page.number);
    if (!tags) return piecesOf(page, grids, furniture.items, leading, formLabels(page, labels));
    const rest = { ...page, items: tags.untagged };
    return [...piecesOfTags(tags), ...piecesOf(rest, [], furniture.items, leading, undefined)];
  });
  const fills = new Map<number, readonly Rect[]>(pages.map((page) => [page.number, page.drawing.fills]));
  return writeBlocks(pieces, bodySize, fills, labels);
}

/** The labels of a page with so many fields for its lines of text that labels side by side have to be told apart. */
function formLabels(page: PageContent, labels: ReadonlyMap<number, readonly Rect[]>): readonly Rect[] | undefined {
  const here = labels.get(page.number) ?? [];
  return here.length >= 3 && here.length >= 0.15 * new PrintedText(page).rows.length ? here : undefined;
}

/** The fields of each page that has some, by page number. */
function fieldsOfPages(
  pages: readonly PageContent[],
  widgets: ReadonlyMap<number, Widget[]>,
): Map<number, FoundField[]> {
  const legend = legendOfPages(pages);
  const fields = new Map<number, FoundField[]>();
  for (const page of pages) {
    const own = widgets.get(page.number) ?? [];
    const grids = gridsOf(page.drawing.rules, page.items);
    const printed = new PrintedText(page);
    const places = own.flatMap((widget) => widget.rects);
    const drawn = drawnFields(page, printed, grids, places, legend);
    const found = [...fieldsOfWidgets(own, printed, legend), ...drawn];
    if (found.length > 0) fields.set(page.number, found);
  }
  return fields;
}

/** The first legend of the pages; only lines with a word of one are put together. */
function legendOfPages(pages: readonly PageContent[]): Legend | undefined {
  for (const page of pages) {
    for (const row of new PrintedText(page).rows) {
      if (!row.chunks.some((chunk) => mayBeLegend(chunk.text))) continue;
      const legend = legendOf(lineOf(row).text);
      if (legend) return legend;
    }
  }
  return undefined;
}

/** Running heads and feet, turned and struck text, each once, after the text. */
function notesOf(pages: readonly PageContent[], furniture: Furniture): DraftBlock[] {
  const notes: DraftBlock[] = furniture.texts.map(({ text, kind, page, row }) => ({
    kind: 'note',
    marker: kind,
    text,
    place: { page, box: toBox(lineOf(row).ink) },
    path: [],
  }));
  for (const page of pages) {
    const text = page.rotated.join(' ').replace(/\s+/g, ' ').trim();
    if (text !== '') notes.push({ kind: 'note', marker: 'Randtext', text, place: placeOfTurned(page), path: [] });
    for (const row of rowsOf(page.struck ?? [])) {
      const line = lineOf(row);
      const place = { page: page.number, box: toBox(line.ink) };
      notes.push({ kind: 'note', marker: 'Gestrichen', text: line.text, quoted: true, place, path: [] });
    }
  }
  return notes;
}

function placeOfTurned({ number: page, rotatedAt = [] }: PageContent): Place {
  const [first, ...more] = rotatedAt.map((rect) => ({ page, box: toBox(rect) }));
  return { page, ...first, ...(more.length > 0 ? { goesOn: more } : {}) };
}

/** The largest heading of the first page. */
function titleOf(placed: readonly PlacedBlock[]): string | undefined {
  const headings = placed.filter(({ block, page }) => block.kind === 'heading' && page === 1);
  return (
    headings.find(({ block }) => block.level === 1 && block.marker === undefined)?.block.text ?? headings[0]?.block.text
  );
}
