import { withSigns } from '../text/encoding.ts';

/** Destinations whose text is no part of the body ([MS-RTF] 1.9.1). */
const passedOver = new Set(
  (
    'fonttbl colortbl stylesheet listtable listoverridetable revtbl rsidtbl generator info pict object themedata ' +
    'colorschememapping latentstyles datastore xmlnstbl header headerl headerr headerf footer footerl footerr ' +
    'footerf fldinst mmathPr wgrffmtfilter pnseclvl pntext background'
  ).split(' '),
);

/** Control words that stand for characters. */
const characters: ReadonlyMap<string, string> = new Map(
  Object.entries({
    par: '\n',
    line: '\n',
    row: '\n',
    sect: '\n',
    page: '\n',
    cell: '\t',
    tab: '\t',
    lquote: '‘',
    rquote: '’',
    ldblquote: '“',
    rdblquote: '”',
    bullet: '•',
    endash: '–',
    emdash: '—',
    emspace: ' ',
    enspace: ' ',
  }),
);

const symbols: Readonly<Record<string, string>> = { '~': '\u00a0', _: '-', '-': '\u00ad', '\n': '\n', '\r': '\n' };

type Decoder = InstanceType<typeof TextDecoder>;

/** What a group hands on to those inside it. */
interface Group {
  skipped: boolean;
  /** Between `\htmlrtf` and `\htmlrtf0`: what only RTF readers show. */
  rtfOnly: boolean;
  /** Characters that follow a `\u` for readers without Unicode. */
  unicodeSkip: number;
}

/** A control word with number, control symbol, hex byte, brace or run of text. */
const token = /\\([a-z]+)(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z'])|([{}])|([^\\{}\r\n]+)|[\r\n]+|\\/gi;

/**
 * The body of an e-mail in RTF: the HTML it was made from where it holds that ([MS-OXRTFEX], `\fromhtml1`), else its
 * text.
 *
 * @param rtf one character per byte
 */
export function rtfBody(rtf: string): { text: string } | { html: string } {
  const isHtml = /\\fromhtml1(?!\d)/.test(rtf.slice(0, 1024));
  const decoder = decoderOf(/\\ansicpg(\d+)/.exec(rtf.slice(0, 1024))?.[1]);
  const parts: string[] = [];
  const groups: Group[] = [];
  let group: Group = { skipped: false, rtfOnly: false, unicodeSkip: 1 };
  let bytes: number[] = [];
  let toSkip = 0;
  let starred = false;
  const shown = () => !group.skipped && !(isHtml && group.rtfOnly);
  const flush = () => {
    if (bytes.length > 0) parts.push(decoder.decode(Uint8Array.from(bytes)));
    bytes = [];
  };
  const write = (text: string) => {
    flush();
    if (shown()) parts.push(text);
  };
  for (const [whole, word, digits, hex, symbol, brace, run] of rtf.matchAll(token)) {
    if (brace === '{') {
      flush();
      groups.push({ ...group });
      toSkip = 0;
    } else if (brace === '}') {
      flush();
      group = groups.pop() ?? group;
      toSkip = 0;
    } else if (hex !== undefined) {
      if (toSkip > 0) toSkip--;
      else if (shown()) bytes.push(Number.parseInt(hex, 16));
    } else if (run !== undefined) {
      const rest = run.slice(toSkip);
      toSkip = Math.max(0, toSkip - run.length);
      if (rest) write(latin(rest, decoder));
    } else if (symbol !== undefined) {
      if (symbol === '*') starred = true;
      else if (toSkip > 0) toSkip--;
      else write('\\{}'.includes(symbol) ? symbol : (symbols[symbol] ?? ''));
      if (symbol === '*') continue;
    } else if (word !== undefined) {
      const value = digits === undefined ? undefined : Number(digits);
      // A group of `\*\htmltag` holds HTML as it was written.
      if (word === 'htmltag') starred = false;
      else if (word === 'htmlrtf') group.rtfOnly = value !== 0;
      else if (word === 'uc') group.unicodeSkip = Math.min(8, Math.max(0, value ?? 1));
      else if (word === 'u' && value !== undefined) {
        write(String.fromCharCode(value & 0xffff));
        toSkip = group.unicodeSkip;
      } else if (starred || passedOver.has(word)) group.skipped = true;
      else if (characters.has(word)) write(characters.get(word) ?? '');
    } else if (whole === '\\') write('\\');
    starred = false;
  }
  flush();
  const body = withSigns(parts.join(''));
  return isHtml ? { html: body } : { text: body };
}

/** Bytes above 127 stand in a text run only where a program did not escape them. */
function latin(run: string, decoder: Decoder): string {
  if (!/[\u0080-\u00ff]/.test(run)) return run;
  return decoder.decode(Uint8Array.from(run, (character) => character.charCodeAt(0)));
}

function decoderOf(codePage: string | undefined): Decoder {
  try {
    return new TextDecoder(codePage === '65001' ? 'utf-8' : `windows-${codePage ?? '1252'}`);
  } catch {
    return new TextDecoder('windows-1252');
  }
}
