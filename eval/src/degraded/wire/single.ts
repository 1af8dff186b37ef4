import { bareRow, Draft } from '@lotse/extract';
import { contentKinds, formKinds } from '../damage.ts';
import { jsonIn } from './json-in.ts';
import type { Wire, WorkDraft } from './wire.ts';

const notHere = new Set<string>([
  'inventedNear',
  'nextNumber',
  'otherNumber',
  'cellMissing',
  'cellExtra',
  'cellsExchanged',
]);
const lineForms = new Set<string>(['semicolons', 'markdownTable', 'numberedList', 'objects', 'oneText']);

/** Rows with a key for everything, which quote. */
export const singleWire: Wire = {
  strategy: 'single',
  purpose: 'draft',
  content: contentKinds.filter((kind) => !notHere.has(kind)),
  forms: formKinds.filter((kind) => !lineForms.has(kind)),
  read(text) {
    const given = Draft.safeParse(jsonIn(text)).data;
    if (given === undefined) return undefined;
    const draft: WorkDraft = { participants: given.participants, rows: given.rows };
    return {
      draft,
      questions: given.questions.map(({ question }) => question),
      sentences: [],
      newRow: ({ kind, by, evidence, n, in: inside, label }) => ({
        ...bareRow(n, inside, Draft.shape.rows.element.shape.kind.parse(kind), label),
        by,
        type: 'user',
        evidence,
      }),
      cellsOf: () => undefined,
      answer: (rows) => ({ ...given, rows: [...rows] }),
    };
  },
  unchanged: () => undefined,
};
