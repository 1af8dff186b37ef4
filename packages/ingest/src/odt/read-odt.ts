import type { Warning } from '@lotse/model';
import type { Draft, InputFile } from '../draft.ts';
import { foldSpace } from '../draft.ts';
import { ingestError } from '../errors.ts';
import { officeWarnings } from '../office/warnings.ts';
import { child, childrenOf, descendants, textOf, type XmlElement } from '../ooxml/xml.ts';
import { readFormControls } from './form-controls.ts';
import { openDocument } from './package.ts';
import { Styles } from './styles.ts';
import { DocumentWalk } from './walk.ts';

const mediaType = 'application/vnd.oasis.opendocument.text';

/**
 * Reads an OpenDocument text, as a package or a flat file: body with automatic numbers resolved, tables, fields,
 * text boxes, notes, annotations, headers and footers. Tracked changes count as accepted.
 *
 * @throws E_DAMAGED, E_TOO_LARGE, E_XML_DOCTYPE, E_XML_DEPTH, E_ENCRYPTED
 */
export function readOdt(file: InputFile): Draft {
  const { content, styles, meta } = openDocument(file);
  const body = child(child(content, 'office:body'), 'office:text');
  if (!body) throw ingestError('E_DAMAGED', file.name, 'der Textkörper fehlt');
  const common = child(styles, 'office:styles');
  const walk = new DocumentWalk({
    styles: new Styles([common, child(content, 'office:automatic-styles')]),
    controls: readFormControls(content),
    userFields: userFieldsOf(body),
  });
  walk.content(body);
  for (let index = 0; index < walk.annotations.length; index++) {
    const annotation = walk.annotations[index];
    if (annotation) walk.comment(annotation);
  }
  readMargins(walk, styles, new Styles([common, child(styles, 'office:automatic-styles')]));
  const title = walk.writer.title ?? textOf(child(child(meta, 'office:meta'), 'dc:title')).trim();
  const language = mostSpoken(walk.languages);
  return {
    reader: 'odt',
    mediaType,
    ...(title ? { title } : {}),
    ...(language ? { language } : {}),
    blocks: walk.writer.blocks,
    fields: walk.writer.fields,
    leftOut: walk.writer.leftOut,
    added: walk.writer.added,
    warnings: warningsOf(walk, changesIn(body), file.name),
  };
}

/** Headers and footers of all page styles, each distinct text once, page numbers left out. */
function readMargins(walk: DocumentWalk, tree: XmlElement | undefined, styles: Styles): void {
  const seen = new Set<string>();
  for (const page of childrenOf(child(tree, 'office:master-styles'), 'style:master-page')) {
    for (const margin of childrenOf(page)) {
      const kind = /^(?:style|loext):(header|footer)(?:-left|-first)?$/.exec(margin.name)?.[1];
      if (kind === undefined) continue;
      const text = foldSpace(textOf(margin));
      const isShown = margin.attributes['style:display'] !== 'false';
      if (!isShown || seen.has(text) || /^(?:Seite)?\s*\d*\s*(?:(?:von|\/)\s*\d*)?$/.test(text)) {
        walk.writer.leftOut.push(text);
        continue;
      }
      seen.add(text);
      walk.margin(margin, kind === 'header' ? 'header' : 'footer', styles);
    }
  }
}

function userFieldsOf(body: XmlElement): Map<string, string> {
  const values = new Map<string, string>();
  for (const { attributes } of childrenOf(child(body, 'text:user-field-decls'), 'text:user-field-decl')) {
    values.set(attributes['text:name'] ?? '', attributes['office:string-value'] ?? attributes['office:value'] ?? '');
  }
  return values;
}

/** Insertions and deletions on record; changes of form alone do not count. */
function changesIn(body: XmlElement): number {
  let changes = 0;
  for (const record of descendants(body, 'text:changed-region')) {
    if (child(record, 'text:insertion') || child(record, 'text:deletion')) changes++;
  }
  return changes;
}

/** The language that most of the text is marked with. */
function mostSpoken(languages: ReadonlyMap<string, number>): string | undefined {
  return [...languages].sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1))[0]?.[0];
}

function warningsOf(walk: DocumentWalk, changes: number, where: string): Warning[] {
  const { hidden, conditional, images, embedded } = walk.counts;
  const warnings = officeWarnings({ changes, hidden, images }, where);
  const warn = (code: string, message: string) => warnings.push({ code, message, where });
  if (conditional > 0) {
    const passages = conditional === 1 ? 'Eine Textstelle hängt' : `${conditional} Textstellen hängen`;
    warn(
      'W_CONDITIONAL_TEXT',
      `${passages} von einer Bedingung ab: gelesen wurde, was beim letzten Speichern angezeigt wurde.`,
    );
  }
  if (embedded > 0) {
    const objects = embedded === 1 ? 'Ein eingebettetes Dokument wurde' : `${embedded} eingebettete Dokumente wurden`;
    warn('W_EMBEDDED', `${objects} nicht gelesen.`);
  }
  return warnings;
}
