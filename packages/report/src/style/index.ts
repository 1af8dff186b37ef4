import { colours } from './colours.ts';
import { page } from './page.ts';
import { parts } from './parts.ts';
import { print } from './print.ts';

/** The page's one style sheet. */
export const style = colours + page + parts + print;
