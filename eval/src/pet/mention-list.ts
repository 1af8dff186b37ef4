import type { Annotations, Mention, MentionType, Relation, RelationType, TokenSpan } from './annotations.ts';

/** Collects mentions and relations; the same span of the same type and the same relation are kept once. */
export class MentionList {
  readonly #mentions: Mention[] = [];
  readonly #relations = new Map<string, Relation>();

  /** The id of the mention, a new one or the one that stands there already. */
  mention(type: MentionType, { start, end }: TokenSpan): number {
    const known = this.#mentions.find((one) => one.type === type && one.start === start && one.end === end);
    if (known) return known.id;
    const id = this.#mentions.length;
    this.#mentions.push({ id, type, start, end });
    return id;
  }

  get(id: number): Mention | undefined {
    return this.#mentions[id];
  }

  /** The mention of a type that covers a token. */
  at(type: MentionType, token: number): Mention | undefined {
    return this.#mentions.find((one) => one.type === type && one.start <= token && token < one.end);
  }

  ofType(type: MentionType): Mention[] {
    return this.#mentions.filter((one) => one.type === type);
  }

  relate(type: RelationType, from: number, to: number): void {
    if (from !== to) this.#relations.set(`${type}\n${from}\n${to}`, { type, from, to });
  }

  /** In reading order, numbered from 0. */
  annotations(): Omit<Annotations, 'tokens'> {
    const order = [...this.#mentions].sort((a, b) => a.start - b.start || a.end - b.end || (a.type < b.type ? -1 : 1));
    const number = new Map(order.map(({ id }, at) => [id, at]));
    const renumbered = (id: number): number => number.get(id) ?? id;
    return {
      mentions: order.map((mention, id) => ({ ...mention, id })),
      relations: [...this.#relations.values()]
        .map(({ type, from, to }) => ({ type, from: renumbered(from), to: renumbered(to) }))
        .sort((a, b) => a.from - b.from || a.to - b.to || (a.type < b.type ? -1 : 1)),
    };
  }
}
