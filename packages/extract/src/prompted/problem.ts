/** Something in a model's answer that does not fit. `citation`: a law that the documents do not name. */
export interface Problem {
  code:
    | 'empty'
    | 'number'
    | 'placement'
    | 'branch'
    | 'target'
    | 'time'
    | 'participant'
    | 'quote'
    | 'citation'
    | 'structure'
    | 'label'
    | 'attribute'
    | 'line';
  /** The number of the row; absent where it is about something else. */
  row?: number;
  /** German; goes to the model in the repair round, and to the user for what is left after it. */
  message: string;
  /** What was done about it, where it was not mended: German, for the user. */
  remedy: string;
}

/** Problems that are mended by leaving something small out, and not worth a question of their own. */
export function isMinor({ code }: Problem): boolean {
  return code === 'citation';
}
