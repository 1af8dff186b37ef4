import type { FieldType } from '@lotse/model';

/** A form field met inside a paragraph. */
export interface InlineField {
  name: string;
  /** Tag, alias, help text: what the author called it; empty where nothing. */
  label: string;
  type: FieldType;
  options?: string[];
  maxLength?: number;
  /** Where it stands in the paragraph's text. */
  at: number;
}
