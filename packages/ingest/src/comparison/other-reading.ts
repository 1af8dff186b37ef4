/** What a second reading found in one part of a file. */
export interface OtherText {
  text: string;
  page?: number;
  /** A row of a sheet. */
  sheet?: string;
  row?: number;
}

/** A second reading of a file, independent of the first. It decides nothing; it only makes losses visible. */
export interface OtherReading {
  /** What it is made with. */
  with: string;
  /**
   * The text, by several ways where no single one finds all: what any of them finds counts, the most that one finds.
   */
  ways: (readonly OtherText[])[];
  /** Names of the files inside an e-mail or archive, as they stand there. */
  files?: string[];
}
