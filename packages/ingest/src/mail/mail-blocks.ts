import { type DraftBlock, foldSpace } from '../draft.ts';
import { readHtmlText } from '../html/read-html.ts';
import { withSigns } from '../text/encoding.ts';
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

/** The blocks of an e-mail, and the text that they leave out and add. */
interface MailBlocks {
  blocks: DraftBlock[];
  leftOut: string[];
  added: string[];
}

/** Subject as heading, head lines as notes, body as text; quoted replies are marked, the signature is a note. */
export function mailBlocks(mail: Mail): MailBlocks {
  const subject = withSigns(mail.subject);
  const text = withSigns(mail.text ?? '');
  const html = withSigns(mail.html ?? '');
  const blocks: DraftBlock[] = [];
  const head = headOf(mail);
  const path = subject ? [subject] : [];
  if (subject) blocks.push({ kind: 'heading', level: 1, text: subject, place: atHead([]), path: [] });
  for (const { name, value } of head) {
    blocks.push({ kind: 'note', text: `${name}: ${value}`, place: atHead(path), path });
  }
  const part = text.trim() ? 'text' : 'html';
  const page = part === 'html' && html ? readHtmlText(html) : { blocks: [], leftOut: [], added: [] };
  const body = part === 'text' ? bodyOf(text) : repliesMarked(page.blocks);
  for (const block of body) {
    const headings = [...path, ...block.path];
    const { start = 0, end = 0 } = 'start' in block.place ? block.place : {};
    blocks.push({ ...block, path: headings, place: { start, end, headings, part } });
  }
  return { blocks, leftOut: page.leftOut, added: [...head.map(({ name }) => name), ...page.added] };
}

/** In the head of a message nothing stands as it is shown: fields are folded and encoded. */
function atHead(headings: readonly string[]): DraftBlock['place'] {
  return { start: 0, end: 0, headings: [...headings], part: 'head' };
}

function headOf({ from, to, cc, date }: Mail): { name: string; value: string }[] {
  const list = (people: readonly string[]) => people.map(withSigns).map(foldSpace).filter(Boolean).join(', ');
  const fields = [
    { name: 'Von', value: foldSpace(withSigns(from)) },
    { name: 'An', value: list(to) },
    { name: 'Kopie', value: list(cc) },
    { name: 'Datum', value: date?.slice(0, 10) ?? '' },
  ];
  return fields.filter(({ value }) => value !== '');
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

/** Longer lines begin no answered mail. */
const longestHead = 1_000;

function beginsReply(whole: string, next: string | undefined): boolean {
  const line = whole.slice(0, longestHead);
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

/** What is said of attachments beyond the limit. */
export function attachmentsUnread(count: number): string {
  return count === 1 ? '1 weitere Anlage wurde nicht gelesen.' : `${count} weitere Anlagen wurden nicht gelesen.`;
}
