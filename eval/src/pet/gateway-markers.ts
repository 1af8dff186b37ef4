/** Words that mark a branching in English texts. */
export interface GatewayMarker {
  words: readonly string[];
  /**
   * - `condition`: what follows up to the end of the clause is the condition ("if the form is complete");
   * - `alternative`: the way that is taken if no condition holds ("otherwise");
   * - `option`: one of several ways without a condition ("sometimes");
   * - `between`: stands between two ways ("reject or accept");
   * - `parallel`: what happens at the same time ("in the meantime").
   */
  kind: 'condition' | 'alternative' | 'option' | 'between' | 'parallel';
}

/** Longer markers before those they begin with. */
export const gatewayMarkers: readonly GatewayMarker[] = [
  { words: ['in', 'case', 'of'], kind: 'condition' },
  { words: ['in', 'the', 'event', 'of'], kind: 'condition' },
  { words: ['in', 'the', 'event', 'that'], kind: 'condition' },
  { words: ['provided', 'that'], kind: 'condition' },
  { words: ['as', 'long', 'as'], kind: 'condition' },
  { words: ['if'], kind: 'condition' },
  { words: ['unless'], kind: 'condition' },
  { words: ['whereas'], kind: 'condition' },
  { words: ['when'], kind: 'condition' },
  { words: ['under', 'certain', 'circumstances'], kind: 'alternative' },
  { words: ['otherwise'], kind: 'alternative' },
  { words: ['or', 'else'], kind: 'alternative' },
  { words: ['else'], kind: 'alternative' },
  { words: ['alternatively'], kind: 'option' },
  { words: ['sometimes'], kind: 'option' },
  { words: ['either'], kind: 'option' },
  { words: ['or'], kind: 'between' },
  { words: ['in', 'the', 'meantime'], kind: 'parallel' },
  { words: ['at', 'the', 'same', 'time'], kind: 'parallel' },
  { words: ['in', 'parallel'], kind: 'parallel' },
  { words: ['meantime'], kind: 'parallel' },
  { words: ['meanwhile'], kind: 'parallel' },
  { words: ['simultaneously'], kind: 'parallel' },
  { words: ['concurrently'], kind: 'parallel' },
  { words: ['while'], kind: 'parallel' },
];

/** Answers that say nothing without their question. */
export const bareAnswers: ReadonlySet<string> = new Set(['yes', 'no', 'ja', 'nein', 'true', 'false', 'else', 'sonst']);

/** Words that turn a condition into its opposite. */
export const negations: ReadonlySet<string> = new Set(['no', 'not', 'never', 'none', 'neither', 'without', 'nein']);
