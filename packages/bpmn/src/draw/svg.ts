import { clean } from '../xml/documentation.ts';

/** Text as XML character data or attribute value; whatever a document holds, it stays text. */
export function escapeXml(text: string): string {
  return clean(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

export type Attributes = Record<string, string | number | undefined>;

/** An SVG element; `content` is markup already. */
export function tag(name: string, attributes: Attributes, content = ''): string {
  const list = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');
  return content === '' ? `<${name}${list}/>` : `<${name}${list}>${content}</${name}>`;
}

export const ink = '#22242a';
export const paper = '#ffffff';
export const quiet = '#5a6270';

/** Lines of text, centred or from the left, the block's first baseline at y. */
export function textLines(
  lines: readonly string[],
  x: number,
  y: number,
  options: { size: number; anchor?: 'start' | 'middle' | 'end'; weight?: string; fill?: string },
): string {
  const step = options.size * 1.2;
  const spans = lines.map((line, i) => tag('tspan', { x, y: round(y + i * step) }, escapeXml(line))).join('');
  return tag(
    'text',
    {
      'font-size': options.size,
      'text-anchor': options.anchor ?? 'middle',
      'font-weight': options.weight,
      fill: options.fill ?? ink,
    },
    spans,
  );
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
