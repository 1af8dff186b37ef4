import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promptedExtractor } from '@lotse/extract';
import { readDocuments } from '@lotse/ingest';
import { openModel } from '@lotse/llm';
import { expect, it } from 'vitest';
import { formKinds } from '../src/degraded/damage.ts';
import { degradeSets, findDataSets, openDegraded, summariseDamage } from '../src/index.ts';
import { prompts } from './recorded-case.ts';

const replay = join(import.meta.dirname, '../cassettes');
const data = join(import.meta.dirname, '../data');

it('without any damage gives for every recorded case what the recording gives', async () => {
  const sets = await findDataSets(data);
  let compared = 0;
  for (const item of sets.flatMap(({ items }) => items).filter(({ part }) => part === 'main')) {
    const { documents } = await readDocuments(item.files, { caseName: item.id });
    const plain = openModel({ url: '', model: '', replay });
    const profile = { content: {}, form: [] };
    const degraded = openDegraded({ replay, documents, profile, seed: '1', repairs: true });
    const extract = (model: typeof plain) =>
      promptedExtractor(model, prompts).extract(documents, { caseName: item.id });
    expect(await extract(degraded.model)).toEqual(await extract(plain));
    expect(degraded.model.usage()).toEqual(plain.usage());
    compared++;
  }
  expect(compared).toBe(21);
});

/** The strategies whose replies are among the recordings. */
const strategies = (['single', 'steps'] as const).filter((strategy) =>
  readdirSync(replay)
    .filter((name) => name.endsWith('.json'))
    .some((name) =>
      readFileSync(join(replay, name), 'utf8').includes(`"purpose": "${strategy === 'single' ? 'draft' : 'steps'}"`),
    ),
);

it.each(strategies)(
  'lets nothing invented, unsound or invalid of a weak model through unmarked, on three short cases (%s)',
  async (strategy) => {
    const only = ['hundesteuer-anmeldung', 'personalausweis-verlust', 'meldebescheinigung'];
    const { runs, unrecorded } = await degradeSets({ sets: await findDataSets(data), replay, prompts, strategy, only });
    expect(unrecorded).toEqual([]);
    expect(runs.map(({ caseName }) => caseName).toSorted()).toEqual(only.toSorted());
    for (const { counts, targets } of Object.values(summariseDamage(runs))) {
      expect(targets.inventedUnmarked[0]).toBe(0);
      expect([targets.unsound[0], targets.invalid[0]]).toEqual([0, 0]);
      expect(targets.failures['unerwartet']).toBeUndefined();
      for (const { kind, verdicts } of counts) {
        if (formKinds.some((form) => form === kind)) {
          expect([kind, verdicts.unmarked]).toEqual([kind, 0]);
        }
      }
    }
  },
);
