import { houseStyle } from '@lotse/report';
import { colours } from './colours.ts';
import { itemStyle } from './item.ts';
import { overviewStyle } from './overview.ts';
import { printStyle } from './print.ts';

/** The page's one style sheet. */
export const style = houseStyle + colours + overviewStyle + itemStyle + printStyle;
