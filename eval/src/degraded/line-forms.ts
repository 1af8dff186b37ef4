import type { FormSpoiling } from './form.ts';
import type { WireAnswer } from './wire/wire.ts';

/** What the cells of a line are called where a model names them. */
const names = ['n', 'in', 'kind', 'label', 'by', 'Sätze', 'mehr'] as const;

/** Ways to write rows that are lines of cells. A model that writes so does it again when corrected. */
export const lineForms: readonly FormSpoiling[] = [
  {
    kind: 'semicolons',
    title: 'Zeilen durch Semikolon geteilt',
    isIncurable: true,
    write: (answer) => rewritten(answer, (lines) => lines.map((cells) => cells.join(';'))),
  },
  {
    kind: 'markdownTable',
    title: 'Zeilen als Markdown-Tabelle',
    isIncurable: true,
    write: (answer) =>
      rewritten(answer, (lines) => [
        tableRow(names),
        tableRow(names.map(() => '---')),
        ...lines.map((cells) => tableRow([...cells, ...names.slice(cells.length).map(() => '')])),
      ]),
  },
  {
    kind: 'numberedList',
    title: 'Zeilen als nummerierte Liste',
    isIncurable: true,
    write: (answer) => rewritten(answer, (lines) => lines.map((cells, index) => `${index + 1}. ${cells.join(' | ')}`)),
  },
  {
    kind: 'objects',
    title: 'Objekte statt Zeilen',
    isIncurable: true,
    write: (answer) =>
      rewritten(answer, (lines) =>
        lines.map((cells) => Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']))),
      ),
  },
  {
    kind: 'oneText',
    title: 'alle Zeilen als ein Text',
    isIncurable: true,
    write: (answer) => rewritten(answer, (lines) => lines.map((cells) => cells.join('|')).join('\n')),
  },
];

function rewritten(answer: WireAnswer, change: (lines: string[][]) => unknown) {
  const lines = answer.rows.map((row) => `${row}`.split('|'));
  return { text: JSON.stringify({ ...answer, rows: change(lines) }, null, 1), cut: false };
}

const tableRow = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
