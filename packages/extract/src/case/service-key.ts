import type { Quote, SourceDocument } from '@lotse/model';
import { foldSpace } from '../passage.ts';
import type { CaseQuestion } from './case-reading.ts';

/** 14 digits that begin with 99, together or in the catalogue's groups: "99 050 012 104 000". */
const key = /(?<![\d.,])99[ .-]?\d{3}[ .-]?\d{3}[ .-]?\d{3}[ .-]?\d{3}(?!\d|[.,]\d)/g;

/** The service's key in the catalogue of services (LeiKa), where the documents name one. */
export interface ServiceKey {
  /** Null where none is named, or several are. */
  leika: string | null;
  questions: CaseQuestion[];
}

/** Reads the key from the documents; it is never guessed. Where they name several, a person is asked. */
export function serviceKey(documents: readonly SourceDocument[]): ServiceKey {
  const found = new Map<string, Quote[]>();
  for (const document of documents) {
    for (const block of document.blocks) {
      for (const [written] of block.text.matchAll(key)) {
        const digits = written.replace(/\D/g, '');
        const quote: Quote = { document: document.id, block: block.id, quote: foldSpace(written) };
        found.set(digits, [...(found.get(digits) ?? []), quote]);
      }
    }
  }
  const keys = [...found.keys()];
  if (keys.length <= 1) return { leika: keys[0] ?? null, questions: [] };
  const question = `Welcher Leistungsschlüssel gilt für dieses Verfahren? Die Unterlagen nennen ${keys.join(', ')}.`;
  return { leika: null, questions: [{ question, evidence: [...found.values()].flat() }] };
}
