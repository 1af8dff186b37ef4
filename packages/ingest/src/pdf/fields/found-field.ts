import type { DraftField } from '../../draft.ts';
import type { Rect } from '../layout/geometry.ts';

/** A field found on a page, before its block, section and office use are known. */
export interface FoundField extends Omit<DraftField, 'block' | 'section' | 'officeUse'> {
  rect: Rect;
  /** Where its label is printed. */
  labelRect: Rect;
  /** Where its options and column heads are printed. */
  besides?: Rect[];
}
