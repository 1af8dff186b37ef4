import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** An element of the structure tree as far as it is on one page (ISO 32000-1, 14.7, 14.8.4). */
export interface TagNode {
  /** Standard role where the file's RoleMap gives one: "P", "H1", "TD". */
  role: string;
  /** What stands for it in words: a picture's description. */
  alt: string;
  children: TagChild[];
}

export type TagChild =
  | TagNode
  /** A stretch of marked content: its id as the text items carry it. */
  | { content: string }
  /** An annotation by its id: a form field's widget. */
  | { annotation: string };

const annotationPrefix = 'pdfjs_internal_id_';

/** Trees are followed no deeper; pdfjs itself stops at 40. */
const deepest = 64;

/** The structure tree of a page; undefined where it has none. */
export async function tagsOf(page: PDFPageProxy): Promise<TagNode | undefined> {
  const tree: unknown = await page.getStructTree().catch(() => undefined);
  const root = nodeOf(tree, 0);
  return root && 'role' in root ? root : undefined;
}

function nodeOf(value: unknown, depth: number): TagChild | undefined {
  if (typeof value !== 'object' || value === null || depth > deepest) return undefined;
  const given = (key: string): string => {
    const entry: unknown = Reflect.get(value, key);
    return typeof entry === 'string' ? entry : '';
  };
  switch (given('type')) {
    case 'content':
      return { content: given('id') };
    case 'object':
    case 'annotation':
      return { annotation: given('id').replace(annotationPrefix, '') };
  }
  const children: unknown = Reflect.get(value, 'children');
  return {
    role: standardRole(given('role')),
    alt: given('alt').replace(/\s+/g, ' ').trim(),
    children: (Array.isArray(children) ? children : []).flatMap((inner) => nodeOf(inner, depth + 1) ?? []),
  };
}

/** Styles of office programs that no RoleMap explains. */
function standardRole(role: string): string {
  const level = /^(?:Heading|Überschrift|Ueberschrift)[ _]?(?:20_)?([1-6])$/i.exec(role)?.[1];
  return level ? `H${level}` : role;
}

/** All elements of a tree, from the root. */
export function* elementsOf(node: TagNode): Generator<TagNode> {
  yield node;
  for (const inner of node.children) if ('role' in inner) yield* elementsOf(inner);
}

/** The ids of all marked content inside, in reading order. */
export function contentsOf(node: TagNode): string[] {
  return node.children.flatMap((inner) =>
    'content' in inner ? [inner.content] : 'role' in inner ? contentsOf(inner) : [],
  );
}
