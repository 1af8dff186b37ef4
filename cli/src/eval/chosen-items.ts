import type { Session } from '../session.ts';
import { wholeNumber } from '../whole-number.ts';
import type { EvalArgs } from './action.ts';

/** Which items of the sets are taken: all where neither is given. */
export interface Chosen {
  limit: number | undefined;
  only: string[] | undefined;
}

export function chosenItems({ item, limit }: EvalArgs, session: Session): Chosen {
  return {
    limit: wholeNumber('--limit', limit, session),
    only: item?.split(',').map((id) => id.trim()),
  };
}
