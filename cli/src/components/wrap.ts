import { firstOf, headOf, widthOf } from './width.ts';

/** How a stretch of text is shown. */
export type TextStyle = 'plain' | 'strong' | 'quote' | 'dim' | 'heading' | 'warning';

export interface Span {
  text: string;
  style: TextStyle;
}

/** One line on the terminal. */
export type Line = readonly Span[];

/**
 * Breaks styled text into lines of at most `width` columns: between words, and inside a word that is longer than
 * a line. Lines after the first are indented by `indent` columns. A line break in the text begins a new line.
 */
export function wrap(spans: readonly Span[], width: number, indent = 0): Line[] {
  const room = Math.max(1, width);
  const margin = Math.max(0, Math.min(indent, room - 2));
  const lines: Span[][] = [[]];
  let used = 0;
  const newLine = () => {
    lines.push(margin > 0 ? [{ text: ' '.repeat(margin), style: 'plain' }] : []);
    used = margin;
  };
  const add = (text: string, style: TextStyle) => {
    const line = lines.at(-1) ?? [];
    const last = line.at(-1);
    if (last !== undefined && last.style === style) last.text += text;
    else line.push({ text, style });
    used += widthOf(text);
  };
  for (const { text, style } of spans) {
    for (const word of text.match(/\n|[^\S\n]+|\S+/g) ?? []) {
      if (word === '\n') newLine();
      else if (/^\s/.test(word)) {
        if (used > 0 && used > (lines.length > 1 ? margin : 0)) add(' ', style);
      } else if (used + widthOf(word) <= room) add(word, style);
      else {
        const isFresh = used <= (lines.length > 1 ? margin : 0);
        if (!isFresh) newLine();
        addLong(word, style);
      }
    }
  }
  return lines.map(withoutTrailingSpace);

  function addLong(word: string, style: TextStyle): void {
    let rest = word;
    while (widthOf(rest) > room - used) {
      const head = headOf(rest, room - used) || firstOf(rest);
      add(head, style);
      rest = rest.slice(head.length);
      if (rest === '') return;
      newLine();
    }
    add(rest, style);
  }
}

function withoutTrailingSpace(line: Span[]): Line {
  const last = line.at(-1);
  if (last === undefined) return line;
  const text = last.text.trimEnd();
  return text === '' ? line.slice(0, -1) : [...line.slice(0, -1), { ...last, text }];
}
