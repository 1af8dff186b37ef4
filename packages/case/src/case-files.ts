import type { FindingsFile, HistoryEntry, Manifest, ProcessOutline, SourceDocument } from '@lotse/model';

/** What the folder of a case holds, as values. */
export interface CaseFiles {
  sources: SourceDocument[];
  outline: ProcessOutline;
  findings: FindingsFile;
  manifest: Manifest;
}

/** What a run writes into the folder of a case. */
export interface CaseWriting extends Omit<CaseFiles, 'manifest'> {
  /** The hashes of the results are filled in on writing. */
  manifest: Omit<Manifest, 'results'>;
  /** The originals, by path below `documents/`; those that are there already may be left out. */
  documents: readonly { file: string; bytes: Uint8Array }[];
  /** What goes below `out/`. */
  results: readonly { path: string; content: string }[];
  history: readonly HistoryEntry[];
}

/** Names within the folder of a case: `design/process-model.md`, "Files on disk". */
export const NAMES = {
  documents: 'documents',
  sources: 'sources',
  outline: 'process.yaml',
  findings: 'findings.yaml',
  manifest: 'manifest.json',
  history: 'history.jsonl',
  egress: 'egress.jsonl',
  results: 'out',
  /** What the program keeps for itself: may be deleted, is never needed to read the case. */
  own: '.lotse',
} as const;
