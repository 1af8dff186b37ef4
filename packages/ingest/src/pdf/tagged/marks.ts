/** A stretch of marked content (ISO 32000-1, 14.6). */
export interface Mark {
  /** The style or role it was set in: "Standard", "Artifact". */
  tag: string;
  /** By which the structure tree names it. */
  id?: string;
}

/** The marks open at a place in a page's text: the innermost that the structure tree can name, or an artifact, counts. */
export class Marks {
  readonly #open: (Mark | undefined)[] = [];

  get current(): Mark | undefined {
    return this.#open.at(-1);
  }

  /** Text between the marks is not told here. */
  follow(mark: object): void {
    const tag: unknown = Reflect.get(mark, 'tag');
    const id: unknown = Reflect.get(mark, 'id');
    if (Reflect.get(mark, 'type') === 'endMarkedContent') this.#open.pop();
    else if (typeof id === 'string') this.#open.push({ tag: typeof tag === 'string' ? tag : '', id });
    else this.#open.push(tag === 'Artifact' ? { tag } : this.current);
  }
}
