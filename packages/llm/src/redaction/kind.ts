/** A kind of personal data, and how it is written. */
export interface Kind {
  /** Stands in the token: ⟦PERSON-1⟧. */
  name: string;
  /** Global. The group to replace is named `value`, else all is. */
  pattern: RegExp;
  /** Says no to a match that is none after all. `before`: what stands before it, tokens put in, up to 200 signs. */
  accepts?: (value: string, before: string, after: string) => boolean;
  /** The part of a match to replace, a beginning of it. */
  narrows?: (value: string) => string;
  /** What must not stand right before. */
  unless?: RegExp;
}
