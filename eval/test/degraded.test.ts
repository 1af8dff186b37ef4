import { rmSync } from 'node:fs';
import { Draft, promptedExtractor } from '@lotse/extract';
import { openModel } from '@lotse/llm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type DamageRun,
  formatDamage,
  measureDegraded,
  type Outcome,
  openDegraded,
  type Profile,
  profilesAlone,
  summariseDamage,
  weakModelOf,
} from '../src/index.ts';
import { documents, prompts, recorded, strong } from './recorded-case.ts';

const seeds = Array.from({ length: 32 }, (_, index) => index + 1);
const case1 = { documents, caseName: 'antrag', prompts };

const singleProfiles = profilesAlone('single');
const weakModel = weakModelOf('single');

let replay: string;
let alone: DamageRun;
beforeAll(async () => {
  replay = await recorded(strong);
  alone = await measureDegraded({ ...case1, replay, seeds, profiles: singleProfiles });
}, 60_000);
afterAll(() => rmSync(replay, { recursive: true }));

const outcomesOf = (run: DamageRun, kind: string) =>
  run.trials.flatMap(({ outcomes }) => outcomes).filter(({ damage }) => damage.kind === kind);

/** `marked:question` by label, for all seeds: what became of the same damage is always the same. */
function verdictsOf(kind: string): Record<string, string> {
  const said = ({ verdict, mark }: Outcome) => (mark === undefined ? verdict : `${verdict}:${mark}`);
  const byLabel: Record<string, string> = {};
  for (const outcome of outcomesOf(alone, kind)) {
    const { label } = outcome.damage;
    expect([undefined, said(outcome)]).toContain(byLabel[label]);
    byLabel[label] = said(outcome);
  }
  return byLabel;
}

describe('damage to content', () => {
  it('is noticed of dropped steps by what the rules read there and by what hung on them', () => {
    expect(verdictsOf('dropped')).toEqual({
      'Antrag prüfen': 'marked:question',
      'Antrag vollständig?': 'marked:warning',
      'Angaben nachfordern': 'marked:question',
      'Gebühr berechnen': 'marked:question',
      'Bescheid versenden': 'unmarked',
      'Bescheid versandt': 'marked:question',
    });
  });

  it('is asked about of invented steps, whether or not they bring an invented quote', () => {
    for (const kind of ['invented', 'inventedQuote']) {
      const verdicts = Object.values(verdictsOf(kind));
      expect(verdicts.length).toBeGreaterThan(4);
      expect(new Set(verdicts)).toEqual(new Set(['marked:question']));
    }
    expect(summariseDamage([alone]).alone.targets.inventedUnmarked[0]).toBe(0);
  });

  it('is mended where a quote in other words means one sentence, else told', () => {
    expect(verdictsOf('paraphrased')).toEqual({
      'Antrag prüfen': 'repaired',
      'Antrag vollständig?': 'marked:unsupported',
      'Angaben nachfordern': 'repaired',
      'Gebühr berechnen': 'repaired',
      'Bescheid versenden': 'repaired',
      'Bescheid versandt': 'repaired',
    });
  });

  it('is asked about where the documents speak against a draft that could be right by itself', () => {
    expect(verdictsOf('branchesSwapped')).toEqual({ 'Antrag vollständig?': 'marked:question' });
    expect(verdictsOf('wrongPerformer')).toMatchObject({ 'Angaben nachfordern': 'marked:question' });
    for (const kind of ['wrongLanguage', 'inventedMisquoted']) {
      expect([kind, new Set(Object.values(verdictsOf(kind)))]).toEqual([kind, new Set(['marked:question'])]);
    }
  });

  it('is taken out of steps told twice', () => {
    expect(new Set(Object.values(verdictsOf('duplicated')))).toEqual(new Set(['repaired']));
  });

  it('is noticed of wrong parents where the row cannot stand there', () => {
    const verdicts = new Set(outcomesOf(alone, 'wrongParent').map(({ verdict, mark }) => mark ?? verdict));
    expect(verdicts).toEqual(new Set(['question', 'unmarked']));
    const fitting = outcomesOf(alone, 'wrongParent').filter(({ damage }) => damage.what.startsWith('„in“ nennt 5 '));
    expect(fitting.length).toBeGreaterThan(0);
    expect(new Set(fitting.map(({ verdict }) => verdict))).toContain('unmarked');
  });
});

describe('damage to the form', () => {
  it('is mended where the reply can be read, corrected where not, and gone on with where it always breaks off', async () => {
    const calls = async (form: Profile['form'], seed: string) => {
      const degraded = openDegraded({ replay, documents, profile: { content: {}, form }, seed, repairs: false });
      const { outline } = await promptedExtractor(degraded.model, prompts).extract(documents, { caseName: 'antrag' });
      expect(outline.steps).toHaveLength(5);
      return degraded.model.usage().calls;
    };
    expect(await calls(['fenced'], '1')).toBe(1);
    expect(await calls(['commas'], '1')).toBe(1);
    const corrected = await Promise.all(seeds.map((seed) => calls(['singleQuotes'], `${seed}`)));
    expect(new Set(corrected)).toEqual(new Set([2, 3]));
    const cut = await Promise.all(seeds.map((seed) => calls(['cut'], `${seed}`)));
    expect(new Set(cut)).toEqual(new Set([3, 4]));

    for (const kind of ['fenced', 'cut', 'cutSilently', 'commas', 'singleQuotes', 'missingKeys']) {
      expect(verdictsOf(kind)).toEqual({ 'ganze Antwort': 'repaired' });
    }
    expect(verdictsOf('cutAlways')).toEqual({ 'ganze Antwort': 'repaired' });
    expect(summariseDamage([alone]).alone.targets.failures).toEqual({});
  });
});

describe('a degraded model', () => {
  const extract = async (model: ReturnType<typeof openModel>) =>
    promptedExtractor(model, prompts).extract(documents, { caseName: 'antrag' });
  const nothing = { content: {}, form: [] };

  it('without any damage is the recorded one, its repair included', async () => {
    const unclear = structuredClone(strong);
    const [first] = unclear.rows;
    if (first) first.evidence = [{ block: 'b-1', quote: 'nimmt an der Konferenz teil' }];
    const folder = await recorded(unclear, strong);
    const plain = openModel({ url: '', model: '', replay: folder });
    const degraded = openDegraded({ replay: folder, documents, profile: nothing, seed: '1', repairs: true });
    expect(await extract(degraded.model)).toEqual(await extract(plain));
    expect(degraded.model.usage()).toEqual(plain.usage());
    expect(degraded.content()).toEqual([]);
    expect(degraded.form()).toBeUndefined();

    const stubborn = openDegraded({ replay: folder, documents, profile: nothing, seed: '1', repairs: false });
    expect((await extract(stubborn.model)).outline.openQuestions).toMatchObject([
      { question: expect.stringContaining('Gibt es den Schritt „Antrag prüfen“?') },
      { question: expect.stringContaining('Fehlt im Entwurf der Schritt „Antrag auf Vollständigkeit prüfen“?') },
    ]);
    rmSync(folder, { recursive: true });
  });

  it('damages as many rows as its profile says, none twice, the same for the same seed', async () => {
    const damage = async (seed: number) => {
      const degraded = openDegraded({ replay, documents, profile: weakModel, seed: `${seed}`, repairs: false });
      await extract(degraded.model);
      return { content: degraded.content().map(({ kind, row, what }) => ({ kind, row, what })), form: degraded.form() };
    };
    const drawn = await Promise.all(seeds.map(damage));
    expect(await Promise.all(seeds.map(damage))).toEqual(drawn);
    expect(new Set(drawn.map((one) => JSON.stringify(one))).size).toBeGreaterThan(8);
    for (const { content, form } of drawn) {
      expect(content.filter(({ kind }) => kind === 'dropped')).toHaveLength(1);
      expect(new Set(content.map(({ row }) => row)).size).toBe(content.length);
      expect(form).toBeDefined();
    }
  });

  it('writes replies that fit the schema, with quotes that stand nowhere where it says so', async () => {
    const text = documents.flatMap(({ blocks }) => blocks.map((block) => block.text)).join('\n');
    for (const seed of seeds) {
      const profile = { content: weakModel.content, form: ['commas'] as const };
      const degraded = openDegraded({ replay, documents, profile, seed: `${seed}`, repairs: false });
      const { value } = await degraded.model.complete({ ...question(), schema: Draft });
      for (const { kind, row } of degraded.content()) {
        const damaged = value.rows.find(({ n }) => n === row);
        expect(damaged === undefined).toBe(kind === 'dropped');
        const stands = damaged?.evidence.some(({ quote }) => text.includes(quote));
        if (kind === 'paraphrased' || kind === 'inventedQuote') expect(stands).toBe(false);
      }
    }
  });

  /** The case's own question, as the extractor asks it. */
  function question() {
    const { system, user, purpose } = asked;
    return { system, user, purpose, schemaName: 'process_draft', maxOutputTokens: 1_000 };
  }
  const asked = { system: '', user: '', purpose: 'draft' };
  beforeAll(async () => {
    const listening = openModel({
      url: '',
      model: '',
      replay,
      replayed: ({ messages }, reply) => {
        [asked.system, asked.user] = [messages[0]?.content ?? '', messages[1]?.content ?? ''];
        return reply;
      },
    });
    await extract(listening);
  });
});

describe('a measurement', () => {
  it('is the same twice, and plain data', async () => {
    const settings = { ...case1, replay, seeds: [1, 2], profiles: [weakModel] };
    const run = await measureDegraded(settings);
    expect(JSON.parse(JSON.stringify(run))).toEqual(run);
    expect(await measureDegraded(settings)).toEqual(run);
  });

  it('lets nothing unsound or invalid through here', () => {
    const { unsound, invalid } = summariseDamage([alone]).alone.targets;
    expect([unsound[0], invalid[0]]).toEqual([0, 0]);
    expect(unsound[1]).toBe(singleProfiles.length * seeds.length);
  });

  it('says so where the case was not recorded', async () => {
    const [document] = documents;
    const other = document === undefined ? [] : [{ ...document, id: 'anders' }];
    await expect(measureDegraded({ ...case1, replay, documents: other })).rejects.toMatchObject({
      code: 'E_LLM_REPLAY',
    });
  });

  it('is printed as shares by kind, with the targets and examples', () => {
    const outcome = (kind: 'dropped' | 'invented', verdict: 'marked' | 'unmarked'): Outcome => ({
      damage: { kind, row: 1, label: 'Antrag prüfen', what: 'Zeile 1 (task) fehlt' },
      verdict,
      ...(verdict === 'marked' ? { mark: 'question' } : {}),
    });
    const checks = { soundness: 'sound' as const, problems: [] };
    const text = formatDamage([
      {
        version: 1,
        caseName: 'hund',
        strategy: 'single',
        seeds: [7],
        undamaged: checks,
        doubts: { asked: 2, steps: 9 },
        trials: [
          {
            profile: 'dropped',
            seed: 7,
            outcomes: [outcome('dropped', 'marked'), outcome('dropped', 'unmarked')],
            checks,
          },
          {
            profile: 'weak',
            seed: 7,
            outcomes: [outcome('invented', 'unmarked')],
            checks: { ...checks, soundness: 'unsound' },
          },
        ],
      },
    ]);
    expect(text).toMatchSnapshot();
  });
});
