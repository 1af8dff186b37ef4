import { type DraftBlock, foldSpace } from '../draft.ts';
import { readHtmlText } from '../html/read-html.ts';
import { readPlainText } from '../text/lines.ts';

/** Lines that begin the mail somebody answers to. */
const replyBegins =
  /^(?:-{2,}\s*(?:Ursprüngliche Nachricht|Original Message|Weitergeleitete Nachricht|Forwarded message)|(?:Am|On)\s.+(?:schrieb|wrote).*:\s*$|Von: .+@|_{20,}\s*$)/i;

/** Outlook's head of an answered mail, which names no address: told by the line after. */
const replyFrom = /^(?:Von|From):\s/;
const replySent = /^(?:Gesendet|Sent|Datum|Date):\s/;

/** An e-mail of whatever format; people by name or address. */
export interface Mail {
  subject: string;
  from: string;
  to: readonly string[];
  cc: readonly string[];
  /** ISO 8601. */
  date: string | undefined;
  text: string | undefined;
  html: string | undefined;
}

/** Subject as heading, head lines as notes, body as text; quoted replies are marked, the signature is a note. */
export function mailBlocks(mail: Mail): DraftBlock[] {
  const { subject } = mail;
  const blocks: DraftBlock[] = [];
  const path = subject ? [subject] : [];
  if (subject) blocks.push({ kind: 'heading', level: 1, text: subject, place: { start: 0, end: 0 }, path: [] });
  for (const text of headOf(mail)) {
    blocks.push({ kind: 'note', text, place: { start: 0, end: 0, headings: path }, path });
  }
  const body = mail.text?.trim() ? bodyOf(mail.text) : mail.html ? repliesMarked(readHtmlText(mail.html)) : [];
  for (const block of body) {
    const headings = [...path, ...block.path];
    blocks.push({ ...block, path: headings, place: { ...block.place, headings } });
  }
  return blocks;
}

function headOf({ from, to, cc, date }: Mail): string[] {
  const list = (people: readonly string[]) => people.map(foldSpace).filter(Boolean).join(', ');
  return [
    ['Von', foldSpace(from)],
    ['An', list(to)],
    ['Kopie', list(cc)],
    ['Datum', date?.slice(0, 10) ?? ''],
  ].flatMap(([name, value]) => (value ? [`${name}: ${value}`] : []));
}

/** The body's blocks: own words, signature, quoted replies. */
function bodyOf(text: string): DraftBlock[] {
  const blocks: DraftBlock[] = [];
  let part: 'own' | 'signature' | 'reply' = 'own';
  let open = '';
  let openAt = 0;
  let openAs: 'own' | 'signature' | 'quoted' = 'own';
  const close = () => {
    for (const block of readPlainText(open, { offset: openAt, headings: openAs === 'own' })) {
      if (openAs === 'signature') blocks.push({ kind: 'note', text: block.text, place: block.place, path: block.path });
      else blocks.push(openAs === 'quoted' ? { ...block, quoted: true } : block);
    }
    open = '';
  };
  let at = 0;
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    const quoted = /^\s*>/.test(line);
    if (/^-- ?\r?$/.test(line) && part !== 'reply') part = 'signature';
    else if (beginsReply(line.trim(), lines[index + 1]?.trim())) part = 'reply';
    const as = quoted || part === 'reply' ? 'quoted' : part;
    if (as !== openAs) {
      close();
      openAs = as;
    }
    if (open === '') openAt = at;
    open += `${quoted ? line.replace(/^\s*(?:>\s?)+/, (mark) => ' '.repeat(mark.length)) : line}\n`;
    at += line.length + 1;
  }
  close();
  return blocks.filter((block) => !/^--$/.test(block.text));
}

function beginsReply(line: string, next: string | undefined): boolean {
  return replyBegins.test(line) || (replyFrom.test(line) && replySent.test(next ?? ''));
}

/** The blocks of an HTML body from the head of an answered mail on marked as quoted. */
function repliesMarked(blocks: readonly DraftBlock[]): DraftBlock[] {
  const from = blocks.findIndex(({ text }, index) => {
    const [line = '', ...more] = text.split(/ (?=(?:Gesendet|Sent|Datum|Date): )/);
    return beginsReply(line, more[0] ?? blocks[index + 1]?.text);
  });
  return blocks.map((block, index) => (from >= 0 && index >= from ? { ...block, quoted: true } : block));
}

/** The path of an attachment: beside its mail, never outside. */
export function attachmentName(mail: string, name: string | null | undefined, index: number, extension = ''): string {
  const base = (name ?? '')
    .split(/[\\/]/)
    .at(-1)
    ?.replace(/[\p{Cc}<>:"|?*]/gu, '_')
    .replace(/^\.+/, '')
    .trim();
  return `${mail}/${base || `anlage-${index + 1}${extension}`}`;
}
