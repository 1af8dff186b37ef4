/** Something in a model's answer that does not fit. */
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
    | 'structure'
    | 'label';
  /** The number of the row; absent where it is about something else. */
  row?: number;
  /** German; goes to the model in the repair round, and to the user for what is left after it. */
  message: string;
  /** What was done about it, where it was not mended: German, for the user. */
  remedy: string;
}
