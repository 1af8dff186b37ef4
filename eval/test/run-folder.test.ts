import { appendFile, cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Extractor, rulesExtractor } from '@lotse/extract';
import { LotseError } from '@lotse/model';
import { describe, expect, it } from 'vitest';
import { findDataSets, formatRun, readDetail, readRun, suppliedGold } from '../src/index.ts';
import { measured, scratch } from './measured.ts';

const fixture = join(import.meta.dirname, 'fixtures', 'gold', 'hund');
const rules = rulesExtractor();

/** A set of copies of one case under these names. */
async function setOf(
  names: readonly string[],
  change = (text: string, _name: string): string => text,
): Promise<string> {
  const folder = join(scratch(), 'klein');
  for (const name of names) {
    await cp(fixture, join(folder, name), { recursive: true });
    const file = join(folder, name, 'case.json');
    const text = (await readFile(file, 'utf8')).replace('"id": "hund"', `"id": "${name}"`);
    await writeFile(file, change(text, name));
  }
  return folder;
}

/** The rules, counting how often they were asked; from the given draft on they fail. */
function counting(failFrom = Number.POSITIVE_INFINITY, error?: LotseError): Extractor & { drafts: number } {
  const extractor = {
    name: 'rules' as const,
    drafts: 0,
    extract: (...args: Parameters<Extractor['extract']>) => {
      extractor.drafts++;
      if (extractor.drafts >= failFrom && error) return Promise.reject(error);
      return rules.extract(...args);
    },
  };
  return extractor;
}

const away = new LotseError('E_LLM_UNREACHABLE', 'Nicht erreichbar.', { hint: '', exitCode: 3 });
const unrecorded = new LotseError('E_LLM_REPLAY', 'Zum Prompt „draft“ fehlt die Aufzeichnung dieser Frage.', {
  hint: '',
  exitCode: 3,
});

describe('a run', () => {
  it('writes the same bytes again, whatever the number of jobs', async () => {
    const data = await setOf(['a', 'b', 'c']);
    const [one, four] = [join(scratch(), 'one'), join(scratch(), 'four')];
    await measured(data, rules, { folder: one, samples: 2 });
    await measured(data, rules, { folder: four, samples: 2, jobs: 4, clock: () => Math.random() });
    const read = (folder: string) => readFile(join(folder, 'results.jsonl'), 'utf8');
    expect(await read(four)).toBe(await read(one));
    expect((await readRun(one)).results.map(({ id, sample }) => `${id}${sample}`).join(' ')).toBe('a1 a2 b1 b2 c1 c2');
    expect((await readRun(one)).results.every((result) => result.failures.length === 0)).toBe(true);
  });

  it('goes on where it broke off, and drafts nothing twice', async () => {
    const data = await setOf(['a', 'b', 'c']);
    const folder = join(scratch(), 'run');
    const broken = counting(3, away);
    await expect(measured(data, broken, { folder })).rejects.toMatchObject({ code: 'E_LLM_UNREACHABLE', exitCode: 3 });
    const left = await readRun(folder);
    expect(left.results.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(left.manifest.finished).toBeUndefined();
    await appendFile(join(folder, 'results.jsonl'), '{"version":1,"set":"klein","id":"c","sam');

    const rest = counting();
    const whole = await measured(data, rest, { folder });
    expect(rest.drafts).toBe(1);
    expect(whole.results.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect((await readRun(folder)).manifest.finished).toBeDefined();
    const fresh = await measured(data, rules);
    expect(whole.results).toEqual(fresh.results);
  });

  it('measures an item anew whose answer has changed, and adds samples to those that are there', async () => {
    const data = await setOf(['a', 'b']);
    const folder = join(scratch(), 'run');
    await measured(data, rules, { folder });
    const file = join(data, 'b', 'case.json');
    await writeFile(file, (await readFile(file, 'utf8')).replace('"Steuer festsetzen"', '"Hundesteuer festsetzen"'));
    const second = counting();
    await measured(data, second, { folder });
    expect(second.drafts).toBe(1);
    const third = counting();
    await measured(data, third, { folder, samples: 3 });
    expect(third.drafts).toBe(4);
  });

  it('never overwrites a run that was made otherwise', async () => {
    const data = await setOf(['a']);
    const folder = join(scratch(), 'run');
    await measured(data, rules, { folder });
    const before = await readFile(join(folder, 'results.jsonl'), 'utf8');
    const about = { tool: 'lotse 0', program: 'newer', extractor: 'rules' as const };
    await expect(measured(data, rules, { folder, about })).rejects.toMatchObject({ code: 'E_RUN_DIFFERENT' });
    await expect(measured(await setOf(['x']).then((path) => join(path)), 'none', { folder })).rejects.toMatchObject({
      code: 'E_RUN_DIFFERENT',
    });
    expect(await readFile(join(folder, 'results.jsonl'), 'utf8')).toBe(before);
  });

  it('names prompt and document of every recording that is missing, and measures the others', async () => {
    const data = await setOf(['a', 'b', 'c']);
    const folder = join(scratch(), 'run');
    const error = await measured(data, counting(2, unrecorded), { folder }).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: 'E_LLM_REPLAY', exitCode: 3 });
    expect(String(error)).toMatch(/klein\/b#1 .*„draft“[\s\S]*klein\/c#1 .*„draft“/);
    expect((await readRun(folder)).results.map(({ id }) => id)).toEqual(['a']);
  });

  it('takes an answer of the model that cannot be used for a bad draft, not for the end', async () => {
    const unusable = new LotseError('E_LLM_REPLY', 'Die Antwort ist nicht lesbar.', { hint: '', exitCode: 3 });
    const run = await measured(await setOf(['a', 'b']), counting(2, unusable));
    expect(run.results.map((result) => result.scores['plain-0.5']?.['activity']?.value)).toEqual([
      expect.any(Number),
      0,
    ]);
    expect(run.results[1]?.failures.join()).toContain('E_LLM_REPLY');
  });

  it('stops when it is told to', async () => {
    const stopping = new AbortController();
    const data = await setOf(['a', 'b', 'c']);
    const folder = join(scratch(), 'run');
    const onProgress = ({ done }: { done: number }) => {
      if (done === 1) stopping.abort();
    };
    await expect(measured(data, rules, { folder, onProgress, signal: stopping.signal })).rejects.toMatchObject({
      exitCode: 130,
    });
    expect((await readRun(folder)).results.length).toBeLessThan(3);
  });

  it('takes so many items of each set, only those named, and refuses a name that is none', async () => {
    const data = await setOf(['a', 'b', 'c']);
    const ids = async (rest: object) => (await measured(data, 'none', rest)).results.map(({ id }) => id);
    expect(await ids({ limit: 2 })).toEqual(['a', 'b']);
    expect(await ids({ only: ['c'] })).toEqual(['c']);
    await expect(ids({ only: ['d'] })).rejects.toMatchObject({ code: 'E_NO_ITEM', hint: 'Vorhanden sind: a, b, c.' });
  });

  it('scores others without drafting anything', async () => {
    const run = await measured(await setOf(['a', 'b']), 'none');
    expect(run.results[0]?.scores).toEqual({});
    expect(run.results[0]?.others['identity']?.['plain-0.5']?.['flow']?.value).toBe(1);
  });

  it('keeps of a blind set the figures, and nothing that anybody could build on', async () => {
    const data = await setOf(['a']);
    const about = 'version: 1\nname: klein\ntitle: Klein\nlicence: frei\nleakage: keins\nblind: true\n';
    await writeFile(join(data, 'set.yaml'), about);
    const run = await measured(data, rules);
    const [result] = run.results;
    expect(result?.scores['plain-0.5']?.['activity']?.value).toBeGreaterThan(0);
    expect(result?.difference.matched).toEqual([]);
    expect(result && (await readDetail(run.folder, result))).toBeUndefined();
    expect(run.manifest.sets).toMatchObject([{ name: 'klein', blind: true }]);
    expect(formatRun(run)).toContain('Blind: ');
  });

  it('keeps for the report what was drafted, and from which words', async () => {
    const run = await measured(await setOf(['a']), rules);
    const [result] = run.results;
    const detail = result && (await readDetail(run.folder, result));
    expect(detail?.outline?.steps.length).toBeGreaterThan(0);
    expect(detail?.pairs.length).toBeGreaterThan(0);
    expect(Object.values(detail?.documents[0]?.blocks ?? {}).join(' ')).toContain('Steueramt');
  });
});

describe('data that is wrong', () => {
  it('costs the case that it is in: what is no JSON, duplicated ids, flows to nowhere, a name that is taken', async () => {
    const data = await setOf(['a', 'kaputt', 'doppelt', 'lose', 'wieder'], (text, name) => {
      if (name === 'kaputt') return text.slice(0, 100);
      if (name === 'doppelt') return text.replace('"id": "t2"', '"id": "t1"');
      if (name === 'lose') return text.replace('"to": "t1"', '"to": "t99"');
      return name === 'wieder' ? text.replace('"id": "wieder"', '"id": "a"') : text;
    });
    const [set] = await findDataSets(data);
    expect(set?.items.map(({ id }) => id)).toEqual(['a']);
    const messages = Object.fromEntries(set?.broken.map(({ id, message }) => [id, message]) ?? []);
    expect(messages['kaputt']).toContain('nicht das Format');
    expect(messages['doppelt']).toContain('„t1“ steht zweimal da');
    expect(messages['lose']).toContain('„t99“ gibt es nicht');
    expect(messages['wieder']).toContain('„a“');
  });

  it('is refused where nothing is left, with what is wrong', async () => {
    const data = await setOf(['a'], () => '{}');
    await expect(findDataSets(data)).rejects.toMatchObject({
      code: 'E_GOLD_FORMAT',
      message: expect.stringContaining('a:'),
    });
    await expect(findDataSets(join(data, 'nirgends'))).rejects.toMatchObject({ code: 'E_NO_DATA' });
    await expect(findDataSets(scratch())).rejects.toMatchObject({ code: 'E_NO_DATA' });
  });

  it('scores empty documents at nothing, without a figure that is none', async () => {
    const data = await setOf(['a']);
    await writeFile(join(data, 'a', 'documents', 'anweisung.txt'), '');
    const run = await measured(data, rules);
    expect(run.results[0]?.failures).not.toEqual([]);
    const figures = JSON.stringify(run.results);
    expect(figures).not.toMatch(/NaN|null/);
    expect(run.results[0]?.scores['plain-0.5']?.['activity']?.value).toBe(0);
  });

  it('is measured by set where a folder holds several', async () => {
    const folder = scratch();
    await cp(join(suppliedGold, 'hundesteuer-anmeldung'), join(folder, 'eins', 'hundesteuer-anmeldung'), {
      recursive: true,
    });
    await cp(fixture, join(folder, 'zwei', 'hund'), { recursive: true });
    await mkdir(join(folder, 'leer'));
    expect((await findDataSets(folder)).map(({ name, items }) => `${name} ${items.length}`)).toEqual([
      'eins 1',
      'zwei 1',
    ]);
  });

  it('is said of a run that is damaged or not there', async () => {
    const run = await measured(await setOf(['a']), 'none');
    await expect(readRun(scratch())).rejects.toMatchObject({ code: 'E_NO_RUN' });
    await writeFile(join(run.folder, 'results.jsonl'), '{"version":2}\n');
    await expect(readRun(run.folder)).rejects.toMatchObject({ code: 'E_RUN_FORMAT' });
  });
});
