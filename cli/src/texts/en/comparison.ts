import type { Texts } from '../index.ts';

export const comparison: Texts['comparison'] = {
  heading: (file, reader, words) => `${file}: held against a second, independent reading (${reader}, ${words} words)`,
  none: (file) => `${file}: not compared; there is no second reading for this file.`,
  same: 'Both readings have the same words equally often.',
  leftOut: (count) =>
    `Left out on purpose: ${count === 1 ? '1 word' : `${count} words`} (such as tables of contents, repeated page heads, navigation, hidden text).`,
  missing: (count) => `Only the second reading finds (${count === 1 ? '1 word' : `${count} words`}):`,
  extra: (count) => `Only Lotse finds (${count === 1 ? '1 word' : `${count} words`}):`,
  rest: (count) => `and ${count} more`,
  files: (count) => `Files inside: ${count}, each read, named or passed over on purpose.`,
  filesMissing: (names) => `Neither read nor named: ${names.join(', ')}`,
  times: (count) => `${count}×`,
  cells: (cells) => `row ${cells}`,
};
