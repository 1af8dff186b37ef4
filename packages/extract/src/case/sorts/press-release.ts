import type { Sort } from './sort.ts';

/** News for the press or for everybody, named as such in its head. */
export const pressRelease: Sort = {
  name: 'eine Pressemitteilung',
  neverSteps: true,
  is: ({ head }) => /Pressemitteilung|Pressemeldung|Presseinformation|Medieninformation/i.test(head),
};
