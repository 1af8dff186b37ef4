import { join } from 'node:path';
import { promptedExtractor, stepsExtractor } from '@lotse/extract';
import { readDocuments } from '@lotse/ingest';
import { openModel } from '@lotse/llm';
import { expect, it } from 'vitest';
import { formKinds } from '../src/degraded/damage.ts';
import { degradeSets, findDataSets, openDegraded, summariseDamage } from '../src/index.ts';
import { prompts } from './recorded-case.ts';

const replay = join(import.meta.dirname, '../cassettes');
const data = join(import.meta.dirname, '../data');

const strategies = [
  { strategy: 'single', extractor: promptedExtractor, cases: 21 },
  { strategy: 'steps', extractor: stepsExtractor, cases: 29 },
] as const;

it.each(strategies)(
  'without any damage gives for every recorded case what the recording gives ($strategy)',
  async ({ strategy, extractor, cases }) => {
    const sets = await findDataSets(data);
    const recorded = sets.filter(({ name }) => strategy === 'steps' || name !== 'practice');
    let compared = 0;
    for (const item of recorded.flatMap(({ items }) => items).filter(({ part }) => part === 'main')) {
      const { documents } = await readDocuments(item.files, { caseName: item.id });
      const plain = openModel({ url: '', model: '', replay });
      const profile = { content: {}, form: [] };
      const degraded = openDegraded({ replay, documents, strategy, profile, seed: '1', repairs: true });
      const extract = (model: typeof plain) => extractor(model, prompts).extract(documents, { caseName: item.id });
      expect(await extract(degraded.model)).toEqual(await extract(plain));
      expect(degraded.model.usage()).toEqual(plain.usage());
      compared++;
    }
    expect(compared).toBe(cases);
  },
);

it.each(strategies)(
  'lets nothing invented, unsound or invalid of a weak model through unmarked, on three short cases ($strategy)',
  async ({ strategy }) => {
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
