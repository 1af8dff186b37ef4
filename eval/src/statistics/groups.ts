import type { Part } from '../data/data-set.ts';

/** Over which items a mean goes. */
export type Group =
  /** The part `main`: what limits speak of. */
  | 'main'
  /** With the items that can only be read by OCR. */
  | 'all'
  /** Other authorities' documents, which stand in no other mean. */
  | 'variant';

export const groups: readonly Group[] = ['main', 'all', 'variant'];

/** Whether an item of this part counts in the group. */
export function isInGroup(part: Part, group: Group): boolean {
  switch (group) {
    case 'main':
      return part === 'main';
    case 'all':
      return part !== 'variant';
    case 'variant':
      return part === 'variant';
  }
}
