export type LabelLanguage = 'de' | 'en';

/** What a step works on, where, with whom: a content word that is no action. */
export interface Thing {
  /** Lower-cased, umlauts and inflection off: words are compared by it. */
  stem: string;
  /** A compound's parts, where it is one: "Bewilligungs|bescheid". */
  compound?: { modifier: string; head: string };
  /** Two to five capitals: "UNB". */
  abbreviation?: true;
  /** How much it says: 1 for the object, less for what stands beside it. */
  weight: number;
}

/** What stands in a label. */
export interface LabelWords {
  /** Infinitives, each once. */
  actions: readonly string[];
  things: readonly Thing[];
  /** "nicht", "kein", "ohne", "not". */
  negated: boolean;
}

/** A label taken apart. */
export interface LabelParts extends LabelWords {
  language: LabelLanguage;
  /** "3" for "3", "drei", "three". */
  numbers: readonly string[];
}
