import { textOfHtml } from '../html/page-text.ts';
import { withSigns } from '../text/encoding.ts';

/** Groups that hold no text of the body, told by the word they begin with. */
const silent =
  /^\{\\(?:\*\\(?!htmltag)|fonttbl|colortbl|stylesheet|info|pict|object|header|footer|generator|listtable|pntext|fldinst)/;

/**
 * The words of a body in RTF: groups without text cut out, then every control word. HTML inside, where the message holds
 * it ([MS-OXRTFEX]), is read as HTML.
 *
 * @param rtf one character per byte
 */
export function wordsOfRtf(rtf: string): string {
  const isHtml = rtf.slice(0, 1024).includes('\\fromhtml1');
  const page = /\\ansicpg(\d+)/.exec(rtf)?.[1] ?? '1252';
  const shown = withoutSilentGroups(isHtml ? withoutRtfOnly(rtf) : rtf);
  const text = shown
    .replace(/\{\\\*\\htmltag\d* ?/g, '{')
    .replace(
      /\\u(-?\d+) ?(?:\\'[\da-f]{2}|[^\\{}])?/gi,
      (_, code: string) => `\\u_${(Number(code) & 0xffff).toString(16)};`,
    )
    .replace(/((?:\\'[\da-f]{2})+)/gi, (run) => bytes(run, page))
    .replace(/\\[rl]quote ?|\\[rl]dblquote ?|\\bullet ?|\\e[nm]dash ?|\\e[nm]space ?/g, ' ')
    .replace(/\\(?:par|line|row|sect|page|cell|tab)(?![a-z]) ?/g, '\n')
    .replace(/\\u_([\da-f]+);/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\[a-z]+-?\d* ?/gi, '')
    .replace(/\\~/g, ' ')
    .replace(/\\-/g, '')
    .replace(/\\([\\{}])|[{}]|[\r\n]+/g, '$1');
  return isHtml ? textOfHtml(withSigns(text)) : withSigns(text);
}

/** Without what only readers of RTF show: between `\htmlrtf` and `\htmlrtf0`. */
function withoutRtfOnly(rtf: string): string {
  const parts: string[] = [];
  let from = 0;
  let shown = true;
  for (const { 0: mark, 1: value, index } of rtf.matchAll(/\\htmlrtf(\d?) ?/g)) {
    if (shown) parts.push(rtf.slice(from, index));
    shown = value === '0';
    from = index + mark.length;
  }
  if (shown) parts.push(rtf.slice(from));
  return parts.join('');
}

function withoutSilentGroups(rtf: string): string {
  let out = '';
  let depth = 0;
  let silentFrom: number | undefined;
  for (const match of rtf.matchAll(/\\[\s\S]|[{}]|[^\\{}]+/g)) {
    const [piece] = match;
    if (piece === '{') {
      depth++;
      if (silentFrom === undefined && silent.test(rtf.slice(match.index, match.index + 24))) silentFrom = depth;
    }
    if (silentFrom === undefined) out += piece;
    if (piece === '}') {
      if (silentFrom === depth) silentFrom = undefined;
      depth--;
    }
  }
  return out;
}

function bytes(run: string, page: string): string {
  const values = Uint8Array.from(run.slice(2).split("\\'"), (hex) => Number.parseInt(hex, 16));
  try {
    return new TextDecoder(page === '65001' ? 'utf-8' : `windows-${page}`).decode(values);
  } catch {
    return Buffer.from(values).toString('latin1');
  }
}
