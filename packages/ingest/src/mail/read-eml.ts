import { type Draft, type DraftBlock, foldSpace, type InputFile } from '../draft.ts';
import { ingestError } from '../errors.ts';
import { readHtmlText } from '../html/read-html.ts';
import { limits } from '../limits.ts';
import { readPlainText } from '../text/lines.ts';

/** Lines that begin the mail somebody answers to. */
const replyBegins =
  /^(?:-{2,}\s*(?:Ursprüngliche Nachricht|Original Message|Weitergeleitete Nachricht|Forwarded message)|(?:Am|On)\s.+(?:schrieb|wrote).*:\s*$|Von: .+@|_{20,}\s*$)/i;

/**
 * Reads an e-mail (RFC 5322, MIME): subject as heading, head lines as notes, body as text; quoted replies are marked,
 * the signature is a note. Attachments are handed on.
 */
export async function readEml(file: InputFile): Promise<Draft> {
  const { default: PostalMime } = await import('postal-mime');
  const mail = await PostalMime.parse(file.bytes, { maxNestingDepth: 64, maxHeadersSize: 1 << 20 }).catch((error) => {
    throw ingestError('E_DAMAGED', file.name, 'die E-Mail ist nicht lesbar', error);
  });
  const head = headOf(mail);
  const subject = foldSpace(mail.subject ?? '');
  const blocks: DraftBlock[] = [];
  const path = subject ? [subject] : [];
  if (subject) blocks.push({ kind: 'heading', level: 1, text: subject, place: { start: 0, end: 0 }, path: [] });
  for (const text of head) blocks.push({ kind: 'note', text, place: { start: 0, end: 0, headings: path }, path });
  const body = mail.text?.trim() ? bodyOf(mail.text) : mail.html ? readHtmlText(mail.html) : [];
  for (const block of body) {
    const headings = [...path, ...block.path];
    blocks.push({ ...block, path: headings, place: { ...block.place, headings } });
  }
  const attachments = mail.attachments
    .filter((part) => part.disposition !== 'inline' || !/^image\//.test(part.mimeType))
    .map((part, index) => ({
      name: attachmentName(file.name, part.filename, index, part.mimeType),
      bytes: typeof part.content === 'string' ? new TextEncoder().encode(part.content) : new Uint8Array(part.content),
    }));
  const left = attachments.length - limits.mailAttachments;
  return {
    reader: 'eml',
    mediaType: 'message/rfc822',
    ...(subject ? { title: subject } : {}),
    blocks,
    fields: [],
    warnings:
      left > 0
        ? [{ code: 'E_TOO_LARGE', message: `${left} weitere Anlagen wurden nicht gelesen.`, where: file.name }]
        : [],
    attachments: attachments.slice(0, limits.mailAttachments),
  };
}

interface Address {
  name?: string;
  address?: string;
}

function headOf(mail: { from?: Address; to?: Address[]; cc?: Address[]; date?: string }): string[] {
  const person = (entry: Address) => foldSpace(entry.name || entry.address || '');
  const list = (entries: Address[] | undefined) => (entries ?? []).map(person).filter(Boolean).join(', ');
  return [
    ['Von', mail.from ? person(mail.from) : ''],
    ['An', list(mail.to)],
    ['Kopie', list(mail.cc)],
    ['Datum', mail.date?.slice(0, 10) ?? ''],
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
  for (const line of text.split('\n')) {
    const quoted = /^\s*>/.test(line);
    if (/^-- ?\r?$/.test(line) && part !== 'reply') part = 'signature';
    else if (replyBegins.test(line.trim())) part = 'reply';
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

/** The path of an attachment: beside its mail, never outside. */
function attachmentName(mail: string, name: string | null | undefined, index: number, mimeType: string): string {
  const base = (name ?? '')
    .split(/[\\/]/)
    .at(-1)
    ?.replace(/[\p{Cc}<>:"|?*]/gu, '_')
    .replace(/^\.+/, '')
    .trim();
  const extension = mimeType === 'message/rfc822' ? '.eml' : '';
  return `${mail}/${base || `anlage-${index + 1}${extension}`}`;
}
