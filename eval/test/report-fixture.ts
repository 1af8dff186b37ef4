import { difference } from '../src/difference/difference.ts';
import { type EvalRun, type ItemDetail, type ItemResult, type ScoredCase, scales } from '../src/index.ts';
import { type Figures, result, runOf, scored } from './made-runs.ts';
import { answer, comparison, sketch } from './sketch.ts';

/** A gold with a choice, an optional step and evidence; `words` stand wherever a person's words could stand. */
export function goldOf(words = ''): ScoredCase {
  const process = sketch(
    [
      `(Antrag eingegangen) -> Antrag prüfen${words}@amt -> vollständig? -> Angaben nachfordern@amt | Bescheid erstellen@amt`,
      'Bescheid erstellen@amt -> [Akte ablegen] -> (Verfahren erledigt)',
    ],
    { participants: [{ id: 'amt', labels: [`Bürgeramt${words}`], kind: 'unit' }] },
  );
  for (const node of process.nodes) node.evidence = [{ file: 'weisung.txt', quote: `Das Amt prüft${words}` }];
  const evidence = [{ file: 'weisung.txt', quote: `Zuerst kommt die Post${words}` }];
  return answer(process, {
    findings: [{ code: 'written-form', nodes: [], optional: false, evidence }],
    fields: [{ file: 'weisung.txt', label: `Name${words}`, type: 'text', required: true }],
  });
}

/** The same with a step and its branching left out, and another one made up. */
export function draftOf(words = ''): ScoredCase {
  return answer(
    sketch(
      [
        `(Antrag eingegangen) -> Antrag prüfen${words}@amt -> Gebühr kassieren${words}@amt -> Bescheid erstellen@amt`,
        'Bescheid erstellen@amt -> (Verfahren erledigt)',
      ],
      { participants: [{ id: 'amt', labels: [`Bürgeramt${words}`], kind: 'unit' }] },
    ),
  );
}

export interface Made {
  result: ItemResult;
  detail: ItemDetail;
}

/** One drafted item: its figures by hand, everything else as a run writes it. */
export function made(
  id: string,
  figures: Figures,
  {
    words = '',
    gold = goldOf(words),
    draft = draftOf(words),
    ...rest
  }: Partial<ItemResult> & {
    words?: string;
    gold?: ScoredCase;
    draft?: ScoredCase;
  } = {},
): Made {
  const compared = comparison(gold, draft);
  const one = result(id, figures, { title: `Fall ${id}${words}`, difference: difference(compared), ...rest });
  return {
    result: one,
    detail: {
      version: 1,
      set: one.set,
      id,
      sample: one.sample,
      title: one.title,
      documents: [
        { file: 'weisung.txt', blocks: { 'b-1': `Zuerst kommt die Post${words}. Das Amt prüft${words} den Antrag.` } },
      ],
      gold,
      draft,
      pairs: compared.nodes.pairs.map((pair) => ({
        draft: pair.draft.id,
        gold: pair.gold.id,
        similarity: pair.similarity,
      })),
      traps: [
        { kind: 'finding', what: 'written-form', quote: `nicht per Post${words}`, why: `verneint${words}`, hit: true },
        { kind: 'activity', what: 'Siegeln', quote: 'entfällt seit 2020', why: 'abgeschafft', hit: false },
      ],
    },
  };
}

/** Figures of a control or another's draft, on the first scale. */
export function other(figures: Figures): ItemResult['others'][string] {
  return { 'plain-0.5': scored(figures) };
}

/** A finished run of these items. */
export function runWith(items: readonly Made[], rest: Parameters<typeof runOf>[1] = {}): EvalRun {
  return runOf(
    items.map((item) => item.result),
    {
      finished: '2026-11-21T20:05:00.000Z',
      scales: scales.slice(0, 2).map(({ name, title, threshold }) => ({ name, title, threshold })),
      samples: Math.max(...items.map((item) => item.result.sample)),
      ...rest,
    },
  );
}
