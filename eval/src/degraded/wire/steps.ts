import { z } from 'zod';
import { contentKinds, formKinds } from '../damage.ts';
import { jsonIn } from './json-in.ts';
import { sentencesIn } from './sentences.ts';
import type { Cited, Wire, WireAnswer, WorkDraft, WorkRow } from './wire.ts';

/** An answer as it is asked for (`process_steps`); only what is looked at here. */
const Answer = z.looseObject({
  participants: z.array(z.string()),
  rows: z.array(z.string()),
  questions: z.array(z.string()),
});

interface LineRow extends WorkRow {
  /** The last cell. */
  more: string;
}

/** Rows as lines of cells, which name sentences by their numbers. */
export const stepsWire: Wire = {
  strategy: 'steps',
  purpose: 'steps',
  content: contentKinds.filter((kind) => kind !== 'inventedQuote' && kind !== 'paraphrased'),
  forms: formKinds.filter((kind) => kind !== 'missingKeys'),
  read(text, asked, documents) {
    const raw = jsonIn(text);
    const given = Answer.safeParse(raw).data;
    if (given === undefined || typeof raw !== 'object') return undefined;
    const sentences = sentencesIn(asked, documents);
    const numbers = new Map([...sentences].map(([number, cited]) => [keyOf(cited), number]));
    /** A number that no sentence has is kept as it is. */
    const citedAt = (number: string): Cited => sentences.get(Number(number)) ?? { block: '', quote: `[${number}]` };
    const numberOf = (cited: Cited) => numbers.get(keyOf(cited)) ?? cited.quote.replace(/\D/g, '');
    const rows = given.rows.map((line): LineRow => {
      const [n = '', inside = '', kind = '', label = '', by = '', at = '', ...rest] = line.split('|');
      return {
        n: Number(n),
        in: inside === '' ? null : Number(inside),
        kind,
        label,
        by: by === '' ? null : by,
        evidence: (at.match(/\d+/g) ?? []).map(citedAt),
        more: rest.join('|'),
      };
    });
    const draft: WorkDraft = { participants: given.participants.map(participantIn), rows };
    const cellsOf = (row: WorkRow): string[] =>
      row.cells ?? [
        `${row.n}`,
        `${row.in ?? ''}`,
        row.kind,
        row.label,
        row.by ?? '',
        row.evidence.map(numberOf).join(','),
        'more' in row && typeof row.more === 'string' ? row.more : '',
      ];
    return {
      draft,
      questions: given.questions.map((line) => line.split('|').slice(2).join('|')),
      sentences: [...sentences.values()],
      newRow: (row) => ({ ...row }),
      cellsOf,
      answer: (changed): WireAnswer => ({ ...raw, rows: changed.map((row) => cellsOf(row).join('|')) }),
    };
  },
  unchanged(purpose) {
    const nothing = { participants: [], rows: [], removed: [], questions: [] };
    return purpose === 'assembly' ? { ...nothing, same: [], moves: [] } : nothing;
  },
};

const keyOf = ({ block, quote }: Cited) => `${block}\n${quote}`;

function participantIn(line: string): WorkDraft['participants'][number] {
  const [id = '', kind = '', name = '', , aliases = ''] = line.split('|').map((cell) => cell.trim());
  return { id, kind, name, aliases: aliases.split(',').flatMap((alias) => alias.trim() || []) };
}
