/** A binary heap of states by cost; equal costs leave in the order they came. */
export class Heap {
  readonly #states: number[] = [];
  readonly #keys: number[] = [];
  readonly #serials: number[] = [];
  #serial = 0;

  push(state: number, key: number): void {
    const serial = this.#serial++;
    let at = this.#states.length;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if ((this.#keys[parent] as number) <= key) break;
      this.#copy(parent, at);
      at = parent;
    }
    this.#set(at, state, key, serial);
  }

  /** The cheapest state, -1 when empty. */
  pop(): number {
    const top = this.#states[0];
    if (top === undefined) return -1;
    const state = this.#states.pop() as number;
    const key = this.#keys.pop() as number;
    const serial = this.#serials.pop() as number;
    const size = this.#states.length;
    if (size === 0) return top;
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      if (left >= size) break;
      const child =
        left + 1 < size && this.#less(left + 1, this.#keys[left] as number, this.#serials[left] as number)
          ? left + 1
          : left;
      if (!this.#less(child, key, serial)) break;
      this.#copy(child, at);
      at = child;
    }
    this.#set(at, state, key, serial);
    return top;
  }

  #less(at: number, key: number, serial: number): boolean {
    const own = this.#keys[at] as number;
    return own < key || (own === key && (this.#serials[at] as number) < serial);
  }

  #copy(from: number, to: number): void {
    this.#set(to, this.#states[from] as number, this.#keys[from] as number, this.#serials[from] as number);
  }

  #set(at: number, state: number, key: number, serial: number): void {
    this.#states[at] = state;
    this.#keys[at] = key;
    this.#serials[at] = serial;
  }
}
