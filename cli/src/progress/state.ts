import type { ProgressEvent } from '@lotse/model';

export type Stage = ProgressEvent['stage'];

export const stages: readonly Stage[] = ['read', 'extract', 'analyse', 'export', 'report'];

export interface StageState {
  stage: Stage;
  state: 'waiting' | 'running' | 'done';
  done: number;
  total?: number;
  /** What is happening, or was last. */
  message: string;
  tokens?: { in: number; out: number };
}

/** What the live list draws. */
export interface ProgressState {
  case: string;
  stages: readonly StageState[];
  warnings: readonly { code: string; message: string; where?: string }[];
}

/** Before anything happened; `expected`: the stages that this work has. */
export function begun(expected: readonly Stage[] = stages): ProgressState {
  return {
    case: '',
    stages: expected.map((stage) => ({ stage, state: 'waiting', done: 0, message: '' })),
    warnings: [],
  };
}

/** An event makes its stage the running one; the stages before it are done. */
export function advance(state: ProgressState, event: ProgressEvent): ProgressState {
  const at = stages.indexOf(event.stage);
  return {
    case: event.case,
    stages: state.stages.map((stage): StageState => {
      const index = stages.indexOf(stage.stage);
      if (index < at) return stage.state === 'running' ? { ...stage, state: 'done' } : stage;
      if (index > at) return stage;
      return {
        stage: stage.stage,
        state: 'running',
        done: event.done,
        message: event.message,
        ...(event.total === undefined ? {} : { total: event.total }),
        ...(event.tokens === undefined ? {} : { tokens: event.tokens }),
      };
    }),
    warnings: event.warning === undefined ? state.warnings : [...state.warnings, event.warning],
  };
}

/** All that ran is done; what never ran stays as it was. */
export function finished(state: ProgressState): ProgressState {
  return {
    ...state,
    stages: state.stages.map((stage) => (stage.state === 'running' ? { ...stage, state: 'done' } : stage)),
  };
}
