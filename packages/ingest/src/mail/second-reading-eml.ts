import { addAll } from '../add-all.ts';
import type { OtherReading } from '../comparison/other-reading.ts';
import type { InputFile } from '../draft.ts';
import { textOfHtml } from '../html/page-text.ts';
import { decodedWords, type MimePart, mailHead, mimeParts, textOfPart } from './mime-parts.ts';

/**
 * An e-mail taken apart by hand: subject, people and date, the body as text and as HTML, the names of what is attached.
 * Text and HTML should say the same: what only one of them says counts as well.
 */
export function emlSecondReading(file: InputFile): OtherReading {
  const source = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength).toString('latin1');
  const head = { text: headText(mailHead(source)) };
  const { texts, pages, files } = sorted(mimeParts(source));
  const ways = [texts, pages].filter((way) => way.length > 0).map((way) => [head, ...way.map((text) => ({ text }))]);
  return { with: 'MIME', ways: ways.length > 0 ? ways : [[head]], files };
}

function sorted(parts: readonly MimePart[]): { texts: string[]; pages: string[]; files: string[] } {
  const texts: string[] = [];
  const pages: string[] = [];
  const files: string[] = [];
  for (const part of parts) {
    if (part.disposition !== 'attachment' && part.type === 'text/plain') texts.push(textOfPart(part));
    else if (part.disposition !== 'attachment' && part.type === 'text/html') pages.push(textOfHtml(textOfPart(part)));
    else if (part.disposition !== 'attachment' && part.type === 'message/rfc822') {
      const source = part.bytes.toString('latin1');
      const inner = sorted(mimeParts(source));
      const head = headText(mailHead(source));
      texts.push(head, ...(inner.texts.length > 0 ? inner.texts : inner.pages));
      pages.push(head, ...(inner.pages.length > 0 ? inner.pages : inner.texts));
      addAll(files, inner.files);
    } else if (part.bytes.length > 0) files.push(part.fileName);
  }
  return { texts, pages, files };
}

function headText(head: ReadonlyMap<string, string>): string {
  const sent = new Date(head.get('date') ?? '');
  return [
    decodedWords(head.get('subject') ?? ''),
    ...['from', 'to', 'cc'].map((name) => peopleIn(head.get(name) ?? '')),
    Number.isNaN(sent.getTime()) ? '' : sent.toISOString().slice(0, 10),
  ].join('\n');
}

/** Names, else addresses. A quotation without an end goes on to the end. */
function peopleIn(value: string): string {
  const entries = value.match(/(?:"(?:[^"\\]|\\.)*(?:"|\\?$)|[^,;"])+/g) ?? [];
  return entries
    .map((entry) => {
      const name = entry.replace(/<[^<>]*>/g, '').replace(/\([^()]*\)/g, '');
      return decodedWords(/[^\s"]/.test(name) ? name.replace(/"/g, '') : entry);
    })
    .join('\n');
}
