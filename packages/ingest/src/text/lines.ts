import { type DraftBlock, foldSpace, HeadingPath } from '../draft.ts';
import { ListNesting, splitMarker } from '../lists.ts';

/** A line of a text and where it stands in the decoded file. */
interface Line {
  text: string;
  start: number;
  end: number;
}

/** One paragraph, item or heading: lines that belong together. */
interface Passage {
  lines: Line[];
  /** Stands alone between empty lines. */
  alone: boolean;
}

/**
 * Plain text as blocks: paragraphs by empty lines, lists by typed markers, lines of a hard-wrapped text joined.
 *
 * @param offset where `text` begins in the decoded file
 */
export function readPlainText(text: string, options: { offset?: number; headings?: boolean } = {}): DraftBlock[] {
  const lines = linesOf(text, options.offset ?? 0);
  const width = wrapWidth(lines);
  const path = new HeadingPath();
  const lists = new ListNesting();
  const blocks: DraftBlock[] = [];
  const passages = passagesOf(lines, width);
  for (const [index, passage] of passages.entries()) {
    const first = passage.lines[0];
    const last = passage.lines.at(-1);
    if (!first || !last) continue;
    const whole = foldSpace(unhyphenate(passage.lines.map((line) => line.text)));
    const heading = (options.headings ?? true) && isHeading(passage, whole, passages[index + 1]);
    const typed = splitMarker(whole, { heading });
    const place = {
      start: first.start + first.text.length - first.text.trimStart().length,
      end: last.start + last.text.trimEnd().length,
    };
    if (heading) {
      const level = typed?.marker.match(/\d+/g)?.length ?? 1;
      const content = typed?.text ?? whole;
      path.enter(level, content);
      lists.reset();
      const above = path.path.slice(0, -1);
      blocks.push({
        kind: 'heading',
        level,
        text: content,
        ...(typed ? { marker: typed.marker } : {}),
        place: { ...place, ...(above.length ? { headings: above } : {}) },
        path: above,
      });
      continue;
    }
    const headings = path.path;
    const where = { place: { ...place, ...(headings.length ? { headings } : {}) }, path: headings };
    if (typed) {
      const level = lists.level(typed.key, first.text.length - first.text.trimStart().length);
      blocks.push({ kind: 'listItem', level, marker: typed.marker, text: typed.text, ...where });
    } else {
      lists.interrupt();
      blocks.push({ kind: 'paragraph', text: whole, ...where });
    }
  }
  return blocks;
}

function linesOf(text: string, offset: number): Line[] {
  const lines: Line[] = [];
  for (const match of text.matchAll(/[^\r\n]*(?:\r\n|\n|\r|$)/g)) {
    const content = match[0].replace(/[\r\n]+$/, '');
    lines.push({ text: content, start: offset + match.index, end: offset + match.index + content.length });
  }
  return lines;
}

/** The column where a hard-wrapped text breaks; 0 for a text that lets its lines run. */
function wrapWidth(lines: readonly Line[]): number {
  const longest = lines.reduce((most, { text }) => Math.max(most, text.length), 0);
  if (longest > 110 || longest < 50) return 0;
  const full = lines.filter((line) => line.text.length > longest * 0.75).length;
  return full >= 3 ? longest : 0;
}

function passagesOf(lines: readonly Line[], width: number): Passage[] {
  const passages: Passage[] = [];
  let open: Line[] = [];
  let blankBefore = true;
  const close = (blankAfter: boolean) => {
    if (open.length > 0) passages.push({ lines: open, alone: blankBefore && blankAfter });
    open = [];
    blankBefore = blankAfter;
  };
  for (const line of lines) {
    const text = line.text.trim();
    if (text === '' || /^[-=_*~]{4,}$/.test(text)) {
      if (open.length > 0) close(true);
      blankBefore = true;
      continue;
    }
    const previous = open.at(-1);
    const runsOn = previous !== undefined && width > 0 && previous.text.length > width * 0.6;
    if (previous && (splitMarker(text) || !runsOn)) close(false);
    open.push(line);
  }
  close(true);
  return passages;
}

/** A short line without the end of a sentence, alone or right before a list or text. */
function isHeading(passage: Passage, text: string, next: Passage | undefined): boolean {
  if (passage.lines.length > 1 || text.length > 80 || !next) return false;
  if (/[.,;:!?]$/.test(text) || !/^[\p{Lu}\d§]/u.test(text) || /^[\d\s./:-]+$/.test(text)) return false;
  const following = foldSpace(next.lines[0]?.text ?? '');
  const own = splitMarker(text, { heading: true });
  const item = splitMarker(following);
  // "3. Prüfung" right above "3.1 …", "3.1 Fristen" above "(1) …"
  const first = item?.marker.replace(/\.$/, '');
  const opens = own !== undefined && (first === '(1)' || first === `${own.marker.replace(/\.$/, '')}.1`);
  if (own) return (passage.alone || opens) && own.key.startsWith('dec') && item?.key !== own.key && text.length < 60;
  return passage.alone || item !== undefined;
}

/** Joins lines, undoing hyphenation: a hyphen goes where a lower-case letter follows that is no "und", "oder", "bzw.". */
export function unhyphenate(lines: readonly string[]): string {
  const parts: string[] = [];
  for (const line of lines) {
    const next = line.trim();
    const last = parts.at(-1);
    if (last === undefined) parts.push(next);
    else if (/\p{L}[-\u00ad\u2010]$/u.test(last.slice(-3)) && /^\p{Ll}/u.test(next) && !staysApart.test(next)) {
      parts[parts.length - 1] = last.slice(0, -1);
      parts.push(next);
    } else if (/\p{L}[-\u2010]$/u.test(last.slice(-3)) && /^\p{Lu}/u.test(next)) parts.push(next);
    else if (/\d[-\u2010]$/.test(last.slice(-3)) && /^[\p{L}\d]/u.test(next) && !afterNumber.test(next))
      parts.push(next);
    else if (/\p{Ll}$/u.test(last.slice(-3)) && /^\/\p{Ll}/u.test(next)) parts.push(next);
    else parts.push(` ${next}`);
  }
  return parts.join('').trim();
}

/** After a hyphen that stands for a word left out: "Ein- und Auszahlung". */
const staysApart = /^(?:und|oder|bzw\.|sowie)(?:\s|$)/;

/** The same after a number, whose hyphen stays in any case: "14-tägig", but "10- bis 14-tägig". */
const afterNumber = /^(?:und|oder|bzw\.|sowie|bis)(?:\s|$)/;
