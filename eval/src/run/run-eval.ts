import { createHash } from 'node:crypto';
import { LotseError, type OnProgress } from '@lotse/model';
import type { DataSet, EvalItem } from '../data/data-set.ts';
import { readItem } from '../data/read-item.ts';
import { difference, noDifference } from '../difference/difference.ts';
import { draftItem } from '../draft/draft-item.ts';
import type { Drafter } from '../draft/drafter.ts';
import { scales } from '../matching/scale.ts';
import { detailOf } from './detail.ts';
import { keptResults } from './kept-results.ts';
import type { EvalRun, ItemDetail, ItemResult, RunManifest, ScoresByScale } from './records.ts';
import { openRunFolder, resultKey } from './run-folder.ts';
import { comparisons, type Measuring, measuring, scoresByScale, scoresOfOthers } from './score-item.ts';

export interface RunSettings {
  sets: readonly DataSet[];
  /** Where the run is written; an unfinished one in it, made in the same way, is continued. */
  folder: string;
  about: Pick<RunManifest, 'tool' | 'program' | 'extractor' | 'model' | 'prompts'>;
  /** Opens who drafts an item, for the sample of that number (from 1). Absent: only others' drafts are scored. */
  openDrafter?: (sample: number) => Drafter;
  /** Drafts per item. */
  samples: number;
  /** Items at the same time; more than one helps where a model is waited for. */
  jobs: number;
  /** Only so many items of each set. */
  limit?: number | undefined;
  /** Only these items, by id. */
  only?: readonly string[] | undefined;
  /** Where recognised pages of scans are kept; without it each run recognises them anew. */
  ocrCache?: string | undefined;
  onProgress?: OnProgress | undefined;
  signal?: AbortSignal | undefined;
  /** Milliseconds, for the duration of the extraction. */
  clock: () => number;
  now: () => Date;
}

/** One draft to be made. */
interface Job {
  set: DataSet;
  item: EvalItem;
  sample: number;
}

/**
 * Drafts every item, compares the drafts, the controls and the published drafts with the experts' answers, and writes
 * what comes out as it comes. Everything but `manifest.json` depends on documents, answers, program and replies alone.
 *
 * @throws LotseError `E_NO_ITEM`; `E_RUN_DIFFERENT`; exit code 3 or 130 where drafts could not be made: what is
 * finished stays in the folder, and the same call goes on from there. A draft that is bad scores what it deserves.
 */
export async function runEval(settings: RunSettings): Promise<EvalRun> {
  const jobs = chooseJobs(settings);
  const manifest = newManifest(settings);
  const kept = await keptResults(settings.folder, manifest);
  const done = new Map(kept.results.map((result) => [resultKey(result), result]));
  manifest.created = kept.created ?? manifest.created;
  manifest.seconds = { ...kept.seconds };
  const folder = await openRunFolder(settings.folder, kept.results);
  await folder.save(manifest);

  const open = jobs.filter((job) => !done.has(keyOf(job)));
  const used = { calls: 0, tokens: { in: 0, out: 0 } };
  const unanswered: { job: Job; error: LotseError }[] = [];
  const others = new Map<EvalItem, Promise<Prepared>>();
  const tell = (job: Job, message: string, tokens = used.tokens): void =>
    settings.onProgress?.({
      stage: 'extract',
      case: job.set.title,
      item: job.item.id,
      done: jobs.length - open.length + finished,
      total: jobs.length,
      message,
      ...(tokens.in > 0 ? { tokens: { ...tokens } } : {}),
    });
  let finished = 0;
  const work = async (job: Job): Promise<void> => {
    const title = job.sample > 1 ? `${job.item.title}, Stichprobe ${job.sample}` : job.item.title;
    tell(job, title);
    const onProgress: OnProgress = ({ message, tokens }) => {
      if (tokens !== undefined) tell(job, `${title}: ${message}`, tokens);
    };
    const prepared = others.get(job.item) ?? prepare(job, settings.ocrCache);
    others.set(job.item, prepared);
    try {
      const { result, detail, seconds } = await measure(job, await prepared, { ...settings, onProgress });
      done.set(keyOf(job), result);
      if (seconds !== undefined) manifest.seconds[keyOf(job)] = seconds;
      count(used, result);
      await folder.add(result, detail);
    } catch (error) {
      if (!(error instanceof LotseError) || error.code !== 'E_LLM_REPLAY') throw error;
      unanswered.push({ job, error });
    }
    if (job.sample === settings.samples) others.delete(job.item);
    finished++;
    tell(job, `${title}: gemessen`);
  };

  try {
    await inParallel(open, settings.jobs, work, settings.signal);
  } finally {
    const results = [...done.values()].sort(byPlace);
    const complete = jobs.every((job) => done.has(keyOf(job)));
    if (complete) manifest.finished = settings.now().toISOString();
    manifest.usage = usageOf(results);
    await folder.save(manifest, results);
  }
  if (unanswered.length > 0) throw missingReplies(unanswered);
  return { folder: settings.folder, manifest, results: [...done.values()].sort(byPlace) };
}

function chooseJobs({ sets, limit, only, samples }: RunSettings): Job[] {
  const known = sets.flatMap((set) => set.items.map(({ id }) => id));
  const unknown = only?.filter((id) => !known.includes(id)) ?? [];
  if (unknown.length > 0) {
    throw new LotseError('E_NO_ITEM', `Diesen Fall gibt es nicht: ${unknown.join(', ')}.`, {
      hint: `Vorhanden sind: ${known.join(', ')}.`,
    });
  }
  return sets.flatMap((set) =>
    set.items
      .filter(({ id }) => only === undefined || only.includes(id))
      .slice(0, limit)
      .flatMap((item) => Array.from({ length: samples }, (_, index) => ({ set, item, sample: index + 1 }))),
  );
}

function newManifest({ sets, about, samples, now }: RunSettings): RunManifest {
  return {
    version: 1,
    ...about,
    created: now().toISOString(),
    samples,
    scales: scales.map(({ name, title, threshold }) => ({ name, title, threshold })),
    sets: sets.map(({ name, title, licence, leakage, blind, items, broken }) => ({
      name,
      title,
      licence,
      leakage,
      ...(blind === true ? { blind } : {}),
      items: Object.fromEntries(items.map((item) => [item.id, hashOf(item)])),
      broken,
    })),
    seconds: {},
  };
}

/** What an item's scores depend on besides the drafter. */
function hashOf({ files, answer, traps, published }: EvalItem): string {
  const hash = createHash('sha256');
  for (const { name, bytes } of files) hash.update(`${name}\n${bytes.length}\n`).update(bytes);
  return hash.update(JSON.stringify({ answer, traps, published })).digest('hex');
}

interface Prepared {
  measured: Measuring;
  others: Record<string, ScoresByScale>;
  /** What could not be read, in German. */
  unread: string[];
}

async function prepare({ set, item }: Job, ocrCache: string | undefined): Promise<Prepared> {
  const { documents, failures } = await readItem(item, ocrCache);
  const measured = measuring(set, item, documents);
  return {
    measured,
    others: scoresOfOthers(measured, set),
    unread: failures.map(({ message, where }) => (where === undefined ? message : `${where}: ${message}`)),
  };
}

async function measure(
  { set, item, sample }: Job,
  { measured, others, unread }: Prepared,
  settings: RunSettings,
): Promise<{ result: ItemResult; detail?: ItemDetail; seconds?: number }> {
  const base = { version: 1, set: set.name, id: item.id, sample, title: item.title, part: item.part } as const;
  if (settings.openDrafter === undefined) {
    const nothing = { scores: {}, others, failures: unread, problems: [], difference: noDifference };
    return { result: { ...base, ...nothing } };
  }
  const draft = await draftItem(item, measured.documents, settings.openDrafter(sample), settings);
  const compared = comparisons(measured, draft.answer, draft.checks);
  const result: ItemResult = {
    ...base,
    scores: scoresByScale(measured, compared),
    others,
    ...(draft.checks.cost === undefined ? {} : { cost: draft.checks.cost }),
    failures: [...unread, ...draft.failures],
    problems: draft.checks.problems,
    difference: set.blind === true ? noDifference : difference(compared[0]),
  };
  if (set.blind === true) return { result, seconds: draft.seconds };
  return { result, detail: detailOf(result, measured.documents, compared[0], draft.outline), seconds: draft.seconds };
}

/** Takes jobs in their order, so many at a time; the first failure or an abort stops the taking. */
async function inParallel(
  jobs: readonly Job[],
  atOnce: number,
  work: (job: Job) => Promise<void>,
  signal: AbortSignal | undefined,
): Promise<void> {
  const waiting = [...jobs];
  let failed = false;
  const worker = async (): Promise<void> => {
    for (let job = waiting.shift(); job !== undefined && !failed; job = waiting.shift()) {
      if (signal?.aborted) throw interrupted();
      try {
        await work(job);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const outcomes = await Promise.allSettled(Array.from({ length: Math.max(1, atOnce) }, worker));
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
}

function interrupted(): LotseError {
  return new LotseError('E_INTERRUPTED', 'Der Lauf wurde abgebrochen.', {
    hint: 'Derselbe Aufruf macht dort weiter, wo er aufgehört hat.',
    exitCode: 130,
  });
}

function missingReplies(unanswered: readonly { job: Job; error: LotseError }[]): LotseError {
  const named = unanswered.map(({ job, error }) => `${keyOf(job)} (${error.message})`);
  const shown = named.slice(0, 10).join('\n  ');
  const more = named.length > 10 ? `\n  und ${named.length - 10} weitere` : '';
  return new LotseError('E_LLM_REPLAY', `Für diese Unterlagen fehlen Aufzeichnungen:\n  ${shown}${more}`, {
    hint: 'Unterlagen, Prompts oder Programm sind nicht mehr die der Aufzeichnung. Zeichnen Sie neu auf: --record.',
    ...(unanswered[0]?.error.where === undefined ? {} : { where: unanswered[0].error.where }),
    exitCode: 3,
  });
}

function keyOf({ set, item, sample }: Job): string {
  return resultKey({ set: set.name, id: item.id, sample });
}

function byPlace(a: ItemResult, b: ItemResult): number {
  if (a.set !== b.set) return a.set < b.set ? -1 : 1;
  if (a.id !== b.id) return a.id < b.id ? -1 : 1;
  return a.sample - b.sample;
}

interface Usage {
  calls: number;
  tokens: { in: number; out: number };
}

function count(used: Usage, { cost }: ItemResult): void {
  if (cost === undefined) return;
  used.calls += cost.calls;
  used.tokens.in += cost.tokens.in;
  used.tokens.out += cost.tokens.out;
}

function usageOf(results: readonly ItemResult[]): Usage {
  const used: Usage = { calls: 0, tokens: { in: 0, out: 0 } };
  for (const result of results) count(used, result);
  return used;
}
