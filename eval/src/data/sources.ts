import type { DataSource } from './data-set.ts';
import { folderSource } from './folder.ts';
import { goldSource } from './gold.ts';
import { lreSource } from './lre.ts';
import { petSource } from './pet.ts';
import { pmoSource } from './pmo.ts';

/** All kinds of data, in the order in which a folder is tried. To add one is to add a file and a line here. */
export const sources: readonly DataSource[] = [goldSource, pmoSource, petSource, lreSource, folderSource];
