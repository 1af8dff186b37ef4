import type { DocumentKind, SourceDocument } from '@lotse/model';
import { type Validity, validityOf } from './validity.ts';

/** A document as it is weighed against others. */
export interface Weighed {
  document: SourceDocument;
  validity: Validity | undefined;
}

export function weighed(document: SourceDocument): Weighed {
  return { document, validity: validityOf(document) };
}

/** How near a kind is to how the work is done: those who do it and those who order it, lists, what the public is told, law. */
const nearness: Record<DocumentKind, number> = {
  notes: 0,
  mail: 0,
  procedure: 0,
  other: 0,
  list: 1,
  leaflet: 2,
  web: 2,
  form: 2,
  law: 3,
};

/** Among those equally near and of no known age: who does the work knows best. */
const atFirstHand: readonly DocumentKind[] = ['notes', 'mail', 'procedure', 'other'];

/**
 * Which one leads for how the work is done today: the nearer to practice; of equally near ones the newer. Undefined
 * where nothing tells.
 */
export function leadsInPractice(documents: readonly Weighed[]): Weighed | undefined {
  return ahead(
    documents,
    (a, b) =>
      nearness[a.document.kind] - nearness[b.document.kind] ||
      newerFirst(a, b) ||
      atFirstHand.indexOf(a.document.kind) - atFirstHand.indexOf(b.document.kind),
  );
}

/**
 * Which one leads for what has to be: law, statute, guideline, instruction, then what the public is told; of equal ones
 * the newer. Undefined where nothing tells.
 */
export function leadsInLaw(documents: readonly Weighed[]): Weighed | undefined {
  return ahead(documents, (a, b) => authority(a.document) - authority(b.document) || newerFirst(a, b));
}

function ahead(documents: readonly Weighed[], compare: (a: Weighed, b: Weighed) => number): Weighed | undefined {
  const [best, second] = documents.toSorted(compare);
  if (best === undefined || second === undefined) return best;
  return compare(best, second) < 0 ? best : undefined;
}

function authority({ kind, title, blocks }: SourceDocument): number {
  if (kind === 'law') {
    const head = [title ?? '', ...blocks.slice(0, 3).map(({ text }) => text)].join('\n');
    if (/gesetz|verordnung/i.test(head)) return 0;
    return /satzung/i.test(head) ? 1 : 2;
  }
  if (kind === 'procedure') return 3;
  return kind === 'leaflet' || kind === 'web' || kind === 'form' ? 4 : 5;
}

/** Documents of no known date stand with any other. */
function newerFirst(a: Weighed, b: Weighed): number {
  if (a.validity === undefined || b.validity === undefined) return 0;
  const length = Math.min(a.validity.from.length, b.validity.from.length);
  const [one, other] = [a.validity.from.slice(0, length), b.validity.from.slice(0, length)];
  return one === other ? 0 : one > other ? -1 : 1;
}
