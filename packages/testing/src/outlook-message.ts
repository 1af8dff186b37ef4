import { compoundFile, type Folder } from './compound-file.ts';

/** What an Outlook message is made of. */
export interface Message {
  /** Texts as Windows-1252 instead of Unicode. */
  ansi?: boolean;
  subject?: string;
  from?: string;
  to?: readonly string[];
  cc?: readonly string[];
  sent?: Date;
  text?: string;
  html?: string;
  /** Goes out as packed RTF, one byte per character, without any reference back. */
  rtf?: string;
  attachments?: readonly Attachment[];
}

type Attachment =
  | { name: string; bytes: Uint8Array; hidden?: boolean; cid?: string }
  | { name: string; message: Message };

/** An Outlook message ([MS-OXMSG]) as a file. */
export function outlookMessage(message: Message): Uint8Array {
  return compoundFile(messageFolder(message, 32));
}

function messageFolder(message: Message, headBytes: number): Folder {
  const text = textWriter(message.ansi ?? false);
  const fixed: [tag: number, value: bigint][] = [];
  if (message.ansi) fixed.push([0x3ffd0003, 1252n]);
  if (message.sent) fixed.push([0x00390040, BigInt(message.sent.getTime()) * 10_000n + 116_444_736_000_000_000n]);
  const folder: Folder = {
    '__nameid_version1.0': {},
    ...text('001a', 'IPM.Note'),
    ...text('0037', message.subject),
    ...text('0c1a', message.from),
    ...text('1000', message.text),
    ...(message.html === undefined ? {} : { '__substg1.0_10130102': new TextEncoder().encode(message.html) }),
    ...(message.rtf === undefined ? {} : { '__substg1.0_10090102': packed(message.rtf) }),
  };
  if (message.html !== undefined) fixed.push([0x3fde0003, 65001n]);
  folder['__properties_version1.0'] = properties(headBytes, fixed);
  const people = [
    ...(message.to ?? []).map((name) => [name, 1n] as const),
    ...(message.cc ?? []).map((name) => [name, 2n] as const),
  ];
  for (const [index, [name, type]] of people.entries()) {
    folder[`__recip_version1.0_#${hex(index)}`] = {
      ...text('3001', name),
      '__properties_version1.0': properties(8, [[0x0c150003, type]]),
    };
  }
  for (const [index, attachment] of (message.attachments ?? []).entries()) {
    folder[`__attach_version1.0_#${hex(index)}`] =
      'message' in attachment
        ? {
            ...text('3001', attachment.name),
            '__substg1.0_3701000D': messageFolder(attachment.message, 24),
            '__properties_version1.0': properties(8, [[0x37050003, 5n]]),
          }
        : {
            ...text('3707', attachment.name),
            ...text('3712', attachment.cid),
            '__substg1.0_37010102': attachment.bytes,
            '__properties_version1.0': properties(8, [[0x7ffe000b, attachment.hidden ? 1n : 0n]]),
          };
  }
  return folder;
}

function textWriter(ansi: boolean) {
  return (tag: string, value: string | undefined): Folder => {
    if (value === undefined) return {};
    const bytes = Uint8Array.from(Buffer.from(value, ansi ? 'latin1' : 'utf16le'));
    return { [`__substg1.0_${tag.toUpperCase()}${ansi ? '001E' : '001F'}`]: bytes };
  };
}

function properties(headBytes: number, values: readonly [tag: number, value: bigint][]): Uint8Array {
  const bytes = new Uint8Array(headBytes + values.length * 16);
  const view = new DataView(bytes.buffer);
  for (const [index, [tag, value]] of values.entries()) {
    view.setUint32(headBytes + index * 16, tag, true);
    view.setUint32(headBytes + index * 16 + 4, 6, true);
    view.setBigUint64(headBytes + index * 16 + 8, value, true);
  }
  return bytes;
}

/** Packed RTF ([MS-OXRTFCP]) of literals, ended by a reference to the place of writing. */
function packed(rtf: string): Uint8Array {
  const out: number[] = [];
  const bytes = Buffer.from(rtf, 'latin1');
  for (let at = 0; at <= bytes.length; at += 8) {
    const run = bytes.subarray(at, at + 8);
    out.push(run.length < 8 ? 1 << run.length : 0, ...run);
  }
  const stop = (207 + bytes.length) % 4096;
  out.push(stop >> 4, (stop & 15) << 4);
  const head = new DataView(new ArrayBuffer(16));
  head.setUint32(0, out.length + 12, true);
  head.setUint32(4, bytes.length, true);
  head.setUint32(8, 0x75465a4c, true);
  return Uint8Array.from([...new Uint8Array(head.buffer), ...out]);
}

function hex(index: number): string {
  return index.toString(16).toUpperCase().padStart(8, '0');
}
