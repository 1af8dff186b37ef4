import { type PDFDict, PDFDocument, PDFHexString, PDFName, type PDFObject, type PDFRef, StandardFonts } from 'pdf-lib';

/** A line of text as it is tagged; without `id` no element names it. */
export interface TaggedLine {
  text: string;
  x?: number;
  y: number;
  size?: number;
  /** The tag in the page's content: "P", "Artifact". */
  tag?: string;
  id?: number;
}

/** An element of the structure tree: its role, and what it holds in order. */
export interface Element {
  role: string;
  alt?: string;
  /** Elements, ids of lines, and names of text fields that stand there. */
  holds: (Element | number | string)[];
}

/** A PDF of one page with these lines and this structure tree (ISO 32000-1, 14.7). */
export async function taggedPdf(
  lines: readonly TaggedLine[],
  tree: readonly Element[],
  roleMap: Readonly<Record<string, string>> = {},
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([595, 842]);
  const { context } = pdf;
  const font = page.node.newFontDictionary('F1', pdf.embedStandardFont(StandardFonts.Helvetica).ref);
  const content = lines.map(({ text, x = 60, y, size = 10, tag = 'P', id }) => {
    const begin = id === undefined ? `/${tag} BMC` : `/${tag} <</MCID ${id}>> BDC`;
    const bytes = Buffer.from(text, 'latin1').toString('hex');
    return `${begin} BT ${font} ${size} Tf 1 0 0 1 ${x} ${y} Tm <${bytes}> Tj ET EMC`;
  });
  page.node.set(PDFName.of('Contents'), context.register(context.flateStream(content.join('\n'))));
  page.node.set(PDFName.of('StructParents'), context.obj(0));
  const root = context.nextRef();
  const parents = new Map<number, PDFRef>();
  const objects: [number, PDFRef][] = [];
  const write = (element: Element, parent: PDFRef): PDFRef => {
    const ref = context.nextRef();
    const kids: PDFObject[] = element.holds.map((held) => {
      if (typeof held === 'number') {
        parents.set(held, ref);
        return context.obj(held);
      }
      if (typeof held !== 'string') return write(held, ref);
      const field = pdf.getForm().createTextField(held);
      field.addToPage(page, { x: 300, y: 700 - 30 * objects.length, width: 100, height: 16 });
      const widget = context.lookup(page.node.Annots()!.get(objects.length)) as PDFDict;
      widget.set(PDFName.of('StructParent'), context.obj(objects.length + 1));
      objects.push([objects.length + 1, ref]);
      return context.obj({ Type: 'OBJR', Obj: page.node.Annots()!.get(objects.length - 1), Pg: page.ref });
    });
    const dict = context.obj({ Type: 'StructElem', S: element.role, P: parent, Pg: page.ref, K: context.obj(kids) });
    if (element.alt) dict.set(PDFName.of('Alt'), PDFHexString.fromText(element.alt));
    context.assign(ref, dict);
    return ref;
  };
  const top = tree.map((element) => write(element, root));
  const byLine = Array.from({ length: Math.max(-1, ...parents.keys()) + 1 }, (_, id) => parents.get(id) ?? null);
  const numbers = context.obj([0, byLine, ...objects.flat()]);
  context.assign(
    root,
    context.obj({
      Type: 'StructTreeRoot',
      K: top,
      ParentTree: context.obj({ Nums: numbers }),
      RoleMap: { ...roleMap },
    }),
  );
  pdf.catalog.set(PDFName.of('StructTreeRoot'), root);
  pdf.catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
  return pdf.save();
}
