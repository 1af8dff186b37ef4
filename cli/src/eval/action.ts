import type { Outcome } from '../command.ts';
import type { Session } from '../session.ts';

/** What `lotse eval` was given; which of it an action takes is checked before. */
export interface EvalArgs {
  /** The folders of runs. */
  runs?: readonly string[];
  data?: string | undefined;
  item?: string | undefined;
  limit?: string | undefined;
  extractor?: string | undefined;
  strategy?: string | undefined;
  samples?: string | undefined;
  jobs?: string | undefined;
  out?: string | undefined;
  details?: boolean | undefined;
  degrade?: boolean | undefined;
  budget?: string | undefined;
  record?: string | undefined;
  replay?: string | undefined;
  baseline?: string | undefined;
  save?: boolean | undefined;
}

export type EvalAction = (args: EvalArgs, session: Session) => Promise<Outcome>;
