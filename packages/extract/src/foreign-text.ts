import type { Block, SourceDocument, Warning } from '@lotse/model';

/** What a language is called in German: "Türkisch". */
export function languageName(language: string): string {
  return new Intl.DisplayNames('de', { type: 'language' }).of(language) ?? language;
}

/**
 * The documents without what is written in another language than German, and a warning for each language that a document has
 * beside: leaflets repeat their German paragraphs in it. Where nothing at all is German, the documents stay as they are.
 */
export function germanOnly(documents: readonly SourceDocument[]): {
  documents: readonly SourceDocument[];
  warnings: Warning[];
} {
  const german = documents.map((document) => ({
    ...document,
    blocks: document.blocks.filter((block) => languageOf(block, document) === 'de'),
  }));
  if (german.every(({ blocks }) => blocks.length === 0)) return { documents, warnings: [] };
  return { documents: german, warnings: documents.flatMap(foreignTextWarnings) };
}

function foreignTextWarnings(document: SourceDocument): Warning[] {
  const byLanguage = Map.groupBy(document.blocks, (block) => languageOf(block, document));
  byLanguage.delete('de');
  return [...byLanguage].map(([language, blocks]) => ({
    code: 'W_FOREIGN_TEXT',
    message: `${blocks.length === 1 ? '1 Absatz' : `${blocks.length} Absätze`} auf ${languageName(language)} ${
      blocks.length === 1 ? 'wurde' : 'wurden'
    } nicht ausgewertet: Neben deutschen Absätzen lesen die Regeln nur Deutsch. Prüfen Sie, ob dort mehr steht als in den deutschen Absätzen.`,
    where: `${document.file}, ab ${blocks[0]?.id ?? ''}`,
  }));
}

const languageOf = (block: Block, document: SourceDocument): string => block.language ?? document.language;
