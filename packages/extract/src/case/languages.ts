import { LotseError, type SourceDocument } from '@lotse/model';
import { languageName } from '../foreign-text.ts';
import type { CaseReading } from './case-reading.ts';
import { listed, whereOf } from './document-words.ts';

/** What drafts are made from; plain English so that public test sets can be run. */
const understood: ReadonlySet<string> = new Set(['de', 'en']);

/**
 * Leaves out documents that are wholly in a language which is not understood, with a warning each. What a German
 * document says in another language beside is left to the extractor.
 *
 * @throws LotseError `E_NOTHING_PROCEDURAL` where nothing else is there.
 */
export function readLanguages(documents: readonly SourceDocument[]): CaseReading {
  const foreign = documents.filter(isForeign);
  const rest = documents.filter((document) => !foreign.includes(document));
  if (foreign.length > 0 && !rest.some(({ blocks }) => blocks.length > 0)) throw onlyForeign(foreign);
  return {
    documents: rest,
    questions: [],
    warnings: foreign.map((document) => ({
      code: 'W_FOREIGN_TEXT',
      message: `Die Unterlage ist auf ${languagesIn(document)} und wurde nicht ausgewertet: Lotse versteht Deutsch und einfaches Englisch. Prüfen Sie, ob in ihr mehr steht als in den übrigen Unterlagen.`,
      where: whereOf(document, document.blocks[0]),
    })),
  };
}

function isForeign({ blocks, language }: SourceDocument): boolean {
  return blocks.length > 0 && blocks.every((block) => !understood.has(block.language ?? language));
}

function languagesIn({ blocks, language }: SourceDocument): string {
  return listed([...new Set(blocks.map((block) => block.language ?? language))].map(languageName));
}

function onlyForeign(documents: readonly SourceDocument[]): LotseError {
  const list = documents.map((document) => `${document.file} (${languagesIn(document)})`);
  return new LotseError(
    'E_NOTHING_PROCEDURAL',
    `Es wurde nichts entworfen: Keine Unterlage ist auf Deutsch. Gelesen wurde: ${listed(list)}.`,
    {
      hint: 'Bitte eine deutsche Fassung dazulegen, zum Beispiel die Dienstanweisung oder das deutsche Merkblatt.',
      where: documents[0]?.file,
    },
  );
}
