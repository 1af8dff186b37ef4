import type { FieldType } from '@lotse/model';

/** A field of an XFA template. */
export interface XfaField {
  /** Names of the containers around and its own, joined by dots; unnamed containers and numbers left out. */
  name: string;
  /** Its caption, else what stands before it or in its table's heads, else the tooltip, else its name. */
  label: string;
  /** The file itself labels it: by a caption. */
  captioned: boolean;
  /** A group of buttons: its options are printed. */
  grouped: boolean;
  type: FieldType;
  options: string[];
  required: 'stated' | 'inferred' | 'no';
  maxLength?: number;
}

/** What a person sees of an XFA form. */
export type XfaItem =
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'paragraph'; text: string }
  /** `shownBy` counts items: the text before it that labels the field. */
  | { kind: 'field'; field: XfaField; shownBy?: XfaItem }
  | { kind: 'tableRow'; table: number; cells: string[]; headerCells?: string[]; fields: XfaField[] }
  /** Heads and feet of the master pages. */
  | { kind: 'margin'; text: string };

/** An XFA template as a form: its parts in the order of the file. */
export interface XfaForm {
  items: XfaItem[];
  /** ISO 639-1, where the template states it. */
  language?: string;
  /** Scripts that check, compute, show and hide: none is run. */
  scripts: number;
  /** Fields that no one can see, as no script shows them. */
  hidden: number;
  /** Parts that lie in other files or are built from patterns. */
  references: number;
}
