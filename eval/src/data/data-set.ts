import type { Trap } from '../comparison.ts';
import type { ScoredCase, ScoredProcess } from '../scored-process.ts';

/** Where an item stands in the means. */
export type Part =
  /** In every mean. */
  | 'main'
  /** Its procedure exists only as a scan, so that reading it takes OCR: in the means over everything alone. */
  | 'scan'
  /** The same service by another authority's document: in no mean. Its answer holds steps and passages alone. */
  | 'variant';

/** Documents to draft from, and what an expert made of them. */
export interface EvalItem {
  /** Unique within its set. */
  id: string;
  title: string;
  part: Part;
  /** All that an extractor sees. `name`: with forward slashes. */
  files: { name: string; bytes: Uint8Array }[];
  answer: ScoredCase;
  traps: Trap[];
  /** What others published as their drafts of these very documents. `who`: the model or tool. */
  published: { who: string; process: ScoredProcess }[];
  /** Names of the metrics that the answer can bear, where it holds too little for all of them. */
  measures?: ReadonlySet<string>;
}

/** One set of items, read from a folder. */
export interface DataSet {
  /** As it stands in results and in `lotse.yaml` under `data`. */
  name: string;
  /** German. */
  title: string;
  folder: string;
  /** German: under what licence the set stands and what that allows. */
  licence: string;
  /** German: whether a language model or our rules may have seen the answers. */
  leakage: string;
  /** Nobody may learn from it: a run keeps its figures, and not what was missed or made up. */
  blind?: boolean;
  /** Sorted by id. */
  items: EvalItem[];
  /** Items that could not be read, and why, in German. They cost themselves, never the run. */
  broken: { id: string; message: string }[];
}

/** How one kind of data is recognised and read: one file each. */
export interface DataSource {
  name: string;
  /** German: by what files a folder of this kind is recognised. */
  layout: string;
  /** Whether the folder holds data of this kind; reads as little as needed. */
  recognises(folder: string): Promise<boolean>;
  /** @throws LotseError where nothing of it can be used. */
  read(folder: string): Promise<DataSet>;
}
