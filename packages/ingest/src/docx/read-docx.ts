import type { Warning } from '@lotse/model';
import type { Draft, InputFile } from '../draft.ts';
import { ingestError } from '../errors.ts';
import { officeWarnings } from '../office/warnings.ts';
import { OfficePackage } from '../ooxml/package.ts';
import { child, childrenOf, textOf, type XmlElement } from '../ooxml/xml.ts';
import { Numbering } from './numbering.ts';
import { Styles } from './styles.ts';
import { DocumentWalk } from './walk.ts';

const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * Reads a Word document: body with automatic numbers resolved, tables, fields, text boxes, notes, comments,
 * headers and footers. Tracked changes count as accepted.
 *
 * @throws E_DAMAGED, E_TOO_LARGE, E_XML_DOCTYPE, E_XML_DEPTH, E_ENCRYPTED
 */
export function readDocx(file: InputFile): Draft {
  const office = new OfficePackage(file.bytes, file.name);
  const main = office.mainPath('word/document.xml');
  const body = child(office.part(main), 'w:body');
  if (!body) throw ingestError('E_DAMAGED', file.name, 'der Textkörper fehlt');
  const relations = [...office.relationships(main).values()];
  const partOf = (type: string): XmlElement | undefined => {
    const relation = relations.find((candidate) => candidate.type.endsWith(`/${type}`) && !candidate.external);
    return relation && office.part(relation.target);
  };
  const walk = new DocumentWalk(new Styles(partOf('styles')), new Numbering(partOf('numbering')), {
    footnote: notesOf(partOf('footnotes'), 'w:footnote'),
    endnote: notesOf(partOf('endnotes'), 'w:endnote'),
  });
  walk.content(body);
  for (const comment of childrenOf(partOf('comments'), 'w:comment')) walk.comment(comment);
  const seen = new Set<string>();
  for (const relation of relations) {
    const kind = relation.type.endsWith('/header')
      ? 'header'
      : relation.type.endsWith('/footer')
        ? 'footer'
        : undefined;
    const tree = kind === undefined || relation.external ? undefined : office.part(relation.target);
    if (kind === undefined || !tree) continue;
    const text = textOf(tree).replace(/\s+/g, ' ').trim();
    if (seen.has(text) || /^(?:Seite)?\s*\d*\s*(?:(?:von|\/)\s*\d*)?$/.test(text)) walk.writer.leftOut.push(text);
    else walk.margin(tree, kind);
    seen.add(text);
  }
  walk.resolveReferences();
  const title = walk.writer.title ?? textOf(child(office.part('docProps/core.xml'), 'dc:title')).trim();
  return {
    reader: 'docx',
    mediaType,
    ...(title ? { title } : {}),
    blocks: walk.writer.blocks,
    fields: walk.writer.fields,
    leftOut: walk.writer.leftOut,
    added: walk.writer.added,
    warnings: warningsOf(walk, file.name),
  };
}

function notesOf(tree: XmlElement | undefined, name: string): Map<string, XmlElement> {
  return new Map(childrenOf(tree, name).map((note) => [note.attributes['w:id'] ?? '', note]));
}

function warningsOf(walk: DocumentWalk, where: string): Warning[] {
  const { changes, hidden, images, unread } = walk.counts;
  const warnings = officeWarnings({ changes, hidden, images }, where);
  const warn = (code: string, message: string) => warnings.push({ code, message, where });
  if (unread > 0) warn('W_EMBEDDED', `${unread} eingebettete Dokumente wurden nicht gelesen.`);
  return warnings;
}
