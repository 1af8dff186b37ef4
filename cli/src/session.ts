import type { Language, Texts } from './texts/index.ts';

/** What a command sees of the world it runs in; everything with an effect is handed in here. */
export interface Session {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  /** Progress and messages. */
  readonly stderr: NodeJS.WriteStream;
  readonly language: Language;
  readonly texts: Texts;
  readonly json: boolean;
  readonly quiet: boolean;
  /** Colour on stdout: a terminal, and neither `NO_COLOR` nor `TERM=dumb`. */
  readonly colour: boolean;
  readonly signal: AbortSignal;
  readonly now: () => Date;
}

/** Whether colour may be written to a stream: https://no-color.org */
export function mayColour(stream: { isTTY?: boolean }, env: Session['env']): boolean {
  return stream.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
}
