import { gridsOf } from '../layout/tables.ts';
import type { PageContent, TextItem } from '../page.ts';
import { contentsOf, elementsOf, type TagNode } from './tree.ts';

/** A page whose tags tell what its text is. */
export interface TaggedPage {
  page: PageContent;
  tree: TagNode;
  /** The text of each stretch of marked content, by its id. */
  contents: ReadonlyMap<string, TextItem[]>;
  /** Text that the file itself calls no content: running heads and feet, page numbers. */
  artifacts: TextItem[];
  /** The head of a table that goes on here, printed again. */
  repeated: TextItem[];
  /** Text that no tag names. */
  untagged: TextItem[];
}

/** Less of a page's letters in the tree: its tags are not to be relied on. */
const enough = 0.9;

/** Roles that say more than where a paragraph begins. */
const telling = /^(?:H[1-6]?|L|LI|Table|TOC|Note|FENote)$/;

/**
 * The pages that can be read by their tags, by number: where the document's tags tell headings, lists or tables from
 * paragraphs, and those of the page cover its text.
 */
export function taggedPages(pages: readonly PageContent[]): Map<number, TaggedPage> {
  const tells = pages.some(({ tags }) => tags && [...elementsOf(tags)].some(({ role }) => telling.test(role)));
  const usable = new Map<number, TaggedPage>();
  if (!tells) return usable;
  for (const page of pages) {
    const tagged = page.tags && sortText(page, page.tags);
    if (tagged && shareTagged(tagged) >= enough) usable.set(page.number, tagged);
  }
  return usable;
}

function sortText(page: PageContent, tree: TagNode): TaggedPage {
  const named = new Set(contentsOf(tree));
  const contents = new Map<string, TextItem[]>();
  const artifacts: TextItem[] = [];
  const untagged: TextItem[] = [];
  const isNamed = (item: TextItem) => item.mark?.id !== undefined && named.has(item.mark.id);
  const repeated = repeatedHeads(page, isNamed);
  for (const item of page.items) {
    if (repeated.has(item)) continue;
    const id = item.mark?.id;
    if (id !== undefined && named.has(id)) {
      const known = contents.get(id);
      if (known) known.push(item);
      else contents.set(id, [item]);
    } else if (item.mark?.tag === 'Artifact' && isLeader(item)) continue;
    else if (item.mark?.tag === 'Artifact' && atEdge(item, page)) artifacts.push(item);
    else untagged.push(item);
  }
  return { page, tree, contents, artifacts, repeated: [...repeated], untagged };
}

/** Artifacts that are the whole first row of a ruled table whose other rows are tagged. */
function repeatedHeads(page: PageContent, isNamed: (item: TextItem) => boolean): Set<TextItem> {
  const isArtifact = (item: TextItem) => !isNamed(item) && item.mark?.tag === 'Artifact';
  if (!page.items.some(isArtifact)) return new Set();
  const heads = gridsOf(page.drawing.rules, page.items).flatMap((grid) => {
    const head = grid.cells.filter((cell) => cell.row === 0).flatMap((cell) => cell.items);
    const goesOn = grid.rowCount > 1 && grid.items.some(isNamed);
    return goesOn && head.length > 1 && head.every(isArtifact) ? head : [];
  });
  return new Set(heads);
}

/** Dots that lead to a page number say nothing. */
function isLeader({ text }: TextItem): boolean {
  return !/[\p{L}\p{N}]/u.test(text);
}

/** Share of the page at each edge where what is called an artifact is believed to be one. */
const edge = 0.15;

function atEdge(item: TextItem, page: PageContent): boolean {
  return item.bottom < edge * page.height || item.top > (1 - edge) * page.height;
}

/** Share of the letters that the tree names, heads and feet aside. */
function shareTagged({ contents, untagged }: TaggedPage): number {
  const letters = (items: readonly TextItem[]) =>
    items.reduce((sum, item) => sum + item.text.replace(/\s/g, '').length, 0);
  const inTree = letters([...contents.values()].flat());
  return inTree === 0 ? 0 : inTree / (inTree + letters(untagged));
}
