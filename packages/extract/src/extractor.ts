import type { Measures, OnProgress, ProcessOutline, SourceDocument, Warning } from '@lotse/model';

/** What an extractor makes of a case's documents. */
export interface Extraction {
  outline: ProcessOutline;
  measures: Measures;
  /** What was dropped, mended or not understood, in German. Nothing goes missing without one. */
  warnings: Warning[];
  /** The prompts that were used, with the SHA-256 of their text. */
  prompts?: { name: string; version: string; sha256: string }[];
}

export interface ExtractionContext {
  caseName: string;
  onProgress?: OnProgress | undefined;
  signal?: AbortSignal | undefined;
}

/** Documents in, outline out: with a language model or with rules. */
export interface Extractor {
  name: 'rules' | 'llm';
  /** Throws a LotseError where there is nothing to read in the documents or the model's endpoint fails. */
  extract(documents: readonly SourceDocument[], context: ExtractionContext): Promise<Extraction>;
}
