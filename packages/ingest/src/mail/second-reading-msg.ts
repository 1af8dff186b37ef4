import type { OtherReading } from '../comparison/other-reading.ts';
import type { InputFile } from '../draft.ts';
import { textOfHtml } from '../html/page-text.ts';
import { streamsOf } from '../ole/streams.ts';
import { withSigns } from '../text/encoding.ts';
import { unpackRtf } from './packed-rtf.ts';
import { wordsOfRtf } from './rtf-words.ts';

/**
 * An Outlook message by the streams of its properties ([MS-OXPROPS]): subject, sender, recipients, the body in each form
 * it is kept in, the names of what is attached. What only one form of the body says counts as well.
 */
export function msgSecondReading(file: InputFile): OtherReading {
  const streams = streamsOf(file.bytes);
  const numbers = numbersOf(streams.get('__properties_version1.0'), 32);
  const page = numbers.get(0x3ffd) ?? 1252;
  const text = (path: string) => {
    const wide = streams.get(`${path}001F`);
    return wide ? wide.toString('utf16le') : decoded(streams.get(`${path}001E`), page);
  };
  const own = (tag: string) => text(`__substg1.0_${tag}`);
  const sent = dateOf(streams.get('__properties_version1.0'));
  const head = { text: [own('0037'), own('0C1A'), sent, ...people(streams, text)].join('\n') };
  const html = own('1013') || decoded(streams.get('__substg1.0_10130102'), numbers.get(0x3fde) ?? 65001);
  const packed = streams.get('__substg1.0_10090102');
  const rtf = packed && unpackRtf(packed);
  const bodies = [own('1000'), html && textOfHtml(html), rtf && wordsOfRtf(rtf)].filter((body) => body?.trim());
  const ways = bodies.map((body) => [head, { text: body ?? '' }]);
  return { with: 'MS-OXMSG', ways: ways.length > 0 ? ways : [[head]], files: attached(streams, text) };
}

/** The names of senders and recipients: name, else address. */
function people(streams: ReadonlyMap<string, Buffer>, text: (path: string) => string): string[] {
  return folders(streams, '__recip_version1.0_#').flatMap((folder) => {
    const type = numbersOf(streams.get(`${folder}/__properties_version1.0`), 8).get(0x0c15);
    const name = text(`${folder}/__substg1.0_3001`) || text(`${folder}/__substg1.0_39FE`);
    return type === 1 || type === 2 ? [name || text(`${folder}/__substg1.0_3003`)] : [];
  });
}

function attached(streams: ReadonlyMap<string, Buffer>, text: (path: string) => string): string[] {
  return folders(streams, '__attach_version1.0_#').map((folder) => {
    const named = ['3707', '3704', '3001'].map((tag) => text(`${folder}/__substg1.0_${tag}`));
    return named.find((name) => name !== '') ?? '';
  });
}

/** Folders at the top whose names begin so. */
function folders(streams: ReadonlyMap<string, Buffer>, beginning: string): string[] {
  const found = [...streams.keys()].filter((path) => path.startsWith(beginning));
  return [...new Set(found.map((path) => path.slice(0, path.indexOf('/'))))];
}

/** Properties that are numbers, by the first half of their tag. */
function numbersOf(properties: Buffer | undefined, headBytes: number): Map<number, number> {
  const numbers = new Map<number, number>();
  for (let at = headBytes; properties && at + 16 <= properties.length; at += 16) {
    numbers.set(properties.readUInt16LE(at + 2), properties.readUInt32LE(at + 8));
  }
  return numbers;
}

/** When it was sent, else delivered: 100 nanoseconds since 1601. */
function dateOf(properties: Buffer | undefined): string {
  for (const tag of [0x0039, 0x0e06]) {
    for (let at = 32; properties && at + 16 <= properties.length; at += 16) {
      if (properties.readUInt16LE(at + 2) !== tag) continue;
      const time = new Date(Number(properties.readBigUInt64LE(at + 8) / 10_000n - 11_644_473_600_000n));
      if (!Number.isNaN(time.getTime())) return time.toISOString().slice(0, 10);
    }
  }
  return '';
}

function decoded(bytes: Buffer | undefined, page: number): string {
  return bytes ? withSigns(inCodePage(bytes, page)) : '';
}

function inCodePage(bytes: Buffer, page: number): string {
  try {
    return new TextDecoder(page === 65001 ? 'utf-8' : `windows-${page}`, { fatal: true }).decode(bytes);
  } catch {
    return bytes.toString('latin1');
  }
}
