import { colours } from './colours.ts';
import { page } from './page.ts';
import { parts } from './parts.ts';
import { print } from './print.ts';

/** Colours, type, masthead, tables, figures: for every page of the house. */
export const houseStyle = colours + page;

/** The page's one style sheet. */
export const style = houseStyle + parts + print;
