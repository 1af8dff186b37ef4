import type { XmlElement } from '../ooxml/xml.ts';
import { type ListLevel, labelOf } from './list-levels.ts';

/** Counters of lists that count on from each other, by depth from 0. */
export interface ListThread {
  counters: (number | undefined)[];
  /** Last values of counters that a number above has ended, for sublists that go on all the same. */
  ended: (number | undefined)[];
}

/** A place in a list: which list, how deep, and whether the next paragraph carries its number. */
export interface ListPosition {
  thread: ListThread;
  style: string | undefined;
  /** From 1. */
  depth: number;
  /** The item's number is still to come. */
  waiting: boolean;
  start: number | undefined;
}

/** Automatic numbers of a document (ODF 1.3 part 3, 5.3 and 19.780): counts on as items are visited in order. */
export class Numbering {
  readonly #byId = new Map<string, ListThread>();
  readonly #byStyle = new Map<string, ListThread>();
  readonly #outline: ListThread = newThread();

  /** A list that begins: its thread goes on from the list it names, or from the last one of its style. */
  open(list: XmlElement, style: string | undefined, outer: ListPosition | undefined): ListThread {
    const continues = list.attributes['text:continue-numbering'] === 'true';
    const id = list.attributes['xml:id'] ?? list.attributes['text:id'];
    const thread = outer?.thread ?? this.#threadOf(list, style, continues);
    if (outer && continues) thread.counters[outer.depth] ??= thread.ended[outer.depth];
    if (id !== undefined) this.#byId.set(id, thread);
    if (!outer && style !== undefined) this.#byStyle.set(style, thread);
    return thread;
  }

  /** The thread of a numbered paragraph that names its list by id. */
  named(id: string | undefined): ListThread {
    const known = id === undefined ? undefined : this.#byId.get(id);
    const thread = known ?? newThread();
    if (id !== undefined) this.#byId.set(id, thread);
    return thread;
  }

  /** The label of the next item there. `at` from 0. */
  next(thread: ListThread, levels: readonly ListLevel[], at: number, start: number | undefined): string {
    const { counters, ended } = thread;
    for (let above = 0; above < at; above++) counters[above] ??= levels[above]?.start ?? 1;
    const before = counters[at];
    counters[at] = start ?? (before === undefined ? (levels[at]?.start ?? 1) : before + 1);
    for (let below = at + 1; below < counters.length; below++) {
      if (counters[below] !== undefined) ended[below] = counters[below];
      counters[below] = undefined;
    }
    return labelOf(levels, at, counters);
  }

  /** The number of a heading that stands in no list. `level` from 1. */
  nextHeading(levels: readonly ListLevel[], level: number, start: number | undefined): string {
    return this.next(this.#outline, levels, level - 1, start);
  }

  #threadOf(list: XmlElement, style: string | undefined, continues: boolean): ListThread {
    const named = this.#byId.get(list.attributes['text:continue-list'] ?? '');
    const last = continues && style !== undefined ? this.#byStyle.get(style) : undefined;
    return named ?? last ?? newThread();
  }
}

function newThread(): ListThread {
  return { counters: [], ended: [] };
}
