import { createHash } from 'node:crypto';
import { LotseError } from '@lotse/model';
import { z } from 'zod';

const Verdict = z.enum(['same', 'different', 'unclear']);

/** Where a pair comes from; `eval/calibration/README.md` says how each kind was drawn. */
export const pairSources = [
  'alias',
  'near',
  'draft-lexical',
  'draft-passage',
  'event-task',
  'name',
  'english',
] as const;

const LabelledPair = z.object({
  id: z.string().min(1),
  language: z.enum(['de', 'en']),
  a: z.string().min(1),
  b: z.string().min(1),
  source: z.enum(pairSources),
  /** What the two readers said, each without the other. */
  first: Verdict,
  second: Verdict,
  /** Their common verdict, or an adjudicator's. */
  label: Verdict,
});
/** Two labels, and whether readers took them for names of one thing. */
export type LabelledPair = z.infer<typeof LabelledPair>;

const columns = ['id', 'language', 'a', 'b', 'source', 'first', 'second', 'label'] as const;

/**
 * Reads `pairs.tsv`: a head line, then one pair a line, columns apart by tabs.
 *
 * @throws LotseError `E_PAIRS_FORMAT` where a line does not have the format or an id stands twice.
 */
export function readLabelledPairs(text: string): LabelledPair[] {
  const [head = '', ...lines] = text.split(/\r?\n/);
  if (head !== columns.join('\t')) throw malformed(1, `Die Kopfzeile muss „${columns.join(' ')}“ lauten.`);
  const ids = new Set<string>();
  return lines.flatMap((line, index) => {
    if (line === '') return [];
    const cells = line.split('\t');
    const result = LabelledPair.safeParse(Object.fromEntries(columns.map((column, at) => [column, cells[at]])));
    if (!result.success || cells.length !== columns.length) {
      throw malformed(index + 2, result.success ? `${cells.length} statt acht Spalten` : z.prettifyError(result.error));
    }
    if (ids.has(result.data.id)) throw malformed(index + 2, `Die Kennung „${result.data.id}“ steht zweimal da.`);
    ids.add(result.data.id);
    return [result.data];
  });
}

function malformed(line: number, message: string): LotseError {
  return new LotseError(
    'E_PAIRS_FORMAT',
    `Die Datei der beurteilten Paare ist in Zeile ${line} fehlerhaft: ${message}`,
    {
      hint: 'Das Format steht in eval/calibration/README.md.',
      where: `pairs.tsv:${line}`,
    },
  );
}

export type Half = 'design' | 'heldBack';

/** The half that a pair belongs to: by the parity of the SHA-256 of its id, so that nobody chooses. */
export function halfOf(id: string): Half {
  const [first = 0] = createHash('sha256').update(id).digest();
  return first % 2 === 0 ? 'design' : 'heldBack';
}
