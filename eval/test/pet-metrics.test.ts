import { describe, expect, it } from 'vitest';
import { matchAnnotations } from '../src/matching/annotation-matching.ts';
import type { Annotations } from '../src/pet/annotations.ts';
import { answer, comparison, scoreOf, sketch } from './sketch.ts';
import { marks, tagged } from './tagged.ts';

const tokens = tagged('The/DT clerk/NN checks/VBZ the/DT form/NN if/IN it/PRP is/VBZ late/JJ ./.');
const gold = marks(
  tokens,
  [
    ['Actor', 0, 2],
    ['Activity', 2, 3],
    ['Activity Data', 3, 5],
  ],
  [
    ['Uses', 1, 2],
    ['Actor Performer', 1, 0],
  ],
);

/** What a metric says of marks beside the gold's. */
function score(metric: string, draft: Annotations | undefined, wanted: Annotations | undefined = gold) {
  const of = (annotations: Annotations | undefined) =>
    answer(sketch([]), annotations === undefined ? {} : { annotations });
  return scoreOf(metric, comparison(of(wanted), of(draft)));
}

const names = ['mention', 'mentionOverlap', 'relation', 'relationOverlap'];

describe('every metric over marks', () => {
  it.each(names)('%s is 1 for the gold itself, 0 for nothing, and says nothing where the gold has no marks', (name) => {
    expect(score(name, gold)).toMatchObject({ value: 1, precision: 1, recall: 1 });
    expect(score(name, marks(tokens, []))).toMatchObject({ value: 0 });
    expect(score(name, undefined)).toMatchObject({ value: 0 });
    expect(scoreOf(name, comparison(answer(sketch(['A'])), answer(sketch(['A']))))).toBeUndefined();
  });

  it.each(names)('%s is 1 where nothing was to be marked and nothing is, else 0', (name) => {
    const empty = marks(tokens, []);
    expect(score(name, empty, empty)).toMatchObject({ value: 1 });
    expect(score(name, gold, empty)).toMatchObject({ value: 0 });
  });
});

describe('mentions', () => {
  // "form" without its article: strictly one hit of two claimed and three wanted, 2·1/(2+3); overlapping two.
  const draft = marks(tokens, [
    ['Activity', 2, 3],
    ['Activity Data', 4, 5],
  ]);

  it('match strictly by the same tokens', () => {
    expect(score('mention', draft)).toEqual({ value: 0.4, precision: 0.5, recall: 1 / 3 });
  });

  it('match by a common token where overlap is enough', () => {
    expect(score('mentionOverlap', draft)).toEqual({ value: 0.8, precision: 1, recall: 2 / 3 });
  });

  it('of another type or beside each other never match', () => {
    const wrong = marks(tokens, [
      ['Actor', 2, 3],
      ['Activity Data', 5, 6],
    ]);
    expect(score('mentionOverlap', wrong)).toMatchObject({ value: 0 });
  });

  it('match one-to-one: a span over two finds one of them', () => {
    const two = marks(tokens, [
      ['Activity Data', 0, 2],
      ['Activity Data', 3, 5],
    ]);
    const wide = marks(tokens, [['Activity Data', 0, 5]]);
    expect(score('mentionOverlap', wide, two)).toEqual({ value: 2 / 3, precision: 1, recall: 0.5 });
  });

  it('match as often as they can: the closest pair gives way where two pairs are possible', () => {
    const wanted = marks(tokens, [
      ['Activity Data', 0, 4],
      ['Activity Data', 4, 6],
    ]);
    const claimed = marks(tokens, [
      ['Activity Data', 0, 5],
      ['Activity Data', 0, 1],
    ]);
    expect(score('mentionOverlap', claimed, wanted)).toMatchObject({ value: 1 });
  });
});

describe('relations', () => {
  it('need the same type and direction and both ends', () => {
    const draft = marks(
      tokens,
      [
        ['Actor', 0, 2],
        ['Activity', 2, 3],
        ['Activity Data', 3, 5],
      ],
      [
        ['Uses', 1, 2],
        ['Actor Recipient', 1, 0],
      ],
    );
    expect(score('relation', draft)).toEqual({ value: 0.5, precision: 0.5, recall: 0.5 });
    const backwards = marks(
      tokens,
      [
        ['Activity', 2, 3],
        ['Activity Data', 3, 5],
      ],
      [['Uses', 1, 0]],
    );
    expect(score('relation', backwards)).toMatchObject({ value: 0 });
  });

  it('with a shorter end count only where overlap is enough: one of one claimed and two wanted', () => {
    const draft = marks(
      tokens,
      [
        ['Activity', 2, 3],
        ['Activity Data', 4, 5],
      ],
      [['Uses', 0, 1]],
    );
    expect(score('relation', draft)).toMatchObject({ value: 0 });
    expect(score('relationOverlap', draft)).toEqual({ value: 2 / 3, precision: 1, recall: 0.5 });
  });

  it('said twice count once', () => {
    const twice = { ...gold, relations: [...gold.relations, ...gold.relations] };
    expect(score('relation', twice)).toMatchObject({ value: 1, precision: 1 });
  });
});

it('counts by type for those who want to know what is missed', () => {
  const draft = marks(tokens, [
    ['Activity', 2, 3],
    ['XOR Gateway', 5, 6],
  ]);
  const { mentionsByType, relationsByType } = matchAnnotations(draft, gold, 'strict');
  expect(Object.fromEntries(mentionsByType)).toEqual({
    Activity: { claimed: 1, wanted: 1, correct: 1 },
    'Activity Data': { claimed: 0, wanted: 1, correct: 0 },
    Actor: { claimed: 0, wanted: 1, correct: 0 },
    'XOR Gateway': { claimed: 1, wanted: 0, correct: 0 },
  });
  expect(Object.fromEntries(relationsByType)).toEqual({
    'Actor Performer': { claimed: 0, wanted: 1, correct: 0 },
    Uses: { claimed: 0, wanted: 1, correct: 0 },
  });
});
