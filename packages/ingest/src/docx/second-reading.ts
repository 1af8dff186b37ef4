import { strFromU8 } from 'fflate';
import { markupOutside } from '../comparison/markup.ts';
import type { OtherReading } from '../comparison/other-reading.ts';
import { unpacked } from '../comparison/unpacked.ts';
import type { InputFile } from '../draft.ts';

/** Parts of a Word file beside its body, by the names that programs give them. */
const beside = /^word\/(?:footnotes|endnotes|comments|(?:header|footer)\d*)\.xml$/;

/** What was moved away, and what older programs are shown in place of a drawing. */
const silent = new Set(['moveFrom', 'Fallback']);

/** Ends of words in running text. */
const gaps = new Set(['p', 'br', 'cr', 'tab', 'ptab', 'tc', 'txbxContent']);

/**
 * What mammoth reads in the body of a Word file, and the text of all parts cut out of the markup: mammoth alone passes
 * over formulas, new text boxes, page heads, notes and comments. Only for files that have passed our limits.
 */
export async function docxSecondReading(file: InputFile): Promise<OtherReading> {
  const { default: mammoth } = await import('mammoth');
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(file.bytes) });
  const parts = unpacked(file.bytes, (name) => name === 'word/document.xml' || beside.test(name));
  const plain = (wanted: (name: string) => boolean) =>
    Object.entries(parts).flatMap(([name, bytes]) => (wanted(name) ? [{ text: textIn(strFromU8(bytes)) }] : []));
  return {
    with: 'mammoth, XML',
    ways: [[{ text: value }, ...plain((name) => beside.test(name))], plain(() => true)],
  };
}

function textIn(xml: string): string {
  const texts: string[] = [];
  let open = false;
  for (const part of markupOutside(xml, silent)) {
    if (part.kind === 'text') {
      if (open) texts.push(part.text);
      continue;
    }
    if (part.name === 't') open = part.kind === 'open';
    else if (part.name === 'noBreakHyphen') texts.push('-');
    else if (gaps.has(part.name)) texts.push('\n');
  }
  return texts.join('');
}
