import { rmSync } from 'node:fs';
import { stepsExtractor } from '@lotse/extract';
import { openModel } from '@lotse/llm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type DamageRun,
  measureDegraded,
  openDegraded,
  profilesAlone,
  summariseDamage,
  weakModelOf,
} from '../src/index.ts';
import { documents, prompts, recordedLines, strongLines } from './recorded-case.ts';

const strategy = 'steps';
const seeds = [1, 2, 3, 4, 5, 6, 7, 8];
const nothing = { content: {}, form: [] };

let replay: string;
let run: DamageRun;
beforeAll(async () => {
  replay = await recordedLines(strongLines);
  const profiles = [...profilesAlone(strategy), weakModelOf(strategy)];
  run = await measureDegraded({ documents, caseName: 'antrag', prompts, replay, strategy, seeds, profiles });
}, 60_000);
afterAll(() => rmSync(replay, { recursive: true }));

const verdictsOf = (kind: string) =>
  new Set(
    run.trials
      .filter(({ profile }) => profile === kind)
      .flatMap(({ outcomes }) => outcomes.map(({ verdict }) => verdict)),
  );

const extract = async (model: ReturnType<typeof openModel>) =>
  stepsExtractor(model, prompts).extract(documents, { caseName: 'antrag' });

describe('answers to short questions, damaged', () => {
  it('are the recorded ones where nothing is damaged', async () => {
    const plain = openModel({ url: '', model: '', replay });
    const degraded = openDegraded({ replay, strategy, documents, profile: nothing, seed: '1', repairs: true });
    expect(await extract(degraded.model)).toEqual(await extract(plain));
    expect(degraded.content()).toEqual([]);
  });

  it('are mended or asked about, and never lead to nothing', () => {
    for (const kind of [
      'duplicated',
      'cellExtra',
      'semicolons',
      'markdownTable',
      'numberedList',
      'objects',
      'oneText',
    ]) {
      expect([kind, verdictsOf(kind)]).toEqual([kind, new Set(['repaired'])]);
    }
    for (const kind of ['invented', 'inventedNear', 'inventedMisquoted', 'cutAlways', 'wrongLanguage']) {
      expect([kind, verdictsOf(kind)]).toEqual([kind, new Set(['marked'])]);
    }
    expect(verdictsOf('nextNumber')).toContain('repaired');
    for (const { targets } of Object.values(summariseDamage([run]))) {
      expect(targets).toMatchObject({ failures: {} });
      expect([targets.inventedUnmarked[0], targets.unsound[0], targets.invalid[0]]).toEqual([0, 0, 0]);
    }
  });

  it('name other sentences where their numbers are wrong, and the same ones elsewhere', () => {
    const wrong = run.trials.filter(({ profile }) => profile === 'nextNumber').flatMap(({ outcomes }) => outcomes);
    const texts = documents.flatMap(({ blocks }) => blocks.map(({ text }) => text));
    expect(wrong.length).toBeGreaterThanOrEqual(seeds.length);
    for (const { damage } of wrong) {
      const [, now = '', before = ''] = /^nennt „(.*)“ statt „(.*)“$/.exec(damage.what) ?? [];
      expect(Math.abs(texts.indexOf(now) - texts.indexOf(before))).toBe(1);
    }
  });

  it('befall a weak model all at once, the same for the same seed', async () => {
    const settings = { documents, caseName: 'antrag', prompts, replay, strategy, seeds: [1] } as const;
    const profiles = [weakModelOf(strategy)];
    const once = await measureDegraded({ ...settings, profiles });
    expect(once.trials[0]?.outcomes.length).toBeGreaterThan(5);
    expect(await measureDegraded({ ...settings, profiles })).toEqual(once);
  });
});
