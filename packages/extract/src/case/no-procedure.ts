import { LotseError, type SourceDocument } from '@lotse/model';
import type { CaseReading } from './case-reading.ts';
import { kindName, listed, whereOf } from './document-words.ts';
import { sortOf } from './sorts/sorts.ts';

/** What helps most where nothing tells how the work goes. */
const hint =
  'Bitte Unterlagen dazulegen, die das Verfahren beschreiben, zum Beispiel eine Dienstanweisung, ein Merkblatt oder ein Gesprächsprotokoll.';

/**
 * Leaves out documents that surely tell no procedure and whose sentences would be taken for steps: privacy notices,
 * opening hours, news; each is told in a warning.
 *
 * @throws LotseError `E_NOTHING_PROCEDURAL` where all documents surely tell none: no model needs to be asked.
 */
export function readSorts(documents: readonly SourceDocument[]): CaseReading {
  const sorts = new Map(documents.map((document) => [document, sortOf(document)]));
  const withText = documents.filter(({ blocks }) => blocks.length > 0);
  if (withText.length > 0 && withText.every((document) => sorts.get(document) !== undefined)) {
    throw nothingProcedural(documents);
  }
  const left = documents.filter((document) => sorts.get(document)?.neverSteps);
  return {
    documents: documents.filter((document) => !left.includes(document)),
    questions: [],
    warnings: left.map((document) => ({
      code: 'W_NO_PROCEDURE',
      message: `Die Unterlage ist ${sorts.get(document)?.name ?? kindName(document)} und beschreibt keinen Ablauf. Für den Entwurf wurde sie nicht ausgewertet.`,
      where: whereOf(document, document.blocks[0]),
    })),
  };
}

/** The error that says what was found in place of a procedure. */
export function nothingProcedural(documents: readonly SourceDocument[], cause?: unknown): LotseError {
  const found = documents.map((document) =>
    document.blocks.length === 0
      ? `${document.file} (ohne lesbaren Text)`
      : `${document.file} (${sortOf(document)?.name ?? kindName(document)})`,
  );
  const added =
    cause instanceof LotseError && cause.hint.includes('Sprachmodell')
      ? ' Möglicherweise erkennt ein Sprachmodell mehr (LOTSE_LLM_URL).'
      : '';
  return new LotseError(
    'E_NOTHING_PROCEDURAL',
    `In den Unterlagen steht kein Ablauf, es wurde nichts entworfen. Gefunden wurde: ${listed(found)}.`,
    { hint: `${hint}${added}`, where: documents[0]?.file, ...(cause === undefined ? {} : { cause }) },
  );
}
