import type { Block, SourceDocument } from '@lotse/model';
import { languageName } from '../../foreign-text.ts';
import { foldSpace } from '../../passage.ts';

/** What a document is called for the model. */
const kindNames: Record<SourceDocument['kind'], string> = {
  procedure: 'Arbeitsanweisung oder Verfahrensbeschreibung',
  form: 'Formular',
  leaflet: 'Merkblatt',
  law: 'Rechtsvorschrift',
  web: 'Internetseite',
  mail: 'E-Mail',
  list: 'Liste',
  notes: 'Notizen oder Gespräch',
  other: 'Unterlage',
};

/**
 * The documents as a model reads them: one line per block, `[id] text`, between lines that mark where a document begins
 * and ends. A block's text holds no line break, so nothing inside a document can look like such a mark.
 */
export function documentText(documents: readonly SourceDocument[]): string {
  return documents
    .map((document) =>
      [
        `===== UNTERLAGE ${document.id} (${kindNames[document.kind]}, Datei ${foldSpace(document.file)}) =====`,
        ...document.blocks.map(blockLine),
        `===== ENDE ${document.id} =====`,
      ].join('\n'),
    )
    .join('\n\n');
}

function blockLine(block: Block): string {
  const notes = [
    block.kind === 'tableRow' ? 'Tabellenzeile' : '',
    block.kind === 'field' ? 'Formularfeld' : '',
    block.kind === 'footnote' ? 'Fußnote' : '',
    block.quoted === true ? 'zitiert, überholt' : '',
    block.language === undefined ? '' : `auf ${languageName(block.language)}`,
  ].filter((note) => note !== '');
  const about = notes.length > 0 ? ` (${notes.join(', ')})` : '';
  const heading = block.kind === 'heading' ? `${'#'.repeat(Math.min(block.level ?? 1, 6))} ` : '';
  const indent = block.kind === 'listItem' ? '  '.repeat(Math.min((block.level ?? 1) - 1, 5)) : '';
  const marker = block.marker === undefined || block.marker === '' ? '' : `${foldSpace(block.marker)} `;
  return `[${block.id}]${about} ${indent}${heading}${marker}${foldSpace(block.text)}`;
}
