import { foldSpace } from '../../draft.ts';
import type { Widget } from '../fields/widgets.ts';
import type { PageContent } from '../page.ts';
import { elementsOf, type TagNode } from './tree.ts';

/** Labels longer than this are sentences about a field. */
const longest = 160;

/**
 * Gives fields without a tooltip the name that the structure tree has for them: the description of their form element,
 * else the text beside it in the same paragraph or cell, before it or, at a button, after it.
 */
export function addTagLabels(widgets: readonly Widget[], page: PageContent): void {
  if (!page.tags || widgets.every((widget) => widget.tooltip !== '')) return;
  const labels = labelsOf(page.tags, page);
  for (const widget of widgets) {
    if (widget.tooltip === '' && widget.ids.length === 1) widget.tooltip = labels.get(widget.ids[0] ?? '') ?? '';
  }
}

function labelsOf(tree: TagNode, page: PageContent): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { mark, text } of page.items) {
    if (mark?.id) texts.set(mark.id, `${texts.get(mark.id) ?? ''} ${text}`);
  }
  const labels = new Map<string, string>();
  for (const node of elementsOf(tree)) {
    const parts = partsOf(node, texts);
    for (const [index, part] of parts.entries()) {
      if (part.kind !== 'form') continue;
      const [before, after] = [parts[index - 1], parts[index + 1]];
      const beside = before?.kind === 'text' ? before.text : after?.kind === 'text' && index === 0 ? after.text : '';
      const label = part.alt || foldSpace(beside);
      if (label !== '' && label.length <= longest && !labels.has(part.id)) labels.set(part.id, label);
    }
  }
  return labels;
}

type Part = { kind: 'text'; text: string } | { kind: 'form'; id: string; alt: string };

/** Text and form elements directly in an element, in their order. */
function partsOf(node: TagNode, texts: ReadonlyMap<string, string>): Part[] {
  const parts: Part[] = [];
  const addText = (text: string) => {
    const last = parts.at(-1);
    if (last?.kind === 'text') last.text += text;
    else if (text.trim() !== '') parts.push({ kind: 'text', text });
  };
  for (const child of node.children) {
    if ('content' in child) addText(texts.get(child.content) ?? '');
    else if ('role' in child && child.role === 'Form') {
      const id = child.children.find((inner) => 'annotation' in inner)?.annotation;
      if (id) parts.push({ kind: 'form', id, alt: child.alt });
    } else if ('role' in child && /^(?:Span|Lbl|NonStruct)$/.test(child.role)) {
      for (const inner of child.children) if ('content' in inner) addText(texts.get(inner.content) ?? '');
    }
  }
  return parts;
}
