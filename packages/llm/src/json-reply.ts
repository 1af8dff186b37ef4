/** What was found in a reply. `whole`: nothing was missing at its end. */
export type JsonReading = { found: true; value: unknown; whole: boolean } | { found: false };

/**
 * Finds the JSON object in a model's reply: as it stands, in a code fence, after thinking aloud, or between sentences.
 * An object that breaks off is closed after its last complete value, and `whole` is false.
 */
export function readJson(reply: string): JsonReading {
  const text = reply
    .replace(/^\ufeff/, '')
    .replace(/<think>[\s\S]*?<\/think>/g, '')
    .replace(/^[^{]*<\/think>/, '');
  const candidates = [text, ...fenced(text)];
  for (const candidate of candidates) {
    const value = parseObject(candidate.trim());
    if (value !== undefined) return { found: true, value, whole: true };
  }
  let broken: unknown;
  for (let start = text.indexOf('{'); start >= 0; start = text.indexOf('{', start + 1)) {
    const scan = scanValue(text, start);
    if (scan.end !== undefined) {
      const value = parseObject(text.slice(start, scan.end));
      if (value !== undefined) return { found: true, value, whole: true };
    } else {
      broken =
        scan.complete === undefined
          ? undefined
          : parseObject(text.slice(start, scan.complete.at) + scan.complete.close);
      break;
    }
  }
  return broken === undefined ? { found: false } : { found: true, value: broken, whole: false };
}

function fenced(text: string): string[] {
  return [...text.matchAll(/```[\w-]*\s*\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');
}

function parseObject(text: string): unknown {
  if (!text.startsWith('{')) return undefined;
  for (const attempt of [text, forgiving(text)]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // what is no JSON even when forgiven is none
    }
  }
  return undefined;
}

/** Two slips of models that lose nothing when mended: commas before a closing bracket, line breaks inside strings. */
export function forgiving(text: string): string {
  return text
    .replace(/"(?:[^"\\]|\\[\s\S])*"/g, (string) => string.replace(/[\n\r\t]+/g, ' '))
    .replace(/,(\s*[}\]])/g, '$1');
}

interface Scan {
  /** The place after the closing brace; absent if the text ends before. */
  end?: number;
  /** The last place where an element of a list ended, and what would close everything that is open there. */
  complete?: { at: number; close: string };
}

/** Walks over one JSON value from its opening brace, minding strings. */
function scanValue(text: string, start: number): Scan {
  const open: string[] = [];
  let complete: Scan['complete'];
  let inString = false;
  for (let i = start; i < text.length; i++) {
    const sign = text[i];
    if (inString) {
      if (sign === '\\') i++;
      else if (sign === '"') {
        inString = false;
        if (open.length === 2 && open[1] === ']') complete = { at: i + 1, close: ']}' };
      }
      continue;
    }
    if (sign === '"') inString = true;
    else if (sign === '{') open.push('}');
    else if (sign === '[') open.push(']');
    else if (sign === '}' || sign === ']') {
      if (open.pop() !== sign) return {};
      if (open.length === 0) return { end: i + 1 };
      if (open.at(-1) === ']') complete = { at: i + 1, close: open.toReversed().join('') };
    }
  }
  return complete === undefined ? {} : { complete };
}
