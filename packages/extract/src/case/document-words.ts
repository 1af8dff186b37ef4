import type { Block, DocumentKind, SourceDocument } from '@lotse/model';

/** What a document is called towards people, by its kind. */
const kindNames: Record<DocumentKind, string> = {
  procedure: 'eine Anweisung oder Verfahrensbeschreibung',
  form: 'ein Formular',
  leaflet: 'ein Merkblatt',
  law: 'eine Rechtsvorschrift',
  web: 'eine Internetseite',
  mail: 'eine E-Mail',
  list: 'eine Liste',
  notes: 'Notizen oder ein Gespräch',
  other: 'eine Unterlage ohne erkennbare Art',
};

export function kindName({ kind }: SourceDocument): string {
  return kindNames[kind];
}

/** Where a passage stands, as warnings name it: „merkblatt.pdf, ab b-3f9a1c“. */
export function whereOf(document: SourceDocument, block: Block | undefined): string {
  return block === undefined ? document.file : `${document.file}, ab ${block.id}`;
}

/** „A“, „A und B“, „A, B und C“. */
export function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts[0] ?? '';
  return `${parts.slice(0, -1).join(', ')} und ${parts.at(-1)}`;
}
