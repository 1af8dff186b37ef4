import type { Texts } from '../index.ts';

export const password: Texts['password'] = {
  question: (file, attempt, tries) =>
    attempt === 1
      ? `Password for ${file} (empty: skip):`
      : `The password does not fit. Password for ${file}, attempt ${attempt} of ${tries} (empty: skip):`,
};
