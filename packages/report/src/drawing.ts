import { type Markup, trusted, visible } from './html.ts';

/** What a static drawing is made of. No script, no style, no foreign content, nothing that loads or animates. */
const elements: ReadonlySet<string> = new Set(
  'svg g defs marker symbol use path rect circle ellipse line polyline polygon text tspan title desc clipPath pattern'.split(
    ' ',
  ),
);

const attributes: ReadonlySet<string> = new Set(
  (
    'id class viewBox width height x y x1 y1 x2 y2 cx cy r rx ry d points transform preserveAspectRatio xmlns role ' +
    'fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-dasharray stroke-dashoffset stroke-linecap ' +
    'stroke-linejoin stroke-miterlimit opacity color vector-effect paint-order shape-rendering text-rendering ' +
    'font-family font-size font-weight font-style text-anchor dominant-baseline alignment-baseline dx dy rotate ' +
    'textLength lengthAdjust letter-spacing xml:space lang xml:lang ' +
    'marker-start marker-mid marker-end markerWidth markerHeight markerUnits refX refY orient ' +
    'clip-path clip-rule clipPathUnits patternUnits patternContentUnits patternTransform href xlink:href'
  ).split(' '),
);

/** Elements whose content goes with them. */
const swallowed: ReadonlySet<string> = new Set(['script', 'style', 'foreignobject', 'iframe', 'object', 'embed']);

const token =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<[?!][^>]*>|<(\/?)([A-Za-z][\w:.-]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/g;
const attribute = /([A-Za-z_][\w:.-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function isAllowed(name: string, value: string): boolean {
  if (/^(data|aria)-[a-z-]+$/.test(name)) return true;
  if (!attributes.has(name)) return false;
  if (name === 'href' || name === 'xlink:href') return value.startsWith('#');
  return !/url\s*\(\s*["']?(?!#)/i.test(value);
}

function keepAttributes(source: string): string {
  let kept = '';
  for (const [, name = '', double, single] of source.matchAll(attribute)) {
    const value = double ?? single ?? '';
    if (isAllowed(name, value)) kept += ` ${name}="${value.replace(/"/g, '&quot;').replace(/</g, '&lt;')}"`;
  }
  return kept;
}

/**
 * The drawing as it may stand in the page: what is not on the lists above is taken out. It is our own drawing and holds
 * nothing of the kind; but labels in it come from documents, and a page that opens anywhere must not rest on one escape.
 */
export function inlineDrawing(drawing: string): Markup {
  const svg = visible(drawing);
  let result = '';
  let last = 0;
  let skipping: string | undefined;
  for (const match of svg.matchAll(token)) {
    const [tag, slash = '', name = '', rest = ''] = match;
    if (skipping === undefined) result += svg.slice(last, match.index).replace(/</g, '&lt;');
    last = match.index + tag.length;
    if (skipping !== undefined) {
      if (slash === '/' && name.toLowerCase() === skipping) skipping = undefined;
      continue;
    }
    if (swallowed.has(name.toLowerCase())) {
      if (slash === '' && !rest.trimEnd().endsWith('/')) skipping = name.toLowerCase();
      continue;
    }
    if (!elements.has(name)) continue;
    result +=
      slash === '/' ? `</${name}>` : `<${name}${keepAttributes(rest)}${rest.trimEnd().endsWith('/') ? '/' : ''}>`;
  }
  if (skipping === undefined) result += svg.slice(last).replace(/</g, '&lt;');
  return trusted(result.trim());
}
