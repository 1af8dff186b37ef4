import type { FieldType } from '@lotse/model';
import type { Rect } from '../layout/geometry.ts';

/** A field found on a page, before its block, section and office use are known. */
export interface FoundField {
  name: string;
  label: string;
  type: FieldType;
  options?: string[];
  required: 'stated' | 'inferred' | 'no';
  maxLength?: number;
  rect: Rect;
  /** Where its label is printed. */
  labelRect: Rect;
  /** Where its options and column heads are printed. */
  besides?: Rect[];
}
