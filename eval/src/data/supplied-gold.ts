import { join } from 'node:path';

/** The gold cases that come with the project. */
export const suppliedGold: string = join(import.meta.dirname, '..', '..', 'data', 'gold');
