import type { OnProgress, ProgressEvent } from '@lotse/model';
import { warningLine } from '../present.ts';
import { printable } from '../printable.ts';
import type { Texts } from '../texts/index.ts';

/** One line per step, for pipes and logs: `Lesen 2/4: ordnung.docx`. The same line twice in a row is written once. */
export function progressLines(write: (line: string) => void, texts: Texts): OnProgress {
  let last = '';
  return (event) => {
    if (event.warning !== undefined) write(`${texts.usage.warning}: ${printable(warningLine(event.warning))}`);
    if (event.message === event.warning?.message) return;
    const line = lineOf(event, texts);
    if (line !== last) write(line);
    last = line;
  };
}

function lineOf(event: ProgressEvent, texts: Texts): string {
  const count = event.total === undefined ? '' : ` ${event.done}/${event.total}`;
  return `${texts.words.stages[event.stage]}${count}: ${printable(event.message)}`;
}
