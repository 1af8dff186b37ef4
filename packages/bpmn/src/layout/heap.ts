/** A binary heap of states by cost; equal costs leave in the order they came. */
export class Heap {
  readonly #states: number[] = [];
  readonly #keys: number[] = [];
  readonly #serials: number[] = [];
  #serial = 0;

  push(state: number, key: number): void {
    let at = this.#states.length;
    this.#states.push(state);
    this.#keys.push(key);
    this.#serials.push(this.#serial++);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#less(at, parent)) break;
      this.#swap(at, parent);
      at = parent;
    }
  }

  /** The cheapest state, -1 when empty. */
  pop(): number {
    const state = this.#states[0];
    if (state === undefined) return -1;
    const last = this.#states.length - 1;
    this.#swap(0, last);
    this.#states.pop();
    this.#keys.pop();
    this.#serials.pop();
    for (let at = 0; ; ) {
      const left = 2 * at + 1;
      if (left >= last) break;
      const child = left + 1 < last && this.#less(left + 1, left) ? left + 1 : left;
      if (!this.#less(child, at)) break;
      this.#swap(at, child);
      at = child;
    }
    return state;
  }

  #less(a: number, b: number): boolean {
    const ka = this.#keys[a] as number;
    const kb = this.#keys[b] as number;
    return ka < kb || (ka === kb && (this.#serials[a] as number) < (this.#serials[b] as number));
  }

  #swap(a: number, b: number): void {
    for (const list of [this.#states, this.#keys, this.#serials]) {
      const value = list[a] as number;
      list[a] = list[b] as number;
      list[b] = value;
    }
  }
}
