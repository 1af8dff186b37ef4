import { rmSync } from 'node:fs';
import { promptedExtractor } from '@lotse/extract';
import { type LanguageModel, openModel } from '@lotse/llm';
import { expect, it } from 'vitest';
import { countCalls, metrics } from '../src/index.ts';
import { documents, prompts, recorded, strong } from './recorded-case.ts';
import { answer, comparison, scoreOf, sketch } from './sketch.ts';

const nothing = answer(sketch([]));
const checks = { asserted: 1, grounded: 1, hallucinated: 0, soundness: 'sound' as const, problems: [] };

it('is counted for a draft and for each page of what there was to read', () => {
  const cost = { calls: 3, repairs: 1, tokens: { in: 7_000, out: 5_000 }, pages: 4, characters: 6_000 };
  const compared = comparison(nothing, nothing, { checks: { ...checks, cost } });
  const figures = Object.fromEntries(
    metrics.map(({ name }) => [name, scoreOf(name, compared)?.value] as const).filter(([name]) => isCost(name)),
  );
  expect(figures).toEqual({
    calls: 3,
    callsPerPage: 0.75,
    repairs: 1,
    repairsPerPage: 0.25,
    tokensIn: 7_000,
    tokensInPerPage: 1_750,
    tokensOut: 5_000,
    tokensOutPerPage: 1_250,
    tokenRatio: 8,
    outputRatio: 10 / 3,
  });
  expect(metrics.filter(({ name }) => isCost(name)).every(({ better }) => better === 'lower')).toBe(true);
});

it('has no figure without a model, nor for each page where there is none', () => {
  const compared = comparison(nothing, nothing, { checks });
  for (const { name } of metrics) if (isCost(name)) expect(scoreOf(name, compared)).toBeUndefined();
  const cost = { calls: 1, repairs: 0, tokens: { in: 9, out: 1 }, pages: 0, characters: 0 };
  const empty = comparison(nothing, nothing, { checks: { ...checks, cost } });
  expect(scoreOf('tokensIn', empty)).toEqual({ value: 9 });
  expect(scoreOf('tokensInPerPage', empty)).toBeUndefined();
  expect(scoreOf('tokenRatio', empty)).toBeUndefined();
});

const extract = (model: LanguageModel) => promptedExtractor(model, prompts).extract(documents, { caseName: 'antrag' });

it('counts what each draft takes of a model, also where several are made at the same time', async () => {
  const unclear = structuredClone(strong);
  for (const row of unclear.rows) if (row.n === 1) row.evidence = [{ block: 'b-1', quote: 'kontrolliert das Gesuch' }];
  const replay = await recorded(unclear, strong);
  const model = openModel({ url: '', model: '', replay });
  const [one, other] = [countCalls(model), countCalls(model)];
  await Promise.all([extract(one.model), extract(other.model)]);
  rmSync(replay, { recursive: true });
  expect(one.usage()).toEqual({ calls: 2, repairs: 1, tokens: { in: 1_400, out: 600 } });
  expect(other.usage()).toEqual(one.usage());
  expect(model.usage().calls).toBe(4);
  expect([...one.byPurpose()]).toEqual([
    ['draft', { calls: 1, tokens: { in: 700, out: 300 } }],
    ['repair', { calls: 1, tokens: { in: 700, out: 300 } }],
  ]);
});

it('counts answers that could not be used, and those to a question that failed in the end', async () => {
  const replay = await recorded(strong);
  const chatter = { text: 'Gern, hier ist der Ablauf.', cut: false, tokens: { in: 700, out: 10 } };
  const model = openModel({ url: '', model: '', replay, replayed: () => chatter });
  const counted = countCalls(model);
  await expect(extract(counted.model)).rejects.toMatchObject({ code: 'E_LLM_REPLY' });
  rmSync(replay, { recursive: true });
  const { calls, tokens } = model.usage();
  expect(calls).toBe(3);
  expect(counted.usage()).toEqual({ calls, repairs: 0, tokens });
});

function isCost(name: string): boolean {
  return /^(?:calls|repairs|token|output)/.test(name);
}
