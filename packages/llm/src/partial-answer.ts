import { forgiving } from './json-reply.ts';

/** An element of one of the answer's top lists. */
export interface ListElement {
  /** The key of the list: `rows`. */
  list: string;
  /** Its place in the list, from 0. */
  index: number;
  value: unknown;
}

/** Where the reader stands in the answer's object. */
type State =
  | { at: 'before' }
  | { at: 'key' }
  | { at: 'value'; key: string }
  | { at: 'list'; key: string; index: number; from: number | undefined; depth: number }
  | { at: 'done' };

/**
 * Reads the JSON object of an answer while it arrives and gives the elements of its top lists as soon as each is whole.
 * What stands before the object is passed over: thinking aloud, a sentence, a fence. An element that is no JSON is left
 * out; what counts in the end is the answer read as a whole.
 */
export class PartialAnswer {
  #text = '';
  #at = 0;
  #inString = false;
  #depth = 0;
  #stringFrom = 0;
  #state: State = { at: 'before' };

  /** The elements that this piece completes. */
  feed(piece: string): ListElement[] {
    this.#text += piece;
    const found: ListElement[] = [];
    if (this.#state.at === 'before' && !this.#findObject()) return found;
    for (; this.#at < this.#text.length && this.#state.at !== 'done'; this.#at++) {
      const element = this.#sign(this.#text[this.#at] ?? '');
      if (element !== undefined) found.push(element);
    }
    return found;
  }

  /** Goes to the brace that opens the answer; false while it has not come. */
  #findObject(): boolean {
    for (;;) {
      const thinking = /^[\s\S]*?<think>/.exec(this.#text.slice(this.#at))?.[0].length;
      const rest = this.#text.slice(this.#at);
      const brace = rest.indexOf('{');
      if (thinking !== undefined && (brace < 0 || thinking <= brace)) {
        const end = rest.indexOf('</think>');
        if (end < 0) return false;
        this.#at += end + '</think>'.length;
        continue;
      }
      if (brace < 0) return false;
      const after = /^\{\s*(\S)/.exec(rest.slice(brace))?.[1];
      this.#at += brace;
      if (after === undefined) return false;
      this.#at++;
      if (after !== '"' && after !== '}') continue;
      this.#state = { at: 'key' };
      this.#depth = 1;
      return true;
    }
  }

  #sign(sign: string): ListElement | undefined {
    if (this.#inString) {
      if (sign === '\\') this.#at++;
      else if (sign === '"') {
        this.#inString = false;
        this.#stringEnds();
      }
      return undefined;
    }
    const state = this.#state;
    if (sign === '"') {
      this.#inString = true;
      this.#stringFrom = this.#at;
      if (state.at === 'list' && state.depth === this.#depth) state.from ??= this.#at;
      return undefined;
    }
    if (sign === '{' || sign === '[') {
      if (state.at === 'list' && state.depth === this.#depth) state.from ??= this.#at;
      this.#depth++;
      if (sign === '[' && this.#depth === 2 && state.at === 'value') {
        this.#state = { at: 'list', key: state.key, index: 0, from: undefined, depth: 2 };
      }
      return undefined;
    }
    if (sign === '}' || sign === ']') return this.#closes();
    if (sign === ',') return this.#comma();
    if (state.at === 'list' && state.depth === this.#depth && !/\s/.test(sign)) state.from ??= this.#at;
    return undefined;
  }

  #stringEnds(): void {
    if (this.#state.at !== 'key' || this.#depth !== 1) return;
    const key = parse(this.#text.slice(this.#stringFrom, this.#at + 1));
    this.#state = { at: 'value', key: typeof key === 'string' ? key : '' };
  }

  #closes(): ListElement | undefined {
    const state = this.#state;
    let element: ListElement | undefined;
    if (state.at === 'list' && state.depth === this.#depth) {
      element = this.#element();
      this.#state = { at: 'value', key: state.key };
    }
    this.#depth--;
    if (this.#depth === 0) this.#state = { at: 'done' };
    // Elements that are lists or objects are whole with their bracket: no need to wait for the comma.
    else if (state.at === 'list' && state.depth === this.#depth) {
      this.#at++;
      element = this.#element();
      this.#at--;
    }
    return element;
  }

  #comma(): ListElement | undefined {
    const state = this.#state;
    if (state.at === 'list' && state.depth === this.#depth) return this.#element();
    if (this.#depth === 1) this.#state = { at: 'key' };
    return undefined;
  }

  /** What stands between the last comma and here, if it was not given yet. */
  #element(): ListElement | undefined {
    const state = this.#state;
    if (state.at !== 'list' || state.from === undefined) return undefined;
    const value = parse(this.#text.slice(state.from, this.#at));
    state.from = undefined;
    if (value === undefined) return undefined;
    return { list: state.key, index: state.index++, value };
  }
}

function parse(text: string): unknown {
  for (const attempt of [text, forgiving(text)]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // What is no JSON even when forgiven is left out.
    }
  }
  return undefined;
}
