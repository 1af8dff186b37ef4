import type { Spoiling } from '../workpiece.ts';
import { branchesSwapped } from './branches-swapped.ts';
import { cellExtra, cellMissing, cellsExchanged } from './cells.ts';
import { dropped } from './dropped.ts';
import { duplicated } from './duplicated.ts';
import { invented, inventedMisquoted, inventedNear, inventedQuote } from './invented.ts';
import { nextNumber, otherNumber } from './misnumbered.ts';
import { paraphrased } from './paraphrased.ts';
import { wrongLanguage } from './wrong-language.ts';
import { wrongParent } from './wrong-parent.ts';
import { wrongPerformer } from './wrong-performer.ts';

/**
 * All ways to spoil a draft's content, in the order in which they are done: what looks at the rows as they were comes
 * before what adds rows.
 */
export const spoilings: readonly Spoiling[] = [
  dropped,
  branchesSwapped,
  paraphrased,
  nextNumber,
  otherNumber,
  wrongPerformer,
  wrongLanguage,
  wrongParent,
  duplicated,
  invented,
  inventedQuote,
  inventedNear,
  inventedMisquoted,
  cellMissing,
  cellExtra,
  cellsExchanged,
];
