import { viewer } from '@lotse/report';
import { pages } from './pages.ts';
import { pair } from './pair.ts';
import { sort } from './sort.ts';
import { tips } from './tips.ts';

/**
 * The page's one script, as the browser gets it; kept as text, since it runs nowhere but in the page and its hash is
 * what the page's policy lets through. Without it the report is complete, only still and long.
 */
export const client = `'use strict';
(() => {
${viewer}${pages}${sort}${tips}${pair}
document.documentElement.classList.add('js');
setUpSorting();
setUpTips();
setUpLayout();
setUpPages(setUpPair);
})();
`;
