import { Parser } from 'htmlparser2';
import type { OtherReading } from '../comparison/other-reading.ts';
import type { InputFile } from '../draft.ts';

/** Elements whose content nobody is shown as text. */
const silent = new Set('script style template title'.split(' '));

/** Elements inside a word; any other ends it. */
const inline = new Set('a abbr b bdi bdo cite code em font i mark q s small span strong sub sup u var wbr'.split(' '));

/** All text of a web page, its navigation too, by a parser that builds no tree and takes nothing out. */
export function htmlSecondReading(file: InputFile): OtherReading {
  return { with: 'htmlparser2', ways: [[{ text: textOfHtml(decodedPage(file.bytes)) }]] };
}

/** The text of markup, tags left out, character references resolved. */
export function textOfHtml(html: string): string {
  const texts: string[] = [];
  let hidden = 0;
  const parser = new Parser({
    onopentag(name) {
      if (silent.has(name)) hidden++;
      if (!inline.has(name)) texts.push('\n');
    },
    ontext(text) {
      if (hidden === 0) texts.push(text);
    },
    onclosetag(name) {
      if (silent.has(name)) hidden--;
      if (!inline.has(name)) texts.push('\n');
    },
  });
  parser.end(html);
  return texts.join('');
}

/** By the byte order mark, else what the page declares, else UTF-8 where no byte speaks against it. */
function decodedPage(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return buffer.toString('utf16le');
  const declared = /charset\s*=\s*["']?\s*([\w-]+)/i.exec(buffer.toString('latin1', 0, 2048))?.[1];
  const utf8 = buffer.toString('utf8');
  if (declared === undefined || /^utf-?8$/i.test(declared)) return utf8.includes('\ufffd') ? western(buffer) : utf8;
  return new TextDecoder(declared).decode(bytes);
}

function western(buffer: Buffer): string {
  return new TextDecoder('windows-1252').decode(buffer);
}
