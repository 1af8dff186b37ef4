import type { FindingKind, LegalCitation, Severity } from '@lotse/model';

/** The areas by which findings are grouped for people. */
export const areas = {
  access: 'Zugang',
  proofs: 'Nachweise',
  processing: 'Bearbeitung',
  payment: 'Zahlung und Bescheid',
  form: 'Formular und Organisation',
} as const;
export type Area = keyof typeof areas;

/** What is known of one code of finding; texts in German. */
export interface CatalogueEntry {
  area: Area;
  /** B barrier, P potential, H hint. */
  kind: FindingKind;
  severity: Severity;
  title: string;
  /** What it is and why it matters, one or two sentences. */
  description: string;
  /** What to do about it. */
  remedy: string;
  /** The component that the remedy needs. */
  component: string;
  /** `toCheck` where the citation is common knowledge that nobody has checked against the text of the law. */
  law: readonly LegalCitation[];
  /** The highest OZG-Reifegrad 1.1 that the service can have while the finding is open; null where it bars none. */
  maxLevel: 2 | 3 | 4 | null;
}

/** A citation read from a public source. */
export const source = (cite: string): LegalCitation => ({ cite, status: 'source' });

/** A citation to be checked before it is relied on. */
export const toCheck = (cite: string): LegalCitation => ({ cite, status: 'toCheck' });
