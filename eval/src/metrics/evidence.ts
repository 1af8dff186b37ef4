import type { Metric } from '../comparison.ts';
import type { Passage } from '../scored-process.ts';

/**
 * Do the quotes stand in the documents? Share of asserted elements whose quotes all stand word for word in the
 * block they name. An element that asserts something and quotes nothing counts as not grounded.
 *
 * Pitfalls: a quote that stands there need not prove the element: `evidence` looks at that.
 *
 * Example: ten steps, one of them with an invented quote, one derived join: 9 of 10.
 */
export const grounding: Metric = {
  name: 'grounding',
  title: 'Belegt',
  explains:
    'Anteil der Behauptungen des Entwurfs, deren Zitat wörtlich in den Unterlagen steht. Ein Zitat, das ' +
    'dasteht, muss das Element noch nicht beweisen; darauf sieht „Fundstelle trifft“.',
  score: ({ checks }) => checks && { value: checks.asserted === 0 ? 0 : checks.grounded / checks.asserted },
};

/**
 * Do matched steps quote the place that the gold quotes? Share of matched nodes, both with quotes that stand, of which one
 * quote lies in a block that the gold quotes for the partner.
 *
 * Pitfalls: what stands twice in the documents may be proved by either place; the gold names one or two.
 *
 * Example: "Antrag prüfen" quotes block 7, the gold quotes block 7 and 12: right.
 */
export const evidence: Metric = {
  name: 'evidence',
  title: 'Fundstelle trifft',
  explains:
    'Anteil der gefundenen Schritte, deren Zitat in einem Absatz liegt, den auch die Fachleute dafür ' +
    'zitieren. Was in den Unterlagen zweimal steht, zitieren die Fachleute nur an einer Stelle.',
  score({ nodes, passages }) {
    const blocksOf = (evidence: readonly Passage[]): string[] =>
      evidence.flatMap((passage) => passages.blocks(passage));
    const pairs = nodes.pairs
      .map(({ draft, gold }) => ({ used: blocksOf(draft.evidence), wanted: new Set(blocksOf(gold.evidence)) }))
      .filter(({ used, wanted }) => used.length > 0 && wanted.size > 0);
    if (pairs.length === 0) return undefined;
    return { value: pairs.filter(({ used, wanted }) => used.some((block) => wanted.has(block))).length / pairs.length };
  },
};

/**
 * Is what matters used? Share of the blocks that the gold quotes for its nodes that some node of the draft quotes.
 *
 * Pitfalls: blocks are long in some documents and short in others; a draft that quotes everything reaches 1.
 * Quotes that do not stand in what was read are left out here and show in `reading`.
 *
 * Example: the gold quotes 8 blocks, the draft quotes 6 of them and 5 others: .75.
 */
export const coverage: Metric = {
  name: 'coverage',
  title: 'Goldstellen genutzt',
  explains:
    'Anteil der Absätze, auf die sich die Fachleute berufen und die auch der Entwurf verwendet. Ein ' +
    'Entwurf, der alles zitiert, erreicht 1.',
  score({ draft, gold, passages }) {
    const blocksOf = (items: readonly { evidence: Passage[] }[]): Set<string> =>
      new Set(items.flatMap((item) => item.evidence.flatMap((passage) => passages.blocks(passage))));
    const wanted = blocksOf(gold.process.nodes);
    if (wanted.size === 0) return undefined;
    const used = blocksOf(draft.process.nodes);
    return { value: [...wanted].filter((block) => used.has(block)).length / wanted.size };
  },
};

/**
 * Was the text read at all? Share of the gold's quotes (nodes and findings) that stand in what was read.
 *
 * Pitfalls: it measures reading, not extraction, and bounds everything else; a scan that is not read gives 0.
 *
 * Example: 40 quotes, two of them torn apart by a wrong reading order: .95.
 */
export const reading: Metric = {
  name: 'reading',
  title: 'Gelesen',
  explains:
    'Anteil der Zitate der Fachleute, die im gelesenen Text stehen. Misst das Lesen der Dateien und ' +
    'begrenzt alles andere.',
  score({ gold, passages }) {
    const quotes = [...gold.process.nodes, ...gold.findings].flatMap((item) => item.evidence);
    if (quotes.length === 0) return undefined;
    return { value: quotes.filter((passage) => passages.locate(passage).length > 0).length / quotes.length };
  },
};
