/** What long work says while it goes on: the terminal draws it, batch runs log it. */
export interface ProgressEvent {
  stage: 'read' | 'extract' | 'analyse' | 'export' | 'report';
  case: string;
  /** The file, step or finding at hand. */
  item?: string;
  done: number;
  /** Absent while unknown. */
  total?: number;
  /** German, for people. */
  message: string;
  tokens?: { in: number; out: number };
  /** Something that was not read or done; the run goes on. */
  warning?: { code: string; message: string; where?: string };
}

export type OnProgress = (event: ProgressEvent) => void;
