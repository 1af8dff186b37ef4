import { withSigns } from '../text/encoding.ts';

/** One part of an e-mail that holds no further parts, or one whole message inside. */
export interface MimePart {
  headers: ReadonlyMap<string, string>;
  /** Lower case: "text/plain". */
  type: string;
  disposition: string;
  /** Empty where it has none. */
  fileName: string;
  /** Content, transfer encoding undone. */
  bytes: Buffer;
}

/** Parts inside parts. */
const deepest = 32;

/**
 * Takes an e-mail apart by its lines (RFC 2045 to 2047, 2231): its head fields and its parts.
 *
 * @param source one character per byte
 */
export function mimeParts(source: string, depth = 0): MimePart[] {
  const [head, body] = divided(source);
  const headers = headersOf(head);
  const contentType = headers.get('content-type') ?? 'text/plain';
  const type = (/^[^;\s]+/.exec(contentType)?.[0] ?? 'text/plain').toLowerCase();
  const boundary = parameter(contentType, 'boundary');
  if (type.startsWith('multipart/') && boundary && depth < deepest) {
    return partsBetween(body, boundary).flatMap((part) => mimeParts(part, depth + 1));
  }
  const disposition = headers.get('content-disposition') ?? '';
  return [
    {
      headers,
      type,
      disposition: (/^[^;\s]+/.exec(disposition)?.[0] ?? '').toLowerCase(),
      fileName: parameter(disposition, 'filename') || parameter(contentType, 'name'),
      bytes: unpacked(body, (headers.get('content-transfer-encoding') ?? '').trim().toLowerCase()),
    },
  ];
}

/** The head fields of a message, unfolded, names in lower case; of several of a name the first. */
export function mailHead(source: string): ReadonlyMap<string, string> {
  return headersOf(divided(source)[0]);
}

function divided(source: string): [head: string, body: string] {
  const gap = /(?:^|\r?\n)\r?\n/.exec(source);
  return gap ? [source.slice(0, gap.index), source.slice(gap.index + gap[0].length)] : [source, ''];
}

function headersOf(head: string): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const [, name, value = ''] = /^([^\s:]+)\s*:\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined && !headers.has(name.toLowerCase())) headers.set(name.toLowerCase(), value);
  }
  return headers;
}

function partsBetween(body: string, boundary: string): string[] {
  const parts: string[] = [];
  let open: string[] | undefined;
  for (const line of body.split('\n')) {
    const bare = line.trimEnd();
    if (bare === `--${boundary}` || bare === `--${boundary}--`) {
      if (open) parts.push(open.join('\n').replace(/\r$/, ''));
      open = bare.length > boundary.length + 2 ? undefined : [];
    } else open?.push(line);
  }
  if (open) parts.push(open.join('\n'));
  return parts;
}

function parameter(value: string, name: string): string {
  const pieces: string[] = [];
  let encoded = false;
  for (const match of value.matchAll(/;\s*([\w-]+)(?:\*(\d{1,3}))?(\*)?\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))/g)) {
    const [, found = '', index, star, quoted, plain = ''] = match;
    if (found.toLowerCase() !== name) continue;
    encoded ||= star !== undefined;
    pieces[Number(index ?? 0)] = quoted === undefined ? plain : quoted.replace(/\\(.)/g, '$1');
  }
  const whole = pieces.join('');
  if (!encoded) return decodedWords(whole);
  const [, charset = 'utf-8', rest = whole] = /^([^']*)'[^']*'(.*)$/s.exec(whole) ?? [];
  return decodedBytes(bytesOf(rest.replace(/%([\da-f]{2})/gi, (_, hex: string) => byte(hex))), charset);
}

/** Words written as `=?charset?encoding?…?=`; what stands in 8 bits is taken for UTF-8. */
export function decodedWords(value: string): string {
  const joined = value.replace(/(\?=)\s+(?==\?)/g, '$1');
  const parts = joined.split(/(=\?[^?]+\?[bq]\?[^?]*\?=)/i).map((part) => {
    const [, charset = '', kind = '', text = ''] = /^=\?([^?*]+)(?:\*[^?]*)?\?([bq])\?([^?]*)\?=$/i.exec(part) ?? [];
    if (charset === '') return decodedBytes(bytesOf(part), 'utf-8');
    const bytes = kind.toLowerCase() === 'b' ? Buffer.from(text, 'base64') : quotedPrintable(text.replaceAll('_', ' '));
    return decodedBytes(bytes, charset);
  });
  return parts.join('');
}

/** The text of a part in the character set that it names. */
export function textOfPart(part: MimePart): string {
  return decodedBytes(part.bytes, parameter(part.headers.get('content-type') ?? '', 'charset') || 'utf-8');
}

function decodedBytes(bytes: Uint8Array, charset: string): string {
  try {
    return withSigns(new TextDecoder(charset.trim() || 'utf-8', { fatal: true }).decode(bytes));
  } catch {
    return withSigns(new TextDecoder('windows-1252').decode(bytes));
  }
}

function unpacked(body: string, encoding: string): Buffer {
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  return encoding === 'quoted-printable' ? quotedPrintable(body) : bytesOf(body);
}

function quotedPrintable(text: string): Buffer {
  const joined = text.replace(/=[ \t]*\r?\n/g, '');
  return bytesOf(joined.replace(/=([\da-f]{2})/gi, (_, hex: string) => byte(hex)));
}

function byte(hex: string): string {
  return String.fromCharCode(Number.parseInt(hex, 16));
}

function bytesOf(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}
